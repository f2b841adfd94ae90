// Documents, as finetune-studio-extract reads them.

#include <algorithm>

#include "core/base/utf8.h"
#include "core/readers/read_document.h"
#include "core/text/extract_protocol.h"
#include "tests/core/readers/written_zip.h"
#include "tests/fuzz/given_files.h"
#include "tests/fuzz/targets.h"

namespace fts::fuzz {
namespace {

bool isCleanText(const std::string& text) {
    return isUtf8(text) && std::ranges::none_of(text, [](char c) {
               return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') ||
                      c == '\x7f';
           });
}

void checkDocument(const Document& document) {
    require(!document.blocks.empty(), "a document has text");
    require(isCleanText(document.title), "a title is clean text");
    for (const Block& block : document.blocks) {
        require(!block.text.empty(), "a block has text");
        require(isCleanText(block.text), "a block is clean text");
        const bool heading = block.kind == BlockKind::Heading;
        require(heading ? block.level >= 1 && block.level <= 6 : block.level == 0,
                "a heading has a level from 1 to 6, others have none");
        require(block.page >= 0, "pages count from 1");
    }
}

void readFile(const std::filesystem::path& path) {
    refusable([&] {
        const Reading reading = readDocument(path);
        checkDocument(reading.document);
        const std::string line = extractAnswer(path, reading);
        require(line.find('\n') == line.npos, "an answer is one line");
        const Reading again = readingFromLine(line);
        require(again.document == reading.document && again.notes == reading.notes,
                "an answer is read as what was sent");
    });
}

void readNamed(std::string_view name, std::string_view bytes) {
    readFile(GivenFiles::here().give(name, bytes));
}

void readZipOf(std::string_view name, std::string_view bytes) {
    std::vector<test::ZipPart> parts;
    for (auto& [part, content] : partsIn(bytes)) {
        if (!part.empty() &&
            std::ranges::all_of(part, [](char c) { return c >= ' ' && c < 0x7f; })) {
            parts.push_back({.name = part, .content = content, .stored = true});
        }
    }
    const auto path = GivenFiles::here().give(name, {});
    if (!parts.empty()) { // libzip writes no archive without them
        readFile(test::writeZip(path, parts));
    }
}

} // namespace

void readAsText(std::string_view bytes) {
    readNamed("given.txt", bytes);
}

void readAsMarkdown(std::string_view bytes) {
    readNamed("given.md", bytes);
}

void readAsHtml(std::string_view bytes) {
    readNamed("given.html", bytes);
}

void readAsCsv(std::string_view bytes) {
    readNamed("given.csv", bytes);
}

void readAsJson(std::string_view bytes) {
    readNamed("given.json", bytes);
}

void readAsJsonLines(std::string_view bytes) {
    readNamed("given.jsonl", bytes);
}

void readAsPdf(std::string_view bytes) {
    readNamed("given.pdf", bytes);
}

void readAsZip(std::string_view bytes) {
    readNamed("given.docx", bytes);
}

void readAsDocx(std::string_view bytes) {
    readZipOf("given.docx", bytes);
}

void readAsOdt(std::string_view bytes) {
    readZipOf("given.odt", bytes);
}

void readAsEpub(std::string_view bytes) {
    readZipOf("given.epub", bytes);
}

void readExtractLines(std::string_view bytes) {
    refusable([&] {
        const Reading reading = readingFromLine(bytes);
        const Reading again = readingFromLine(extractAnswer("given.txt", reading));
        require(again.document == reading.document, "an answer is read as what was sent");
    });
    refusable([&] {
        const ExtractRequest request = ExtractRequest::fromLine(bytes);
        const ExtractRequest again = ExtractRequest::fromLine(request.toLine());
        require(again.path == request.path, "a request is read as what was sent");
    });
}

} // namespace fts::fuzz
