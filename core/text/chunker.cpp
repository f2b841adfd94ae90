#include "core/text/chunker.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

// From this share of a chunk on, a better border is worth leaving the rest of it empty.
constexpr double kFullEnoughForHeading = 0.4;
constexpr double kFullEnoughForParagraph = 0.6;
// Headings may take this share of a chunk; the topmost are left out first.
constexpr double kMostForHeadings = 0.25;

constexpr std::size_t kUsualBytesOfToken = 8, kMostBytesOfToken = 64; // on the average of a piece
// Bytes; what is longer is text, however it is marked, and not repeated with every chunk under it.
constexpr std::size_t kLongestHeading = 1000;
constexpr std::size_t kLongestWord = 64; // bytes, where words are not told by spaces
constexpr std::size_t kLongestGap = 64;  // bytes between two pieces that are counted
constexpr std::size_t kNone = -1;

/// What is never divided further.
struct Piece {
    TextRange range;        // of the document's text
    std::size_t tokens = 0; // its own
    std::size_t block = 0;
    bool heading = false;
};

bool isHeading(const Block& block) {
    return block.kind == BlockKind::Heading && block.text.size() <= kLongestHeading;
}

class Chunker {
public:
    Chunker(const Document& document, const ChunkSettings& settings, const TokenCount& count)
        : m_document(document), m_settings(settings), m_count(count),
          m_text(documentText(document)) {
        m_settings.tokens = std::max<std::size_t>(m_settings.tokens, 1);
        findOutline();
        cutIntoPieces();
    }

    std::vector<Chunk> run() {
        std::vector<Chunk> chunks;
        std::size_t first = 0, covered = 0; // pieces that are in some chunk
        while (covered < m_pieces.size()) {
            const std::size_t end = endOfChunk(first, covered);
            chunks.push_back(makeChunk(first, end));
            first = end == m_pieces.size() ? end : withOverlap(first, end);
            covered = end;
        }
        return chunks;
    }

private:
    void cutIntoPieces() {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            const Block& block = m_document.blocks[i];
            addBlock(block, i, begin);
            begin += block.text.size() + kBlockGap.size();
        }
    }

    // For each block the heading right above it in the outline.
    void findOutline() {
        std::size_t open = kNone;
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            const Block& block = m_document.blocks[i];
            const bool heading = isHeading(block);
            while (heading && open != kNone && m_document.blocks[open].level >= block.level) {
                open = m_over[open];
            }
            m_over.push_back(open);
            open = heading ? i : open;
        }
    }

    void addBlock(const Block& block, std::size_t number, std::size_t begin) {
        const bool heading = isHeading(block);
        const bool whole =
            (heading || block.kind == BlockKind::Table) && block.text.size() <= mostBytes();
        const TextRange all{begin, begin + block.text.size()};
        const std::size_t tokens = whole ? tokensAt(all) : 0;
        if (whole && tokens <= m_settings.tokens) {
            addPiece({all, tokens, number, heading});
            return;
        }
        const bool byLine = block.kind == BlockKind::Table || block.kind == BlockKind::Code;
        for (const TextRange& part : byLine ? linesOf(block.text) : sentencesOf(block.text)) {
            addPart({begin + part.begin, begin + part.end}, number);
        }
    }

    void addPiece(const Piece& piece) {
        if (piece.range.size() > 0) {
            m_pieces.push_back(piece);
        }
    }

    // With what stands between it and the piece before, of which some models make tokens, too. But
    // for that alone nothing is divided: it goes where a chunk begins.
    std::size_t tokensAt(TextRange range) const {
        const std::size_t before = m_pieces.empty() ? range.begin : m_pieces.back().range.end;
        const std::size_t begin = range.begin - std::min(range.begin - before, kLongestGap);
        const std::size_t tokens = m_count(textOf({begin, range.end}));
        return tokens <= m_settings.tokens || begin == range.begin ? tokens
                                                                   : m_count(textOf(range));
    }

    // A sentence or a line; between its words if it is too long.
    void addPart(TextRange part, std::size_t block) {
        if (part.size() <= mostBytes()) {
            const std::size_t tokens = tokensAt(part);
            if (tokens <= m_settings.tokens) {
                addPiece({part, tokens, block, false});
                return;
            }
        }
        std::size_t begin = part.begin;
        while (begin < part.end) {
            const TextRange fitting = longestFitting({begin, part.end});
            addPiece({fitting, tokensAt(fitting), block, false});
            begin = fitting.end;
            while (begin < part.end && (m_text[begin] == ' ' || m_text[begin] == '\n')) {
                ++begin;
            }
        }
    }

    // The longest beginning that fits, up to the end of a word if one ends there.
    TextRange longestFitting(TextRange range) const {
        range.end = borderBefore(std::min(range.end, range.begin + mostBytes()), range.begin + 1);
        std::size_t fits = borderAfter(range.begin), tooLong = range.end + 1;
        for (std::size_t size = kUsualBytesOfToken * m_settings.tokens;
             range.begin + size < range.end; size *= 2) {
            const std::size_t end = borderBefore(range.begin + size, fits);
            if (m_count(textOf({range.begin, end})) > m_settings.tokens) {
                tooLong = end;
                break;
            }
            fits = end;
        }
        while (fits < range.end) {
            const std::size_t middle =
                std::max(borderBefore(fits + (tooLong - fits) / 2, fits), borderAfter(fits));
            if (middle >= tooLong) {
                break;
            }
            (m_count(textOf({range.begin, middle})) <= m_settings.tokens ? fits : tooLong) = middle;
        }
        const bool wordEnds = fits == range.end || m_text[fits] == ' ';
        return {range.begin, wordEnds ? fits : endOfWord(range.begin, fits)};
    }

    // The last place up to `end` at which a word ends; where words are not told by spaces, a
    // dictionary says. A space far before it is the last resort: it would leave the chunk empty.
    // `end` if there is no such place.
    std::size_t endOfWord(std::size_t begin, std::size_t end) const {
        const std::size_t middle = borderBefore(begin + (end - begin) / 2, begin);
        const std::size_t space = textOf({begin, end}).rfind(' ');
        const bool isSpaced = space != std::string_view::npos && space > 0;
        if (isSpaced && begin + space >= middle) {
            return begin + space;
        }
        // A word that goes on there is told only where it is seen whole.
        const std::size_t seen = borderBefore(std::min(m_text.size(), end + kLongestWord), end);
        for (const TextRange& word : wordsOf(textOf({middle, seen}))) {
            if (word.begin > 0 && middle + word.begin < end && middle + word.end > end) {
                return middle + word.begin;
            }
        }
        const bool isAscii = static_cast<unsigned char>(m_text[end - 1]) < 0x80;
        return isAscii && isSpaced ? begin + space : end;
    }

    // What is longer than that is too long: a text of a gigabyte must not be counted whole, nor
    // anew for each of its pieces.
    std::size_t mostBytes() const { return kMostBytesOfToken * m_settings.tokens; }

    // Of UTF-8 characters.
    std::size_t borderBefore(std::size_t place, std::size_t least) const {
        while (place > least && place < m_text.size() && isUtf8Continuation(m_text[place])) {
            --place;
        }
        return place;
    }

    std::size_t borderAfter(std::size_t place) const {
        ++place;
        while (place < m_text.size() && isUtf8Continuation(m_text[place])) {
            ++place;
        }
        return place;
    }

    static std::vector<TextRange> linesOf(std::string_view text) {
        std::vector<TextRange> lines;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            if (end > begin) {
                lines.push_back({begin, end});
            }
            begin = end + 1;
        }
        return lines;
    }

    std::string_view textOf(TextRange range) const {
        return std::string_view(m_text).substr(range.begin, range.size());
    }

    bool startsBlock(std::size_t piece) const {
        return piece == 0 || m_pieces[piece].block != m_pieces[piece - 1].block;
    }

    // Tokens for the pieces of a chunk that begins with piece `first`.
    std::size_t roomFrom(std::size_t first) const {
        return m_settings.tokens - std::min(m_settings.tokens - 1, headingTokens(first));
    }

    // Past the last piece of the chunk that begins with piece `first`. It holds more than the
    // pieces before `covered`, which it repeats.
    std::size_t endOfChunk(std::size_t first, std::size_t covered) const {
        const std::size_t room = roomFrom(first);
        std::size_t used = 0, end = first;
        std::size_t paragraph = covered; // the last good border between paragraphs
        for (; end < m_pieces.size(); ++end) {
            if (end > covered && used + m_pieces[end].tokens > room) {
                break;
            }
            const auto full = static_cast<double>(used) / static_cast<double>(room);
            if (m_pieces[end].heading && full >= kFullEnoughForHeading) {
                return end;
            }
            if (startsBlock(end) && end > covered && full >= kFullEnoughForParagraph) {
                paragraph = end;
            }
            used += m_pieces[end].tokens;
        }
        if (end < m_pieces.size() && !startsBlock(end) && paragraph > covered) {
            end = paragraph;
        }
        return withoutLastHeadings(first, end);
    }

    // A heading belongs to what follows it.
    std::size_t withoutLastHeadings(std::size_t first, std::size_t end) const {
        std::size_t shorter = end;
        while (end < m_pieces.size() && shorter > first && m_pieces[shorter - 1].heading) {
            --shorter;
        }
        return shorter > first ? shorter : end;
    }

    // Where the chunk after [first, end) begins: with no more than leaves room for what is new.
    std::size_t withOverlap(std::size_t first, std::size_t end) const {
        std::size_t begin = end, tokens = 0;
        while (begin > first + 1 && !m_pieces[begin].heading && !m_pieces[begin - 1].heading) {
            const std::size_t longer = tokens + m_pieces[begin - 1].tokens;
            if (longer > m_settings.overlap ||
                longer + m_pieces[end].tokens > roomFrom(begin - 1)) {
                break;
            }
            tokens = longer;
            --begin;
        }
        return begin;
    }

    // Those under which a piece stands; if it is one itself, those above it.
    std::vector<std::string> headingsOver(std::size_t piece) const {
        std::vector<std::string> headings;
        for (std::size_t at = m_over[m_pieces[piece].block]; at != kNone; at = m_over[at]) {
            headings.insert(headings.begin(), m_document.blocks[at].text);
        }
        return headings;
    }

    // The line before a text that begins with piece `first`: as many of the headings over it as may
    // be there, and fit beside that piece.
    std::string headingLine(std::size_t first) const {
        if (!m_settings.headings) {
            return {};
        }
        const auto share =
            static_cast<std::size_t>(kMostForHeadings * static_cast<double>(m_settings.tokens));
        const std::size_t most = std::min(
            share, m_settings.tokens - std::min(m_settings.tokens, m_pieces[first].tokens));
        const auto headings = headingsOver(first);
        std::string line;
        for (auto heading = headings.rbegin(); heading != headings.rend(); ++heading) {
            const std::string longer = line.empty() ? *heading : *heading + " > " + line;
            if (m_count(longer + std::string(kBlockGap)) > most) {
                break;
            }
            line = longer;
        }
        return line;
    }

    std::size_t headingTokens(std::size_t first) const {
        const std::string line = headingLine(first);
        return line.empty() ? 0 : m_count(line + std::string(kBlockGap));
    }

    Chunk makeChunk(std::size_t first, std::size_t end) const {
        Chunk chunk;
        chunk.begin = m_pieces[first].range.begin;
        chunk.end = m_pieces[end - 1].range.end;
        chunk.headings = headingsOver(first);
        chunk.page = m_document.blocks[m_pieces[first].block].page;
        const std::string line = headingLine(first);
        chunk.text = line.empty() ? "" : line + std::string(kBlockGap);
        chunk.text += textOf({chunk.begin, chunk.end});
        return chunk;
    }

    const Document& m_document;
    ChunkSettings m_settings;
    const TokenCount& m_count;
    std::string m_text;
    std::vector<std::size_t> m_over; // by block, a block; kNone: no heading above it
    std::vector<Piece> m_pieces;
};

} // namespace

std::vector<Chunk> chunksOf(const Document& document, const ChunkSettings& settings,
                            const TokenCount& count) {
    return Chunker(document, settings, count).run();
}

} // namespace fts
