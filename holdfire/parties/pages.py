"""Pages: signing in and out, one's account, and the organisations of the record.

Of allauth's many views only those named here can be reached: no sign-up, no change of e-mail, no reset by mail.
"""

from allauth.account import views as allauth
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import path
from django.views.decorators.http import require_http_methods, require_safe

from holdfire.parties import account, listing, signin

form = require_http_methods(["GET", "HEAD", "POST"])

urlpatterns = [
    path("sign-in/", form(allauth.login), name="account_login"),
    path("sign-in/code/", form(mfa.authenticate), name="mfa_authenticate"),
    path("sign-in/suspended/", require_safe(allauth.account_inactive), name="account_inactive"),
    path("sign-in/<str:secret>/", signin.one_time_link, name="one_time_link"),
    path("sign-out/", signin.sign_out, name="account_logout"),
    path("account/", account.account, name="account"),
    path("account/acting-for/", account.act_for, name="acting_for"),
    path("account/tokens/", account.create_token, name="create_token"),
    path("account/tokens/<str:name>/revoke/", account.revoke_token, name="revoke_token"),
    path("account/sessions/<int:number>/end/", account.end_session, name="end_session"),
    path("account/password/", form(allauth.password_change), name="account_change_password"),
    path("account/password/set/", form(allauth.password_set), name="account_set_password"),
    path("account/confirm/", form(allauth.reauthenticate), name="account_reauthenticate"),
    path("account/two-factor/", require_safe(mfa.index), name="mfa_index"),
    path("account/two-factor/confirm/", form(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("account/two-factor/app/", form(totp.activate_totp), name="mfa_activate_totp"),
    path("account/two-factor/app/remove/", form(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path(
        "account/two-factor/codes/",
        require_safe(recovery.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/two-factor/codes/new/",
        form(recovery.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "account/two-factor/codes/download/",
        require_safe(recovery.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("organisations/", listing.organisations, name="organisations"),
]
