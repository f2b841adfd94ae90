#include "core/readers/html.h"

#include <algorithm>
#include <array>

#include "core/base/ascii.h"
#include "core/readers/clean_text.h"
#include "core/readers/html_main_text.h"
#include "core/readers/html_table.h"
#include "core/readers/xml_tree.h"

namespace fts {
namespace {

constexpr std::array<std::string_view, 30> kBlocks{
    "p",       "div",     "section", "article", "main",       "header",  "footer", "aside",
    "address", "ul",      "ol",      "dl",      "dt",         "dd",      "figure", "figcaption",
    "table",   "caption", "tbody",   "thead",   "tr",         "td",      "th",     "form",
    "hr",      "details", "summary", "center",  "blockquote", "fieldset"};

int headingLevel(const xmlNode* node) {
    const std::string_view name = nameOf(node);
    const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    return heading ? name[1] - '0' : 0;
}

bool isBlock(const xmlNode* node) {
    return std::ranges::find(kBlocks, nameOf(node)) != kBlocks.end();
}

constexpr std::size_t kLongestMark = 8; // bytes
constexpr int kFarthestIntoRaised = 16; // elements and texts; they may be nested without end

/// What is raised, as far as is needed to tell what it is.
std::string beginOfRaised(const xmlNode* sup) {
    std::string text;
    const xmlNode* node = nextNode(sup, sup);
    for (int i = 0; i < kFarthestIntoRaised && node != nullptr && text.size() < kLongestMark; ++i) {
        text += textOf(node);
        node = nextNode(node, sup);
    }
    return text;
}

/// A reference to a note, such as an encyclopedia's "[1]".
bool isNoteMark(const std::string& raised) {
    return raised.size() > 2 && raised.front() == '[' && raised.back() == ']' &&
           raised.size() < kLongestMark;
}

/// Turns elements into blocks without recursion, since their depth is the writer's choice.
class HtmlWalk {
public:
    HtmlWalk(const HtmlMainText& main, DocumentBuilder& builder)
        : m_main(main), m_builder(builder) {}

    void walk(const xmlNode* root) {
        const xmlNode* node = root;
        while (node != nullptr) {
            const bool into = enter(node);
            if (into && node->children != nullptr && node->type == XML_ELEMENT_NODE) {
                node = node->children;
                continue;
            }
            while (node != root && node->next == nullptr) {
                node = node->parent;
                leave(node);
            }
            node = node == root ? nullptr : node->next;
        }
        flush();
    }

private:
    bool enter(const xmlNode* node) {
        if (isNeverText(node) || m_main.leftOut.contains(node)) {
            return false;
        }
        if (isElement(node, "sup")) {
            const std::string raised = beginOfRaised(node);
            if (isNoteMark(raised)) {
                return false;
            }
            addPower(raised);
        }
        if (isElement(node, "pre")) {
            flush();
            m_builder.code(contentOf(node));
            return false;
        }
        if (isElement(node, "table") && !isLayoutTable(node)) {
            takeTable(node);
            return false;
        }
        if (const int level = headingLevel(node); level > 0) {
            start(BlockKind::Heading, level);
        } else if (isElement(node, "li")) {
            start(BlockKind::ListItem);
        } else if (isElement(node, "br")) {
            m_text += '\n';
        } else if (isBlock(node)) {
            // What wraps the text of a heading or an item does not end it.
            if (m_kind == BlockKind::Paragraph || !isBlank()) {
                start(BlockKind::Paragraph);
            }
        } else {
            addText(textOf(node));
        }
        return true;
    }

    void leave(const xmlNode* node) {
        if (headingLevel(node) > 0 || isElement(node, "li") || (isBlock(node) && !isBlank())) {
            start(BlockKind::Paragraph);
        }
    }

    // Two numbers must not become one: 10 and a raised 6.
    void addPower(const std::string& raised) {
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        if (!raised.empty() && isDigit(raised.front()) && !m_text.empty() &&
            isDigit(m_text.back())) {
            m_text += '^';
        }
    }

    void addText(std::string_view text) {
        const std::size_t start = m_text.size();
        m_text += text;
        std::ranges::replace_if(
            m_text.begin() + static_cast<std::ptrdiff_t>(start), m_text.end(),
            [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    }

    bool isBlank() const { return m_text.find_first_not_of(" \n") == std::string::npos; }

    void takeTable(const xmlNode* table) {
        flush();
        if (const xmlNode* caption = findBelow(table, "caption")) {
            m_builder.paragraph(onOneLine(cleanProse(contentOf(caption))));
        }
        m_builder.table(htmlTableRows(table));
    }

    void start(BlockKind kind, int level = 0) {
        flush();
        m_kind = kind;
        m_level = level;
    }

    void flush() {
        if (m_kind == BlockKind::Heading) {
            m_builder.heading(m_text, m_level);
        } else if (m_kind == BlockKind::ListItem) {
            m_builder.listItem(m_text);
        } else {
            addParagraphs();
        }
        m_text.clear();
        m_kind = BlockKind::Paragraph;
    }

    /// Two line breaks stand for a paragraph's end where people write no paragraphs.
    void addParagraphs() {
        std::string paragraph;
        std::string_view rest = m_text;
        while (!rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            if (line.find_first_not_of(' ') == std::string_view::npos) {
                m_builder.paragraph(paragraph);
                paragraph.clear();
            } else {
                paragraph += (paragraph.empty() ? "" : "\n") + std::string(line);
            }
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        }
        m_builder.paragraph(paragraph);
    }

    const HtmlMainText& m_main;
    DocumentBuilder& m_builder;
    std::string m_text; // of the block that is open
    BlockKind m_kind = BlockKind::Paragraph;
    int m_level = 0;
};

std::string flat(const xmlNode* node) {
    return node == nullptr ? std::string() : onOneLine(cleanProse(contentOf(node)));
}

/// The page's title without the site's name, if a heading says which part is which.
std::string pageTitle(const xmlNode* page) {
    const std::string title = flat(findBelow(page, "title"));
    const std::string heading = flat(findBelow(page, "h1"));
    return title.empty() || (!heading.empty() && title.starts_with(heading)) ? heading : title;
}

const xmlNode* rootOf(const XmlTree& tree) {
    return tree ? xmlDocGetRootElement(tree.get()) : nullptr;
}

} // namespace

void readHtmlPage(std::string_view text, DocumentBuilder& builder) {
    const XmlTree tree = parseHtml(text);
    const xmlNode* page = rootOf(tree);
    if (page == nullptr) {
        return;
    }
    builder.setTitle(pageTitle(page));
    const HtmlMainText main = findMainText(page);
    for (const xmlNode* root : main.roots) {
        HtmlWalk(main, builder).walk(root);
    }
}

void readHtmlFragment(std::string_view text, DocumentBuilder& builder) {
    const XmlTree tree = parseHtml(text);
    if (const xmlNode* root = rootOf(tree)) {
        HtmlWalk({}, builder).walk(root);
    }
}

std::string declaredEncoding(std::string_view bytes) {
    const std::string begin = asciiLowered(bytes.substr(0, 2048));
    for (const std::string_view key : {"encoding=", "charset="}) {
        const std::size_t at = begin.find(key);
        if (at != std::string::npos) {
            const std::size_t start = begin.find_first_not_of("\"' ", at + key.size());
            const std::size_t end = begin.find_first_of("\"'> ;/?", std::min(start, begin.size()));
            return start == std::string::npos ? std::string() : begin.substr(start, end - start);
        }
    }
    return {};
}

bool looksLikeHtml(std::string_view text) {
    const std::string begin = asciiLowered(text.substr(0, 2048));
    const std::size_t start = begin.find_first_not_of(" \t\r\n");
    const std::string_view rest = std::string_view(begin).substr(std::min(start, begin.size()));
    return rest.starts_with("<!doctype html") || rest.starts_with("<html") ||
           (rest.starts_with("<?xml") && rest.find("<html") != std::string_view::npos);
}

} // namespace fts
