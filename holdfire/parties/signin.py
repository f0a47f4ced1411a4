"""How people come in: by e-mail and password, or once by a link that an administrator hands them. Nobody signs up."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class NoSignup(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by an organisation's administrator, never by the visitor."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
