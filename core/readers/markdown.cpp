#include "core/readers/markdown.h"

#include <array>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "core/readers/front_matter.h"
#include "core/readers/html.h"

namespace fts {
namespace {

using Parser = std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)>;
using Tree = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

Tree parsed(std::string_view text) {
    cmark_gfm_core_extensions_ensure_registered();
    const Parser parser(cmark_parser_new(CMARK_OPT_FOOTNOTES), &cmark_parser_free);
    for (const char* name : {"table", "strikethrough", "tasklist"}) {
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    }
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return {cmark_parser_finish(parser.get()), &cmark_node_free};
}

// Tables come from an extension, which gives its kinds of node as names only.
bool isA(cmark_node* node, std::string_view name) {
    return cmark_node_get_type_string(node) == name;
}

bool isRow(cmark_node* node) {
    return isA(node, "table_row") || isA(node, "table_header");
}

const char* literalOf(cmark_node* node) {
    const char* literal = cmark_node_get_literal(node);
    return literal == nullptr ? "" : literal;
}

/// Walks the tree without recursion, since its depth is the writer's choice.
class MarkdownWalk {
public:
    explicit MarkdownWalk(DocumentBuilder& builder) : m_builder(builder) {}

    void walk(cmark_node* root) {
        collectFootnotes(root);
        const Iterator iterator(cmark_iter_new(root), &cmark_iter_free);
        for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator.get())) {
            cmark_node* node = cmark_iter_get_node(iterator.get());
            if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) {
                return; // they come last, and were told where they are named
            }
            event == CMARK_EVENT_ENTER ? enter(node) : leave(node);
        }
    }

private:
    void collectFootnotes(cmark_node* root) {
        for (cmark_node* node = cmark_node_first_child(root); node != nullptr;
             node = cmark_node_next(node)) {
            if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) {
                m_footnotes.push_back(textOf(node));
            }
        }
    }

    static std::string textOf(cmark_node* node) {
        const Iterator iterator(cmark_iter_new(node), &cmark_iter_free);
        std::string text;
        for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator.get())) {
            cmark_node* part = cmark_iter_get_node(iterator.get());
            if (event == CMARK_EVENT_ENTER) {
                text += inlineText(part);
            } else if (cmark_node_get_type(part) == CMARK_NODE_PARAGRAPH) {
                text += '\n';
            }
        }
        return text;
    }

    static std::string inlineText(cmark_node* node) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK) {
            return literalOf(node);
        }
        if (type == CMARK_NODE_SOFTBREAK) {
            return " ";
        }
        const bool breaks =
            type == CMARK_NODE_LINEBREAK || (type == CMARK_NODE_HTML_INLINE &&
                                             std::string_view(literalOf(node)).starts_with("<br"));
        return breaks ? "\n" : "";
    }

    void enter(cmark_node* node) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING || type == CMARK_NODE_PARAGRAPH || isA(node, "table_cell")) {
            m_text.clear();
        } else if (type == CMARK_NODE_CODE_BLOCK) {
            m_builder.code(literalOf(node));
        } else if (type == CMARK_NODE_HTML_BLOCK) {
            readHtmlFragment(literalOf(node), m_builder);
        } else if (isA(node, "table")) {
            m_rows.clear();
        } else if (isRow(node)) {
            m_rows.emplace_back();
        } else if (type == CMARK_NODE_FOOTNOTE_REFERENCE) {
            m_named.push_back(std::strtoul(literalOf(node), nullptr, 10));
        } else {
            m_text += inlineText(node);
        }
    }

    void leave(cmark_node* node) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING) {
            const int level = cmark_node_get_heading_level(node);
            if (level == 1) {
                m_builder.setTitle(m_text);
            }
            m_builder.heading(m_text, level);
        } else if (type == CMARK_NODE_PARAGRAPH) {
            leaveParagraph(node);
        } else if (isA(node, "table_cell")) {
            m_rows.back().push_back(m_text);
        } else if (isA(node, "table")) {
            m_builder.table(m_rows);
            tellFootnotes();
        }
    }

    void leaveParagraph(cmark_node* node) {
        cmark_node* parent = cmark_node_parent(node);
        const bool first = cmark_node_previous(node) == nullptr;
        if (first && cmark_node_get_type(parent) == CMARK_NODE_ITEM) {
            m_builder.listItem(m_text);
        } else {
            m_builder.paragraph(m_text);
        }
        tellFootnotes();
    }

    void tellFootnotes() {
        for (const std::size_t number : m_named) {
            if (number >= 1 && number <= m_footnotes.size()) {
                m_builder.paragraph(m_footnotes[number - 1]);
                m_footnotes[number - 1].clear(); // once, wherever else it is named
            }
        }
        m_named.clear();
    }

    DocumentBuilder& m_builder;
    std::string m_text; // of the heading, paragraph or cell that is open
    std::vector<std::vector<std::string>> m_rows;
    std::vector<std::string> m_footnotes;
    std::vector<std::size_t> m_named; // footnotes of the open paragraph, from 1
};

} // namespace

void readMarkdown(std::string_view text, DocumentBuilder& builder) {
    const FrontMatter front = frontMatterOf(text);
    builder.setTitle(front.title);
    const Tree tree = parsed(front.rest);
    MarkdownWalk(builder).walk(tree.get());
}

} // namespace fts
