#include "core/text/held_texts.h"

#include <algorithm>

#include "core/base/ascii.h"

namespace fts {
namespace {

constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15; // odd, so that no word's weight vanishes

bool isWordByte(char c) {
    return isLetterByte(c) || (c >= '0' && c <= '9');
}

// FNV-1a (Fowler, Noll, Vo) of each word.
std::vector<std::uint64_t> wordHashes(std::string_view text) {
    std::vector<std::uint64_t> hashes;
    bool inWord = false;
    for (const char c : text) {
        if (!isWordByte(c)) {
            inWord = false;
            continue;
        }
        if (!inWord) {
            hashes.push_back(0xCBF29CE484222325);
            inWord = true;
        }
        hashes.back() = (hashes.back() ^ static_cast<unsigned char>(asciiLowered(c))) *
                        std::uint64_t{0x100000001B3};
    }
    return hashes;
}

/// Hashes of any run of words of a text, each in constant time (Karp and Rabin 1987).
class RunHashes {
public:
    explicit RunHashes(const std::vector<std::uint64_t>& words) : m_begins{0}, m_powers{1} {
        for (const std::uint64_t word : words) {
            m_begins.push_back(m_begins.back() * kBase + word);
            m_powers.push_back(m_powers.back() * kBase);
        }
    }

    std::size_t words() const { return m_begins.size() - 1; }
    std::uint64_t run(std::size_t begin, std::size_t count) const {
        return m_begins[begin + count] - m_begins[begin] * m_powers[count];
    }

private:
    std::vector<std::uint64_t> m_begins, m_powers;
};

} // namespace

void HeldTexts::add(std::string_view text) {
    const std::size_t number = m_count++;
    const RunHashes hashes(wordHashes(text));
    const std::size_t words = hashes.words();
    if (words == 0) {
        return;
    }
    const Held held{words, hashes.run(0, words), number};
    if (words < kFewestWords) {
        m_short.try_emplace(held.hash, number);
        return;
    }
    auto& alike = m_byBegin[hashes.run(0, kFewestWords)];
    const bool known = std::ranges::any_of(alike, [&held](const Held& other) {
        return other.words == held.words && other.hash == held.hash;
    });
    if (!known) {
        alike.push_back(held);
    }
}

std::optional<std::size_t> HeldTexts::findIn(std::string_view text) const {
    const RunHashes hashes(wordHashes(text));
    const std::size_t words = hashes.words();
    if (words < kFewestWords) {
        const auto whole = m_short.find(hashes.run(0, words));
        return whole == m_short.end() ? std::nullopt : std::optional(whole->second);
    }
    for (std::size_t begin = 0; begin + kFewestWords <= words; ++begin) {
        const auto alike = m_byBegin.find(hashes.run(begin, kFewestWords));
        if (alike == m_byBegin.end()) {
            continue;
        }
        const auto found = std::ranges::find_if(alike->second, [&](const Held& held) {
            return begin + held.words <= words && hashes.run(begin, held.words) == held.hash;
        });
        if (found != alike->second.end()) {
            return found->number;
        }
    }
    return std::nullopt;
}

} // namespace fts
