#include "core/store/project_store.h"

#include <array>
#include <cmath>
#include <unordered_map>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/store/kept_message.h"
#include "core/store/leak_reason.h"
#include "core/store/migrations.h"
#include "core/store/row_counts.h"
#include "core/store/same_text.h"

namespace fts {
namespace {

constexpr std::size_t kHashedAtOnce = 1 << 20;

std::optional<Split> splitOrNone(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(splitFromName(row.text(column)));
}

std::optional<std::string> nameOrNone(std::optional<Split> split) {
    return split ? std::optional<std::string>(splitName(*split)) : std::nullopt;
}

constexpr std::array kQuestionRows{
    "SELECT c.id, d.collection_id, '', c.text FROM chunks c JOIN documents d "
    "ON d.id = c.document_id ORDER BY c.id",
    "SELECT id, collection_id, split, text FROM questions ORDER BY id",
    "SELECT question_id, chunk_id, '', left_out FROM pairs WHERE decision <> 'rejected' "
    "ORDER BY id"};

// Of queries for three short values and a text.
std::string hashOf(Database& database, std::span<const char* const> queries) {
    std::string rows;
    for (const char* sql : queries) {
        auto query = database.prepare(sql);
        while (query.step()) {
            const std::string text = query.text(3);
            // The length keeps a text that looks like the next row from passing for it.
            rows += query.text(0) + " " + query.text(1) + " " + query.text(2) + " " +
                    std::to_string(text.size()) + " " + text + "\n";
            if (rows.size() > kHashedAtOnce) {
                rows = sha256(rows);
            }
        }
        rows += "\n";
    }
    return sha256(rows);
}

std::string without(std::string text, const std::string& part) {
    const std::size_t place = part.empty() ? text.npos : text.find(part);
    return place == text.npos ? text : text.erase(place, part.size());
}

// Of a query for question, chunk, both their texts and what is left out of the second.
std::vector<PairRow> pairRows(Statement& query) {
    std::vector<PairRow> rows;
    while (query.step()) {
        rows.push_back({query.integer(0), query.integer(1), query.text(2),
                        without(query.text(3), query.text(4))});
    }
    return rows;
}

} // namespace

ProjectStore::ProjectStore(const std::filesystem::path& path) : m_database(path) {
    migrateStore(m_database, kVersion);
}

std::int64_t ProjectStore::addCollection(const CollectionRow& row) {
    m_database
        .prepare("INSERT INTO collections(name, path, format, sha256, split, imported_at) "
                 "VALUES(?,?,?,?,?,?)")
        .bind(row.name, row.path, row.format, row.sha256, nameOrNone(row.split), utcNow())
        .run();
    return m_database.lastRowId();
}

std::int64_t ProjectStore::addDocument(std::int64_t collection, const std::string& key,
                                       const std::string& title, const std::string& path,
                                       const std::string& hash) {
    m_database
        .prepare("INSERT INTO documents(collection_id, key, title, path, sha256) "
                 "VALUES(?,?,?,?,?)")
        .bind(collection, key, title, path, hash)
        .run();
    return m_database.lastRowId();
}

std::int64_t ProjectStore::addChunk(std::int64_t document, int ordinal, const std::string& key,
                                    const std::string& text) {
    m_database
        .prepare("INSERT INTO chunks(document_id, ordinal, key, text, text_hash) "
                 "VALUES(?,?,?,?,?)")
        .bind(document, ordinal, key, text, sameTextHash(text))
        .run();
    return m_database.lastRowId();
}

std::int64_t ProjectStore::addQuestion(std::int64_t collection, const std::string& key,
                                       const std::string& text, const std::string& origin) {
    m_database
        .prepare("INSERT INTO questions(collection_id, key, text, text_hash, origin) "
                 "VALUES(?,?,?,?,?)")
        .bind(collection, key, text, sameTextHash(text), origin)
        .run();
    return m_database.lastRowId();
}

void ProjectStore::addPair(std::int64_t question, std::int64_t chunk, double grade) {
    m_database.prepare("INSERT INTO pairs(question_id, chunk_id, grade) VALUES(?,?,?)")
        .bind(question, chunk, grade)
        .run();
}

void ProjectStore::addNegative(std::int64_t question, std::int64_t chunk) {
    m_database.prepare("INSERT OR IGNORE INTO negatives(question_id, chunk_id) VALUES(?,?)")
        .bind(question, chunk)
        .run();
}

void ProjectStore::removeCollection(std::int64_t id) {
    m_database.prepare("DELETE FROM collections WHERE id = ?").bind(id).run();
}

std::vector<CollectionRow> ProjectStore::collections() {
    auto query = m_database.prepare("SELECT id, name, path, format, sha256, split, imported_at "
                                    "FROM collections ORDER BY id");
    std::vector<CollectionRow> rows;
    while (query.step()) {
        rows.push_back({query.integer(0), query.text(1), query.text(2), query.text(3),
                        query.text(4), splitOrNone(query, 5), query.text(6)});
    }
    return rows;
}

bool ProjectStore::hasCollection(const std::string& hash, const std::string& format,
                                 std::optional<Split> split) {
    auto query = m_database.prepare(
        "SELECT 1 FROM collections WHERE sha256 = ? AND format = ? AND split IS ?");
    return query.bind(hash, format, nameOrNone(split)).step();
}

StoreCounts ProjectStore::counts() {
    return countRows(m_database);
}

std::vector<ChunkPlace> ProjectStore::chunkPlaces(std::int64_t collection) {
    auto query = m_database.prepare(
        "SELECT c.id, c.document_id, c.ordinal FROM chunks c JOIN documents d "
        "ON d.id = c.document_id WHERE d.collection_id = ? ORDER BY c.document_id, c.ordinal");
    query.bind(collection);
    std::vector<ChunkPlace> places;
    while (query.step()) {
        places.push_back({query.integer(0), query.integer(1), static_cast<int>(query.integer(2))});
    }
    return places;
}

void ProjectStore::setChunkSplits(std::span<const std::pair<std::int64_t, Split>> splits) {
    auto update = m_database.prepare("UPDATE chunks SET split = ? WHERE id = ?");
    for (const auto& [id, split] : splits) {
        update.bind(splitName(split), id).run();
    }
}

void ProjectStore::setQuestionSplits(std::int64_t collection) {
    m_database
        .prepare("UPDATE questions SET split = coalesce((SELECT CASE WHEN count(DISTINCT c.split) "
                 "= 1 THEN min(c.split) END FROM pairs p JOIN chunks c ON c.id = p.chunk_id "
                 "WHERE p.question_id = questions.id), 'border') WHERE collection_id = ?")
        .bind(collection)
        .run();
}

std::int64_t ProjectStore::rejectLeaks() {
    m_database
        .prepare("UPDATE pairs SET decision = CASE WHEN edited_at IS NULL THEN "
                 "'undecided' ELSE 'accepted' END, reason = '' "
                 "WHERE decision = 'rejected' AND reason = ?")
        .bind(kLeakReason)
        .run();
    m_database
        .prepare("UPDATE pairs SET decision = 'rejected', reason = ? "
                 "WHERE decision <> 'rejected' AND id IN ("
                 " SELECT p.id FROM pairs p JOIN questions q ON q.id = p.question_id"
                 " JOIN chunks c ON c.id = p.chunk_id WHERE q.split = 'train' AND ("
                 "  q.text_hash IN (SELECT text_hash FROM questions"
                 "   WHERE split IN ('validation','test') AND EXISTS (SELECT 1 FROM pairs"
                 "   WHERE question_id = questions.id AND decision <> 'rejected'))"
                 "  OR c.text_hash IN (SELECT c2.text_hash FROM pairs p2"
                 "   JOIN questions q2 ON q2.id = p2.question_id"
                 "   JOIN chunks c2 ON c2.id = p2.chunk_id"
                 "   WHERE q2.split IN ('validation','test') AND p2.decision <> 'rejected')))")
        .bind(kLeakReason)
        .run();
    auto query = m_database.prepare("SELECT changes()");
    query.step();
    return query.integer(0);
}

std::int64_t ProjectStore::questionCount(Split split) {
    auto query = m_database.prepare("SELECT count(*) FROM questions WHERE split = ?");
    query.bind(splitName(split)).step();
    return query.integer(0);
}

// A passage of another folder may answer a question, too: then that folder's are there as well.
RetrievalSet ProjectStore::retrievalSet(Split split) {
    RetrievalSet set;
    std::unordered_map<std::int64_t, std::size_t> placeOf;
    auto passages = m_database.prepare(
        "SELECT c.id, c.key, c.text FROM chunks c JOIN documents d ON d.id = c.document_id "
        "WHERE d.collection_id IN (SELECT collection_id FROM questions WHERE split = ?1 UNION "
        "SELECT o.collection_id FROM questions q JOIN pairs p ON p.question_id = q.id "
        "JOIN chunks a ON a.id = p.chunk_id JOIN documents o ON o.id = a.document_id "
        "WHERE q.split = ?1 AND p.decision <> 'rejected') ORDER BY c.id");
    passages.bind(splitName(split));
    while (passages.step()) {
        placeOf[passages.integer(0)] = set.passages.size();
        set.passages.push_back({passages.integer(0), passages.text(1), passages.text(2)});
    }
    auto pairs =
        m_database.prepare("SELECT q.id, q.key, q.text, p.chunk_id FROM questions q JOIN pairs p "
                           "ON p.question_id = q.id WHERE q.split = ? AND p.decision <> 'rejected' "
                           "ORDER BY q.id, p.id");
    pairs.bind(splitName(split));
    while (pairs.step()) {
        if (set.questions.empty() || set.questions.back().id != pairs.integer(0)) {
            set.questions.push_back({pairs.integer(0), pairs.text(1), pairs.text(2)});
            set.relevant.emplace_back();
        }
        const auto place = placeOf.find(pairs.integer(3));
        if (place == placeOf.end()) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1 is damaged: a question's passage is not in its collection. "
                                 "Restore it from a copy."),
                        m_database.path());
        }
        set.relevant.back().push_back(place->second);
    }
    return set;
}

std::vector<PairRow> ProjectStore::pairs(Split split) {
    auto query = m_database.prepare(
        "SELECT q.id, c.id, q.text, c.text, p.left_out FROM pairs p "
        "JOIN questions q ON q.id = p.question_id "
        "JOIN chunks c ON c.id = p.chunk_id WHERE q.split = ? AND p.decision <> 'rejected' "
        "ORDER BY p.id");
    query.bind(splitName(split));
    return pairRows(query);
}

std::vector<PairRow> ProjectStore::negatives(Split split) {
    auto query = m_database.prepare(
        "SELECT q.id, c.id, q.text, c.text, '' FROM negatives n JOIN questions q "
        "ON q.id = n.question_id JOIN chunks c ON c.id = n.chunk_id "
        "WHERE q.split = ?1 AND c.split = ?1 AND c.text_hash NOT IN (SELECT h.text_hash "
        "FROM pairs p JOIN questions o ON o.id = p.question_id JOIN chunks h ON h.id = p.chunk_id "
        "WHERE o.split <> ?1 AND o.split <> 'border') ORDER BY n.question_id, n.chunk_id");
    query.bind(splitName(split));
    return pairRows(query);
}

std::string ProjectStore::questionsHash() {
    return hashOf(m_database, kQuestionRows);
}

std::string ProjectStore::rowsHash() {
    std::vector<const char*> all(kQuestionRows.begin(), kQuestionRows.end());
    // Only where there are some: projects without keep the hash they had before there were any.
    if (m_database.prepare("SELECT 1 FROM negatives").step()) {
        all.push_back("SELECT question_id, chunk_id, '', '' FROM negatives ORDER BY question_id, "
                      "chunk_id");
    }
    if (counts().sqlRows > 0) {
        all.push_back("SELECT id, collection_id, split, json_array(question, context, answer, "
                      "database) FROM sql_rows WHERE decision <> 'rejected' ORDER BY id");
    }
    if (counts().chatRows > 0) {
        all.push_back("SELECT id, collection_id, split, messages FROM chat_rows "
                      "WHERE decision <> 'rejected' ORDER BY id");
    }
    return hashOf(m_database, all);
}

int ProjectStore::startRun(const nlohmann::json& spec) {
    m_database.prepare("INSERT INTO runs(state, spec, started_at) VALUES('running', ?, ?)")
        .bind(dumpJson(spec), utcNow())
        .run();
    return static_cast<int>(m_database.lastRowId());
}

void ProjectStore::resumeRun(int number) {
    m_database
        .prepare("UPDATE runs SET state = 'running', ended_at = NULL, reason = '' WHERE id = ?")
        .bind(number)
        .run();
}

void ProjectStore::finishRun(int number, const std::string& state, const Message& reason,
                             const std::string& bestMetric, std::optional<double> bestValue) {
    // Without a best it keeps the one it had: of a run that went on, its weights are still there.
    m_database
        .prepare("UPDATE runs SET state = ?1, reason = ?2, "
                 "best_metric = CASE ?3 WHEN '' THEN best_metric ELSE ?3 END, "
                 "best_value = CASE ?3 WHEN '' THEN best_value ELSE ?4 END, "
                 "ended_at = ?5 WHERE id = ?6")
        .bind(state, keptMessage(reason), bestMetric, bestValue, utcNow(), number)
        .run();
}

std::vector<RunRow> ProjectStore::runs() {
    auto query = m_database.prepare("SELECT id, state, spec, started_at, ended_at, best_metric, "
                                    "best_value, reason FROM runs ORDER BY id");
    std::vector<RunRow> rows;
    while (query.step()) {
        RunRow row{static_cast<int>(query.integer(0)),
                   query.text(1),
                   parseJson(query.text(2), m_database.path()),
                   query.text(3),
                   query.text(4),
                   query.text(5),
                   std::nullopt,
                   messageKept(query.text(7))};
        if (!query.isNull(6)) {
            row.bestValue = query.real(6);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void ProjectStore::addSamples(int run, std::span<const MetricSample> samples) {
    Transaction transaction(m_database); // or each sample would wait for the disk
    auto insert = m_database.prepare(
        "INSERT OR REPLACE INTO samples(run_id, name, step, value) VALUES(?,?,?,?)");
    for (const MetricSample& sample : samples) {
        // SQLite stores NaN as NULL, which reads back as NaN below.
        insert.bind(run, sample.name, sample.step, sample.value).run();
    }
    transaction.commit();
}

void ProjectStore::dropSamplesAfter(int run, std::int64_t step) {
    m_database.prepare("DELETE FROM samples WHERE run_id = ? AND step > ?").bind(run, step).run();
}

std::vector<MetricSample> ProjectStore::samples(int run, const std::string& name) {
    auto query = m_database.prepare(
        "SELECT step, value FROM samples WHERE run_id = ? AND name = ? ORDER BY step");
    query.bind(run, name);
    std::vector<MetricSample> rows;
    while (query.step()) {
        rows.push_back({name, query.integer(0), query.isNull(1) ? NAN : query.real(1)});
    }
    return rows;
}

} // namespace fts
