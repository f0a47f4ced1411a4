"""Drafts of reports: saved as one writes, restored when the form is opened again, gone once the report is handed in."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from django.core.signing import BadSignature, Signer

from holdfire.incidents.models import ReportDraft
from holdfire.parties.models import Member
from holdfire.record import uploads
from holdfire.record.clock import now
from holdfire.record.uploads import Upload

LONGEST = 40_000  # signs of one field that are stored: twice what any may have


def of(member: Member) -> ReportDraft:
    """The member's draft; a new one, not stored yet, where there is none."""
    found = ReportDraft.objects.filter(member=member).first()
    return found or ReportDraft(member=member, key=new_key(), fields={}, attachment="", attachment_type="")


def new_key() -> str:
    """The last part of a report's name."""
    return f"form-{secrets.token_hex(6)}"


def seal(draft: ReportDraft) -> str:
    """The key as the form carries it: the same report comes back under the same name, and nobody names another's."""
    return _signer(draft.member).sign(draft.key)


def opened(member: Member, sealed: str) -> ReportDraft:
    """The draft that a form belongs to, by the key that it carries."""
    draft = of(member)
    try:
        key = _signer(member).unsign(sealed)
    except BadSignature:
        return draft
    if key != draft.key:  # written in another window, or handed in already
        draft = ReportDraft(member=member, key=key, fields={}, attachment="", attachment_type="")
    return draft


def save(draft: ReportDraft, fields: Mapping[str, str], upload: Upload | None = None) -> ReportDraft:
    """Keep what stands in the form; a file stays until another one takes its place."""
    if upload:
        uploads.drop(draft.attachment)
        draft.attachment = upload.id
        draft.attachment_type = (upload.content_type or "")[:100]
    draft.fields, draft.saved = dict(fields), now()
    stored = {name: value[:LONGEST].replace("\0", "") for name, value in fields.items()}
    same = ("key", "attachment", "attachment_type", "saved")
    values = {name: getattr(draft, name) for name in same} | {"fields": stored}
    ReportDraft.objects.update_or_create(member=draft.member, defaults=values)
    return draft


def take_off(draft: ReportDraft) -> None:
    """Leave the chosen file out."""
    uploads.drop(draft.attachment)
    draft.attachment = draft.attachment_type = ""


def discard(member: Member) -> None:
    """Nothing of the draft is left."""
    for draft in ReportDraft.objects.filter(member=member):
        uploads.drop(draft.attachment)
        draft.delete()


def attachments() -> frozenset[str]:
    """Files that wait beside a draft; they are not to be swept away."""
    return frozenset(ReportDraft.objects.exclude(attachment="").values_list("attachment", flat=True))


def _signer(member: Member) -> Signer:
    return Signer(salt=f"report of {member.handle}")
