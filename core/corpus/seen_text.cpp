#include "core/corpus/seen_text.h"

#include <algorithm>
#include <string_view>

namespace fts {
namespace {

// How vocabularies mark that a piece goes on with a word, or begins one.
constexpr std::string_view kMarks[] = {"##", "▁", "Ġ"};

std::string withoutMark(const std::string& name) {
    for (const std::string_view mark : kMarks) {
        if (name.size() > mark.size() && name.starts_with(mark)) {
            return name.substr(mark.size());
        }
    }
    return name;
}

/// Turns tokens of one text into pieces, in the order of the text.
class PieceReader {
public:
    PieceReader(const Tokenizer& tokenizer, const std::string& text, const Encoding& encoding)
        : m_tokenizer(tokenizer), m_text(text), m_encoding(encoding) {}

    SeenText::Piece read(std::size_t i) {
        const Token token = m_tokenizer.token(m_encoding.ids[i]);
        const auto [begin, end] = m_encoding.offsets[i];
        SeenText::Piece piece;
        if (begin == end && token.special) {
            piece.kind = SeenText::Kind::Special;
            piece.text = token.name;
            return piece;
        }
        piece.kind = token.special ? SeenText::Kind::Unknown : SeenText::Kind::Text;
        piece.text = token.special ? m_text.substr(begin, end - begin) : withoutMark(token.name);
        piece.joined = begin > 0 && begin == m_end;
        m_end = end;
        return piece;
    }

private:
    const Tokenizer& m_tokenizer;
    const std::string& m_text;
    const Encoding& m_encoding;
    std::uint32_t m_end = 0; // of the piece before
};

// How many tokens stand before those that a limit leaves out.
std::size_t headOf(const Encoding& whole, const Encoding& kept) {
    std::size_t head = 0;
    while (head < kept.ids.size() && kept.ids[head] == whole.ids[head] &&
           kept.offsets[head] == whole.offsets[head]) {
        ++head;
    }
    return head;
}

} // namespace

SeenText seenText(const Tokenizer& tokenizer, const std::string& text, int maxTokens,
                  std::size_t mostCut) {
    const Encoding whole = tokenizer.encode(text, 0);
    const Encoding kept = tokenizer.encode(text, static_cast<std::size_t>(maxTokens));
    const std::size_t head = headOf(whole, kept);
    const std::size_t tail = kept.ids.size() - head; // special tokens behind what is cut
    SeenText seen{{}, static_cast<int>(kept.ids.size()), static_cast<int>(whole.ids.size())};
    PieceReader reader(tokenizer, text, whole);
    for (std::size_t i = 0; i < head; ++i) {
        seen.pieces.push_back(reader.read(i));
    }
    const std::size_t cutEnd = whole.ids.size() - tail;
    std::vector<SeenText::Piece> cut;
    for (std::size_t i = head; i < std::min(cutEnd, head + mostCut); ++i) {
        cut.push_back(reader.read(i));
        cut.back().cut = true;
    }
    for (std::size_t i = cutEnd; i < whole.ids.size(); ++i) {
        seen.pieces.push_back(reader.read(i));
    }
    seen.pieces.insert(seen.pieces.end(), cut.begin(), cut.end());
    return seen;
}

} // namespace fts
