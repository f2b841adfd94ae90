#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "core/base/random.h"

namespace fts {

/// At most `most` of so many places, chosen at random, in their order; all of them for 0.
std::vector<std::size_t> chosenPlaces(std::size_t count, std::size_t most, Random random);

/// What is at those places.
template <typename Row>
std::vector<Row> chosenRows(std::vector<Row> rows, std::size_t most, Random random) {
    std::vector<Row> chosen;
    for (const std::size_t place : chosenPlaces(rows.size(), most, random)) {
        chosen.push_back(std::move(rows[place]));
    }
    return chosen;
}

} // namespace fts
