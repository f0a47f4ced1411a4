#!/usr/bin/env bash
# postgres.sh COMMAND...: run COMMAND with DATABASE_URL naming a PostgreSQL of its own, which ends with it.
# postgres.sh --find:     only see that there is one (Debian's is installed where this user may); print where.
#
# The server keeps its data in a private temporary folder, listens on a socket in that folder and on no port,
# and runs as the user postgres when root calls. Its settings are PostgreSQL's own: fsync stays on.
set -eu
. "$(dirname "$0")/debian.sh"

find_server() {
    local programs
    programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    [ -n "$programs" ] || programs=$(pg_config --bindir 2>/dev/null || true)
    [ -x "$programs/initdb" ] && printf '%s\n' "$programs"
}

as_server() { # PostgreSQL refuses to run as root
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

if ! programs=$(find_server); then
    debian_install postgresql || true
    if ! programs=$(find_server); then
        loud "NO POSTGRESQL: ${debian_reason:-its programs were not found.}" "The suite runs over SQLite alone."
        exit 1
    fi
fi
if [ "$1" = --find ]; then
    printf '%s\n' "$programs"
    exit 0
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/holdfire-postgres.XXXXXX")
finish() {
    (cd / && as_server "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1) || true
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 130' INT TERM HUP
[ "$(id -u)" != 0 ] || chown postgres "$folder"

(
    cd /
    as_server "$programs/initdb" -D "$folder/data" -U holdfire -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
    as_server "$programs/pg_ctl" -D "$folder/data" -l "$folder/log" -w \
        -o "-c listen_addresses='' -c unix_socket_directories='$folder'" start >/dev/null || cat "$folder/log" >&2
    as_server "$programs/createdb" -h "$folder" -U holdfire holdfire
)
DATABASE_URL="postgres://holdfire@$(printf '%s' "$folder" | sed 's:/:%2F:g')/holdfire" "$@"
