#include "core/store/row_export.h"

namespace fts {
namespace {

const char* idOf(bool keys, bool question) {
    return question ? (keys ? "q.key" : "CAST(q.id AS TEXT)")
                    : (keys ? "c.key" : "CAST(c.id AS TEXT)");
}

} // namespace

RowExport::RowExport(ProjectStore& store, std::optional<Split> part)
    : m_store(store), m_part(part), m_questionKeys(hasPlainKeys("questions")),
      m_passageKeys(hasPlainKeys("chunks")) {}

bool RowExport::hasPlainKeys(const char* table) {
    auto query = m_store.database().prepare(
        "SELECT count(*) = count(DISTINCT key) AND count(*) = sum(key <> '' AND "
        "key NOT GLOB '*[' || char(1) || '-' || char(31) || ']*') FROM " +
        std::string(table));
    query.step();
    return query.integer(0) == 1;
}

std::string RowExport::condition() const {
    return m_part ? " p.decision <> 'rejected' AND q.split = '" + std::string(splitName(*m_part)) +
                        "' "
                  : " p.decision <> 'rejected' AND q.split <> 'border' ";
}

std::int64_t RowExport::pairCount() {
    auto query = m_store.database().prepare(
        "SELECT count(*) FROM pairs p JOIN questions q ON q.id = p.question_id WHERE" +
        condition());
    query.step();
    return query.integer(0);
}

bool RowExport::anyNegatives() {
    return m_store.database()
        .prepare("SELECT 1 FROM negatives n JOIN questions q ON q.id = n.question_id "
                 "JOIN pairs p ON p.question_id = q.id WHERE" +
                 condition() + "LIMIT 1")
        .step();
}

void RowExport::questions(
    const std::function<void(const std::string& id, const std::string& text)>& take) {
    auto query = m_store.database().prepare(
        "SELECT DISTINCT q.id, " + std::string(idOf(m_questionKeys, true)) +
        ", q.text FROM questions q JOIN pairs p ON p.question_id = q.id WHERE" + condition() +
        "ORDER BY q.id");
    while (query.step()) {
        take(query.text(1), query.text(2));
    }
}

void RowExport::passages(
    const std::function<void(const std::string& id, const std::string& text)>& take) {
    auto query = m_store.database().prepare(
        "SELECT " + std::string(idOf(m_passageKeys, false)) +
        ", c.text FROM chunks c JOIN documents d ON d.id = c.document_id WHERE d.collection_id IN "
        "(SELECT q.collection_id FROM questions q JOIN pairs p ON p.question_id = q.id WHERE" +
        condition() +
        "UNION SELECT o.collection_id FROM questions q JOIN pairs p ON p.question_id = q.id "
        "JOIN chunks a ON a.id = p.chunk_id JOIN documents o ON o.id = a.document_id WHERE" +
        condition() + ") ORDER BY c.id");
    while (query.step()) {
        take(query.text(0), query.text(1));
    }
}

std::vector<std::string> RowExport::negativesOf(std::int64_t question) {
    auto query = m_store.database().prepare(
        "SELECT c.text FROM negatives n JOIN chunks c ON c.id = n.chunk_id "
        "WHERE n.question_id = ? ORDER BY c.id");
    query.bind(question);
    std::vector<std::string> texts;
    while (query.step()) {
        texts.push_back(query.text(0));
    }
    return texts;
}

void RowExport::pairs(const std::function<void(const ExportedPair&)>& take) {
    auto query = m_store.database().prepare(
        "SELECT " + std::string(idOf(m_questionKeys, true)) + ", " + idOf(m_passageKeys, false) +
        ", q.text, c.text, q.split, d.key, q.id, p.grade FROM pairs p JOIN questions q ON q.id = p.question_id "
        "JOIN chunks c ON c.id = p.chunk_id JOIN documents d ON d.id = c.document_id WHERE" +
        condition() + "ORDER BY q.id, p.id");
    while (query.step()) {
        take({query.text(0), query.text(1), query.text(2), query.text(3),
              splitFromName(query.text(4)), query.text(5), negativesOf(query.integer(6)),
              query.real(7)});
    }
}

} // namespace fts
