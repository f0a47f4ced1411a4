#!/usr/bin/env bash
# environment.sh NAME...: bring .venv to what requirements/NAME.txt lock, and install the project in it.
# A set whose file has not changed since it was installed is passed over, so a second run costs nothing.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "holdfire: $*" >&2; }

find_python() {
    local candidate
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    say "no Python 3.11 or newer was found (looked for python3, python3.11 to python3.14, python)."
    say "Install one, or name it: make demo PYTHON=/path/to/python3.12"
    exit 1
}

make_environment() {
    local python
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        say "$("$python" --version) is here, but its venv and ensurepip modules are not."
        say "Debian and Ubuntu keep them apart: install the package python3-venv, then run this again."
        exit 1
    fi
    say "making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
}

fingerprint() { # of a file's content: the stamp that says "this very set is installed"
    .venv/bin/python -c 'import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest())' "$1"
}

once() { # once STAMP FILE COMMAND...: run the command unless it last ran for this content of FILE
    local stamp=.venv/stamps/$1 wanted
    wanted=$(fingerprint "$2")
    shift 2
    if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
        "$@"
        printf '%s\n' "$wanted" >"$stamp"
    fi
}

install_set() {
    say "installing requirements/$1.txt"
    .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r "requirements/$1.txt"
}

install_project() {
    .venv/bin/python -m holdfire.web.assets # the build hook would do so too, but pip buries its words
    say "installing holdfire into .venv"
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
}

.venv/bin/python -m pip --version >/dev/null 2>&1 || make_environment
mkdir -p .venv/stamps
for name in "$@"; do
    once "$name" "requirements/$name.txt" install_set "$name"
done
once project pyproject.toml install_project
