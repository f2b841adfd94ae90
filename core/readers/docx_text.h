#pragma once

#include <map>
#include <string>
#include <vector>

#include <libxml/tree.h>

#include "core/readers/document_builder.h"
#include "core/readers/docx_styles.h"

namespace fts {

/// Footnotes and endnotes by "footnote " or "endnote " and their number.
using DocxNotes = std::map<std::string, const xmlNode*>;

/// Turns the content of a DOCX into blocks.
///
/// The text is the one that a reader of the finished document sees: what was deleted, is hidden or
/// only instructs a field is left out, and so are tables of contents. Notes follow the paragraph
/// that names them, text boxes the one they hang on; a table within a table becomes text of its
/// cell, one of a single column is no table.
class DocxText {
public:
    DocxText(const DocxStyles& styles, DocxNotes notes, DocumentBuilder& builder)
        : m_styles(styles), m_notes(std::move(notes)), m_builder(builder) {}

    void read(const xmlNode* body);

private:
    void takeBlocks(const xmlNode* container);
    void takeBlock(const xmlNode* node);
    void takeParagraph(const xmlNode* paragraph);
    void takeTable(const xmlNode* table);
    std::vector<std::string> cellsOf(const xmlNode* row);

    void addText(const xmlNode* node);
    void addChildren(const xmlNode* node);
    void addNote(const std::string& kind, const xmlNode* reference);
    void meetField(const xmlNode* mark);

    void tell(const xmlNode* properties);
    void endCode();
    void tellHanging();

    const DocxStyles& m_styles;
    DocxNotes m_notes; // those not yet told
    DocumentBuilder& m_builder;
    std::string m_text;                  // of the paragraph or cell that is open
    std::string m_code;                  // lines of code, which may be followed by more
    std::vector<const xmlNode*> m_named; // notes of the open paragraph
    std::vector<const xmlNode*> m_boxes; // and its text boxes
    std::vector<bool> m_fields;     // those open; true: its result is read, not its instruction
    std::size_t m_instructions = 0; // fields of which the instruction is read
};

} // namespace fts
