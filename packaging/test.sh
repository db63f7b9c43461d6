#!/bin/sh
# Run every test; fail where one of the two runs fails. A QDrag only runs on a platform with
# an event source of its own, so the drags have a process to themselves.
set -u
cd "$(dirname "$0")/.."
failed=0

echo "Tests, without a screen"
QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest "$@" || failed=1

if [ -d tests/drags ]; then
    echo "Drags, with real QDrags"
    QT_QPA_PLATFORM=minimal:enable_fonts .venv/bin/python -m pytest tests/drags "$@" || failed=1
fi
exit $failed
