#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <QString>

#include "core/base/error.h"
#include "core/readers/read_document.h"

namespace fts::test {

/// "h2 Risks", "p Text", "li Item", "code x = 1", "table a | b": what each block begins with.
inline std::string shownBlock(const Block& block) {
    switch (block.kind) {
    case BlockKind::Heading:
        return "h" + std::to_string(block.level) + " " + block.text;
    case BlockKind::Paragraph:
        return "p " + block.text;
    case BlockKind::ListItem:
        return "li " + block.text;
    case BlockKind::Code:
        return "code " + block.text;
    case BlockKind::Table:
        return "table " + block.text;
    }
    return {};
}

using Lines = std::vector<std::string>;

inline Lines shownBlocks(const Document& document) {
    Lines lines;
    for (const Block& block : document.blocks) {
        lines.push_back(shownBlock(block));
    }
    return lines;
}

/// All sentences on one file: its notes, or why it is refused.
inline std::string sentencesOn(const std::filesystem::path& path,
                               const std::string& password = {}) {
    try {
        std::string sentences;
        for (const Message& note : readDocument(path, password).notes) {
            sentences += note.english() + "\n";
        }
        return sentences;
    } catch (const Error& error) {
        return std::string(errorKindName(error.kind())) + ": " + error.what();
    }
}

inline bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// A list as it is shown where two differ.
inline std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n--\n";
    }
    return text;
}

/// What is read from a file as joined() shows it, or why it is not read.
inline std::string blocksOrRefusal(const std::filesystem::path& path) {
    try {
        return joined(shownBlocks(readDocument(path).document));
    } catch (const Error& error) {
        return std::string("refused: ") + error.what();
    }
}

} // namespace fts::test

/// Compares what is read from a file with lines as shownBlocks() writes them.
#define FTS_COMPARE_BLOCKS(path, ...)                                                              \
    QCOMPARE(QString::fromStdString(fts::test::blocksOrRefusal(path)),                             \
             QString::fromStdString(fts::test::joined(fts::test::Lines __VA_ARGS__)))
