#include "core/text/grammar_vocabulary.h"

#include <algorithm>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/text/grammar_library.h"
#include "core/text/library_text.h"
#include "core/text/tokenizer.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr const char* kByteLevelSpace = "\u0120"; // Ġ
constexpr const char* kPieceSpace = "\u2581";     // ▁

json decoderJson(bool byteLevel) {
    if (byteLevel) {
        return {{"type", "ByteLevel"}};
    }
    return {{"type", "Sequence"},
            {"decoders", json::array({{{"type", "ByteFallback"}},
                                      {{"type", "Replace"},
                                       {"pattern", {{"String", kPieceSpace}}},
                                       {"content", " "}}})}};
}

// Which sign stands for spaces is told by most tokens: a vocabulary of pieces may well have the
// letter Ġ, as that of Llama 2 does.
bool isByteLevel(std::span<const Token> tokens) {
    const auto countOf = [&](const char* space) {
        return std::ranges::count_if(tokens, [space](const Token& token) {
            return !token.special && token.name.find(space) != std::string::npos;
        });
    };
    return countOf(kByteLevelSpace) > countOf(kPieceSpace);
}

// Byte-level vocabularies write each byte as a character: those that can be seen as themselves, in
// Latin-1, the others as U+0100 to U+0143 (GPT-2's table). What holds any other character was added
// as a text.
bool isWrittenInBytes(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const std::string_view letter = utf8LetterAt(name, at);
        const auto lead = static_cast<unsigned char>(letter.front());
        const auto next = static_cast<unsigned char>(letter.back());
        const unsigned character =
            letter.size() == 1 ? lead : (lead & 0x1FU) << 6U | (next & 0x3FU);
        if (letter.size() > 2 || character <= ' ' || character > 0x143 ||
            (character >= 0x7F && character <= 0xA0) || character == 0xAD) {
            return false;
        }
        at += letter.size();
    }
    return true;
}

// As much of a tokenizer.json as says what bytes each token is.
std::string tokensJson(const Tokenizer& tokenizer) {
    std::vector<Token> tokens;
    for (std::size_t id = 0; id < tokenizer.vocabularySize(); ++id) {
        tokens.push_back(tokenizer.token(static_cast<std::int32_t>(id)));
    }
    const bool byteLevel = isByteLevel(tokens);
    json vocabulary = json::object();
    json added = json::array();
    for (std::size_t id = 0; id < tokens.size(); ++id) {
        const auto& [name, special] = tokens[id];
        if (special || (byteLevel && !isWrittenInBytes(name))) {
            added.push_back({{"id", id}, {"content", name}, {"special", special}});
        } else {
            vocabulary[name] = id;
        }
    }
    return dumpJson({{"decoder", decoderJson(byteLevel)},
                     {"added_tokens", std::move(added)},
                     {"model", {{"vocab", std::move(vocabulary)}}}});
}

} // namespace

struct GrammarVocabulary::Library {
    explicit Library(FtsVocabulary* made) : opened(made) {}
    ~Library() { fts_vocabulary_free(opened); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    FtsVocabulary* opened;
};

struct TokenFilter::Library {
    Library(FtsWritten* made, std::shared_ptr<const void> kept)
        : written(made), vocabulary(std::move(kept)) {}
    ~Library() { fts_grammar_free(written); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    FtsWritten* written;
    std::shared_ptr<const void> vocabulary; ///< outlives the text
};

GrammarVocabulary::GrammarVocabulary(const Tokenizer& tokenizer, std::size_t size,
                                     std::span<const std::int32_t> ends) {
    const std::string json = tokensJson(tokenizer);
    const std::vector<std::uint32_t> ids(ends.begin(), ends.end());
    char* error = nullptr;
    FtsVocabulary* opened =
        fts_vocabulary_open(libraryText(json), size, ids.data(), ids.size(), &error);
    if (opened == nullptr) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("This model's tokens cannot be held to a grammar: %1."),
                    takenText(error));
    }
    m_library = std::make_shared<Library>(opened);
}

TokenFilter GrammarVocabulary::begin(const TextGrammar& grammar) const {
    char* error = nullptr;
    FtsWritten* written =
        fts_grammar_begin(m_library->opened, libraryText(grammar.text),
                          grammar.kind == TextGrammar::Kind::JsonSchema ? 1 : 0, &error);
    if (written == nullptr) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("The grammar cannot be used: %1."),
                    takenText(error));
    }
    return TokenFilter(std::make_unique<TokenFilter::Library>(written, m_library));
}

TokenFilter::TokenFilter(std::unique_ptr<Library> library) : m_library(std::move(library)) {}
TokenFilter::~TokenFilter() = default;
TokenFilter::TokenFilter(TokenFilter&&) noexcept = default;
TokenFilter& TokenFilter::operator=(TokenFilter&&) noexcept = default;

void TokenFilter::keepAllowed(std::span<float> logits) {
    m_allowed.resize((logits.size() + 31) / 32);
    char* error = nullptr;
    if (fts_grammar_mask(m_library->written, m_allowed.data(), m_allowed.size(), &error) == 0) {
        throw Error(ErrorKind::Unsupported, FTS_TEXT("The grammar cannot be followed: %1."),
                    takenText(error));
    }
    for (std::size_t i = 0; i < logits.size(); ++i) {
        if ((m_allowed[i / 32] >> (i % 32) & 1U) == 0) {
            logits[i] = -std::numeric_limits<float>::infinity();
        }
    }
}

void TokenFilter::accept(std::int32_t id) {
    char* error = nullptr;
    if (fts_grammar_accept(m_library->written, static_cast<std::uint32_t>(id), &error) == 0) {
        throw Error(ErrorKind::Unsupported, FTS_TEXT("The grammar cannot be followed: %1."),
                    takenText(error));
    }
}

} // namespace fts
