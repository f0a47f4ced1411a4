#!/usr/bin/env bash
# chromium.sh: see that the browser tests have a Chromium; install Debian's where this user may.
# Its headless shell is the same engine without the window round it, at a third of the cost; a whole Chromium serves too.
# Prints its path; with none to be had, says so and fails.
set -eu
. "$(dirname "$0")/debian.sh"

find_chromium() {
    command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome
}

command -v chromium-headless-shell && exit 0
debian_install chromium-headless-shell >&2 || true
find_chromium && exit 0
debian_install chromium >&2 && find_chromium && exit 0
loud "NO CHROMIUM: $debian_reason" "Every browser test of this run will be counted as skipped."
exit 1
