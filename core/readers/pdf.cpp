#include "core/readers/pdf.h"

#include <algorithm>

#include "core/readers/pdf_headings.h"
#include "core/readers/pdf_paragraphs.h"
#include "core/readers/pdf_running_heads.h"

namespace fts {
namespace {

constexpr int kMostPages = 5000;
constexpr std::size_t kMostSegments = 3'000'000;

/// True for a page whose fonts do not say what their letters are: it gives numbers of shapes, which
/// look like control characters.
bool isUnreadable(const std::vector<PdfLayer>& layers) {
    std::size_t letters = 0;
    std::size_t controls = 0;
    for (const PdfLayer& layer : layers) {
        for (const PdfWord& word : layer.words) {
            unsigned char before = 0;
            for (const char c : word.text) {
                const auto byte = static_cast<unsigned char>(c);
                letters += (byte & 0xC0) != 0x80 ? 1 : 0;
                controls += byte < ' ' || (before == 0xC2 && byte < 0xA0) ? 1 : 0;
                before = byte;
            }
        }
    }
    return controls * 5 > letters;
}

class PdfReading {
public:
    PdfReading(const OpenFile& file, const std::string& password, DocumentBuilder& builder)
        : m_file(file, password), m_builder(builder) {}

    void read() {
        readPages();
        removeRunningHeads(m_texts);
        PdfLineJoiner joiner;
        for (const PdfPageText& text : m_texts) {
            for (const PdfSegment& segment : text.segments) {
                joiner.learn(segment.text);
            }
        }
        PdfParagraphs paragraphs(joiner);
        for (PdfPageText& text : m_texts) {
            for (PdfColumn& column : columnsOf(std::move(text.segments))) {
                paragraphs.add(std::move(column), text.page);
            }
        }
        tell(paragraphs.finish());
    }

private:
    void readPages() {
        const int pages = m_file.pages();
        if (pages > kMostPages) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("%1 has %2 pages; at most %3 are read from one file. Divide it."),
                        m_builder.name(), pages, kMostPages);
        }
        std::size_t segments = 0;
        int withText = 0;
        for (int i = 0; i < pages; ++i) {
            const std::vector<PdfLayer> layers = m_file.layers(i);
            if (isUnreadable(layers)) {
                ++m_unreadable;
                continue;
            }
            withText += layers.empty() ? 0 : 1;
            for (const PdfLayer& layer : layers) {
                m_texts.push_back({i + 1, segmentsOf(layer)});
                segments += m_texts.back().segments.size();
            }
            if (segments > kMostSegments) {
                throw Error(ErrorKind::BadInput,
                            FTS_TEXT("%1 holds more text than is read from one file. Divide it."),
                            m_builder.name());
            }
        }
        judge(pages, withText);
    }

    /// A stamp or a cover in front of scanned pages is no text worth learning from.
    void judge(int pages, int withText) {
        judgeUnreadable(pages, withText);
        if (withText == 0 || withText * 10 < pages) {
            throw Error(
                ErrorKind::BadInput,
                FTS_TEXT("%1: pages with text: %3 of %2. The rest are pictures, perhaps scanned. "
                         "Have its text recognised first (OCR), for example with ocrmypdf, and "
                         "import the result."),
                m_builder.name(), pages, withText);
        }
        const int empty = pages - withText - m_unreadable;
        if (empty > 0) {
            m_builder.note({FTS_TEXT("%1: pages without text: %2 of %3. If they are scanned, have "
                                     "their text recognised (OCR) and import the file again."),
                            m_builder.name(), empty, pages});
        }
    }

    void judgeUnreadable(int pages, int withText) {
        if (m_unreadable > 0 && withText * 10 < pages) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("%1 shows letters, but its fonts do not say which: pages like "
                                 "that: %2 of %3. Have its text recognised (OCR), for example with "
                                 "ocrmypdf --force-ocr, and import the result."),
                        m_builder.name(), m_unreadable, pages);
        }
        if (m_unreadable > 0) {
            m_builder.note({FTS_TEXT("%1: pages left out whose fonts do not say what their letters "
                                     "are: %2 of %3. Have their text recognised (OCR) and import "
                                     "the file again."),
                            m_builder.name(), m_unreadable, pages});
        }
    }

    void tell(std::vector<PdfPiece> pieces) {
        const std::vector<int> levels = findHeadings(pieces);
        setTitle(pieces, levels);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const PdfPiece& piece = pieces[i];
            m_builder.setPage(piece.page);
            if (piece.kind == BlockKind::Table) {
                m_builder.table(piece.cells);
            } else if (levels[i] > 0) {
                m_builder.heading(piece.text, levels[i]);
            } else if (piece.kind == BlockKind::ListItem) {
                m_builder.listItem(piece.text);
            } else {
                m_builder.paragraph(piece.text);
            }
        }
    }

    /// Programs write names of files and numbers where a title belongs.
    static bool isTitle(const std::string& title) {
        const auto letters = std::ranges::count_if(title, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
        });
        const bool file =
            title.starts_with("Microsoft ") || title.starts_with("untitled") ||
            title.starts_with("Untitled") ||
            (title.find(' ') == std::string::npos && title.find('.') != std::string::npos);
        return letters >= 3 && !file;
    }

    void setTitle(const std::vector<PdfPiece>& pieces, const std::vector<int>& levels) {
        if (const std::string title = m_file.title(); isTitle(title)) {
            m_builder.setTitle(title);
        }
        const PdfPiece* largest = nullptr;
        for (std::size_t i = 0; i < pieces.size() && pieces[i].page == pieces.front().page; ++i) {
            const bool larger = largest == nullptr || pieces[i].style.size > largest->style.size;
            largest = levels[i] > 0 && larger ? &pieces[i] : largest;
        }
        if (largest != nullptr) {
            m_builder.setTitle(largest->text);
        }
    }

    PdfFile m_file;
    DocumentBuilder& m_builder;
    int m_unreadable = 0;             // pages
    std::vector<PdfPageText> m_texts; // of a page's layers, in the order of pages
};

} // namespace

void readPdf(const OpenFile& file, const std::string& password, DocumentBuilder& builder) {
    PdfReading(file, password, builder).read();
}

} // namespace fts
