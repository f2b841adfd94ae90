# Brings the .ts files up to date with the sources: every tr() of the window, and every FTS_TEXT()
# in the context "core", by which the window looks it up; in English, what has a plural form.
# Arguments: the source folder, lupdate, and the folder of the .ts files where it is another one.
set -euo pipefail
export LC_ALL=C.UTF-8
source=$1
lupdate=$2
target=${3:-$source/translations}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# In a fixed order, which is the order of the messages.
files() { # FOLDER…
    (cd "$source" && find "$@" \( -name '*.cpp' -o -name '*.h' \) -print0) |
        sort -z | sed -z "s|^|$source/|"
}

# lupdate knows no macro of ours, but one of its own takes the same string literals.
files app core ui | xargs -0 grep -hozP 'FTS_TEXT\(\s*("([^"\\]|\\.)*"\s*)+\)' |
    sed -z 's/^FTS_TEXT(/QT_TRANSLATE_NOOP("core", /; s/$/;\n/' | tr -d '\0' >"$work/core.cpp"
files app/window ui | tr '\0' '\n' >"$work/files"
echo "$work/core.cpp" >>"$work/files"

# What lupdate warns of, such as tr() in a class that lacks Q_OBJECT, would not be translated.
update() { # OPTION… -ts FILE…
    "$lupdate" -silent -locations none -no-obsolete -I "$source" "@$work/files" "$@" \
        2>>"$work/errors" || true
}
update -ts "$target"/finetune-studio_{de,zh_CN}.ts
update -pluralonly -ts "$target/finetune-studio_en.ts"
cat "$work/errors" >&2
[[ ! -s $work/errors ]]
