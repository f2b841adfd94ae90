#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace fts {

/// How many of so many rows a part gets that is to have that share of them.
std::size_t partSize(double share, std::size_t rows);

/// The places of the groups, of so many rows each, that a part takes to have about as many rows as
/// wanted: those that fit, in their order. Groups too large for it are passed over, unless there
/// are no others; then the smallest is taken. The only group there is, is not. Those after the
/// first `preferred` ones are taken only if these leave more than half of the part empty.
std::vector<std::size_t>
groupsForPart(std::span<const std::size_t> sizes, double wanted,
              std::size_t preferred = std::numeric_limits<std::size_t>::max());

/// Takes the rows of those groups out of the list.
template <typename Row>
std::vector<Row> takeForPart(std::vector<std::vector<Row>>& groups, double wanted,
                             std::size_t preferred = std::numeric_limits<std::size_t>::max()) {
    std::vector<std::size_t> sizes;
    for (const auto& rows : groups) {
        sizes.push_back(rows.size());
    }
    std::vector<Row> taken;
    for (const std::size_t place : groupsForPart(sizes, wanted, preferred)) {
        taken.insert(taken.end(), groups[place].begin(), groups[place].end());
        groups[place].clear();
    }
    std::erase_if(groups, [](const auto& rows) { return rows.empty(); });
    return taken;
}

} // namespace fts
