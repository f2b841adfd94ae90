#include "core/sql/row_collector.h"

#include <utility>

namespace fts {
namespace {

struct Size {
    std::size_t operator()(const std::string& text) const { return text.size(); }
    std::size_t operator()(const CellBytes& value) const { return value.bytes.size(); }
    template <typename Value>
    std::size_t operator()(const Value&) const {
        return 0;
    }
};

} // namespace

void RowCollector::beginRow() {
    if (m_result.rows.size() == m_limits.rows) {
        m_result.end = QueryResult::End::Rows;
        return;
    }
    m_result.rows.emplace_back().reserve(m_result.columns.size());
}

void RowCollector::add(ResultCell cell) {
    if (!wantsMore()) {
        return;
    }
    m_bytes += sizeof cell + std::visit(Size{}, cell);
    if (m_bytes > m_limits.bytes) {
        m_result.end = QueryResult::End::Bytes;
        m_result.rows.pop_back();
        return;
    }
    m_result.rows.back().push_back(std::move(cell));
}

QueryResult RowCollector::take() {
    m_result.seconds = std::chrono::duration<double>(Clock::now() - m_begin).count();
    return std::move(m_result);
}

} // namespace fts
