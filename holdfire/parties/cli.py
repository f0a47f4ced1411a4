"""`holdfire organisation …` and `holdfire member …`: said by whoever runs the machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer
from django.conf import settings

from holdfire.parties import links, members, organisations, queries
from holdfire.parties.kinds import ROLES, Role
from holdfire.parties.models import Member, Membership
from holdfire.parties.rules import NO_ROLE
from holdfire.record.problems import Refused

Key = Annotated[str, typer.Argument(help="organisation:NAME, or just NAME.")]
Handle = Annotated[str, typer.Argument(help="The handle that `holdfire member list` shows.")]
Of = Annotated[str, typer.Option("--organisation", help="organisation:NAME, or just NAME.")]
May = Annotated[
    str, typer.Option("--may", help="Of read, report, assess, consent, administer; comma between.")
]


def attach(group: Callable[[str], typer.Typer]) -> None:
    """Add `organisation`, `organisation key` and `member`."""
    organisation, member, key = group("organisation"), group("member"), typer.Typer(no_args_is_help=True)
    organisation.add_typer(key, name="key", help="The keys that an organisation signs with.")
    organisation.command()(add)
    organisation.command("list")(listing)
    key.command()(rotate)
    key.command()(revoke)
    member.command("add")(add_member)
    member.command("list")(list_members)
    member.command("may")(change)
    member.command()(link)
    member.command()(suspend)
    member.command()(reinstate)


def full(key: str) -> str:
    """NAME as organisation:NAME."""
    return key if ":" in key else f"organisation:{key}"


def add(
    key: Key,
    name: Annotated[list[str], typer.Option(help="English, or LANGUAGE=NAME; as often as there are names.")],
    role: Annotated[list[str], typer.Option(help=f"As often as there are roles: {', '.join(ROLES)}.")],
    label: Annotated[str, typer.Option(help="At most 24 letters; default: the name, cut.")] = "",
    demonstration: Annotated[bool, typer.Option(help="It exists to try things and is marked so.")] = False,
) -> None:
    """Describe an organisation, make its key on this machine and announce it."""
    said = (one.partition("=") if "=" in one else ("en", "=", one) for one in name)
    names = {language: text for language, _, text in said}
    outcome = organisations.add_organisation(
        full(key), names, [as_role(one) for one in role], label=label or None, demonstration=demonstration
    )
    state = f"leaf {outcome.leaf}" if outcome.accepted else "it was there already, in the same words"
    typer.echo(f"{full(key)}: {state}.")


def as_role(word: str) -> Role:
    """A role of the closed list; raises Refused (HF-2022)."""
    found = next((role for role in ROLES if role == word), None)
    if found is None:
        raise Refused([NO_ROLE.at(f"“{word[:40]}” is no role.", "role")])
    return found


def listing() -> None:
    """The organisations of the record."""
    for row in queries.organisations():
        key = organisations.working_key(row.key)
        state = f"key {key.hex()[:16]}…" if key else "no key on this machine"
        typer.echo(f"{row.key:32} {row.label:24} {', '.join(row.roles):24} {state}")


def rotate(key: Key) -> None:
    """A new key, announced with the old one, which is then revoked."""
    typer.echo(f"{full(key)} signs with {organisations.rotate_key(full(key))} from now on.")


def revoke(
    key: Key,
    public: Annotated[
        str, typer.Option(help="The public key in hex; default: the one on this machine.")
    ] = "",
) -> None:
    """The keeper states that a key signs no more, for instance because it was stolen."""
    organisations.revoke_key(full(key), public or None)
    typer.echo(f"Revoked. `holdfire organisation key rotate {key}` makes a new one.")


def add_member(
    organisation: Of,
    name: Annotated[str, typer.Option(help="As they want to be called; it never enters the record.")],
    may: May,
    email: Annotated[
        str, typer.Option(help="For signing in with a password; left out: by links alone.")
    ] = "",
    language: Annotated[str, typer.Option(help="Of the pages, such as en, ar, ru, fa.")] = "en",
) -> None:
    """Add a person to an organisation and print a link that signs them in once."""
    member = members.add(full(organisation), name, email or None, may.split(","), language)
    typer.echo(f"{member.handle}  {member.name}")
    typer.echo(_address(member, 24))


def list_members() -> None:
    """Every membership: handle, organisation, permissions, name."""
    for row in Membership.objects.select_related("member").order_by("organisation", "member__name"):
        state = "  suspended" if row.suspended else ""
        typer.echo(
            f"{row.member.handle}  {row.organisation:28} {','.join(row.permissions):32} {row.member.name}{state}"
        )


def link(
    member: Handle, hours: Annotated[float, typer.Option(help="How long it works.", min=0.1)] = 24
) -> None:
    """Print a link that signs the person in once."""
    typer.echo(_address(members.by_handle(member), hours))


def change(member: Handle, organisation: Of, may: May) -> None:
    """What the person may do for the organisation from their next click on."""
    members.set_permissions(members.by_handle(member), full(organisation), may.split(","))
    typer.echo("Changed.")


def suspend(member: Handle, organisation: Of) -> None:
    """Out at once, with every session and token."""
    members.suspend(members.by_handle(member), full(organisation))
    typer.echo("Suspended.")


def reinstate(member: Handle, organisation: Of) -> None:
    """In again, with the permissions held before."""
    members.reinstate(members.by_handle(member), full(organisation))
    typer.echo("Reinstated.")


def _address(member: Member, hours: float) -> str:
    return f"{settings.PUBLIC_URL}{links.one_time_link(member, hours)}"
