#include "core/store/passage_places.h"

namespace fts {

std::vector<PassagePlace> passagePlaces(ProjectStore& store, std::span<const std::int64_t> ids) {
    std::vector<PassagePlace> places;
    for (const std::int64_t id : ids) {
        auto query = store.database().prepare(
            "SELECT d.key, c.headings, c.page FROM chunks c JOIN documents d "
            "ON d.id = c.document_id WHERE c.id = ?");
        places.emplace_back();
        if (query.bind(id).step()) {
            places.back() = {query.text(0), query.text(1), static_cast<int>(query.integer(2))};
        }
    }
    return places;
}

} // namespace fts
