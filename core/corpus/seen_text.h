#pragma once

#include <string>
#include <vector>

#include "core/text/tokenizer.h"

namespace fts {

/// A text as a model reads it: piece by piece, up to its limit.
struct SeenText {
    enum class Kind {
        Text,
        Special, ///< stands for no text, such as "[SEP]"
        Unknown, ///< text for which the model has no token
    };
    struct Piece {
        std::string text; ///< UTF-8, in the spelling of the vocabulary
        Kind kind = Kind::Text;
        bool joined = false; ///< stands in the text right behind the piece before
        bool cut = false;    ///< past the limit: not seen
    };

    std::vector<Piece> pieces; ///< what is seen, then what is cut
    int seen = 0;              ///< tokens
    int total = 0;             ///< tokens there would be without a limit
};

/// At most `mostCut` pieces of what is cut are given.
SeenText seenText(const Tokenizer& tokenizer, const std::string& text, int maxTokens,
                  std::size_t mostCut = 200);

} // namespace fts
