#!/bin/sh
# Build dist/whosecall, and try out what was built: it must say its version, and play the
# sample workshop without a screen and without the checkout's environment.
set -eu
cd "$(dirname "$0")/.."

echo "Building dist/whosecall"
.venv/bin/python -m PyInstaller --noconfirm --log-level WARN \
    --distpath dist --workpath build/pyinstaller packaging/whosecall.spec

share=dist/whosecall/share
mkdir -p $share/applications $share/metainfo $share/mime/packages $share/icons/hicolor/scalable/apps
cp packaging/whosecall.desktop $share/applications/
cp packaging/whosecall.metainfo.xml $share/metainfo/app.whosecall.workshop.metainfo.xml
cp packaging/whosecall.mime.xml $share/mime/packages/whosecall.xml
cp resources/icons/whosecall.svg $share/icons/hicolor/scalable/apps/

licences=dist/whosecall/licences
mkdir -p $licences
cp LICENSE docs/licences.md packaging/licences/*.txt $licences/
for folder in .venv/lib/python3*/site-packages/*.dist-info/licenses; do
    name=$(basename "$(dirname "$folder")" .dist-info)
    cp -R "$folder" "$licences/$name"
done

echo "Trying it out"
tried=build/tried
rm -rf $tried
mkdir -p $tried/home
built() {
    env -i HOME="$PWD/$tried/home" PATH=/usr/bin:/bin LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen \
        dist/whosecall/whosecall "$@"
}
built --version
built demo --to $tried/demo
for ending in pdf whosecall png; do
    if ! find $tried/demo -name "*.$ending" -size +0 | grep -q .; then
        echo "The built program left no .$ending file in $tried/demo" >&2
        exit 1
    fi
done
du -sh dist/whosecall
echo "Built and tried: dist/whosecall"
