#pragma once

#include <map>
#include <string>
#include <string_view>

#include <libxml/tree.h>

namespace fts {

/// What a paragraph's style says of it.
struct DocxStyle {
    enum class Role { Text, Title, Contents, Code };

    Role role = Role::Text; ///< Contents: a line of the table of contents
    int level = 0;          ///< of a heading, from 1; 0: none
    bool list = false;
};

/// The paragraph styles of a DOCX. Headings are told by their level in the outline, and by names
/// that Word writes in English whatever its language ("heading 2").
class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(const xmlNode* styles); ///< the root of styles.xml

    DocxStyle find(const std::string& id) const; ///< with what it has from those it rests on

private:
    struct Entry {
        std::string name; // in lower case
        std::string base;
        int outline = -1; // from 0; -1: it says nothing
        int list = -1;
    };

    std::map<std::string, Entry, std::less<>> m_entries;
};

/// The attribute w:val of the child of that name; empty if there is none. Accepts null.
std::string docxValue(const xmlNode* node, std::string_view child);

/// Whether the child of that name is there and not switched off. Accepts null.
bool docxSwitch(const xmlNode* node, std::string_view child);

/// A level in the outline, from 0, as w:outlineLvl gives it; -1 if it says nothing.
int docxOutline(const xmlNode* paragraphProperties);

/// 1 for an item of a list, 0 for one that was taken out of it, -1 if nothing is said.
int docxList(const xmlNode* paragraphProperties);

} // namespace fts
