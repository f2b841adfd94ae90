#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "core/base/base64.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/text/token_list_parts.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr const char* kSpace = "▁";
constexpr std::size_t kMostMerges = 2'000'000; // four times what the largest vocabularies have

struct Merge {
    float score;
    std::size_t leftLength, rightLength; ///< in characters
    std::int32_t left, right;            ///< ids
};

/// Two tokens become a third wherever their texts put together are its text; the higher its
/// score, the earlier. Of equal ones the longer left part comes first, as in transformers.
class MergeFinder {
public:
    MergeFinder(const TokenList& list, const std::string& origin) : m_list(list), m_origin(origin) {
        for (std::size_t id = 0; id < list.texts.size(); ++id) {
            if (isPiece(id)) {
                m_ids.emplace(list.texts[id], static_cast<std::int32_t>(id));
            }
        }
    }

    json find() {
        for (std::size_t id = 0; id < m_list.texts.size(); ++id) {
            if (isPiece(id)) {
                addMergesInto(id);
            }
        }
        std::ranges::stable_sort(m_merges, std::greater<>(), [](const Merge& merge) {
            return std::tuple(merge.score, merge.leftLength, merge.rightLength);
        });
        json merges = json::array();
        for (const Merge& merge : m_merges) {
            merges.push_back({m_list.texts[merge.left], m_list.texts[merge.right]});
        }
        return merges;
    }

private:
    /// Control tokens and bytes never come out of a text's letters.
    bool isPiece(std::size_t id) const {
        const TokenKind kind = m_list.kinds[id];
        return kind == TokenKind::Normal || kind == TokenKind::UserDefined ||
               kind == TokenKind::Unused;
    }

    void addMergesInto(std::size_t id) {
        const std::string_view text = m_list.texts[id];
        std::vector<std::size_t> cuts; // where a character begins
        for (std::size_t at = 0; at < text.size(); at += utf8Length(text, at)) {
            cuts.push_back(at);
        }
        std::vector<Merge> merges;
        for (std::size_t i = 1; i < cuts.size(); ++i) {
            const auto left = m_ids.find(text.substr(0, cuts[i]));
            const auto right = m_ids.find(text.substr(cuts[i]));
            if (left != m_ids.end() && right != m_ids.end()) {
                merges.push_back(
                    {m_list.scores[id], i, cuts.size() - i, left->second, right->second});
            }
        }
        std::ranges::sort(merges, {},
                          [](const Merge& merge) { return std::pair(merge.left, merge.right); });
        m_merges.insert(m_merges.end(), merges.begin(), merges.end());
        if (m_merges.size() > kMostMerges) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: its tokens are made of each other in more than %2 ways, "
                                 "more than those of any real one."),
                        m_origin, kMostMerges);
        }
    }

    const TokenList& m_list;
    const std::string& m_origin;
    std::unordered_map<std::string_view, std::int32_t> m_ids;
    std::vector<Merge> m_merges;
};

json replace(const json& pattern, const char* content) {
    return {{"type", "Replace"}, {"pattern", pattern}, {"content", content}};
}

json normalizer(const TokenList& list) {
    json steps = json::array();
    if (!list.characterTable.empty()) {
        steps.push_back(
            {{"type", "Precompiled"}, {"precompiled_charsmap", toBase64(list.characterTable)}});
    }
    if (list.tidySpaces) {
        steps.push_back({{"type", "Strip"}, {"strip_left", true}, {"strip_right", true}});
        steps.push_back(replace({{"Regex", " {2,}"}}, " "));
    }
    if (list.addSpace) {
        steps.push_back({{"type", "Prepend"}, {"prepend", kSpace}});
    }
    steps.push_back(replace({{"String", " "}}, kSpace));
    return {{"type", "Sequence"}, {"normalizers", steps}};
}

json decoder(const TokenList& list) {
    json steps{replace({{"String", kSpace}}, " "), {{"type", "ByteFallback"}}, {{"type", "Fuse"}}};
    if (list.addSpace) {
        steps.push_back({{"type", "Strip"}, {"content", " "}, {"start", 1}, {"stop", 0}});
    }
    return {{"type", "Sequence"}, {"decoders", steps}};
}

} // namespace

json mergesByScore(const TokenList& list, const std::string& origin) {
    return MergeFinder(list, origin).find();
}

std::string sentencePieceJson(const TokenList& list, const std::string& origin) {
    checkTokenList(list, origin);
    if (list.scores.empty()) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the tokens have no scores."), origin);
    }
    const bool hasBytes = std::ranges::find(list.kinds, TokenKind::Byte) != list.kinds.end();
    json model{{"type", "BPE"},
               {"vocab", vocabularyJson(list)},
               {"merges", mergesByScore(list, origin)},
               {"fuse_unk", true},
               {"byte_fallback", hasBytes}};
    if (list.unknown) {
        model["unk_token"] = list.texts[*list.unknown];
    }
    const json tokenizer{{"version", "1.0"},
                         {"added_tokens", addedTokensJson(list)},
                         {"normalizer", normalizer(list)},
                         {"pre_tokenizer", nullptr},
                         {"post_processor", postProcessorJson(list)},
                         {"decoder", decoder(list)},
                         {"model", model}};
    return dumpJson(tokenizer);
}

} // namespace fts
