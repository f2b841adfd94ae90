#include "core/store/made_questions.h"

#include "core/store/leak_reason.h"

namespace fts {
namespace {

constexpr const char* kMade = "made:"; // before the origin of a question that was not imported

// What a chunk was asked about with if it was with the settings named ?1 (learning), ?2 (judging).
constexpr const char* kNameOfItsPart = "CASE c.split WHEN 'train' THEN ?1 ELSE ?2 END";

void addPair(Database& database, std::int64_t question, std::int64_t chunk,
             const StoredQuestion& made) {
    database
        .prepare("INSERT INTO pairs(question_id, chunk_id, grade, decision, reason, left_out) "
                 "VALUES(?, ?, 1, ?, ?, ?)")
        .bind(question, chunk, made.reason.empty() ? "undecided" : "rejected", made.reason,
              made.leftOut)
        .run();
}

// Names the questions made of a chunk; others may only be answered by it, too.
std::string keyBegin(std::int64_t chunk) {
    return std::to_string(chunk) + "-";
}

Statement chunksWhere(ProjectStore& store, const std::string& condition) {
    return store.database().prepare(
        "SELECT c.id, d.id, d.collection_id, c.split, c.text, c.end_at - c.begin_at, "
        "c.headings FROM chunks c "
        "JOIN documents d ON d.id = c.document_id JOIN document_texts t ON t.document_id = d.id "
        "WHERE " +
        condition);
}

std::vector<AskedChunk> chunksIn(Statement& query) {
    std::vector<AskedChunk> chunks;
    while (query.step()) {
        std::string text = query.text(4);
        const auto body = static_cast<std::size_t>(query.integer(5));
        chunks.push_back(
            {query.integer(0), query.integer(1), query.integer(2), splitFromName(query.text(3)),
             text, body < text.size() ? text.substr(text.size() - body) : text, query.text(6)});
    }
    return chunks;
}

// Made questions that nobody has edited or decided about, of whichever of their passages.
void removeMade(Database& database, std::int64_t chunk) {
    database
        .prepare("DELETE FROM questions WHERE origin LIKE 'made:%' AND key LIKE ? || '%' AND id IN "
                 "(SELECT question_id FROM pairs WHERE chunk_id = ?) AND NOT EXISTS (SELECT 1 "
                 "FROM pairs WHERE question_id = questions.id AND edited_at IS NOT NULL)")
        .bind(keyBegin(chunk), chunk)
        .run();
}

} // namespace

std::vector<AskedChunk> chunksToAsk(ProjectStore& store, const AskedWith& askedWith) {
    auto query = chunksWhere(store, std::string("c.asked_with <> ") + kNameOfItsPart +
                                        " ORDER BY d.id, c.ordinal");
    return chunksIn(query.bind(askedWith.learning, askedWith.judging));
}

std::vector<AskedChunk> chunksAskedWith(ProjectStore& store, const AskedWith& askedWith,
                                        std::int64_t most) {
    auto query = chunksWhere(store, std::string("c.asked_with = ") + kNameOfItsPart + " LIMIT ?3");
    return chunksIn(query.bind(askedWith.learning, askedWith.judging, most));
}

// What was left out as a leak is there, too: it may be used again after another division.
std::vector<std::string> standingQuestions(ProjectStore& store, const AskedWith& askedWith) {
    auto query = store.database().prepare(
        "SELECT DISTINCT q.text FROM questions q JOIN pairs p ON p.question_id = q.id "
        "JOIN chunks c ON c.id = p.chunk_id WHERE q.origin NOT LIKE 'made:%' "
        "OR p.edited_at IS NOT NULL OR (c.asked_with = " +
        std::string(kNameOfItsPart) + " AND (p.decision <> 'rejected' OR p.reason = ?3))");
    query.bind(askedWith.learning, askedWith.judging, kLeakReason);
    std::vector<std::string> texts;
    while (query.step()) {
        texts.push_back(query.text(0));
    }
    return texts;
}

void leaveToOthers(ProjectStore& store, std::int64_t chunk) {
    store.database()
        .prepare("UPDATE questions SET key = (SELECT min(chunk_id) FROM pairs WHERE question_id = "
                 "questions.id AND chunk_id <> ?1) || '-q' || id WHERE origin LIKE 'made:%' AND "
                 "key LIKE ?2 || '%' AND id IN (SELECT question_id FROM pairs WHERE chunk_id = ?1) "
                 "AND EXISTS (SELECT 1 FROM pairs WHERE question_id = questions.id AND "
                 "chunk_id <> ?1)")
        .bind(chunk, keyBegin(chunk))
        .run();
}

void replaceMadeQuestions(ProjectStore& store, const AskedChunk& chunk,
                          std::span<const StoredQuestion> questions, const AskedWith& askedWith) {
    Database& database = store.database();
    removeMade(database, chunk.id);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const StoredQuestion& made = questions[i];
        const std::string key = keyBegin(chunk.id) + std::to_string(i + 1);
        const auto question =
            store.addQuestion(chunk.collectionId, key, made.text, kMade + made.origin);
        addPair(database, question, chunk.id, made);
        for (const std::int64_t other : made.alsoAnswered) {
            addPair(database, question, other, made);
        }
    }
    database.prepare("UPDATE chunks SET asked_with = ? WHERE id = ?")
        .bind(chunk.split == Split::Train ? askedWith.learning : askedWith.judging, chunk.id)
        .run();
}

} // namespace fts
