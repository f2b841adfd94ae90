#include "core/store/stored_chat_rows.h"

#include <map>

#include "core/base/error.h"
#include "core/base/json.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr const char* kColumns =
    "SELECT r.id, r.collection_id, r.question_id, r.messages, r.call, r.sources, r.model, r.place, "
    "r.split FROM chat_rows r ";
constexpr const char* kOrder = " ORDER BY r.question_id IS NULL, r.question_id, r.call, r.id";

std::string sourcesText(const std::vector<std::int64_t>& sources) {
    return dumpJson(json(sources));
}

std::vector<std::int64_t> sourcesIn(const std::string& text, const std::string& file) {
    const json sources = parseJson(text, file);
    const bool numbers = sources.is_array() && std::ranges::all_of(sources, [](const json& id) {
                             return id.is_number_integer();
                         });
    return numbers ? sources.get<std::vector<std::int64_t>>() : std::vector<std::int64_t>();
}

std::vector<StoredChatRow> rowsIn(Statement& query, const std::string& file) {
    std::vector<StoredChatRow> rows;
    while (query.step()) {
        StoredChatRow row;
        row.id = query.integer(0);
        row.collectionId = query.integer(1);
        if (!query.isNull(2)) {
            row.question = query.integer(2);
        }
        row.line = query.text(3);
        row.call = static_cast<int>(query.integer(4));
        row.sources = sourcesIn(query.text(5), file);
        row.model = query.text(6);
        row.place = query.text(7);
        row.split = splitFromName(query.text(8));
        rows.push_back(std::move(row));
    }
    return rows;
}

/// `values` are the condition's.
template <typename... Values>
std::vector<StoredChatRow> rowsWhere(ProjectStore& store, const std::string& condition,
                                     const Values&... values) {
    auto query = store.database().prepare(kColumns + ("WHERE " + condition) + kOrder);
    query.bind(values...);
    return rowsIn(query, store.database().path());
}

bool isTouchedByPerson(Database& database, std::int64_t question) {
    auto query =
        database.prepare("SELECT 1 FROM chat_rows WHERE question_id = ? AND edited_at IS NOT NULL");
    return query.bind(question).step();
}

} // namespace

std::int64_t addChatRow(ProjectStore& store, const StoredChatRow& row) {
    store.database()
        .prepare("INSERT INTO chat_rows(collection_id, question_id, messages, call, sources, "
                 "model, place, split) VALUES(?,?,?,?,?,?,?,?)")
        .bind(row.collectionId, row.question, row.line, row.call, sourcesText(row.sources),
              row.model, row.place, splitName(row.split))
        .run();
    return store.database().lastRowId();
}

std::vector<StoredChatRow> storedChatRows(ProjectStore& store, Split split) {
    return rowsWhere(store, "r.split = ? AND r.decision <> 'rejected'", splitName(split));
}

std::optional<StoredChatRow> storedChatRow(ProjectStore& store, std::int64_t id) {
    auto rows = rowsWhere(store, "r.id = ?", id);
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

std::vector<StoredChatRow> chatRowsToDivide(ProjectStore& store) {
    return rowsWhere(store, "r.decision <> 'rejected' OR r.reason <> ''");
}

std::vector<OpenQuestion> openQuestions(ProjectStore& store) {
    auto query = store.database().prepare(
        "SELECT q.id, q.collection_id, q.text, q.split FROM questions q "
        "WHERE q.split IN ('train', 'validation') AND EXISTS "
        "(SELECT 1 FROM pairs p WHERE p.question_id = q.id AND p.decision <> 'rejected') "
        "AND NOT EXISTS (SELECT 1 FROM chat_rows r WHERE r.question_id = q.id "
        "AND r.edited_at IS NOT NULL) ORDER BY q.id");
    std::vector<OpenQuestion> questions;
    while (query.step()) {
        questions.push_back(
            {query.integer(0), query.integer(1), query.text(2), splitFromName(query.text(3))});
    }
    return questions;
}

void replaceAnswers(ProjectStore& store, const OpenQuestion& question,
                    std::span<const StoredChatRow> rows) {
    Database& database = store.database();
    if (isTouchedByPerson(database, question.id)) {
        return; // edited while it was being answered
    }
    auto former = rowsWhere(store, "r.question_id = ?", question.id);
    for (const StoredChatRow& row : rows) {
        const auto same = std::ranges::find_if(former, [&row](const StoredChatRow& there) {
            return there.line == row.line && there.sources == row.sources;
        });
        if (same == former.end()) {
            addChatRow(store, row);
            continue;
        }
        database.prepare("UPDATE chat_rows SET call = ?, model = ?, split = ? WHERE id = ?")
            .bind(row.call, row.model, splitName(row.split), same->id)
            .run();
        former.erase(same);
    }
    for (const StoredChatRow& row : former) {
        database.prepare("DELETE FROM chat_rows WHERE id = ?").bind(row.id).run();
    }
}

std::int64_t removeStaleAnswers(ProjectStore& store) {
    store.database().execute(
        "DELETE FROM chat_rows WHERE place = '' AND edited_at IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM questions q JOIN pairs p ON p.question_id = q.id "
        "WHERE q.id = chat_rows.question_id AND q.split IN ('train', 'validation') "
        "AND p.decision <> 'rejected')");
    auto query = store.database().prepare("SELECT changes()");
    query.step();
    return query.integer(0);
}

void setAnswerSplits(ProjectStore& store) {
    store.database().execute("UPDATE chat_rows SET split = (SELECT split FROM questions q "
                             "WHERE q.id = chat_rows.question_id) WHERE question_id IS NOT NULL");
}

void setChatSplits(ProjectStore& store, std::span<const std::pair<std::int64_t, Split>> splits) {
    auto update = store.database().prepare("UPDATE chat_rows SET split = ? WHERE id = ?");
    for (const auto& [id, split] : splits) {
        update.bind(splitName(split), id).run();
    }
}

void leaveOutChatRows(ProjectStore& store,
                      std::span<const std::pair<std::int64_t, const char*>> rows) {
    store.database().execute("UPDATE chat_rows SET decision = CASE WHEN edited_at IS NULL THEN "
                             "'undecided' ELSE 'accepted' END, reason = '' "
                             "WHERE decision = 'rejected' AND reason <> ''");
    auto update = store.database().prepare(
        "UPDATE chat_rows SET decision = 'rejected', reason = ? WHERE id = ?");
    for (const auto& [id, reason] : rows) {
        update.bind(reason, id).run();
    }
}

ChatPartCounts countChatParts(ProjectStore& store) {
    const auto count = [&store](const char* condition, const char* value) {
        auto query = store.database().prepare(std::string("SELECT count(*) FROM chat_rows WHERE ") +
                                              condition);
        query.bind(value).step();
        return query.integer(0);
    };
    constexpr const char* kUsed = "split = ? AND decision <> 'rejected'";
    constexpr const char* kLeftOut = "decision = 'rejected' AND reason = ?";
    return {count(kUsed, "train"), count(kUsed, "validation"), count(kUsed, "test"),
            count(kLeftOut, kSameChatReason), count(kLeftOut, kChatLeakReason)};
}

} // namespace fts
