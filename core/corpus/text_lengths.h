#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace fts {

/// How long some texts are, in tokens, special ones included.
class TextLengths {
public:
    /// What a limit does to the texts.
    struct Cut {
        std::int64_t texts = 0;  ///< that are longer
        std::int64_t seen = 0;   ///< tokens of all texts, as far as they are seen
        std::int64_t unseen = 0; ///< tokens past the limit
    };

    void add(std::size_t tokens);

    std::int64_t texts() const;
    int longest() const; ///< 0 if there are none
    int median() const;  ///< half of the texts have at most as many
    Cut cutAt(int limit) const;

    /// Texts of 1 … width tokens, of width + 1 … 2 width, and so on; the last of `bars` takes
    /// all that are longer, too.
    std::vector<std::int64_t> histogram(int width, int bars) const;

private:
    std::map<int, std::int64_t> m_texts; ///< by their tokens
};

/// Tokens a bar of a histogram of so many bars stands for, a round number, so that the plot shows
/// the longest text, but at most twice what the model can see.
int histogramWidth(int longest, int positions, int bars);

} // namespace fts
