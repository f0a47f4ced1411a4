"""The one connection that reading an article may ever open: to the endpoint that whoever runs Holdfire has named."""

from __future__ import annotations

import http.client
import json
import socket
import time
from contextlib import suppress
from threading import Timer
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    build_opener,
)

from holdfire.press.asked import MODEL_FAILED
from holdfire.record.problems import Refused, define

BAD_ADDRESS = define(
    "HF-8328",
    "Not an address of a language model",
    "Set HOLDFIRE_LANGUAGE_MODEL to an address such as http://127.0.0.1:8080/v1, with https:// for another machine.",
)
SECONDS = 60.0  # for the whole answer
LARGEST = 1024 * 1024  # bytes of an answer
_STEP = 16 * 1024
_HERE = frozenset({"127.0.0.1", "::1", "localhost"})


class _NoRedirect(HTTPRedirectHandler):
    """The article goes to the address that was set and to no other."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def ask(address: str, model: str, key: str, messages: list[dict[str, str]], seconds: float = SECONDS) -> str:
    """What the model answers; raises Refused (HF-8327, HF-8328). No redirect and no proxy is followed."""
    url = endpoint(address, bool(key))
    body = json.dumps({"model": model, "messages": messages, "temperature": 0, "stream": False}).encode()
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {key}"} if key else {})}
    request = Request(url, body, headers)  # noqa: S310  the scheme is looked at above
    ends, opened = time.monotonic() + seconds, list[http.client.HTTPConnection]()
    # A head that trickles in, or says “wait” for ever, is no reason to wait for ever.
    watch = Timer(seconds, _shut, [opened])
    watch.start()
    try:
        with _opener(opened).open(request, timeout=seconds) as answer:
            return _content(_read(answer, ends))
    except HTTPError as error:
        raise _failed(f"It answered with {error.code}") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        late = time.monotonic() >= ends
        raise _failed(
            "Its answer takes too long"
            if late
            else f"It cannot be asked ({str(reason)[:80] or type(error).__name__})"
        ) from None
    finally:
        watch.cancel()


def endpoint(address: str, key: bool) -> str:
    """The address to which a question goes; raises Refused (HF-8328). A key is only sent over TLS, or to this machine."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if (
        host is None
        or parts.scheme not in {"http", "https"}
        or parts.username
        or parts.query
        or parts.fragment
    ):
        raise Refused([BAD_ADDRESS.at("HOLDFIRE_LANGUAGE_MODEL is no http:// or https:// address.")])
    if key and parts.scheme == "http" and host not in _HERE:
        raise Refused(
            [BAD_ADDRESS.at("HOLDFIRE_LANGUAGE_MODEL would carry its key over the network in the clear.")]
        )
    whole = address.rstrip("/")
    return whole if whole.endswith("/chat/completions") else f"{whole}/chat/completions"


def _opener(opened: list[http.client.HTTPConnection]) -> OpenerDirector:
    """Follows no redirect and no proxy; `opened` gets its connections."""

    def kept(kind: type[http.client.HTTPConnection]) -> Any:
        def connect(*given: Any, **named: Any) -> http.client.HTTPConnection:
            opened.append(kind(*given, **named))
            return opened[-1]

        return connect

    class Plain(HTTPHandler):
        def http_open(self, req: Request) -> http.client.HTTPResponse:
            return self.do_open(kept(http.client.HTTPConnection), req)

    class Sealed(HTTPSHandler):
        def https_open(self, req: Request) -> http.client.HTTPResponse:
            return self.do_open(kept(http.client.HTTPSConnection), req)

    return build_opener(_NoRedirect(), ProxyHandler({}), Plain(), Sealed())


def _shut(opened: list[http.client.HTTPConnection]) -> None:
    """Whoever waits for one of them waits no longer."""
    for connection in opened:
        if connection.sock is not None:
            with suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)


def _read(answer: Any, ends: float) -> bytes:
    """The whole answer; raises Refused where it is too long or too slow."""
    parts, size = [], 0
    while part := answer.read1(_STEP):
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            raise _failed(f"Its answer is longer than {LARGEST >> 20} MB")
        if time.monotonic() > ends:
            raise _failed("Its answer takes too long")
    return b"".join(parts)


def _content(answer: bytes) -> str:
    try:
        content = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        content = None
    if not isinstance(content, str):
        raise _failed("Its answer is not one of a chat endpoint")
    return content


def _failed(sentence: str) -> Refused:
    return Refused([MODEL_FAILED.at(f"{sentence}.")])
