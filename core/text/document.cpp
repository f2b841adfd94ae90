#include "core/text/document.h"

#include <array>

#include "core/base/error.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::array kKindNames{"heading", "paragraph", "list-item", "table", "code"};

BlockKind kindFromName(const std::string& name) {
    for (std::size_t i = 0; i < kKindNames.size(); ++i) {
        if (name == kKindNames[i]) {
            return static_cast<BlockKind>(i);
        }
    }
    throw Error(ErrorKind::Format, FTS_TEXT("A document has no part of the kind \"%1\"."), name);
}

constexpr const char* kNoDocument = FTS_TEXT("This is no document as the program keeps it: %1");

/// 0 where it is not told.
int wholeAt(const json& block, const char* key) {
    const auto found = block.find(key);
    if (found != block.end() && !found->is_number_integer()) {
        throw Error(ErrorKind::Format, kNoDocument, key);
    }
    return found == block.end() ? 0 : found->get<int>();
}

} // namespace

std::string documentText(const Document& document) {
    std::string text;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        text += i == 0 ? "" : kBlockGap;
        text += document.blocks[i].text;
    }
    return text;
}

json documentToJson(const Document& document) {
    json blocks = json::array();
    for (const Block& block : document.blocks) {
        json one{{"kind", kKindNames[static_cast<std::size_t>(block.kind)]}, {"text", block.text}};
        if (block.level != 0) {
            one["level"] = block.level;
        }
        if (block.page != 0) {
            one["page"] = block.page;
        }
        blocks.push_back(std::move(one));
    }
    return {{"title", document.title}, {"blocks", std::move(blocks)}};
}

Document documentFromJson(const json& content) {
    try {
        Document document{content.at("title").get<std::string>(), {}};
        for (const json& block : content.at("blocks")) {
            document.blocks.push_back({kindFromName(block.at("kind").get<std::string>()),
                                       wholeAt(block, "level"), block.at("text").get<std::string>(),
                                       wholeAt(block, "page")});
        }
        return document;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, kNoDocument, error.what());
    }
}

} // namespace fts
