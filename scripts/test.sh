#!/usr/bin/env bash
# test.sh: the whole suite over SQLite, then over PostgreSQL all that a second engine could make fail (conftest.py).
# What could not be had is said at once, and again in the summary that pytest prints at the end.
set -eu
cd "$(dirname "$0")/.."

scripts/chromium.sh >/dev/null || true # conftest.py counts the browser tests as skipped
if ! scripts/postgres.sh --find >/dev/null; then
    export HOLDFIRE_UNTESTED="no PostgreSQL on this machine: the suite ran over SQLite alone"
fi

HOLDFIRE_HOME=$(mktemp -d "${TMPDIR:-/tmp}/holdfire-test.XXXXXX") # never the user's own record
export HOLDFIRE_HOME
trap 'rm -rf "$HOLDFIRE_HOME"' EXIT
unset DATABASE_URL
# Compile once, not for each worker, for each program that a test starts, and for the second engine again.
unset PYTHONDONTWRITEBYTECODE
suite=(.venv/bin/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder)

echo "== over SQLite"
"${suite[@]}"
if [ -z "${HOLDFIRE_UNTESTED:-}" ]; then
    echo "== over PostgreSQL"
    scripts/postgres.sh "${suite[@]}" --database -m "not browser and not soak"
fi
