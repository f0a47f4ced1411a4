# debian.sh: sourced by the scripts that need one of Debian's packages.
# debian_install PACKAGE...: quietly, where the user may; else $debian_reason says why not.

debian_reason=""

loud() {
    printf '\n%s\n' "############################################################" >&2
    printf '##  %s\n' "$@" >&2
    printf '%s\n\n' "############################################################" >&2
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

debian_install() {
    if ! command -v apt-get >/dev/null; then
        debian_reason="$* is not here, and this is no Debian (no apt-get): install it by hand."
        return 1
    fi
    if ! as_root true 2>/dev/null; then
        debian_reason="$* is not here, and this user may not install it: ask for 'apt-get install $*'."
        return 1
    fi
    echo "holdfire: installing Debian's $*" >&2
    if ! as_root apt-get update -qq >&2 ||
        ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null; then
        debian_reason="$* is not here, and apt-get could not install it (its words stand above)."
        return 1
    fi
}
