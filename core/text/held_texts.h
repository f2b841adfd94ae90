#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fts {

/// Tells whether a text holds one of some others word for word, whatever the case of the letters a
/// to z and whatever stands between the words.
///
/// Texts of fewer than kFewestWords words count only where they are the whole text: "Who was it?"
/// may stand in any. Of each text its length and hashes are kept, so passages of any number fit.
class HeldTexts {
public:
    static constexpr std::size_t kFewestWords = 3;

    /// Texts are numbered from 0 in the order in which they are added; one without words holds
    /// nothing and is in nothing.
    void add(std::string_view text);

    /// The number of one that the text holds.
    std::optional<std::size_t> findIn(std::string_view text) const;

private:
    struct Held {
        std::size_t words = 0;
        std::uint64_t hash = 0; ///< of all of them
        std::size_t number = 0;
    };

    std::unordered_map<std::uint64_t, std::vector<Held>> m_byBegin; ///< by the first words' hash
    std::unordered_map<std::uint64_t, std::size_t> m_short;         ///< numbers
    std::size_t m_count = 0;
};

} // namespace fts
