#include "core/readers/xml_tree.h"

#include <array>
#include <cstring>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits>
#include <new>

#include "core/base/error.h"
#include "core/readers/clean_text.h"

namespace fts {
namespace {

using ParserContext = std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)>;

std::string_view viewOf(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

int sizeOf(std::string_view text) {
    if (text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        throw std::bad_alloc();
    }
    return static_cast<int>(text.size());
}

/// What a parser of XML met; it carries a pointer to it. Nothing here may throw: C calls it.
struct XmlProblems {
    bool declares = false; // a document type
    bool noMemory = false;
    // What was wrong first, as far as there is room. A letter may be cut through, here and by the
    // parser where it quotes the file.
    std::array<char, 200> first{};

    static void declare(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
        auto* parser = static_cast<xmlParserCtxt*>(context);
        static_cast<XmlProblems*>(parser->_private)->declares = true;
        xmlStopParser(parser);
    }

    static void meet(void* context, xmlError* error) {
        auto& problems = *static_cast<XmlProblems*>(static_cast<xmlParserCtxt*>(context)->_private);
        problems.noMemory = problems.noMemory || error->code == XML_ERR_NO_MEMORY;
        if (problems.first[0] == '\0' && error->message != nullptr) {
            std::strncpy(problems.first.data(), error->message, problems.first.size() - 1);
        }
    }

    std::string text() const {
        const std::string_view said = first.data();
        std::string text = cleanProse(said.substr(0, said.find('\n')));
        text.erase(text.find_last_not_of(" .") + 1);
        return text;
    }
};

ParserContext contextFor(xmlParserCtxt* context) {
    if (context == nullptr) {
        throw std::bad_alloc();
    }
    return {context, &xmlFreeParserCtxt};
}

} // namespace

XmlTree parseHtml(std::string_view text) {
    const ParserContext context = contextFor(htmlNewParserCtxt());
    // The encoding that the page names is that of its bytes, which were decoded.
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                          HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                          HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC);
    // Tags that nobody closed nest deeply; without this the rest of the page would be lost.
    // htmlCtxtReadMemory() would reset it.
    context->options |= XML_PARSE_HUGE;
    xmlParserInputBuffer* buffer =
        xmlParserInputBufferCreateMem(text.data(), sizeOf(text), XML_CHAR_ENCODING_NONE);
    xmlParserInput* input =
        buffer == nullptr ? nullptr
                          : xmlNewIOInputStream(context.get(), buffer, XML_CHAR_ENCODING_NONE);
    if (input == nullptr) {
        throw std::bad_alloc();
    }
    inputPush(context.get(), input);
    xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
    context->charset = XML_CHAR_ENCODING_UTF8;
    htmlParseDocument(context.get());
    XmlTree tree(context->myDoc, &xmlFreeDoc);
    context->myDoc = nullptr;
    if (context->errNo == XML_ERR_NO_MEMORY) {
        throw std::bad_alloc();
    }
    return tree;
}

XmlTree parseXml(std::string_view text, std::string_view origin) {
    const ParserContext context = contextFor(xmlNewParserCtxt());
    XmlProblems problems;
    context->_private = &problems;
    context->sax->internalSubset = &XmlProblems::declare;
    context->sax->serror = &XmlProblems::meet;
    XmlTree tree(xmlCtxtReadMemory(context.get(), text.data(), sizeOf(text), nullptr, nullptr,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                       XML_PARSE_COMPACT),
                 &xmlFreeDoc);
    if (problems.noMemory) {
        throw std::bad_alloc();
    }
    if (problems.declares) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 declares rules of its own for its XML, as no document does and "
                             "files made to do harm may. If you trust it, open it in the program "
                             "that wrote it and save it anew."),
                    origin);
    }
    if (!tree || xmlDocGetRootElement(tree.get()) == nullptr) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is damaged (%2). Open it in the program that wrote it and save it "
                             "anew."),
                    origin, problems.text());
    }
    return tree;
}

std::string_view nameOf(const xmlNode* node) {
    return node->type == XML_ELEMENT_NODE ? viewOf(node->name) : std::string_view();
}

bool isElement(const xmlNode* node, std::string_view name) {
    return nameOf(node) == name;
}

bool hasAttribute(const xmlNode* node, const char* name) {
    return xmlHasProp(node, reinterpret_cast<const xmlChar*>(name)) != nullptr;
}

std::string attributeOf(const xmlNode* node, const char* name) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)), xmlFree);
    return std::string(viewOf(value.get()));
}

std::string_view textOf(const xmlNode* node) {
    const bool text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
    return text ? viewOf(node->content) : std::string_view();
}

std::string contentOf(const xmlNode* node) {
    std::string content;
    for (const xmlNode* part = node; part != nullptr; part = nextNode(part, node)) {
        content += textOf(part);
    }
    return content;
}

const xmlNode* childOf(const xmlNode* node, std::string_view name) {
    const xmlNode* child = node == nullptr ? nullptr : node->children;
    while (child != nullptr && !isElement(child, name)) {
        child = child->next;
    }
    return child;
}

const xmlNode* findBelow(const xmlNode* node, std::string_view name) {
    for (const xmlNode* part = node; part != nullptr; part = nextNode(part, node)) {
        if (part != node && isElement(part, name)) {
            return part;
        }
    }
    return nullptr;
}

const xmlNode* nextNode(const xmlNode* node, const xmlNode* root, bool into) {
    // Below an entity's reference lies its declaration, which is shared.
    if (into && node->children != nullptr && node->type != XML_ENTITY_REF_NODE) {
        return node->children;
    }
    while (node != root && node->next == nullptr) {
        node = node->parent;
    }
    return node == root ? nullptr : node->next;
}

} // namespace fts
