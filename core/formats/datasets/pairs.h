#pragma once

#include "core/formats/datasets/data_set.h"

namespace fts {

/// Reads question–passage pairs, one a row, from JSON lines or from CSV or TSV with a header.
/// `request.columns` says which column is what; columns not named are found by their usual names
/// (question, query, anchor; passage, positive, context, answer, text; document). Equal texts
/// become one passage or question. Without a document column each passage is a document of its
/// own. Throws BadInput listing the columns there are if question or passage cannot be found.
DataSet readPairs(const std::filesystem::path& path, const DataSetRequest& request);

} // namespace fts
