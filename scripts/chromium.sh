#!/usr/bin/env bash
# chromium.sh: see that the browser tests have a Chromium; install Debian's where this user may.
# Prints its path; with none to be had, says so and fails.
set -eu
. "$(dirname "$0")/debian.sh"

find_chromium() {
    command -v chromium || command -v chromium-browser || command -v google-chrome
}

find_chromium && exit 0
debian_install chromium >&2 && find_chromium && exit 0
loud "NO CHROMIUM: $debian_reason" "Every browser test of this run will be counted as skipped."
exit 1
