#!/bin/sh
# Run every test; fail where any of the runs fails. A QDrag only runs on a platform with an
# event source of its own, so the drags have a process to themselves. The others are in two
# processes side by side, always the same tests in the same order in each.
set -u
cd "$(dirname "$0")/.."
export QT_QPA_PLATFORM=offscreen

tests() {
    .venv/bin/python -m pytest "$@"
}

drags() {
    QT_QPA_PLATFORM=minimal:enable_fonts tests tests/drags "$@"
}

if [ $# -gt 0 ]; then
    # Where the person chose some tests, one of the runs may have none of them.
    tests "$@"
    status=$?
    drags "$@"
    dragged=$?
    [ $status -eq 5 ] && status=$dragged
    [ $dragged -eq 5 ] && dragged=$status
    [ $status -eq 0 ] && [ $dragged -eq 0 ]
    exit
fi

report=$(mktemp)
trap 'rm -f "$report"' EXIT
behind=
trap '[ -z "$behind" ] || kill "$behind" 2>/dev/null; exit 130' INT TERM

echo "Tests of what is behind the windows, and drags with real QDrags, meanwhile"
{
    tests --ignore tests/qt >"$report" 2>&1
    behind=$?
    drags >>"$report" 2>&1
    dragged=$?
    [ $behind -eq 0 ] && [ $dragged -eq 0 ]
} &
behind=$!
echo "Tests of the windows, without a screen"
tests tests/qt
windows=$?
wait $behind
behind=$?
cat "$report"
[ $windows -eq 0 ] && [ $behind -eq 0 ]
