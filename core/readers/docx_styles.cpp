#include "core/readers/docx_styles.h"

#include <algorithm>
#include <array>

#include "core/base/ascii.h"
#include "core/readers/xml_tree.h"

namespace fts {
namespace {

constexpr int kMostBases = 20; // styles that rest on each other, perhaps in a circle
constexpr std::array<std::string_view, 4> kCode{"source code", "html preformatted",
                                                "preformatted text", "code"};

/// 2 for "heading 2" and, as ids are written, "heading2".
int levelByName(std::string_view name) {
    constexpr std::string_view kHeading = "heading";
    const bool heading = name.starts_with(kHeading) && name.size() > kHeading.size() &&
                         name.size() <= kHeading.size() + 2;
    const char digit = heading ? name.back() : '0';
    return digit >= '1' && digit <= '9' ? digit - '0' : 0;
}

DocxStyle::Role roleByName(std::string_view name) {
    if (name == "title") {
        return DocxStyle::Role::Title;
    }
    if (name.starts_with("toc ") || name == "table of figures") {
        return DocxStyle::Role::Contents;
    }
    return std::ranges::find(kCode, name) != kCode.end() ? DocxStyle::Role::Code
                                                         : DocxStyle::Role::Text;
}

} // namespace

std::string docxValue(const xmlNode* node, std::string_view child) {
    const xmlNode* found = childOf(node, child);
    return found == nullptr ? std::string() : attributeOf(found, "val");
}

bool docxSwitch(const xmlNode* node, std::string_view child) {
    const std::string value = docxValue(node, child);
    return childOf(node, child) != nullptr && value != "0" && value != "false" && value != "off";
}

int docxOutline(const xmlNode* paragraphProperties) {
    const std::string value = docxValue(paragraphProperties, "outlineLvl");
    return value.size() == 1 && value[0] >= '0' && value[0] <= '9' ? value[0] - '0' : -1;
}

int docxList(const xmlNode* paragraphProperties) {
    const std::string number = docxValue(childOf(paragraphProperties, "numPr"), "numId");
    return number.empty() ? -1 : number == "0" ? 0 : 1;
}

DocxStyles::DocxStyles(const xmlNode* styles) {
    for (const xmlNode* node = styles->children; node != nullptr; node = node->next) {
        if (isElement(node, "style")) {
            const xmlNode* properties = childOf(node, "pPr");
            m_entries[attributeOf(node, "styleId")] = {
                asciiLowered(docxValue(node, "name")), docxValue(node, "basedOn"),
                docxOutline(properties), docxList(properties)};
        }
    }
}

DocxStyle DocxStyles::find(const std::string& id) const {
    DocxStyle style;
    int outline = -1;
    int list = -1;
    std::string next = id;
    for (int i = 0; i < kMostBases && !next.empty(); ++i) {
        const auto place = m_entries.find(next);
        const Entry entry =
            place == m_entries.end() ? Entry{asciiLowered(next), {}, -1, -1} : place->second;
        style.role = style.role == DocxStyle::Role::Text ? roleByName(entry.name) : style.role;
        if (outline < 0) {
            const int level = levelByName(entry.name);
            outline = entry.outline < 0 && level > 0 ? level - 1 : entry.outline;
        }
        list = list < 0 ? entry.list : list;
        next = entry.base;
    }
    style.level = outline >= 0 && outline < 9 ? outline + 1 : 0;
    style.list = list == 1;
    return style;
}

} // namespace fts
