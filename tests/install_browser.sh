#!/bin/sh
# Makes Chromium available to the browser tests: nothing to do when it is there; installed from the
# system's packages when we may. Where neither is possible the browser tests say so and are skipped.
set -eu
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium from the system's packages for the browser tests."
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null && exit 0
fi
echo "Chromium is not installed and cannot be installed from here; the browser tests will be skipped." >&2
