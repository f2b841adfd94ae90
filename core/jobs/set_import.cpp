#include "core/jobs/set_import.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/jobs/import_columns.h"
#include "core/jobs/set_storing.h"
#include "core/store/decided_rows.h"
#include "core/store/store_copies.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSkippedShown = 1000; // rows, unless many files have some
constexpr std::size_t kSkippedOfEach = 10;

bool isEmpty(const DataSet& set) {
    return set.pairs.empty();
}
bool isEmpty(const SqlDataSet& set) {
    return set.rows.empty();
}
bool isEmpty(const ChatDataSet& set) {
    return set.rows.empty();
}

const char* nothingIn(const DataSet&) {
    return FTS_TEXT("%1 holds no question with its passage.");
}
const char* nothingIn(const SqlDataSet&) {
    return FTS_TEXT("%1 holds no question with its SQL.");
}
const char* nothingIn(const ChatDataSet&) {
    return FTS_TEXT("%1 holds no conversation.");
}

void storeRows(SetStoring&& storing, std::int64_t collection, const std::string& path,
               const DataSet& set) {
    storing.store(collection, path, set);
}
template <typename Rows>
void storeRows(SetStoring&& storing, std::int64_t collection, const std::string&, const Rows& set) {
    storing.store(collection, set);
}

void count(const DataSet& set, ImportResult& result) {
    result.documents += static_cast<std::int64_t>(set.documents.size());
    result.chunks += static_cast<std::int64_t>(set.passages.size());
    result.pairs += static_cast<std::int64_t>(set.pairs.size());
}
template <typename Rows>
void count(const Rows& set, ImportResult& result) {
    result.rows += static_cast<std::int64_t>(set.rows.size());
}

// Whether a format's questions have names of their own; those of tables are numbers of rows.
bool namesQuestions(const std::string& format) {
    return format != "pairs";
}

} // namespace

SetImport::SetImport(ProjectStore& store, const std::string& kind, const ImportParams& params,
                     ImportResult& result, const SkipSource& skip, JobContext& context)
    : m_store(store), m_kind(kind), m_params(params), m_result(result), m_skip(skip),
      m_context(context), m_columns(columnsByRole(params.map, kind)) {
    for (const CollectionRow& row : store.collections()) {
        m_known[{row.path, row.name}].push_back(row.id);
    }
}

void SetImport::takeAll(const std::vector<fs::path>& paths) {
    ImportParams sets = m_params;
    sets.paths = paths;
    const auto sources = findImportSources(sets, m_skip, m_kind);
    demandTable(sources, paths.empty());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        m_context.check();
        if (std::ranges::find(m_params.asDocuments, sources[i].path) ==
            m_params.asDocuments.end()) {
            takeSource(sources[i]);
        }
        m_context.events.emit(Progress{"import", static_cast<std::int64_t>(i + 1),
                                       static_cast<std::int64_t>(sources.size())});
    }
}

void SetImport::demandTable(const std::vector<ImportSource>& sources, bool onlyDocuments) const {
    const auto isTable = [](const ImportSource& source) { return source.format->hasColumns; };
    if (!m_columns.empty() && (onlyDocuments || !sources.empty()) &&
        std::ranges::none_of(sources, isTable)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("--map names columns of a table, and none of these files is read as "
                             "one. Leave it out, or choose another --format."));
    }
}

// What "auto" has taken for a data set may be a document all the same.
void SetImport::skipSource(const ImportSource& source, Message reason) {
    const bool perhaps = m_kind != kTextToSql && m_params.format == "auto" && source.part.empty();
    if (perhaps) {
        reason = Message(FTS_TEXT("%1 If it is a document and no set of questions with their "
                                  "passages, import it as one (--format documents)."),
                         reason);
    }
    m_skip({source.path.string(), std::move(reason), false, perhaps});
}

// False if the source had to be skipped.
bool SetImport::attempt(const ImportSource& source, const std::function<void()>& action) {
    try {
        action();
        return true;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::NotFound || error.kind() == ErrorKind::Io) {
            m_skip({source.path.string(), error.message()});
        } else {
            skipSource(source, error.message());
        }
        return false;
    }
}

DataSetRequest SetImport::requestFor(const ImportSource& source) const {
    const auto own = m_params.columns.find(source.path);
    return {own == m_params.columns.end() ? m_columns : columnsByRole(own->second), source.part,
            [this] { m_context.check(); }};
}

void SetImport::takeSource(const ImportSource& source) {
    const DataSetRequest request = requestFor(source);
    CollectionRow row = collectionFor(source, m_params);
    m_context.events.emit(StageStarted{"import", Message(FTS_TEXT("Reading %1"), row.name)});
    if (!attempt(source, [&] { row.sha256 = hashOf(source, request.columns); })) {
        return;
    }
    if (m_store.hasCollection(row.sha256, row.format, row.split)) {
        m_context.log(Message(FTS_TEXT("%1 was imported before; nothing changes. To read it anew, "
                                       "remove it first."),
                              row.name));
        m_anyTaken = true;
        return;
    }
    if (source.format->readChat != nullptr) {
        takeSet(row, source, source.format->readChat, request);
    } else if (source.format->readSql != nullptr) {
        takeSet(row, source, source.format->readSql, request);
    } else {
        takeSet(row, source, source.format->read, request);
    }
}

template <typename Set>
void SetImport::takeSet(const CollectionRow& row, const ImportSource& source,
                        Set (*read)(const fs::path&, const DataSetRequest&),
                        const DataSetRequest& request) {
    Set set;
    if (!attempt(source, [&] { set = read(source.path, request); })) {
        return;
    }
    noteSkipped(set.skipped, set.skippedRows);
    if (isEmpty(set)) {
        const Message none(nothingIn(set), source.path.string());
        skipSource(source,
                   set.skipped.empty() ? none : Message("%1 %2", none, set.skipped.front().reason));
        return;
    }
    store(row, set);
    m_anyTaken = true;
}

void SetImport::noteSkipped(const std::vector<Skipped>& skipped, std::size_t skippedRows) {
    m_result.skippedRows += skippedRows;
    std::size_t ofThisFile = 0;
    for (const Skipped& row : skipped) {
        if (ofThisFile++ < kSkippedOfEach || m_result.skipped.size() < kSkippedShown) {
            m_result.skipped.push_back(row);
        }
    }
    if (skippedRows > 0) {
        m_context.log(Message(FTS_TEXT("Rows skipped: %1. The first: %2"), skippedRows,
                              skipped.front().reason),
                      LogLevel::Warning);
    }
}

template <typename Set>
void SetImport::store(const CollectionRow& row, const Set& set) {
    std::vector<std::int64_t>& known = m_known[{row.path, row.name}];
    const auto former = known;
    const auto pairs = formerPairs(m_store, former);
    const auto chats = formerChatRows(m_store, former);
    const auto statements = formerSqlRows(m_store, former);
    const bool decided =
        std::ranges::any_of(pairs, [](const FormerPair& pair) { return pair.decided.isMade(); }) ||
        !chats.empty() || !statements.empty();
    // Once: more would push out older copies, and hold what this import has changed already.
    if (decided && !m_hasCopied) {
        copyStoreWithRows(m_store.database());
        m_hasCopied = true;
    }
    Transaction transaction(m_store.database());
    std::ranges::for_each(former, [this](std::int64_t id) { m_store.removeCollection(id); });
    const std::int64_t collection = m_store.addCollection(row);
    storeRows(SetStoring(m_store, m_context), collection, row.path, set);
    KeptDecisions decisions = keepDecisions(m_store, collection, pairs, namesQuestions(row.format));
    decisions += keepChatDecisions(m_store, collection, chats);
    decisions += keepSqlDecisions(m_store, collection, statements);
    transaction.commit();
    known = {collection};
    if (!former.empty()) {
        tellReplaced(row, decisions);
    }
    count(set, m_result);
}

void SetImport::tellReplaced(const CollectionRow& row, const KeptDecisions& decisions) {
    ++m_result.replaced;
    m_result.decisionsKept += decisions.kept;
    m_result.decisionsLost += decisions.lost;
    m_context.log(Message(FTS_TEXT("%1 replaces what was imported from there before."), row.name));
    if (decisions.kept > 0) {
        m_context.log(
            Message(FTS_TEXT("Rows that keep what was decided about them: %1."), decisions.kept));
    }
    if (decisions.lost > 0) {
        m_context.log(Message(FTS_TEXT("Rows that were decided about and are not in the file any "
                                       "more: %1. The command restore brings back a copy of the "
                                       "rows as they were."),
                              decisions.lost),
                      LogLevel::Warning);
    }
}

} // namespace fts
