"""The import page as somebody uses it: a file is handed in, looked at, and confirmed."""

from __future__ import annotations

import time
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client


def hand_in(
    browser: Client, content: str | bytes, kind: str = "incidents", name: str = "a.csv", **said: str
) -> Any:
    """Send a file; gives the answer."""
    data = content.encode() if isinstance(content, str) else content
    return browser.post("/import/", {"kind": kind, "file": SimpleUploadedFile(name, data), **said})


def ended(browser: Client, url: str) -> Any:
    """The page of an import once its work has come to an end."""
    while browser.get(f"{url}progress").json()["state"] == "running":
        time.sleep(0.02)
    return browser.get(url)


def looked(
    browser: Client, content: str | bytes, kind: str = "incidents", name: str = "a.csv", **said: str
) -> Any:
    """The page after the dry run, with its address."""
    url = hand_in(browser, content, kind, name, **said).url
    page = ended(browser, url)
    page.at = url
    return page


def counts(page: Any) -> tuple[int, int, int, int]:
    """New, changed, same, refused."""
    told = page.context["told"]
    return told.new, told.changed, told.same, told.refused_rows


def confirmed(browser: Client, page: Any) -> Any:
    """The page after the import itself."""
    browser.post(f"{page.at}confirm")
    return ended(browser, page.at)
