#include "core/readers/odt.h"

#include "core/base/error.h"
#include "core/readers/odt_text.h"
#include "core/readers/xml_tree.h"

namespace fts {
namespace {

/// Not parsed: old programs declare a document type there.
bool hasPassword(ZipArchive& archive) {
    return archive.readIfThere("META-INF/manifest.xml").find("encryption-data") !=
           std::string::npos;
}

} // namespace

void readOdt(ZipArchive& archive, DocumentBuilder& builder) {
    if (hasPassword(archive)) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1 is protected by a password. Open it in the program that wrote it "
                             "and save it without one."),
                    archive.fileName());
    }
    if (archive.has("meta.xml")) {
        const XmlTree meta = parseXml(archive.read("meta.xml"), archive.fileName());
        const xmlNode* title = findBelow(xmlDocGetRootElement(meta.get()), "title");
        builder.setTitle(title == nullptr ? std::string() : contentOf(title));
    }
    const XmlTree tree = parseXml(archive.read("content.xml"), archive.fileName());
    OdtText(xmlDocGetRootElement(tree.get()), builder).read();
}

} // namespace fts
