#!/bin/sh
# Start Whose Call; on a machine without a display, play the demo instead.
set -eu
cd "$(dirname "$0")/.."

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    echo "There is no display here. Playing the sample workshop into demo-out instead."
    QT_QPA_PLATFORM=offscreen exec .venv/bin/whosecall demo --to demo-out
fi
exec .venv/bin/whosecall "$@"
