#!/bin/sh
# lock.sh: writes requirements/*.lock anew from pyproject.toml, with the newest versions that fit.
# Run it with the oldest Python that is supported: newer ones may need fewer packages, never others.
set -eu
cd "$(dirname "$0")/.."
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT

"${PYTHON:-python3}" -m venv "$tools"
"$tools/bin/pip" install --quiet --disable-pip-version-check 'pip-tools>=7.6'
compile() {
    lock=$1
    shift
    # The command shown at the top of the lock; without it pip-tools would name this machine's folders.
    CUSTOM_COMPILE_COMMAND="make lock" "$tools/bin/pip-compile" --quiet --upgrade --generate-hashes \
        --all-build-deps --allow-unsafe --strip-extras --annotation-style=line --no-emit-options \
        --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
        "$@" --output-file="requirements/$lock.lock" pyproject.toml
}
compile app --extra=postgres
compile test --extra=postgres --extra=test
