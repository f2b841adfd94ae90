#pragma once

#include "core/sql/query_result.h"

namespace fts {

/// Gathers a result row by row until a limit is reached.
class RowCollector {
public:
    using Clock = std::chrono::steady_clock;

    explicit RowCollector(const QueryLimits& limits)
        : m_limits(limits), m_begin(Clock::now()), m_end(m_begin + limits.time) {}

    Clock::time_point end() const { return m_end; } ///< when its time is over
    void addColumn(const char* name) { m_result.columns.emplace_back(name == nullptr ? "" : name); }

    /// Bytes of a cell that are kept, so that one row of this many columns fits whatever is in it.
    static std::size_t longestCell(const QueryLimits& limits, std::size_t columns);

    void beginRow();
    /// To the row that was begun. Of a text or bytes longer than longestCell() the beginning.
    void add(ResultCell cell);

    /// False once a row or byte too many was added; that row is no longer part of the result.
    bool wantsMore() const { return m_result.end == QueryResult::End::Whole; }

    QueryResult take();

private:
    QueryLimits m_limits;
    Clock::time_point m_begin, m_end;
    std::size_t m_bytes = 0;
    QueryResult m_result;
};

} // namespace fts
