#pragma once

#include <memory>

#include "ui/data/row_source.h"

namespace fts {

/// Questions with the passages that answer them.
std::shared_ptr<const RowSource> pairSource();

/// Questions on databases with the SQL that answers them.
std::shared_ptr<const RowSource> sqlRowSource();

/// Conversations: the question and the answer that is learned.
std::shared_ptr<const RowSource> chatRowSource();

} // namespace fts
