"""One-time links, passwords, and the second factor."""

from datetime import timedelta

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, reverse

from holdfire.parties import links, members
from holdfire.parties.models import OneTimeLink
from holdfire.parties.organisations import add_organisation
from holdfire.parties.tests.people import PASSWORD, at_the_desk, person, post

pytestmark = pytest.mark.django_db


def test_looking_at_a_link_does_not_use_it_up(record: str, client: Client) -> None:
    """A chat programme that previews the link leaves it as it was; the page names whom it is for."""
    link = links.one_time_link(person("Aigerim"))
    assert client.get(link).status_code == client.head(link).status_code == 200
    assert "Sign in as Aigerim" in client.get(link).content.decode()
    assert client.post(link).status_code == 302


def test_a_link_works_once(record: str, client: Client) -> None:
    """Whoever comes second is told that it was used."""
    link = links.one_time_link(person("Aigerim"))
    client.post(link)
    second = Client().post(link)
    assert second.status_code == 410
    assert "HF-2015" in second.content.decode()


def test_a_link_expires(record: str, client: Client) -> None:
    """After its hours the link says so, in words, and signs nobody in."""
    link = links.one_time_link(person("Aigerim"), hours=1)
    row = OneTimeLink.objects.get()
    OneTimeLink.objects.update(expires=row.expires - timedelta(hours=2))
    answer = client.post(link)
    assert answer.status_code == 410
    assert "HF-2016" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_a_link_that_nobody_was_given_is_none(record: str, client: Client) -> None:
    """A guessed secret gives 404."""
    assert client.post(reverse("one_time_link", args=["guessed"])).status_code == 404


def test_the_secret_is_not_kept(record: str) -> None:
    """The table holds a hash, so whoever reads it cannot sign in."""
    secret = links.one_time_link(person("Aigerim")).strip("/").rpartition("/")[2]
    assert secret not in str(OneTimeLink.objects.values().get())
    assert len(secret) >= 43


def test_a_link_stays_between_its_owner_and_this_site(record: str, client: Client) -> None:
    """The address is a secret: no other site hears of it, and no cache keeps it.

    Not `no-referrer`: with that a browser sends the page's own form with the origin “null”, which no CSRF check lets by.
    """
    answer = client.get(links.one_time_link(person("Aigerim")))
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_link_of_a_suspended_person_signs_nobody_in(record: str, client: Client) -> None:
    """Suspension closes the links that were handed out before."""
    member = person("Aigerim")
    link = links.one_time_link(member)
    members.suspend(member, record)
    assert client.post(link).status_code == 410
    assert client.get("/account/").status_code == 302


def test_somebody_with_an_address_may_choose_a_password(record: str, client: Client) -> None:
    """After the first link the password page is offered, and can be passed over."""
    member = person("Bolat", email="bolat@example.org")
    assert client.post(links.one_time_link(member)).headers["Location"] == reverse("account_set_password")
    page = client.get(reverse("account_set_password"))
    assert "Not now" in page.content.decode()
    client.post(reverse("account_set_password"), {"password1": PASSWORD, "password2": PASSWORD})
    assert client.get("/account/").status_code == 200
    client.post(reverse("account_logout"))
    assert client.get("/account/").status_code == 302
    client.post(reverse("account_login"), {"login": "Bolat@example.org", "password": PASSWORD})
    assert client.get("/account/").status_code == 200


def test_somebody_without_an_address_goes_straight_in(record: str, client: Client) -> None:
    """Where no password could be used none is asked for."""
    assert client.post(links.one_time_link(person("Bolat"))).headers["Location"] == "/"


@pytest.mark.parametrize("password", ["short", "password1234"])
def test_weak_passwords_are_refused(record: str, client: Client, password: str) -> None:
    """At least 12 characters, and none of the common ones."""
    client.post(links.one_time_link(person("Bolat", email="bolat@example.org")))
    client.post(reverse("account_set_password"), {"password1": password, "password2": password})
    client.post(reverse("account_logout"))
    client.post(reverse("account_login"), {"login": "bolat@example.org", "password": password})
    assert client.get("/account/").status_code == 302


def test_an_unknown_address_and_a_wrong_password_look_the_same(record: str, client: Client) -> None:
    """The sign-in page does not tell who is a member."""
    cache.clear()
    person("Bolat", email="bolat@example.org")
    answers = [
        client.post(reverse("account_login"), {"login": login, "password": "wrong" * 4})
        .context["form"]
        .errors
        for login in ("bolat@example.org", "nobody@example.org")
    ]
    assert answers[0] == answers[1]
    assert answers[0]


def test_nobody_signs_up_here() -> None:
    """Of allauth's views only those that are wanted have an address."""
    for name in ("account_signup", "account_email", "account_reset_password", "account_confirm_login_code"):
        with pytest.raises(NoReverseMatch):
            reverse(name)


def test_a_second_factor_is_asked_for_after_a_link_too(record: str) -> None:
    """A one-time link does not go round the second factor."""
    member = person("Camila")
    TOTP.activate(member.user, generate_totp_secret())
    browser = Client()
    answer = browser.post(links.one_time_link(member))
    assert answer.headers["Location"] == reverse("mfa_authenticate")
    assert browser.get("/account/").status_code == 302


def test_a_code_from_the_app_completes_the_sign_in_and_works_once(record: str) -> None:
    """The right code lets the person in; the same code does not let a second browser in."""
    cache.clear()
    member, secret = person("Camila"), generate_totp_secret()
    TOTP.activate(member.user, secret)
    code = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))
    statuses = []
    for _ in range(2):
        browser = Client()
        browser.post(links.one_time_link(member))
        browser.post(reverse("mfa_authenticate"), {"code": code})
        statuses.append(browser.get("/account/").status_code)
    assert statuses == [200, 302]


def test_a_recovery_code_stands_in_for_a_lost_phone(record: str) -> None:
    """One of the codes printed out beforehand completes the sign-in."""
    cache.clear()
    member = person("Camila")
    TOTP.activate(member.user, generate_totp_secret())
    code = RecoveryCodes.activate(member.user).get_unused_codes()[0]
    browser = Client()
    browser.post(links.one_time_link(member))
    browser.post(reverse("mfa_authenticate"), {"code": code})
    assert browser.get("/account/").status_code == 200


@pytest.mark.parametrize(
    "name",
    ["account_set_password", "mfa_index", "mfa_activate_totp", "organisations", "account"],
)
def test_every_page_of_the_account_can_be_seen(record: str, name: str) -> None:
    """The pages around the sign-in stand in the house's frame and have one heading of the first order."""
    page = at_the_desk(person("Camila", email="camila@example.org")).get(reverse(name))
    assert page.status_code == 200
    assert page.content.decode().count("<h1") == 1
    assert 'class="frame"' in page.content.decode()


def test_the_language_of_the_member_is_the_language_of_the_pages(record: str, client: Client) -> None:
    """Whoever comes in on a new browser reads in their own language."""
    member = members.add(record, "Farhad", None, ["read"], language="fa")
    client.post(links.one_time_link(member))
    assert 'lang="fa" dir="rtl"' in client.get("/account/").content.decode()


def test_a_person_of_two_organisations_chooses_for_whom_they_act(record: str) -> None:
    """The choice is made on the account page; an organisation that is not theirs does not exist for them."""
    add_organisation("organisation:other", {"en": "Another mission"}, ["monitor"])
    member = person("Bolat")
    members.join(member, "organisation:other", ["consent"])
    browser = at_the_desk(member)
    assert b"you act for it now" in browser.get("/account/").content
    before = browser.session.session_key
    assert post(browser, reverse("acting_for"), organisation="organisation:other").status_code == 302
    assert browser.session.session_key != before
    assert browser.get("/api/v1/me").json()["organisation"] == "organisation:other"
    assert post(browser, reverse("acting_for"), organisation="organisation:stranger").status_code == 404
