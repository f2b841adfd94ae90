#include "core/readers/xml_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits>
#include <new>

#include "core/base/error.h"

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

void refuseDocumentType(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
    xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

ParserContext contextFor(xmlParserCtxt* context) {
    if (context == nullptr) {
        throw std::bad_alloc();
    }
    return {context, &xmlFreeParserCtxt};
}

std::string lastProblem(const xmlParserCtxt& context) {
    if (context.lastError.message == nullptr) {
        return "it declares a document type";
    }
    std::string problem = context.lastError.message;
    problem.erase(problem.find_last_not_of(" \n.") + 1);
    return problem;
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
    context->sax->internalSubset = &refuseDocumentType;
    XmlTree tree(xmlCtxtReadMemory(context.get(), text.data(), sizeOf(text), nullptr, nullptr,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                       XML_PARSE_COMPACT),
                 &xmlFreeDoc);
    if (context->errNo == XML_ERR_NO_MEMORY) {
        throw std::bad_alloc();
    }
    if (!tree || xmlDocGetRootElement(tree.get()) == nullptr) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is damaged (%2). Open it in the program that wrote it and save it "
                             "anew."),
                    origin, lastProblem(*context));
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
