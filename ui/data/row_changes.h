#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

struct DoneChange;

/// Changes rows of a store in one transaction.
using RowChange = std::function<DoneChange(ProjectStore&)>;

struct DoneChange {
    std::vector<std::int64_t> rows; ///< that are changed; none if they had to stay as they are
    RowChange back;                 ///< takes it back; what that returns leads forward again
};

/// What a person may decide about rows of a kind.
struct RowChanges {
    std::function<RowChange(std::vector<std::int64_t> rows)> accept, reject;
    std::function<RowChange(std::int64_t row, std::string text)> edit;
};

RowChanges pairChanges();    ///< editing: of the question
RowChanges chatRowChanges(); ///< editing: of the answer
RowChanges sqlRowChanges();  ///< editing: of the SQL

/// Leaves out the pairs of the training part whose question leansOnContext().
RowChange leaningLeftOut();

} // namespace fts
