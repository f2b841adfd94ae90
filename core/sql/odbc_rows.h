#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "core/sql/odbc_link.h"
#include "core/sql/query_result.h"

namespace fts {

/// The rows of what was asked on a link, one after the other; the cells of one from left to right.
/// Columns count from 1. Throws as OdbcLink::check().
class OdbcRows {
public:
    explicit OdbcRows(OdbcLink& link) : m_link(link) {}

    /// Calls `take` for each row, until it gives false.
    void forEach(const std::function<bool()>& take);

    /// `type` as SQL_DESC_CONCISE_TYPE has it. Of what is longer than `longest` bytes somewhat more
    /// than these is read.
    ResultCell cell(std::size_t column, std::ptrdiff_t type, std::size_t longest);
    std::string text(std::size_t column); ///< "" for NULL

private:
    ResultCell longCell(std::size_t column, int as, std::size_t longest);

    OdbcLink& m_link;
};

} // namespace fts
