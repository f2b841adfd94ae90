#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/text/tokenizer.h"

namespace fts {

/// Turns ids that come one at a time into text, as a language model answers. A character may need
/// several tokens: what is not yet whole is held back. All pieces together are decode()'s text of
/// all ids. One thread at a time.
class TextStream {
public:
    explicit TextStream(const Tokenizer& tokenizer) : m_tokenizer(tokenizer) {}

    std::string add(std::int32_t id); ///< what can be shown now; often nothing
    std::string finish();             ///< the rest; a character cut short is U+FFFD

private:
    std::string pending() const;

    const Tokenizer& m_tokenizer;
    std::vector<std::int32_t> m_ids; ///< the last whole piece, for what it means to the next
    std::ptrdiff_t m_given = 0;      ///< of m_ids, those whose text was given out
};

} // namespace fts
