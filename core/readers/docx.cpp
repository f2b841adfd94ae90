#include "core/readers/docx.h"

#include "core/readers/docx_text.h"
#include "core/readers/part_names.h"
#include "core/readers/xml_tree.h"

namespace fts {
namespace {

/// Null if the document has no such part.
XmlTree relatedTree(ZipArchive& archive, const std::string& from, std::string_view type) {
    const std::string part = relatedPart(archive, from, type);
    return archive.has(part) ? parseXml(archive.read(part), archive.fileName())
                             : XmlTree(nullptr, &xmlFreeDoc);
}

void collectNotes(const XmlTree& tree, const std::string& kind, DocxNotes& notes) {
    const xmlNode* node = tree ? xmlDocGetRootElement(tree.get())->children : nullptr;
    for (; node != nullptr; node = node->next) {
        if (isElement(node, kind)) {
            notes.emplace(kind + ' ' + attributeOf(node, "id"), node);
        }
    }
}

} // namespace

std::string officeBody(ZipArchive& archive) {
    return relatedPart(archive, "", "/officeDocument");
}

void readDocx(ZipArchive& archive, DocumentBuilder& builder) {
    if (const XmlTree properties = relatedTree(archive, "", "/core-properties")) {
        const xmlNode* title = childOf(xmlDocGetRootElement(properties.get()), "title");
        builder.setTitle(title == nullptr ? std::string() : contentOf(title));
    }
    const std::string part = officeBody(archive);
    const XmlTree stylesTree = relatedTree(archive, part, "/styles");
    const DocxStyles styles =
        stylesTree ? DocxStyles(xmlDocGetRootElement(stylesTree.get())) : DocxStyles();
    const XmlTree footnotes = relatedTree(archive, part, "/footnotes");
    const XmlTree endnotes = relatedTree(archive, part, "/endnotes");
    DocxNotes notes;
    collectNotes(footnotes, "footnote", notes);
    collectNotes(endnotes, "endnote", notes);

    const XmlTree tree = parseXml(archive.read(part), archive.fileName());
    if (const xmlNode* body = childOf(xmlDocGetRootElement(tree.get()), "body")) {
        DocxText(styles, std::move(notes), builder).read(body);
    }
}

} // namespace fts
