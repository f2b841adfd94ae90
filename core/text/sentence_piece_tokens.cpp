#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/text/token_list_parts.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr const char* kSpace = "▁";
constexpr std::size_t kBytes = 256;

using Merge = std::pair<std::string, std::string>;

[[noreturn]] void refuse(const std::string& origin, std::string_view what) {
    throw Error(ErrorKind::Unsupported,
                FTS_TEXT("%1: what it does to texts cannot be written into a GGUF file (%2). "
                         "Export the merged folder or the adapter instead."),
                origin, what);
}

bool isType(const json& step, const char* type) {
    return step.is_object() && step.value("type", "") == type;
}

/// The parts of a sequence; of a single step that, of null none.
json stepsOf(const json& step, const char* parts) {
    if (step.is_null()) {
        return json::array();
    }
    return isType(step, "Sequence") ? step.at(parts) : json::array({step});
}

bool readsSpacesAsLetters(const json& step) {
    return isType(step, "Replace") && step.at("pattern") == json{{"String", " "}} &&
           step.at("content") == kSpace;
}

/// How a text is made ready; everything else than spaces that become letters is refused.
void readSteps(const json& tokenizer, const std::string& origin, TokenList& list) {
    json steps = stepsOf(tokenizer.value("normalizer", json()), "normalizers");
    const json cuts = stepsOf(tokenizer.value("pre_tokenizer", json()), "pretokenizers");
    if (!cuts.empty()) { // how transformers writes the same since version 4.40
        const json& cut = cuts.front();
        if (!steps.empty() || cuts.size() > 1 || !isType(cut, "Metaspace") ||
            cut.value("replacement", kSpace) != kSpace || cut.value("split", true)) {
            refuse(origin, "pre_tokenizer");
        }
        list.addSpace = cut.value("prepend_scheme", "always") != "never";
        return;
    }
    list.addSpace = !steps.empty() && isType(steps.front(), "Prepend");
    if (list.addSpace) {
        if (steps.front().at("prepend") != kSpace) {
            refuse(origin, "normalizer");
        }
        steps.erase(0);
    }
    if (steps.size() != 1 || !readsSpacesAsLetters(steps.front())) {
        refuse(origin, "normalizer");
    }
}

void nameKinds(const json& model, const std::string& origin, TokenList& list) {
    std::size_t bytes = 0;
    const json unknown = model.value("unk_token", json());
    for (std::size_t id = 0; id < list.texts.size(); ++id) {
        const std::string& text = list.texts[id];
        if (unknown == text) {
            list.kinds[id] = TokenKind::Unknown;
            list.unknown = static_cast<std::int32_t>(id);
        } else if (text.size() == 6 && text.starts_with("<0x") && text.ends_with('>')) {
            list.kinds[id] = TokenKind::Byte;
            ++bytes;
        }
    }
    if (bytes != kBytes) {
        refuse(origin, "byte_fallback");
    }
}

/// The merges, with the id of what each becomes.
class Merges {
public:
    Merges(const json& model, const TokenList& list, const std::string& origin) {
        for (std::size_t id = 0; id < list.texts.size(); ++id) {
            m_ids.emplace(list.texts[id], id);
        }
        for (const json& merge : model.at("merges")) {
            Merge parts = merge.is_array() ? Merge(merge.at(0).get<std::string>(),
                                                   merge.at(1).get<std::string>())
                                           : split(merge.get<std::string>());
            const auto whole = m_ids.find(parts.first + parts.second);
            if (whole == m_ids.end()) {
                throw Error(ErrorKind::Format, FTS_TEXT("%1: a merge makes no token: \"%2\"."),
                            origin, shortened(parts.first + parts.second, 100));
            }
            const TokenKind kind = list.kinds[whole->second];
            if (kind == TokenKind::Normal || kind == TokenKind::UserDefined) {
                m_merges.emplace_back(std::move(parts), whole->second);
            }
        }
    }

    /// The earlier, the higher. Tokens whose merges are mixed have the same.
    void giveScores(const std::string& origin, TokenList& list) const {
        std::unordered_map<std::size_t, std::size_t> last; // merge of each token
        for (std::size_t i = 0; i < m_merges.size(); ++i) {
            last[m_merges[i].second] = i;
        }
        list.scores.assign(list.texts.size(), 0);
        float score = 0;
        for (std::size_t begin = 0; begin < m_merges.size(); --score) {
            std::size_t end = begin;
            for (std::size_t i = begin; i <= end; ++i) {
                end = std::max(end, last[m_merges[i].second]);
                list.scores[m_merges[i].second] = score;
                if (m_merges[i].second != m_merges[begin].second &&
                    !(isRun(list.texts[m_merges[i].second]) &&
                      isRun(list.texts[m_merges[begin].second]))) {
                    refuse(origin, "merges");
                }
            }
            begin = end + 1;
        }
    }

    /// Whether whatever two tokens make together is among them, as a score has it.
    bool areAllOf(const TokenList& list, const std::string& origin) const {
        std::set<Merge> own;
        for (const auto& [merge, id] : m_merges) {
            own.insert(merge);
        }
        const json all = mergesByScore(list, origin);
        return all.size() == own.size() && std::ranges::all_of(all, [&](const json& merge) {
                   return own.contains({merge.at(0), merge.at(1)});
               });
    }

private:
    // Tokens may be spaces themselves.
    Merge split(const std::string& text) const {
        for (std::size_t at = text.find(' ', 1); at != text.npos; at = text.find(' ', at + 1)) {
            Merge parts{text.substr(0, at), text.substr(at + 1)};
            if (m_ids.contains(parts.first) && m_ids.contains(parts.second)) {
                return parts;
            }
        }
        return {text, ""};
    }

    /// One letter again and again: in which order runs are joined makes no difference that counts.
    static bool isRun(const std::string& text) {
        const std::string letter = text.substr(0, utf8Length(text, 0));
        for (std::size_t at = 0; at < text.size(); at += letter.size()) {
            if (letter.empty() || text.compare(at, letter.size(), letter) != 0) {
                return false;
            }
        }
        return true;
    }

    std::unordered_map<std::string_view, std::size_t> m_ids;
    std::vector<std::pair<Merge, std::size_t>> m_merges;
};

} // namespace

std::optional<TokenList> sentencePieceTokens(std::string_view tokenizerJson,
                                             const std::string& origin) {
    const json tokenizer = parseJson(tokenizerJson, origin);
    try {
        const json& model = tokenizer.at("model");
        if (joinsBytes(tokenizer)) {
            return std::nullopt;
        }
        if (model.value("type", "BPE") != "BPE" || !model.value("byte_fallback", false)) {
            refuse(origin, "model");
        }
        TokenList list = listedTokens(tokenizer, origin);
        readSteps(tokenizer, origin, list);
        nameKinds(model, origin, list);
        const Merges merges(model, list, origin);
        merges.giveScores(origin, list);
        checkTokenList(list, origin);
        if (!merges.areAllOf(list, origin)) {
            refuse(origin, "merges");
        }
        return list;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 is no usable tokenizer: %2."), origin,
                    error.what());
    }
}

} // namespace fts
