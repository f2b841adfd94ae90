#pragma once

#include <compare>
#include <cstddef>

namespace fts {

/// A column of one of some tables, by places in their lists.
struct ColumnPlace {
    std::size_t table = 0;
    std::size_t column = 0;

    bool operator==(const ColumnPlace&) const = default;
    auto operator<=>(const ColumnPlace&) const = default;
};

} // namespace fts
