#pragma once

#include <map>
#include <string>

#include "core/formats/datasets/table_columns.h"

namespace fts {

/// Which columns play which role, from "question=COLUMN,passage=COLUMN" or, for a project of
/// another kind, the roles it has. Throws BadInput saying what is wanted.
std::map<std::string, std::string> columnsByRole(const std::string& text, const std::string& kind);

std::map<std::string, std::string> columnsByRole(const PairColumns& columns);

} // namespace fts
