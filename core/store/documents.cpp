#include "core/store/documents.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "core/base/hash.h"
#include "core/store/made_questions.h"
#include "core/store/moved_pairs.h"

namespace fts {
namespace {

std::vector<std::int64_t> questionsAbout(Database& database, std::int64_t chunk) {
    auto query = database.prepare("SELECT DISTINCT question_id FROM pairs WHERE chunk_id = ?");
    query.bind(chunk);
    std::vector<std::int64_t> questions;
    while (query.step()) {
        questions.push_back(query.integer(0));
    }
    return questions;
}

// With the questions that only it answers. Those of a whole collection are too many to look at.
void removeChunk(ProjectStore& store, std::int64_t chunk) {
    Database& database = store.database();
    leaveToOthers(store, chunk);
    const auto questions = questionsAbout(database, chunk);
    database.prepare("DELETE FROM chunks WHERE id = ?").bind(chunk).run();
    for (const std::int64_t question : questions) {
        database
            .prepare("DELETE FROM questions WHERE id = ?1 AND NOT EXISTS "
                     "(SELECT 1 FROM pairs WHERE question_id = ?1)")
            .bind(question)
            .run();
    }
}

// The document's chunks by their text; several may have the same.
std::multimap<std::string, std::int64_t> chunksByText(ProjectStore& store, std::int64_t document) {
    auto query = store.database().prepare("SELECT text, id FROM chunks WHERE document_id = ?");
    query.bind(document);
    std::multimap<std::string, std::int64_t> chunks;
    while (query.step()) {
        chunks.emplace(query.text(0), query.integer(1));
    }
    return chunks;
}

// Whether the document's chunks were made of its text as it is now.
bool isSameText(ProjectStore& store, std::int64_t document) {
    auto query = store.database().prepare("SELECT chunked_with FROM documents WHERE id = ?");
    return query.bind(document).step() && !query.text(0).empty();
}

} // namespace

std::int64_t addDocument(ProjectStore& store, const DocumentRow& document,
                         const std::string& blocks) {
    Database& database = store.database();
    database
        .prepare("INSERT INTO documents(collection_id, key, title, path, sha256, bytes, modified) "
                 "VALUES(?,?,?,?,?,?,?)")
        .bind(document.collectionId, document.key, document.title, document.path, document.sha256,
              document.bytes, document.modified)
        .run();
    const std::int64_t id = database.lastRowId();
    database.prepare("INSERT INTO document_texts(document_id, blocks) VALUES(?,?)")
        .bind(id, blocks)
        .run();
    return id;
}

void replaceDocument(ProjectStore& store, const DocumentRow& document, const std::string& blocks) {
    Database& database = store.database();
    database
        .prepare("UPDATE documents SET title = ?, sha256 = ?, bytes = ?, modified = ?, "
                 "chunked_with = '' WHERE id = ?")
        .bind(document.title, document.sha256, document.bytes, document.modified, document.id)
        .run();
    database.prepare("UPDATE document_texts SET blocks = ? WHERE document_id = ?")
        .bind(blocks, document.id)
        .run();
}

std::vector<DocumentRow> documentsOf(ProjectStore& store, std::int64_t collection) {
    auto query = store.database().prepare(
        "SELECT id, collection_id, key, title, path, sha256, bytes, modified, chunked_with "
        "FROM documents WHERE collection_id = ? AND EXISTS "
        "(SELECT 1 FROM document_texts WHERE document_id = documents.id) ORDER BY key");
    query.bind(collection);
    std::vector<DocumentRow> rows;
    while (query.step()) {
        rows.push_back({query.integer(0), query.integer(1), query.text(2), query.text(3),
                        query.text(4), query.text(5), query.integer(6), query.integer(7),
                        query.text(8)});
    }
    return rows;
}

std::vector<DocumentRow> allDocuments(ProjectStore& store) {
    std::vector<DocumentRow> all;
    for (const CollectionRow& collection : store.collections()) {
        std::ranges::move(documentsOf(store, collection.id), std::back_inserter(all));
    }
    return all;
}

std::string blocksOf(ProjectStore& store, std::int64_t document) {
    auto query =
        store.database().prepare("SELECT blocks FROM document_texts WHERE document_id = ?");
    return query.bind(document).step() ? query.text(0) : std::string();
}

void setModified(ProjectStore& store, std::int64_t document, std::int64_t modified) {
    store.database()
        .prepare("UPDATE documents SET modified = ? WHERE id = ?")
        .bind(modified, document)
        .run();
}

void moveDocument(ProjectStore& store, std::int64_t document, std::int64_t collection,
                  const std::string& key) {
    Database& database = store.database();
    database.prepare("UPDATE documents SET collection_id = ?, key = ? WHERE id = ?")
        .bind(collection, key, document)
        .run();
    database.prepare("UPDATE chunks SET key = ? || '#' || (ordinal + 1) WHERE document_id = ?")
        .bind(key, document)
        .run();
    database
        .prepare("UPDATE questions SET collection_id = ? WHERE id IN (SELECT p.question_id FROM "
                 "pairs p JOIN chunks c ON c.id = p.chunk_id WHERE c.document_id = ?)")
        .bind(collection, document)
        .run();
}

void removeEmptyCollections(ProjectStore& store, const std::string& format) {
    store.database()
        .prepare("DELETE FROM collections WHERE format = ? AND NOT EXISTS "
                 "(SELECT 1 FROM documents WHERE collection_id = collections.id)")
        .bind(format)
        .run();
}

void removeDocument(ProjectStore& store, std::int64_t document) {
    for (const auto& [text, chunk] : chunksByText(store, document)) {
        removeChunk(store, chunk);
    }
    store.database().prepare("DELETE FROM documents WHERE id = ?").bind(document).run();
}

std::int64_t replaceChunks(ProjectStore& store, const DocumentRow& document,
                           std::span<const PlacedChunk> chunks, const std::string& chunkedWith) {
    Database& database = store.database();
    auto former = chunksByText(store, document.id);
    std::vector<ChunkInPlace> now;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        const PlacedChunk& chunk = chunks[i];
        std::int64_t id = 0;
        const auto ordinal = static_cast<int>(i);
        const std::string key = document.key + "#" + std::to_string(i + 1);
        if (const auto same = former.find(chunk.text); same != former.end()) {
            id = same->second;
            former.erase(same);
            database.prepare("UPDATE chunks SET ordinal = ?, key = ? WHERE id = ?")
                .bind(ordinal, key, id)
                .run();
        } else {
            id = store.addChunk(document.id, ordinal, key, chunk.text);
        }
        database
            .prepare("UPDATE chunks SET headings = ?, page = ?, begin_at = ?, end_at = ? "
                     "WHERE id = ?")
            .bind(chunk.headings, chunk.page, chunk.begin, chunk.end, id)
            .run();
        now.push_back({id, chunk.begin, chunk.end, chunk.text});
    }
    PairMoving moving(database, std::move(now), isSameText(store, document.id));
    for (const auto& [text, id] : former) {
        moving.moveFrom(id);
        removeChunk(store, id);
    }
    database.prepare("UPDATE documents SET chunked_with = ? WHERE id = ?")
        .bind(chunkedWith, document.id)
        .run();
    return moving.lost();
}

std::string documentsHash(ProjectStore& store) {
    auto query = store.database().prepare(
        "SELECT collection_id, key, sha256 FROM documents ORDER BY collection_id, key");
    std::string all;
    while (query.step()) {
        all += query.text(0) + " " + query.text(2) + " " + query.text(1) + "\n";
    }
    return sha256(all);
}

DocumentCounts countDocuments(ProjectStore& store) {
    auto query = store.database().prepare(
        "SELECT (SELECT count(*) FROM document_texts), "
        "(SELECT count(*) FROM chunks c JOIN document_texts t ON t.document_id = c.document_id), "
        "(SELECT count(*) FROM questions q WHERE origin LIKE 'made:%' AND EXISTS "
        " (SELECT 1 FROM pairs p WHERE p.question_id = q.id AND p.decision <> 'rejected')), "
        "(SELECT count(*) FROM documents d JOIN document_texts t ON t.document_id = d.id "
        " WHERE d.chunked_with = '')");
    query.step();
    return {query.integer(0), query.integer(1), query.integer(2), query.integer(3)};
}

bool hasDocuments(ProjectStore& store) {
    return store.database().prepare("SELECT 1 FROM document_texts LIMIT 1").step();
}

} // namespace fts
