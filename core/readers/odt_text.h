#pragma once

#include <map>
#include <string>
#include <vector>

#include <libxml/tree.h>

#include "core/readers/document_builder.h"

namespace fts {

/// Turns the content of an ODT into blocks: what a reader of the finished document sees. Deleted
/// and hidden text, comments and tables of contents are left out; notes follow the paragraph that
/// names them, text boxes the one they hang on; a table within a table becomes text of its cell,
/// one of a single column is no table.
class OdtText {
public:
    OdtText(const xmlNode* content, DocumentBuilder& builder); ///< the root of content.xml

    void read();

private:
    void learnStyles();
    bool isStyled(const xmlNode* paragraph, std::string_view style) const;

    void takeBlocks(const xmlNode* container);
    void takeBlock(const xmlNode* node);
    void takeHeading(const xmlNode* heading);
    void takeParagraph(const xmlNode* paragraph);
    void takeTable(const xmlNode* table);
    std::vector<std::string> cellsOf(const xmlNode* row);

    void addText(const xmlNode* node);
    void addChildren(const xmlNode* node);
    void endCode();
    void tellHanging();

    const xmlNode* m_content;
    DocumentBuilder& m_builder;
    std::map<std::string, std::string> m_parents; // of styles
    std::string m_text;                           // of the paragraph or cell that is open
    std::string m_code;                           // lines of code, which may be followed by more
    bool m_item = false;                          // the next paragraph begins an item of a list
    std::vector<const xmlNode*> m_notes;          // of the open paragraph
    std::vector<const xmlNode*> m_boxes;
};

} // namespace fts
