"""What the API says when something is wrong: problem details (RFC 9457), with the codes of the catalogue.

`type` is the address of the code's help page; `detail`, `where` and `mend` say what, where and how to mend it; `errors`
lists every problem where there are several.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any

import orjson
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, Throttled, ValidationError

from holdfire.parties.patience import locked
from holdfire.record.problems import CATALOGUE, Entry, Problem, Refused, define
from holdfire.record.rules import BUSY

logger = logging.getLogger("holdfire.api")

UNREADABLE = define("HF-7100", "The request cannot be read", "Send what the API's description asks for.")
NOBODY = define(
    "HF-7101",
    "Nobody is signed in",
    "Send the header Authorization: Bearer TOKEN; “My account” makes tokens.",
)
FORBIDDEN = define("HF-7103", "Not permitted", "Ask an administrator of your organisation.")
NOT_THERE = define("HF-7104", "Not there", "Check the address; what you may not see is not there for you.")
NOT_VALID = define(
    "HF-7122",
    "A value that it cannot have",
    "Correct the value that is named; /api/v1/openapi.json lists them.",
)
TOO_MANY = define("HF-7129", "Too many requests", "Wait for the seconds that Retry-After names, then go on.")
FAULT = define("HF-7150", "A fault in the program", "Try again; if it stays, tell whoever runs this record.")

# What a code means in HTTP; all others are 422: understood, but refused.
STATUS = {
    "HF-1007": 403,
    "HF-1008": 409,
    "HF-1009": 403,
    "HF-1010": 409,
    "HF-1014": 503,
    "HF-1015": 507,
    "HF-1016": 503,
    "HF-1017": 500,
    "HF-1018": 404,
    "HF-1022": 403,
    "HF-2010": 409,
    "HF-2013": 404,
    "HF-2018": 403,
}
BY_STATUS = {400: UNREADABLE, 401: NOBODY, 403: FORBIDDEN, 404: NOT_THERE, 429: TOO_MANY}


def problem(
    request: HttpRequest, status: int, problems: Sequence[Problem], headers: dict[str, str] | None = None
) -> HttpResponse:
    """The answer that tells these problems, the first of them in full at the top."""
    first = problems[0]
    said: dict[str, Any] = {
        "type": f"/problems/{first.code}/",
        "title": CATALOGUE[first.code].title,
        "status": status,
        "instance": request.path,
        **_one(first),
        "errors": [_one(each) for each in problems],
    }
    return HttpResponse(
        orjson.dumps(said), status=status, content_type="application/problem+json", headers=headers
    )


def _one(problem: Problem) -> dict[str, Any]:
    where = problem.where and _sayable(problem.where)
    return {
        "code": problem.code,
        "detail": _sayable(problem.sentence),
        "where": where,
        "mend": problem.mend,
    }


def _sayable(text: str) -> str:
    """Halves of surrogate pairs, which a refused value may hold, as question marks: they cannot be sent."""
    return text.encode("utf-8", "replace").decode()


def refused(request: HttpRequest, error: Refused) -> HttpResponse:
    """The status belongs to the first problem's code."""
    status = STATUS.get(error.problems[0].code, 422)
    return problem(request, status, error.problems, {"Retry-After": "5"} if status == 503 else None)


def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Parameters or a body of the wrong shape: one problem a fault, each with its place."""
    faults = [
        NOT_VALID.at(f"{fault['msg']}.", ".".join(str(step) for step in fault["loc"]))
        for fault in error.errors
    ]
    return problem(request, 422, faults)


def http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    """401, 403, 429 and what else the frame refuses."""
    entry = BY_STATUS.get(error.status_code, UNREADABLE)
    headers = {"WWW-Authenticate": "Bearer"} if error.status_code == 401 else {}
    if isinstance(error, Throttled):
        headers["Retry-After"] = str(error.wait or 1)
    return problem(request, error.status_code, [_in_words(entry, str(error))], headers)


def _in_words(entry: Entry, said: str) -> Problem:
    return entry.at(
        "No valid token and no session came with the request." if entry is NOBODY else f"{said.rstrip('.')}."
    )


def not_there(request: HttpRequest, error: Exception) -> HttpResponse:
    """The same words whether it is not there or not for the caller's eyes."""
    return problem(request, 404, [NOT_THERE.at(f"There is nothing at {request.path}.")])


def fault(request: HttpRequest, error: Exception) -> HttpResponse:
    """A fault of ours: told to the log in full, to the caller not at all. A lock that is taken is none."""
    if locked(error):
        return refused(request, Refused([BUSY.at("Another submission is being written.")]))
    logger.exception("fault at %s", request.path, exc_info=error)
    return problem(request, 500, [FAULT.at("The program failed on this request; nothing was stored.")])


def answer_in_problems(api: NinjaAPI) -> None:
    """Let every error of the API be told in problem details."""
    handlers: list[tuple[type[Exception], Callable[..., HttpResponse]]] = [
        (Refused, refused),
        (ValidationError, invalid),
        (HttpError, http_error),
        (Http404, not_there),
        (Exception, fault),
    ]
    for kind, handler in handlers:
        api.add_exception_handler(kind, handler)
