# What `cmake --install` lays down: programs that run from there, and desktop files that a desktop
# accepts. Arguments: the source and the build folder.
set -uo pipefail
build=$2
for tool in desktop-file-validate appstreamcli update-mime-database gio; do
    if ! command -v "$tool" >/dev/null; then
        echo "$tool is not installed."
        exit 77
    fi
done
if ! grep -qs 'FTS_WINDOW:BOOL=ON' "$build/CMakeCache.txt" || [[ ! -x $build/bin/finetune-studio ]]; then
    echo "This build leaves the window out."
    exit 77
fi
work=$(mktemp -d "$build/installed.XXXXXX")
trap 'rm -rf "$work"' EXIT
source "${BASH_SOURCE[0]%/*}/expect.sh"

# Nothing of the person's own folders is to be needed: neither the cache nor a setting.
installed() { # PROGRAM ARGUMENT…
    local program=$1
    shift
    env -i HOME="$work/home" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 "$work/usr/bin/$program" "$@"
}

cmake --install "$build" --prefix "$work/usr" >"$work/log" 2>&1 || {
    cat "$work/log"
    exit 1
}
share=$work/usr/share
id=org.finetunestudio.FinetuneStudio

# The programs, moved elsewhere as a package would be.
mv "$work/usr" "$work/moved" && mkdir "$work/usr" && mv "$work/moved"/* "$work/usr"
expect "the window says its version" grep -q '^Finetune Studio [0-9]' \
    <(installed finetune-studio --version)
if [[ -x $build/bin/finetune-studio-cli ]]; then
    expect "the command line program says its version" \
        grep -q '^finetune-studio-cli [0-9]' <(installed finetune-studio-cli --version)
    expect "no library comes from outside the tree or the system" bash -c \
        '! ldd "$1" | grep -v linux-vdso | grep -Ev "=> (/usr)?/lib|ld-linux|$2"' - \
        "$work/usr/bin/finetune-studio-cli" "$work/usr"
    expect "the small model's questions are there" test -s \
        "$share/finetune-studio/question_writers/SmolLM2-135M-Instruct/adapter_model.safetensors"
    if [[ -d $share/finetune-studio/models ]]; then
        expect "the installed model is found" grep -q '^\[-\?[0-9]' \
            <(echo hello | installed finetune-studio-cli embed --model all-MiniLM-L6-v2)
    fi
fi
for program in "$work/usr/bin"/*; do
    # Absolute ones would be of the machine it was built on.
    expect "${program##*/} looks for libraries beside itself only" bash -c \
        '! readelf -d "$1" | sed -n "s/.*R\(UN\)\?PATH.*\[\(.*\)\].*/\2/p" | tr : "\n" |
             grep -v "^\$ORIGIN/"' - "$program"
done
for document in LICENSE LICENSES.md copyright README.md; do
    expect "$document is there" test -s "$share/doc/finetune-studio/$document"
done
expect "everybody may read it all" test -z "$(find "$work/usr" ! -type l ! -perm -444)"
expect "nothing stays that the cache keeps for itself" \
    test -z "$(find "$work/usr" -name '.fetched*')"
expect "no link leads out of the tree" test -z "$(find "$work/usr" -type l -lname '/*')"

# Menu entry and software centre.
desktop=$share/applications/$id.desktop
expect "the desktop file is valid" test -z "$(desktop-file-validate "$desktop" 2>&1 | tee /dev/stderr)"
expect "the desktop file names a program there is" \
    test -x "$work/usr/bin/$(sed -n 's/^TryExec=//p' "$desktop")"
expect "the software centre's data is valid" \
    appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml"
for key in Name GenericName Comment Keywords; do
    for language in de zh_CN; do
        [[ $key == Name ]] || expect "$key in $language" grep -q "^$key\[$language\]=." "$desktop"
    done
done

# Icons, each in the size its folder says.
for icon in "apps/$id" mimetypes/application-x-finetune-studio-project; do
    expect "the drawing of $icon" test -s "$share/icons/hicolor/scalable/$icon.svg"
    for size in 16 22 24 32 48 64 128 256 512; do
        image=$share/icons/hicolor/${size}x$size/$icon.png
        expect "$icon of $size pixels" \
            test "$(od -An -j16 -N8 -tu1 "$image" | awk '{ print $3 * 256 + $4, $7 * 256 + $8 }')" \
            = "$size $size"
    done
done

# The type of a project file, by its name and by what it begins with.
update-mime-database "$share/mime" >/dev/null 2>&1
type_of() {
    env XDG_DATA_HOME="$share" XDG_DATA_DIRS=/usr/share gio info -a standard::content-type "$1" |
        sed -n 's/.*content-type: //p'
}
project_type=application/x-finetune-studio-project
mkdir "$work/files"
echo nothing >"$work/files/any.ftproj"
expect "the type by name" test "$(type_of "$work/files/any.ftproj")" = $project_type
expect "the desktop file opens that type" grep -q "^MimeType=.*$project_type;" "$desktop"
printf '{\n  "name": "something else"\n}\n' >"$work/files/other"
expect "other JSON is no project" test "$(type_of "$work/files/other")" != $project_type
if [[ -x $build/bin/finetune-studio-cli ]]; then
    installed finetune-studio-cli new "$work/files/demo" --kind embedding >/dev/null
    mv "$work/files/demo/project.ftproj" "$work/files/renamed"
    expect "the type by content" test "$(type_of "$work/files/renamed")" = $project_type
fi

((failures == 0)) && echo "All is well."
