#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/readers/open_file.h"

namespace poppler {
class document;
}

namespace fts {

/// A word on a page. Points from the page's left and upper edge, seen as the text runs: a page's
/// words that are turned lie in a layer of their own, turned upright.
struct PdfWord {
    std::string text; ///< UTF-8, in the order in which it is seen
    double left = 0, right = 0, top = 0, bottom = 0;
    double size = 0; ///< of the font
    bool bold = false, italic = false;
    bool spaceAfter = false;
};

/// The words of a page that run in one direction, in the order in which Poppler reads them.
struct PdfLayer {
    double width = 0, height = 0;
    std::vector<PdfWord> words;
};

/// A PDF file, through Poppler.
class PdfFile {
public:
    /// Throws PasswordNeeded, and Format if Poppler cannot open it.
    PdfFile(const OpenFile& file, const std::string& password);
    ~PdfFile();

    int pages() const;
    std::string title() const; ///< as its properties have it

    /// The layers of a page, from 0; the one with most words first. Empty for a page without text.
    std::vector<PdfLayer> layers(int page) const;

private:
    std::unique_ptr<poppler::document> m_document;
};

} // namespace fts
