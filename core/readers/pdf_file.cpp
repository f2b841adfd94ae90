#include "core/readers/pdf_file.h"

#include <algorithm>
#include <array>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <unicode/unistr.h>

#include "core/base/ascii.h"
#include "core/text/reading.h"

namespace fts {
namespace {

std::string utf8Of(const poppler::ustring& text) {
    // Not ustring::to_utf8(), which opens a converter for each word.
    std::string result;
    icu::UnicodeString(reinterpret_cast<const char16_t*>(text.data()),
                       static_cast<int32_t>(text.size()))
        .toUTF8String(result);
    return result;
}

template <typename Names>
bool holdsOneOf(const std::string& text, const Names& names) {
    return std::ranges::any_of(
        names, [&text](std::string_view name) { return text.find(name) != std::string::npos; });
}

/// PDF tells a font's weight by its name only. The last ones are TeX's and Ghostscript's.
bool isBold(const std::string& font) {
    static constexpr std::array<std::string_view, 7> kNames{"bold",  "black", "heavy", "demi",
                                                            "-medi", "cmbx",  "sfbx"};
    return holdsOneOf(font, kNames);
}

bool isItalic(const std::string& font) {
    static constexpr std::array<std::string_view, 5> kNames{"ital", "obli", "cmti", "sfti",
                                                            "slant"};
    return holdsOneOf(font, kNames);
}

/// How a word must be turned so that its text runs from left to right.
enum class Turn { None, Right, Around, Left };

Turn turnOf(const poppler::text_box& box) {
    if (box.get_wmode(0) == poppler::text_box::vertical_wmode) {
        return Turn::Right; // lines run down, and the first one is at the right
    }
    return static_cast<Turn>(std::clamp(box.rotation(), 0, 3));
}

void place(PdfWord& word, const poppler::rectf& box, const poppler::rectf& page, Turn turn) {
    switch (turn) {
    case Turn::None:
        word.left = box.left(), word.right = box.right();
        word.top = box.top(), word.bottom = box.bottom();
        break;
    case Turn::Right:
        word.left = box.top(), word.right = box.bottom();
        word.top = page.width() - box.right(), word.bottom = page.width() - box.left();
        break;
    case Turn::Around:
        word.left = page.width() - box.right(), word.right = page.width() - box.left();
        word.top = page.height() - box.bottom(), word.bottom = page.height() - box.top();
        break;
    case Turn::Left:
        word.left = page.height() - box.bottom(), word.right = page.height() - box.top();
        word.top = box.left(), word.bottom = box.right();
        break;
    }
}

PdfWord wordOf(const poppler::text_box& box, const poppler::rectf& page) {
    PdfWord word;
    word.text = utf8Of(box.text());
    place(word, box.bbox(), page, turnOf(box));
    word.size = box.has_font_info() ? box.get_font_size() : word.bottom - word.top;
    const std::string font =
        box.has_font_info() ? asciiLowered(box.get_font_name(0)) : std::string();
    word.bold = isBold(font);
    word.italic = isItalic(font);
    word.spaceAfter = box.has_space_after();
    return word;
}

} // namespace

PdfFile::PdfFile(const OpenFile& file, const std::string& password) {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    m_document.reset(poppler::document::load_from_file(file.reopen().string(), password, password));
    if (!m_document) {
        throw Error(
            ErrorKind::Format,
            FTS_TEXT("%1 is damaged: it begins like a PDF but cannot be opened. Print it to "
                     "a new PDF, or leave it out."),
            file.name());
    }
    if (m_document->is_locked()) {
        throw PasswordNeeded(
            password.empty()
                ? Message(FTS_TEXT("%1 is protected. Its password is needed to read it."),
                          file.name())
                : Message(FTS_TEXT("This is not the password of %1."), file.name()));
    }
}

PdfFile::~PdfFile() = default;

int PdfFile::pages() const {
    return m_document->pages();
}

std::string PdfFile::title() const {
    return utf8Of(m_document->get_title());
}

std::vector<PdfLayer> PdfFile::layers(int number) const {
    const std::unique_ptr<poppler::page> page(m_document->create_page(number));
    std::vector<PdfLayer> layers(4);
    if (!page) { // damaged: the others may be whole
        return {};
    }
    poppler::rectf area = page->page_rect();
    if (page->orientation() == poppler::page::landscape ||
        page->orientation() == poppler::page::seascape) {
        area = poppler::rectf(0, 0, area.height(), area.width());
    }
    for (const poppler::text_box& box : page->text_list(poppler::page::text_list_include_font)) {
        const Turn turn = turnOf(box);
        PdfLayer& layer = layers[static_cast<std::size_t>(turn)];
        const bool across = turn == Turn::Right || turn == Turn::Left;
        layer.width = across ? area.height() : area.width();
        layer.height = across ? area.width() : area.height();
        layer.words.push_back(wordOf(box, area));
    }
    std::erase_if(layers, [](const PdfLayer& layer) { return layer.words.empty(); });
    std::ranges::stable_sort(layers, std::ranges::greater(),
                             [](const PdfLayer& layer) { return layer.words.size(); });
    return layers;
}

} // namespace fts
