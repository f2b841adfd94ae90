#pragma once

#include <libxml/tree.h>
#include <string>
#include <vector>

namespace fts {

/// True if a <table> only places parts of a page: it holds another, headings or lists, or has one
/// column.
bool isLayoutTable(const xmlNode* table);

/// The cells of a <table> row by row; those that span columns are followed by empty ones, those
/// that span rows stand in each, unless they are long, and columns that are empty everywhere are
/// left out.
std::vector<std::vector<std::string>> htmlTableRows(const xmlNode* table);

} // namespace fts
