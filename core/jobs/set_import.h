#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/jobs/import_job.h"
#include "core/jobs/import_sources.h"
#include "core/store/decided_pairs.h"

namespace fts {

/// Reads data sets into a project's store, each in one transaction. What was imported before with
/// the same use is left alone; what came from the same place but has changed takes its place, and
/// what a person decided about pairs goes over to those that are recognisably the same. What it
/// finds is added to an ImportResult that the caller owns, and what it leaves out is told to
/// `skip`.
class SetImport {
public:
    SetImport(ProjectStore& store, const std::string& kind, const ImportParams& params,
              ImportResult& result, const SkipSource& skip, JobContext& context);

    /// Files and folders of data sets, but params.asDocuments. Throws Cancelled between rows, and
    /// BadInput before the first if params.map is given and nothing has columns.
    void takeAll(const std::vector<std::filesystem::path>& paths);

    bool anyTaken() const { return m_anyTaken; }   ///< or there already
    bool hasCopied() const { return m_hasCopied; } ///< the store as it was, before it replaced any

private:
    void demandTable(const std::vector<ImportSource>& sources, bool onlyDocuments) const;
    void skipSource(const ImportSource& source, Message reason);
    bool attempt(const ImportSource& source, const std::function<void()>& action);
    DataSetRequest requestFor(const ImportSource& source) const;
    void takeSource(const ImportSource& source);
    template <typename Set>
    void takeSet(const CollectionRow& row, const ImportSource& source,
                 Set (*read)(const std::filesystem::path&, const DataSetRequest&),
                 const DataSetRequest& request);
    void noteSkipped(const std::vector<Skipped>& skipped, std::size_t skippedRows);
    template <typename Set>
    void store(const CollectionRow& row, const Set& set);
    void tellReplaced(const CollectionRow& row, const KeptDecisions& decisions);

    ProjectStore& m_store;
    const std::string& m_kind;
    const ImportParams& m_params;
    ImportResult& m_result;
    const SkipSource& m_skip;
    JobContext& m_context;
    std::map<std::string, std::string> m_columns;
    /// Collections by where they were imported from; the name tells the parts of a folder apart.
    std::map<std::pair<std::string, std::string>, std::vector<std::int64_t>> m_known;
    bool m_anyTaken = false;
    bool m_hasCopied = false;
};

} // namespace fts
