#include "core/sql/result_rows.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fts {
namespace {

using Row = std::vector<SqlCell>;

constexpr double kTolerance = 1e-6;

bool sameCell(const SqlCell& a, const SqlCell& b) {
    const auto* x = std::get_if<double>(&a);
    const auto* y = std::get_if<double>(&b);
    if (x == nullptr || y == nullptr) {
        return a == b;
    }
    return *x == *y || std::abs(*x - *y) <= kTolerance * std::max(std::abs(*x), std::abs(*y));
}

bool sameRow(const Row& a, const Row& b) {
    return std::ranges::equal(a, b, sameCell);
}

// Indices of the rows, equal ones side by side. NaN, which SQLite never gives, would have no place.
std::vector<std::size_t> sorted(const std::vector<Row>& rows) {
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&rows](std::size_t a, std::size_t b) { return rows[a] < rows[b]; });
    return order;
}

} // namespace

bool sameResults(const ResultRows& a, const ResultRows& b, bool ordered) {
    if (a.columns != b.columns || a.rows.size() != b.rows.size()) {
        return false;
    }
    if (ordered) {
        return std::ranges::equal(a.rows, b.rows, sameRow);
    }
    const auto inA = sorted(a.rows);
    const auto inB = sorted(b.rows);
    for (std::size_t i = 0; i < inA.size(); ++i) {
        if (!sameRow(a.rows[inA[i]], b.rows[inB[i]])) {
            return false;
        }
    }
    return true;
}

bool tellsNothing(const ResultRows& result) {
    return std::ranges::all_of(result.rows, [](const Row& row) {
        return std::ranges::all_of(row, [](const SqlCell& cell) {
            const auto* number = std::get_if<double>(&cell);
            return std::holds_alternative<std::monostate>(cell) ||
                   (number != nullptr && *number == 0);
        });
    });
}

} // namespace fts
