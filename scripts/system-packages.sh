#!/bin/sh
# system-packages.sh [tests]: sees to the libraries and programs that pip cannot bring.
# As root on Debian or Ubuntu it installs what is missing; else it says how to, and ends with 1.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

# What is there is found by trying, not by asking the package manager: there are many ways to have it.
missing=$("$python" -m workshop.system_parts missing "$@") && exit 0
[ -n "$missing" ] || exit 1

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing $missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update
    # The names are a list of words, so they stand unquoted.
    # shellcheck disable=SC2086
    apt-get -qq install -y --no-install-recommends $missing >/dev/null
    missing=$("$python" -m workshop.system_parts missing "$@") && exit 0
fi

echo "Some programs and libraries are missing. Install them with the line for your system, then try again:" >&2
"$python" -m workshop.system_parts lines "$@" >&2 || true
exit 1
