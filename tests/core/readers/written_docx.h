#pragma once

#include "tests/core/readers/written_zip.h"

namespace fts::test {

/// What lies around the text of a DOCX.
struct DocxFile {
    std::string body;                               ///< children of w:body
    std::string styles, footnotes, endnotes, title; ///< children of their roots; may be empty
    std::string part = "word/document.xml";
    std::string bodyType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
};

inline std::string wordXml(const std::string& root, const std::string& children) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
           "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
           "xmlns:v=\"urn:schemas-microsoft-com:vml\">" +
           children + "</w:" + root + ">";
}

inline std::string relation(const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + type + "\" Type=\"http://schemas.openxmlformats.org/" + type +
           "\" Target=\"" + target + "\"/>";
}

inline std::string relations(const std::string& children) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           children + "</Relationships>";
}

inline std::vector<ZipPart> docxParts(const DocxFile& file) {
    const std::string types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Override PartName=\"/" +
        file.part + "\" ContentType=\"" + file.bodyType + "\"/></Types>";
    const std::string core =
        "<cp:coreProperties xmlns:cp=\"x\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
        file.title + "</dc:title></cp:coreProperties>";
    std::vector<ZipPart> parts{
        {"[Content_Types].xml", types},
        {"_rels/.rels", relations(relation("x/officeDocument", file.part) +
                                  relation("x/core-properties", "docProps/core.xml"))},
        {"docProps/core.xml", core},
        {file.part, wordXml("document", "<w:body>" + file.body + "</w:body>")}};
    const std::size_t slash = file.part.rfind('/') + 1;
    std::string related;
    for (const auto& [name, content] :
         {std::pair("styles", &file.styles), std::pair("footnotes", &file.footnotes),
          std::pair("endnotes", &file.endnotes)}) {
        if (!content->empty()) {
            related += relation(std::string("x/") + name, std::string(name) + ".xml");
            parts.push_back({file.part.substr(0, slash) + name + ".xml", wordXml(name, *content)});
        }
    }
    parts.push_back({file.part.substr(0, slash) + "_rels/" + file.part.substr(slash) + ".rels",
                     relations(related)});
    return parts;
}

/// A run of text.
inline std::string run(const std::string& text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

/// A paragraph with these properties and runs.
inline std::string par(const std::string& runs, const std::string& properties = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}

inline std::string styled(const std::string& style, const std::string& text) {
    return par(run(text), "<w:pStyle w:val=\"" + style + "\"/>");
}

} // namespace fts::test
