# Every sentence of the window and of core is in the .ts files and translated, with the placeholders
# and mnemonics of the original. Arguments: the source and the build folder.
set -euo pipefail
lupdate=$(sed -n 's/^FTS_LUPDATE:[A-Z]*=//p' "$2/CMakeCache.txt")
if [[ ! -x $lupdate ]]; then
    echo "This build leaves the window out."
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$1"/translations/*.ts "$work"
bash "$1/translations/update.sh" "$1" "$lupdate" "$work"
for file in "$1"/translations/*.ts; do
    if ! diff -u "$file" "$work/${file##*/}"; then
        echo "The sources hold other sentences; build the target update_translations."
        exit 1
    fi
done

python3 - "$1"/translations/*.ts <<'PYTHON'
import re, sys
from xml.etree import ElementTree

def placeholders(text):
    return sorted(re.findall(r"%L?[1-9]", text))

def mnemonics(text):
    return len(re.findall(r"&(?![\s&]|#?\w+;)", text.replace("&&", "")))

def problems(message):
    source = message.findtext("source")
    translation = message.find("translation")
    text = "".join(translation.itertext())
    if translation.get("type") or not text.strip():
        yield "is not translated"
        return
    if placeholders(text) != placeholders(source):
        yield f"has other placeholders: {text}"
    if mnemonics(text) != mnemonics(source):
        yield f"has other mnemonics: {text}"

failures = 0
for path in sys.argv[1:]:
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            for problem in problems(message):
                failures += 1
                print(f"{path}: {context.findtext('name')}: \"{message.findtext('source')}\" {problem}")
sys.exit(f"{failures} sentences want care." if failures else 0)
PYTHON
