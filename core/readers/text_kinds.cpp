#include "core/readers/text_kinds.h"

#include <algorithm>
#include <array>

#include "core/readers/csv.h"
#include "core/readers/decode_text.h"
#include "core/readers/html.h"
#include "core/readers/json_text.h"
#include "core/readers/markdown.h"
#include "core/readers/plain_text.h"

namespace fts {
namespace {

constexpr std::uint64_t kLargest = 100'000'000; // bytes

using ReadText = void (*)(std::string_view text, DocumentBuilder& builder);

struct TextKind {
    std::string_view ending;
    ReadText read;
};

constexpr std::array<TextKind, 23> kKinds{
    {{".txt", readPlainText},     {".text", readPlainText}, {".log", readPlainText},
     {".rst", readPlainText},     {".org", readPlainText},  {".adoc", readPlainText},
     {".tex", readPlainText},     {"", readPlainText},      {".md", readMarkdown},
     {".markdown", readMarkdown}, {".mdown", readMarkdown}, {".mkd", readMarkdown},
     {".mdx", readMarkdown},      {".rmd", readMarkdown},   {".html", readHtmlPage},
     {".htm", readHtmlPage},      {".xhtml", readHtmlPage}, {".csv", readCsv},
     {".tsv", readCsv},           {".tab", readCsv},        {".jsonl", readJsonLines},
     {".ndjson", readJsonLines},  {".json", readJson}}};

constexpr std::array<std::string_view, 4> kOtherReaders{".pdf", ".docx", ".odt", ".epub"};

ReadText readerFor(const OpenFile& file, std::string_view text) {
    if (looksLikeHtml(text)) {
        return readHtmlPage;
    }
    const std::string ending = file.ending();
    const auto* const kind = std::ranges::find(kKinds, ending, &TextKind::ending);
    if (std::ranges::find(kOtherReaders, ending) != kOtherReaders.end()) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is damaged, or its name is wrong: a file with the ending \"%2\" "
                             "does not begin like that. Copy it again, or give it the ending that "
                             "it should have."),
                    file.name(), ending);
    }
    if (kind == kKinds.end()) {
        throw Error(
            ErrorKind::Unsupported,
            FTS_TEXT("%1 has the ending \"%2\", which no kind of document has that is read. "
                     "If it is plain text, give its name the ending .txt."),
            file.name(), ending);
    }
    return kind->read;
}

} // namespace

void readTextKind(const OpenFile& file, DocumentBuilder& builder) {
    DecodedText decoded;
    {
        const std::string bytes = file.all(kLargest);
        decoded = decodeText(bytes, declaredEncoding(bytes));
    }
    if (isBinary(decoded.text)) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 holds binary data, not text. If it is a document, save it as "
                             "PDF, DOCX or plain text and import that."),
                    file.name());
    }
    if (decoded.guessed) {
        builder.note({FTS_TEXT("%1 does not say how its letters are encoded and was read as %2. If "
                               "letters are wrong, save it as UTF-8."),
                      file.name(), decoded.encoding});
    }
    if (decoded.text.find("\xEF\xBF\xBD") != std::string::npos) {
        builder.note(
            {FTS_TEXT("%1 holds bytes that are no letters in %2; each is shown as \xEF\xBF\xBD."),
             file.name(), decoded.encoding});
    }
    readerFor(file, decoded.text)(decoded.text, builder);
}

} // namespace fts
