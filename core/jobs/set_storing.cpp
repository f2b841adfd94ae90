#include "core/jobs/set_storing.h"

#include "core/store/sql_rows.h"
#include "core/store/stored_chat_rows.h"

namespace fts {
namespace {

constexpr std::size_t kRowsBetweenEvents = 1000;

} // namespace

void SetStoring::store(std::int64_t collection, const std::string& path, const DataSet& set) {
    m_stored = 0;
    m_toStore = set.documents.size() + set.passages.size() + set.questions.size() +
                set.pairs.size() + set.negatives.size();
    const auto chunks = addPassages(collection, path, set);
    std::vector<std::int64_t> questions;
    for (const auto& question : set.questions) {
        nextRow();
        questions.push_back(
            m_store.addQuestion(collection, question.key, question.text, "imported"));
    }
    for (const auto& pair : set.pairs) {
        nextRow();
        m_store.addPair(questions[pair.question], chunks[pair.passage], pair.grade);
    }
    for (const auto& negative : set.negatives) {
        nextRow();
        m_store.addNegative(questions[negative.question], chunks[negative.passage]);
    }
}

void SetStoring::store(std::int64_t collection, const SqlDataSet& set) {
    m_stored = 0;
    m_toStore = set.rows.size();
    for (const SqlDataSet::Row& row : set.rows) {
        nextRow();
        SqlRow stored;
        stored.question = row.question;
        stored.context = row.context;
        stored.answer = row.answer;
        stored.database = row.database;
        stored.place = row.place.english();
        addSqlRow(m_store, collection, stored);
    }
}

void SetStoring::store(std::int64_t collection, const ChatDataSet& set) {
    m_stored = 0;
    m_toStore = set.rows.size();
    for (const ChatDataSet::Row& row : set.rows) {
        nextRow();
        StoredChatRow stored;
        stored.collectionId = collection;
        stored.line = chatRowLine(row.chat);
        stored.place = Message(FTS_TEXT("line %1"), row.line).english();
        addChatRow(m_store, stored);
    }
}

std::vector<std::int64_t> SetStoring::addPassages(std::int64_t collection, const std::string& path,
                                                  const DataSet& set) {
    std::vector<std::int64_t> documents;
    for (const auto& document : set.documents) {
        nextRow();
        documents.push_back(
            m_store.addDocument(collection, document.key, document.title, path, ""));
    }
    std::vector<int> ordinals(set.documents.size());
    std::vector<std::int64_t> chunks;
    for (const auto& passage : set.passages) {
        nextRow();
        chunks.push_back(m_store.addChunk(documents[passage.document], ordinals[passage.document]++,
                                          passage.key, passage.text));
    }
    return chunks;
}

// Before each row that goes into the store.
void SetStoring::nextRow() {
    m_context.check();
    if (m_stored++ % kRowsBetweenEvents == 0) {
        m_context.events.emit(Progress{"store", static_cast<std::int64_t>(m_stored - 1),
                                       static_cast<std::int64_t>(m_toStore)});
    }
}

} // namespace fts
