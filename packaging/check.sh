#!/bin/sh
# Run every check, say which ones fail, and fail where one did.
set -u
cd "$(dirname "$0")/.."
failed=""

check() {
    echo "== $1"
    shift
    "$@" || failed="$failed  $*
"
}

check "Lint" .venv/bin/ruff check .
check "Format" .venv/bin/ruff format --check .
check "Types" .venv/bin/pyright
check "Architecture" .venv/bin/lint-imports --no-cache --no-logo
check "Desktop entry" desktop-file-validate packaging/whosecall.desktop
check "Software centre entry" appstreamcli validate --no-net packaging/whosecall.metainfo.xml

if [ -n "$failed" ]; then
    printf 'These checks failed:\n%s' "$failed"
    exit 1
fi
echo "All checks passed"
