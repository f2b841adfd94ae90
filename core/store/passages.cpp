#include "core/store/passages.h"

namespace fts {
namespace {

// The rows of a query for id, key and text.
std::vector<Passage> passagesIn(Statement query) {
    std::vector<Passage> found;
    while (query.step()) {
        found.push_back({query.integer(0), query.text(1), query.text(2)});
    }
    return found;
}

} // namespace

std::vector<Passage> findPassages(ProjectStore& store, std::span<const std::int64_t> ids) {
    std::vector<Passage> found;
    found.reserve(ids.size());
    for (const std::int64_t id : ids) {
        auto query = store.database().prepare("SELECT key, text FROM chunks WHERE id = ?");
        found.push_back({id, {}, {}});
        if (query.bind(id).step()) {
            found.back().key = query.text(0);
            found.back().text = query.text(1);
        }
    }
    return found;
}

bool hasPassages(ProjectStore& store) {
    return store.database().prepare("SELECT 1 FROM chunks").step();
}

std::vector<Passage> allPassages(ProjectStore& store) {
    return passagesIn(store.database().prepare("SELECT id, key, text FROM chunks ORDER BY id"));
}

std::vector<Passage> passagesOfPart(ProjectStore& store, Split split) {
    auto query =
        store.database().prepare("SELECT id, key, text FROM chunks WHERE split = ? ORDER BY id");
    query.bind(splitName(split));
    return passagesIn(std::move(query));
}

std::vector<Passage> passagesOfDocuments(ProjectStore& store) {
    return passagesIn(
        store.database().prepare("SELECT c.id, c.key, c.text FROM chunks c JOIN document_texts t "
                                 "ON t.document_id = c.document_id ORDER BY c.id"));
}

} // namespace fts
