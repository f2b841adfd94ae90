#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace fts {

enum class BlockKind { Heading, Paragraph, ListItem, Table, Code };

/// A piece of a document that stands on lines of its own. `text` is UTF-8 without control
/// characters but line breaks and tabs; the cells of a table's row are joined by " | ".
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0; ///< of a heading, from 1; 0 for the rest
    std::string text;
    int page = 0; ///< from 1; 0: the document has none

    bool operator==(const Block&) const = default;
};

/// What a reader made of a file.
struct Document {
    std::string title;
    std::vector<Block> blocks; ///< in reading order

    bool operator==(const Document&) const = default;
};

inline constexpr std::string_view kBlockGap = "\n\n";

/// The whole text: its blocks with kBlockGap between them. Places in a document are bytes of it.
std::string documentText(const Document& document);

/// {"title", "blocks": [{"kind", "text", "level", "page"} …]}; level and page only where set.
nlohmann::json documentToJson(const Document& document);
Document documentFromJson(const nlohmann::json& json); ///< throws Format

} // namespace fts
