#include "core/readers/epub.h"

#include <map>
#include <vector>

#include "core/base/error.h"
#include "core/formats/shown_name.h"
#include "core/readers/decode_text.h"
#include "core/readers/html.h"
#include "core/readers/part_names.h"
#include "core/readers/xml_tree.h"

namespace fts {
namespace {

/// Fonts are disguised in books that anyone may read.
bool isFontDisguise(const std::string& algorithm) {
    return algorithm == "http://www.idpf.org/2008/embedding" ||
           algorithm == "http://ns.adobe.com/pdf/enc#RC";
}

void refuseCopyProtection(ZipArchive& archive) {
    constexpr const char* kPart = "META-INF/encryption.xml";
    if (!archive.has(kPart)) {
        return;
    }
    const XmlTree tree = parseXml(archive.read(kPart), archive.fileName());
    const xmlNode* root = xmlDocGetRootElement(tree.get());
    for (const xmlNode* node = root; node != nullptr; node = nextNode(node, root)) {
        if (isElement(node, "EncryptedData") &&
            !isFontDisguise(attributeOf(findBelow(node, "EncryptionMethod"), "Algorithm"))) {
            throw Error(ErrorKind::Unsupported,
                        FTS_TEXT("%1 is under copy protection (DRM), so no other program can read "
                                 "it. Ask the seller for a book without it."),
                        archive.fileName());
        }
    }
}

class EpubReading {
public:
    EpubReading(ZipArchive& archive, DocumentBuilder& builder)
        : m_archive(archive), m_builder(builder) {}

    void read() {
        m_packagePart = findPackage();
        const XmlTree tree = parseXml(m_archive.read(m_packagePart), m_archive.fileName());
        const xmlNode* package = xmlDocGetRootElement(tree.get());
        const xmlNode* title = findBelow(package, "title");
        m_builder.setTitle(title == nullptr ? std::string() : contentOf(title));
        listItems(childOf(package, "manifest"));
        for (const std::string& part : spineOf(childOf(package, "spine"))) {
            readChapter(part);
        }
    }

private:
    std::string findPackage() {
        const XmlTree tree =
            parseXml(m_archive.read("META-INF/container.xml"), m_archive.fileName());
        const xmlNode* file = findBelow(xmlDocGetRootElement(tree.get()), "rootfile");
        return file == nullptr ? std::string() : referredPart("", attributeOf(file, "full-path"));
    }

    void listItems(const xmlNode* manifest) {
        const xmlNode* item = manifest == nullptr ? nullptr : manifest->children;
        for (; item != nullptr; item = item->next) {
            const std::string type = isElement(item, "item") ? attributeOf(item, "media-type") : "";
            if (type.find("html") != std::string::npos &&
                attributeOf(item, "properties").find("nav") == std::string::npos) {
                m_items[attributeOf(item, "id")] =
                    referredPart(m_packagePart, attributeOf(item, "href"));
            }
        }
    }

    std::vector<std::string> spineOf(const xmlNode* spine) {
        std::vector<std::string> parts;
        std::vector<std::string> last;
        const xmlNode* reference = spine == nullptr ? nullptr : spine->children;
        for (; reference != nullptr; reference = reference->next) {
            const auto item = isElement(reference, "itemref")
                                  ? m_items.find(attributeOf(reference, "idref"))
                                  : m_items.end();
            if (item != m_items.end()) {
                (attributeOf(reference, "linear") == "no" ? last : parts).push_back(item->second);
                m_items.erase(item); // a chapter is read once, however often it is named
            }
        }
        parts.insert(parts.end(), last.begin(), last.end());
        return parts;
    }

    void readChapter(const std::string& part) {
        if (!m_archive.has(part)) {
            m_builder.note({FTS_TEXT("%1: its chapter %2 is missing and was left out."),
                            m_archive.fileName(), shownName(part)});
            return;
        }
        const std::string bytes = m_archive.read(part);
        readHtmlFragment(decodeText(bytes, declaredEncoding(bytes)).text, m_builder);
    }

    ZipArchive& m_archive;
    DocumentBuilder& m_builder;
    std::string m_packagePart;
    std::map<std::string, std::string> m_items; // pages by their ids
};

} // namespace

void readEpub(ZipArchive& archive, DocumentBuilder& builder) {
    refuseCopyProtection(archive);
    EpubReading(archive, builder).read();
}

} // namespace fts
