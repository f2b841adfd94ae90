#include "core/readers/zip_kinds.h"

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/readers/docx.h"
#include "core/readers/epub.h"
#include "core/readers/file_kind.h"
#include "core/readers/odt.h"
#include "core/readers/xml_tree.h"
#include "core/readers/zip_archive.h"

namespace fts {
namespace {

constexpr auto kSheet = FTS_TEXT("%1 is a spreadsheet, which is not read. Open it in the program "
                                 "that wrote it and save each sheet as CSV.");
constexpr auto kSlides = FTS_TEXT("%1 is a presentation, which is not read. Open it in the program "
                                  "that wrote it and export it as PDF.");
constexpr auto kDrawing = FTS_TEXT("%1 is a drawing or a formula, which is not read. If it has "
                                   "text, export it as PDF.");
constexpr auto kApple =
    FTS_TEXT("%1 is a document of Pages, Numbers or Keynote, which is not read. "
             "Open it there and export it as PDF.");

constexpr std::string_view kOpenDocument = "application/vnd.oasis.opendocument.";

/// The type that Word's kind of archive gives one of its parts; empty if it gives none.
std::string contentType(ZipArchive& archive, const std::string& part) {
    const XmlTree tree = parseXml(archive.read("[Content_Types].xml"), archive.fileName());
    for (const xmlNode* node = xmlDocGetRootElement(tree.get())->children; node != nullptr;
         node = node->next) {
        if (isElement(node, "Override") &&
            asciiLowered(attributeOf(node, "PartName")) == '/' + asciiLowered(part)) {
            return asciiLowered(attributeOf(node, "ContentType"));
        }
    }
    return {};
}

[[noreturn]] void refuse(const ZipArchive& archive, std::string_view sentence) {
    throw Error(ErrorKind::Unsupported, sentence, archive.fileName());
}

bool holds(const std::string& text, std::string_view word) {
    return text.find(word) != std::string::npos;
}

void readOpenDocument(ZipArchive& archive, const std::string& type, DocumentBuilder& builder) {
    if (!holds(type, ".text")) {
        refuse(archive, holds(type, ".spreadsheet")    ? kSheet
                        : holds(type, ".presentation") ? kSlides
                                                       : kDrawing);
    }
    readOdt(archive, builder);
}

void readOffice(ZipArchive& archive, const std::string& type, DocumentBuilder& builder) {
    if (holds(type, "spreadsheet") || holds(type, "ms-excel")) {
        refuse(archive, kSheet);
    }
    if (holds(type, "presentation") || holds(type, "ms-powerpoint")) {
        refuse(archive, kSlides);
    }
    if (!holds(type, "wordprocessing") && !holds(type, "ms-word")) {
        refuse(archive, kArchiveRefusal);
    }
    readDocx(archive, builder);
}

} // namespace

void readZipKind(const OpenFile& file, DocumentBuilder& builder) {
    ZipArchive archive(file);
    const std::string type = archive.readIfThere("mimetype");
    if (type.starts_with("application/epub+zip") || archive.has("META-INF/container.xml")) {
        readEpub(archive, builder);
    } else if (type.starts_with(kOpenDocument)) {
        readOpenDocument(archive, type, builder);
    } else if (const std::string body = officeBody(archive); !body.empty()) {
        readOffice(archive, contentType(archive, body), builder);
    } else if (archive.has("Index/Document.iwa") || archive.has("Index.zip")) {
        refuse(archive, kApple);
    } else {
        refuse(archive, kArchiveRefusal);
    }
}

} // namespace fts
