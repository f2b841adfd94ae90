#include "core/sql/row_collector.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/base/elapsed.h"
#include "core/base/utf8.h"

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

constexpr std::string_view kCutMark = " …"; // of shortened()

// Whether there was too much.
bool cut(ResultCell& cell, std::size_t longest) {
    if (std::visit(Size{}, cell) <= longest) {
        return false;
    }
    if (auto* text = std::get_if<std::string>(&cell)) {
        *text = shortened(std::move(*text), longest);
        text->shrink_to_fit();
    } else {
        std::get<CellBytes>(cell).bytes.resize(longest);
    }
    return true;
}

} // namespace

std::size_t RowCollector::longestCell(const QueryLimits& limits, std::size_t columns) {
    constexpr std::size_t kBesides = sizeof(ResultCell) + kCutMark.size();
    const std::size_t share = limits.bytes / std::max<std::size_t>(columns, 1);
    return share - std::min(share, kBesides);
}

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
    m_result.cutCells += cut(cell, longestCell(m_limits, m_result.columns.size())) ? 1 : 0;
    m_bytes += sizeof cell + std::visit(Size{}, cell);
    if (m_bytes > m_limits.bytes) {
        m_result.end = QueryResult::End::Bytes;
        m_result.rows.pop_back();
        return;
    }
    m_result.rows.back().push_back(std::move(cell));
}

QueryResult RowCollector::take() {
    m_result.seconds = secondsSince(m_begin);
    return std::move(m_result);
}

} // namespace fts
