#pragma once

#include <libxml/tree.h>
#include <memory>
#include <string>
#include <string_view>

namespace fts {

using XmlTree = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

/// HTML in UTF-8 as browsers forgive it; nothing is fetched. As deep as it was written: walk it
/// without recursion. Null if there is nothing in it.
XmlTree parseHtml(std::string_view text);

/// XML without a document type, so that nothing can be declared and multiplied; at most 256
/// levels deep. Throws Format naming `origin`, and std::bad_alloc.
XmlTree parseXml(std::string_view text, std::string_view origin);

/// An element's name without its prefix; empty for what is no element.
std::string_view nameOf(const xmlNode* node);
bool isElement(const xmlNode* node, std::string_view name);

/// An attribute by its name without prefix; empty if it has none.
std::string attributeOf(const xmlNode* node, const char* name);
bool hasAttribute(const xmlNode* node, const char* name);

/// Text of a text or CDATA node; empty for others.
std::string_view textOf(const xmlNode* node);

/// All text below a node.
std::string contentOf(const xmlNode* node);

/// The first child element of that name, or null. Accepts null.
const xmlNode* childOf(const xmlNode* node, std::string_view name);

/// The first element of that name below `node` in the order of the text, or null.
const xmlNode* findBelow(const xmlNode* node, std::string_view name);

/// The node behind `node` in the order of the text, inside `root`; with `into`, its first child
/// comes first. Null at the end.
const xmlNode* nextNode(const xmlNode* node, const xmlNode* root, bool into = true);

} // namespace fts
