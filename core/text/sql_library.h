#pragma once

#include <cstddef>
#include <cstdint>

#include "core/text/template_library.h"

/// The C interface of core/text/rust to the check of SQL statements; see its sql_statement.rs.
/// Errors as in tokenizer_library.h.
extern "C" {

/// Why a statement is refused; 0: it is not, or the library failed.
enum FtsSqlWhy : std::uint32_t {
    FTS_SQL_FINE,
    FTS_SQL_TOO_LONG,
    FTS_SQL_NOT_UNDERSTOOD,
    FTS_SQL_SEVERAL,
    FTS_SQL_NOT_READING,
    FTS_SQL_CHANGES,
    FTS_SQL_WRITES_INTO,
    FTS_SQL_LOCKS,
    FTS_SQL_FUNCTION,
    FTS_SQL_TABLE_FUNCTION,
    FTS_SQL_SYSTEM_TABLE,
    FTS_SQL_UNKNOWN_TABLE,
    FTS_SQL_CONSTRUCT,
    FTS_SQL_COMMENT,
    FTS_SQL_VARIABLE,
    FTS_SQL_CHARACTER,
    FTS_SQL_NOT_THE_SAME,
    FTS_SQL_BARE_NAME,
};

char* fts_sql_checked(FtsText statement, std::uint32_t kind, const FtsText* tables,
                      std::size_t tableCount, std::uint32_t* why, char** error);
std::uint32_t fts_sql_may_call(std::uint32_t kind, FtsText name);
}
