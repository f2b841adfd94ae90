#include "core/store/passages.h"

namespace fts {

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

std::vector<Passage> allPassages(ProjectStore& store) {
    auto query = store.database().prepare("SELECT id, key, text FROM chunks ORDER BY id");
    std::vector<Passage> all;
    while (query.step()) {
        all.push_back({query.integer(0), query.text(1), query.text(2)});
    }
    return all;
}

} // namespace fts
