#!/bin/sh
# python-version.sh PYTHON: ends with 1 and says so where that Python is too old.
set -eu
if ! "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 or newer is needed; $1 is $("$1" --version 2>&1). Try: make PYTHON=python3.11" >&2
    exit 1
fi
