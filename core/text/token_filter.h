#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace fts {

/// Lets through, token by token, what keeps one text within a grammar; made by GrammarVocabulary.
/// One thread at a time.
class TokenFilter {
public:
    ~TokenFilter();
    TokenFilter(TokenFilter&&) noexcept;
    TokenFilter& operator=(TokenFilter&&) noexcept;

    /// Sets the logits of all tokens that may not come next to minus infinity. A token that ends
    /// texts may come where the text may end, and is the only one once it must. Throws Unsupported
    /// if the grammar asks for more work than the library does for a token.
    void keepAllowed(std::span<float> logits);

    /// Which was allowed, and was written. Throws Unsupported as keepAllowed() does.
    void accept(std::int32_t id);

private:
    friend class GrammarVocabulary;
    struct Library; ///< owns the Rust object
    explicit TokenFilter(std::unique_ptr<Library> library);

    std::unique_ptr<Library> m_library;
    std::vector<std::uint32_t> m_allowed;
};

} // namespace fts
