#pragma once

#include <memory>

#include "ui/data/row_source.h"

namespace fts {

/// Questions with the passages that answer them.
std::shared_ptr<const RowSource> pairSource();

/// Questions on databases with the SQL that answers them.
std::shared_ptr<const RowSource> sqlRowSource();

} // namespace fts
