#pragma once

#include <libxml/tree.h>
#include <unordered_set>
#include <vector>

namespace fts {

/// Which parts of a page hold what it is about.
struct HtmlMainText {
    std::vector<const xmlNode*> roots;          ///< in order; none below another
    std::unordered_set<const xmlNode*> leftOut; ///< elements below them that belong to the margins
};

/// The page's <main>, else its <article>s, else its body. Left out is what HTML names as no part
/// of the text (menus, margins, forms' fields, what is hidden), what a page calls so by class or
/// id, and blocks that are mostly links.
HtmlMainText findMainText(const xmlNode* page);

/// True for elements that never hold text to read: scripts, styles, controls, what is hidden.
bool isNeverText(const xmlNode* node);

} // namespace fts
