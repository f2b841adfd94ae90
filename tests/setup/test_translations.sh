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
    return sorted(re.findall(r"%L?[1-9n]", text))

def mnemonics(text):
    return len(re.findall(r"&(?![\s&]|#?\w+;)", text.replace("&&", "")))

def forms(translation):
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]

# Of one thing a language may say "the pair" and needs no number.
def has_placeholders(form, source, is_one):
    wanted = placeholders(source)
    numberless = [name for name in wanted if not name.endswith("n")]
    return placeholders(form) == wanted or is_one and placeholders(form) == numberless

def problems(message):
    source = message.findtext("source")
    translation = message.find("translation")
    all_forms = forms(translation)
    if translation.get("type") or not all(form.strip() for form in all_forms):
        yield "is not translated"
        return
    for i, form in enumerate(all_forms):
        if not has_placeholders(form, source, i == 0 and len(all_forms) > 1):
            yield f"has other placeholders: {form}"
        if mnemonics(form) != mnemonics(source):
            yield f"has other mnemonics: {form}"

failures = 0
for path in sys.argv[1:]:
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            for problem in problems(message):
                failures += 1
                print(f"{path}: {context.findtext('name')}: \"{message.findtext('source')}\" {problem}")
sys.exit(f"{failures} sentences want care." if failures else 0)
PYTHON
