#include "core/sql/statement_check.h"

#include <algorithm>
#include <vector>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/text/library_text.h"
#include "core/text/sql_library.h"

namespace fts {
namespace {

const char* sentence(std::uint32_t why) {
    switch (why) {
    case FTS_SQL_TOO_LONG:
        return FTS_TEXT("The statement was not run: it is too long or its brackets are too deep. "
                        "Ask for less at once.");
    case FTS_SQL_NOT_UNDERSTOOD:
        return FTS_TEXT("The statement was not run: it is not SQL as this database has it (%1). "
                        "Correct it and try again.");
    case FTS_SQL_SEVERAL:
        return FTS_TEXT("The statement was not run: it is more than one statement. Leave one.");
    case FTS_SQL_NOT_READING:
        return FTS_TEXT("The statement was not run: it begins with %1, and only statements that "
                        "read are allowed. Begin it with SELECT or WITH.");
    case FTS_SQL_CHANGES:
        return FTS_TEXT("The statement was not run: it would change data with %1. Leave that "
                        "out.");
    case FTS_SQL_WRITES_INTO:
        return FTS_TEXT("The statement was not run: it would write its rows with %1. Leave that "
                        "out.");
    case FTS_SQL_LOCKS:
        return FTS_TEXT("The statement was not run: it would lock rows with %1. Leave that out.");
    case FTS_SQL_FUNCTION:
        return FTS_TEXT("The statement was not run: the function %1 is not among those that are "
                        "known to do nothing but compute. Ask without it.");
    case FTS_SQL_TABLE_FUNCTION:
        return FTS_TEXT("The statement was not run: it reads from %1, which is a function and not "
                        "a table. Name a table.");
    case FTS_SQL_SYSTEM_TABLE:
        return FTS_TEXT("The statement was not run: %1 is one of the database's own tables. Name "
                        "a table of your data.");
    case FTS_SQL_UNKNOWN_TABLE:
        return FTS_TEXT("The statement was not run: there is no table %1 in this database. Name "
                        "one of its tables.");
    case FTS_SQL_CONSTRUCT:
        return FTS_TEXT("The statement was not run: it uses “%1”, which is not among what may be "
                        "used. Write it without.");
    case FTS_SQL_COMMENT:
        return FTS_TEXT("The statement was not run: it holds a comment that begins with %1, which "
                        "a database may obey. Leave it out.");
    case FTS_SQL_VARIABLE:
        return FTS_TEXT("The statement was not run: %1 is a variable or a place for a value. "
                        "Write the value itself.");
    case FTS_SQL_CHARACTER:
        return FTS_TEXT("The statement was not run: it holds a character that is not allowed "
                        "(%1). Leave it out.");
    case FTS_SQL_BARE_NAME:
        return FTS_TEXT("The statement was not run: %1 is a word of SQL, and stands where a name "
                        "should. Put it into quotes if it is one.");
    default:
        return FTS_TEXT("The statement was not run: it could not be written again in a way that "
                        "certainly means the same. Write it more simply.");
    }
}

} // namespace

std::string checkedStatement(std::string_view statement, SqlDialect dialect,
                             std::span<const std::string> tables) {
    std::vector<FtsText> names(tables.size());
    std::ranges::transform(tables, names.begin(), libraryText);
    std::uint32_t why = FTS_SQL_FINE;
    char* error = nullptr;
    char* checked = fts_sql_checked(libraryText(statement), static_cast<std::uint32_t>(dialect),
                                    names.data(), names.size(), &why, &error);
    if (checked == nullptr && why == FTS_SQL_FINE) {
        throw Error(ErrorKind::Internal, FTS_TEXT("The check of a statement failed: %1."),
                    takenText(error));
    }
    if (checked == nullptr) {
        throw Error(ErrorKind::BadInput, sentence(why), takenText(error));
    }
    return takenText(checked);
}

bool mayCallFunction(SqlDialect dialect, std::string_view name) {
    const std::string small = asciiLowered(name);
    return fts_sql_may_call(static_cast<std::uint32_t>(dialect), libraryText(small)) != 0;
}

} // namespace fts
