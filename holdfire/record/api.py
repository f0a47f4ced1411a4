"""The API of the record: hand in, read the log, prove. The same rules as the pages and the command."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Router, Schema
from ninja.pagination import paginate

from holdfire.record import attachments, authority, envelope, prove, queries
from holdfire.record.header import stamp
from holdfire.record.models import Submission
from holdfire.record.problems import Refused
from holdfire.record.rules import MAY_NOT
from holdfire.record.schemas import StatementOut
from holdfire.record.statement import Draft, Source, Statement
from holdfire.record.submit import Outcome, accept, submit
from holdfire.record.taking_back import withdraw

router = Router(tags=["record"])


class SourceIn(Schema):
    """Where a statement comes from."""

    publisher: str
    document: str | None = None
    locator: str | None = None
    date: str | None = None
    quoted_through: list[str] = []
    attachment: str | None = None


class DraftIn(Schema):
    """One statement to hand in."""

    kind: str
    about: str
    body: dict[str, Any]
    source: SourceIn | None = None
    attributed_to: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    supersedes: str | None = None


class SubmissionIn(Schema):
    """Statements that the record signs with your organisation's key."""

    statements: list[DraftIn] = Field(min_length=1, max_length=envelope.LARGEST)


class EnvelopeIn(Schema):
    """Statements that were signed on your own machine."""

    header: dict[str, Any]
    signature: str
    statements: list[dict[str, Any]] = Field(min_length=1, max_length=envelope.LARGEST)


class OutcomeOut(Schema):
    """The receipt, the same each time the submission is handed in, and what was new."""

    submission: str
    leaf: int
    received: str
    statements_root: str
    accepted: int
    unchanged: int
    withdrawn: list[str] = Field(
        [], description="Those among the unchanged that you had withdrawn: they do not count."
    )


class WithdrawalIn(Schema):
    """Why a statement is taken back."""

    reason: str = Field(min_length=1, max_length=2000)


class LeafOut(Schema):
    """A leaf of the log."""

    leaf: int
    submission: str
    organisation: str
    by: str
    statements: int
    received: str
    checkpoint: str


@router.post("/submissions", response=OutcomeOut, summary="Hand statements in")
def hand_in(request: HttpRequest, data: SubmissionIn) -> dict[str, Any]:
    """All of them or, where one is refused, none; handed in again the receipt is the same."""
    who: Any = vars(request)["caller"]
    drafts = [_draft(one) for one in data.statements]
    return _told(submit(drafts, organisation=who.organisation, by=who.by))


@router.post("/submissions/signed", response=OutcomeOut, summary="Hand in what was signed elsewhere")
def hand_in_signed(request: HttpRequest, data: EnvelopeIn) -> dict[str, Any]:
    """The header names the record, the organisation and the root of the statements; see docs/reference/submission.md."""
    read = envelope.read(data.dict())
    if read.header.by == authority.OPERATOR:
        raise Refused([MAY_NOT.at("Only at the machine itself does its operator hand in.", "by")])
    return _told(accept(read))


@router.get("/log", response=list[LeafOut], summary="The log, newest first")
@paginate
def log(request: HttpRequest) -> Any:
    """Every leaf: who handed in, when, how much, and the checkpoint that it led to."""
    return _Leaves()


@router.get("/statements/{id}", response=StatementOut, summary="One statement")
def one_statement(request: HttpRequest, id: str) -> Statement:
    """By its id or the first eight or more digits of it."""
    return queries.statement(id)


@router.post("/statements/{id}/withdrawal", response=OutcomeOut, summary="Withdraw your own statement")
def withdraw_statement(request: HttpRequest, id: str, data: WithdrawalIn) -> dict[str, Any]:
    """It needs the permission that the statement itself needs. A withdrawal is withdrawn in the same way: then what it took
    back stands again. Done again it adds nothing."""
    who: Any = vars(request)["caller"]
    return _told(withdraw(id, data.reason, organisation=who.organisation, by=who.by))


@router.get("/statements/{id}/proof", summary="Its proof bundle")
def one_proof(request: HttpRequest, id: str) -> HttpResponse:
    """A file that `holdfire verify --bundle` checks without a record and without a network."""
    return HttpResponse(prove.prove(id), content_type="application/json")


@router.put("/documents/{sha256}", summary="Keep a document under its hash")
def keep_document(request: HttpRequest, sha256: str) -> dict[str, str]:
    """The body is the file; other bytes than the hash names are refused naming both hashes (409)."""
    media = request.headers.get("Content-Type", "application/octet-stream")[:100]
    return {"sha256": attachments.keep(request.body, media, sha256.lower())}


class _Leaves:
    """The log as a sequence that is read page by page."""

    def __init__(self) -> None:
        self.rows = Submission.objects.order_by("-leaf")

    def __len__(self) -> int:
        return self.rows.count()

    def __getitem__(self, part: slice) -> list[dict[str, Any]]:
        return [
            {
                "leaf": row.leaf,
                "submission": bytes(row.id).hex(),
                "organisation": row.organisation,
                "by": row.by,
                "statements": row.count,
                "received": stamp(row.received),
                "checkpoint": row.checkpoint,
            }
            for row in self.rows[part]
        ]


def _draft(said: DraftIn) -> Draft:
    source = None
    if said.source:
        source = Source(**{**said.source.dict(), "quoted_through": tuple(said.source.quoted_through)})
    fields = said.dict(exclude={"source"})
    return Draft(**fields, source=source)


def _told(outcome: Outcome) -> dict[str, Any]:
    receipt = outcome.receipt.as_json() if outcome.receipt else {}
    counts = {"accepted": outcome.accepted, "unchanged": outcome.unchanged}
    return {**receipt, **counts, "withdrawn": outcome.withdrawn}
