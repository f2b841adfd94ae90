#pragma once

#include "tests/core/readers/written_zip.h"

namespace fts::test {

/// A book: `items` and `spine` are children of its manifest and spine, beside them its pages lie.
inline std::vector<ZipPart> epubParts(const std::string& items, const std::string& spine,
                                      const std::vector<ZipPart>& pages) {
    std::vector<ZipPart> parts{
        {"mimetype", "application/epub+zip"},
        {"META-INF/container.xml",
         "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
         "<rootfile full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/>"
         "</rootfiles></container>"},
        {"OEBPS/book.opf",
         "<package xmlns=\"http://www.idpf.org/2007/opf\"><metadata "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A book</dc:title></metadata>"
         "<manifest>" +
             items + "</manifest><spine>" + spine + "</spine></package>"}};
    parts.insert(parts.end(), pages.begin(), pages.end());
    return parts;
}

inline std::string epubItem(const std::string& id, const std::string& href,
                            const std::string& more = {}) {
    return "<item id=\"" + id + "\" href=\"" + href + "\" media-type=\"application/xhtml+xml\" " +
           more + "/>";
}

inline std::string epubPage(const std::string& body) {
    return "<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\">"
           "<head><title>Not read</title></head><body>" +
           body + "</body></html>";
}

} // namespace fts::test
