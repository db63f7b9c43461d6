#!/bin/sh
# Run every test; fail where one of the two runs fails. A QDrag only runs on a platform with
# an event source of its own, so the drags have a process to themselves.
set -u
cd "$(dirname "$0")/.."
failed=0
narrowed=$#

tests() {
    .venv/bin/python -m pytest "$@"
    status=$?
    # Where the person chose some tests, one of the runs may have none of them.
    if [ $status -ne 0 ] && ! { [ $status -eq 5 ] && [ "$narrowed" -gt 0 ]; }; then
        failed=1
    fi
}

echo "Tests, without a screen, one process for each core"
QT_QPA_PLATFORM=offscreen tests --numprocesses=auto --dist=loadfile "$@"
if [ -d tests/drags ]; then
    echo "Drags, with real QDrags"
    QT_QPA_PLATFORM=minimal:enable_fonts tests tests/drags "$@"
fi
exit $failed
