#include "core/sql/odbc_rows.h"

#include <array>
#include <utility>

#include <sql.h>
#include <sqlext.h>

namespace fts {
namespace {

constexpr std::size_t kLongestText = 10'000; // of what a driver tells of tables

template <typename Number>
ResultCell numberOr(OdbcLink& link, std::size_t column, SQLSMALLINT as) {
    Number value{};
    SQLLEN size = 0;
    link.check(SQLGetData(link.statement(), static_cast<SQLUSMALLINT>(column), as, &value,
                          sizeof value, &size));
    return size == SQL_NULL_DATA ? ResultCell(nullptr) : ResultCell(value);
}

} // namespace

// Text and bytes come in pieces of unknown number: they are read until there are more than
// `longest`.
ResultCell OdbcRows::longCell(std::size_t column, int as, std::size_t longest) {
    const bool bytes = as == SQL_C_BINARY;
    std::array<char, 4096> piece{};
    std::string whole;
    for (;;) {
        SQLLEN size = 0;
        const SQLRETURN code =
            SQLGetData(m_link.statement(), static_cast<SQLUSMALLINT>(column),
                       static_cast<SQLSMALLINT>(as), piece.data(), piece.size(), &size);
        if (code == SQL_NO_DATA) {
            break;
        }
        m_link.check(code);
        if (size == SQL_NULL_DATA) {
            return nullptr;
        }
        const std::size_t room = piece.size() - (bytes ? 0 : 1); // a null byte ends text
        const bool more = size == SQL_NO_TOTAL || static_cast<std::size_t>(size) > room;
        whole.append(piece.data(), more ? room : static_cast<std::size_t>(size));
        if (!more || whole.size() > longest) {
            break;
        }
    }
    return bytes ? ResultCell(CellBytes{std::move(whole)}) : ResultCell(std::move(whole));
}

ResultCell OdbcRows::cell(std::size_t column, std::ptrdiff_t type, std::size_t longest) {
    switch (type) {
    case SQL_BIT:
    case SQL_TINYINT:
    case SQL_SMALLINT:
    case SQL_INTEGER:
    case SQL_BIGINT:
        return numberOr<std::int64_t>(m_link, column, SQL_C_SBIGINT);
    case SQL_REAL:
    case SQL_FLOAT:
    case SQL_DOUBLE:
        return numberOr<double>(m_link, column, SQL_C_DOUBLE);
    case SQL_BINARY:
    case SQL_VARBINARY:
    case SQL_LONGVARBINARY:
        return longCell(column, SQL_C_BINARY, longest);
    default:
        return longCell(column, SQL_C_CHAR, longest);
    }
}

std::string OdbcRows::text(std::size_t column) {
    const ResultCell cell = longCell(column, SQL_C_CHAR, kLongestText);
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr ? *text : std::string();
}

void OdbcRows::forEach(const std::function<bool()>& take) {
    for (;;) {
        const SQLRETURN code = SQLFetch(m_link.statement());
        if (code == SQL_NO_DATA) {
            return;
        }
        m_link.check(code);
        if (!take()) {
            return;
        }
    }
}

} // namespace fts
