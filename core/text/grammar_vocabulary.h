#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "core/text/token_filter.h"

namespace fts {

class Tokenizer;

/// What a text has to follow.
struct TextGrammar {
    enum class Kind {
        Lark,      ///< as llguidance has it; begins at "start"
        JsonSchema ///< JSON that the schema describes
    };
    Kind kind = Kind::Lark;
    std::string text;
};

/// A model's tokens, in the form in which grammars choose among them.
///
/// Built in a fraction of a second; a grammar takes some 10 ms, a token less than one.
class GrammarVocabulary {
public:
    /// `size` is that of the model, which may be larger than the tokenizer's; `ends` are the tokens
    /// that end texts, at least one. Throws Unsupported for a tokenizer that is neither of GPT-2's
    /// nor of SentencePiece's kind.
    GrammarVocabulary(const Tokenizer& tokenizer, std::size_t size,
                      std::span<const std::int32_t> ends);

    /// For one text. Throws BadInput with the place if the grammar is none.
    TokenFilter begin(const TextGrammar& grammar) const;

private:
    struct Library; ///< owns the Rust object
    std::shared_ptr<const Library> m_library;
};

} // namespace fts
