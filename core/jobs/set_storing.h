#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/formats/datasets/sql_data_set.h"
#include "core/store/project_store.h"

namespace fts {

/// Writes the rows of one data set into the store, telling how far it is. Call inside a
/// transaction. Throws Cancelled between rows.
class SetStoring {
public:
    SetStoring(ProjectStore& store, JobContext& context) : m_store(store), m_context(context) {}

    /// `path` is where the collection was imported from.
    void store(std::int64_t collection, const std::string& path, const DataSet& set);
    void store(std::int64_t collection, const SqlDataSet& set);
    void store(std::int64_t collection, const ChatDataSet& set);

private:
    std::vector<std::int64_t> addPassages(std::int64_t collection, const std::string& path,
                                          const DataSet& set);
    void nextRow();

    ProjectStore& m_store;
    JobContext& m_context;
    std::size_t m_stored = 0, m_toStore = 0;
};

} // namespace fts
