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
views=
trap 'rm -f "$report"' EXIT
trap '[ -z "$views" ] || kill "$views" 2>/dev/null; exit 130' INT TERM

# A shell lets what it runs in the background ignore Ctrl+C, and some tests press it: not these.
tests tests/qt/views >"$report" 2>&1 &
views=$!
echo "Tests of all but the views, whose own run meanwhile, and follow"
tests --ignore tests/qt/views
behind=$?
echo "Drags, with real QDrags"
drags
dragged=$?
echo "Tests of the views"
wait $views
status=$?
views=
cat "$report"
[ $status -eq 0 ] && [ $behind -eq 0 ] && [ $dragged -eq 0 ]
