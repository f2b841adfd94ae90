#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/store/project_store.h"

namespace fts {

/// The words of a passage that answer a question, by its row: those the question was made of.
/// Questions of data sets, and those that a model wrote without quoting, have none.
std::map<std::int64_t, std::string> referenceAnswers(ProjectStore& store, Split split);

} // namespace fts
