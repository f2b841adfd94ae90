"""The main text found in web pages beside what a browser's reading view shows of them.

FOLDER is test/test-pages of https://github.com/mozilla/readability, the library behind Firefox's
reading view: of each page its source.html, and what the view shows in expected.html and
expected-metadata.json. Compared as in extract_against_pandoc.py, each text with its title before
it. The view is not the truth either: --worst N names the pages with the most errors, --show NAME
writes both texts of one page. Prints one JSON object as its last line.

usage: extract_against_reading_view.py FOLDER [options]
"""

import html.parser
import json
import sys

from extract_against_pandoc import Reader, compare, normal, parser_for, row_of, tell_worst

NEVER_TEXT = {"script", "style", "svg", "iframe", "noscript", "template"}
INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small"}
INLINE |= {"span", "strong", "sub", "sup", "time", "tt", "u", "var"}


class PageText(html.parser.HTMLParser):
    """Text of a page that a reading view has made."""

    def __init__(self):
        super().__init__()
        self.parts, self.inside = [], 0

    def handle_starttag(self, tag, attributes):
        self.inside += tag in NEVER_TEXT
        self.border(tag)

    def handle_endtag(self, tag):
        self.inside -= tag in NEVER_TEXT
        self.border(tag)

    def handle_data(self, data):
        if self.inside == 0:
            self.parts.append(data)

    def border(self, tag):
        if tag not in INLINE:
            self.parts.append("\n")


def view_text(page):
    reader = PageText()
    reader.feed((page / "expected.html").read_text())
    title = json.loads((page / "expected-metadata.json").read_text())["title"] or ""
    return title, "".join(reader.parts)


def titled(title, text, letters):
    """With the title once, whether or not the text has it as its first heading."""
    title, text = normal(title, letters), normal(text, letters)
    return text if title in text[: 3 * len(title) + 200] else f"{title} {text}"


def main():
    parser = parser_for(__doc__)
    parser.add_argument("--show", default="")
    options = parser.parse_args()
    reader = Reader(options.program)
    pages, refused = [], []
    for page in sorted(options.folder.iterdir()):
        if options.show and page.name != options.show:
            continue
        title, other = view_text(page)
        ours = reader.document(page / "source.html")
        if ours is None:
            refused.append(page.name)
            continue
        text = "\n".join(block["text"] for block in ours["blocks"])
        if options.show:
            print(text, "\n" + 30 * "=", "\n" + other)
        texts = [titled(title, each, options.letters) for each in (text, other)]
        pages.append((page.name, compare(*texts)))
    row = row_of(pages, len(refused))
    print("refused:", ", ".join(refused) or "none", file=sys.stderr)
    tell_worst(pages, options.worst)
    print(json.dumps(row))


if __name__ == "__main__":
    main()
