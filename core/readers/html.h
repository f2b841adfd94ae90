#pragma once

#include <string>
#include <string_view>

#include "core/readers/document_builder.h"

namespace fts {

/// What a page is about: menus, forms, margins, notes on cookies and lists of links are left out.
void readHtmlPage(std::string_view text, DocumentBuilder& builder);

/// All text of some HTML, such as a chapter of a book; no title.
void readHtmlFragment(std::string_view text, DocumentBuilder& builder);

/// The encoding that HTML or XML names near its begin; empty if it names none.
std::string declaredEncoding(std::string_view bytes);

/// True for what begins as an HTML page does.
bool looksLikeHtml(std::string_view text);

} // namespace fts
