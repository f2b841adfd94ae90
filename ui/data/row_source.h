#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <QStringList>

#include "core/store/project_store.h"
#include "core/store/row_query.h"

namespace fts {

/// A row as a list shows it: a question, its answer, what it is used for, its data set.
struct ListedRow {
    std::int64_t id = 0;
    QStringList cells; ///< empty: the row is gone
};

/// What a list is of. Its members are called from threads of the pool, so it keeps nothing.
class RowSource {
public:
    virtual ~RowSource() = default;

    virtual std::vector<std::int64_t> find(ProjectStore& store, const RowQuery& query) const = 0;
    /// In the order of `ids`; long texts are cut.
    virtual std::vector<ListedRow> list(ProjectStore& store,
                                        std::span<const std::int64_t> ids) const = 0;
    virtual QStringList headings() const = 0;

protected:
    static constexpr std::int64_t kShownCharacters = 300; ///< of a text in a line of the table
};

} // namespace fts
