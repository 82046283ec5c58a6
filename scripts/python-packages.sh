#!/bin/sh
# python-packages.sh LOCK: installs into .venv exactly what the lock names, then the workshop itself.
set -eu
cd "$(dirname "$0")/.."
lock=$1

echo "Installing the Python packages of $lock"
.venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes --requirement "$lock"
# The lock brings what builds the package, so that nothing unlocked is fetched for it.
.venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check \
    --no-deps --no-index --no-build-isolation --editable .
