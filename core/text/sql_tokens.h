#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/sql_reserved.h"

namespace fts {

/// One word of a SQL text.
struct SqlToken {
    enum class Kind {
        Word,    ///< a keyword or a bare name
        Name,    ///< a name in "…", `…` or […]; the first may also be meant as a text
        Text,    ///< '…'
        Number,  ///< without a sign
        Symbol,  ///< an operator, bracket, comma, semicolon, or whatever is none of the others
        Unclosed ///< a quote that is opened and never closed, with all that follows it
    };
    Kind kind = Kind::Symbol;
    std::string_view text; ///< as it is written, quotes included
    std::size_t begin = 0; ///< its place in the SQL
    std::string value;     ///< without quotes; of a bare word as it is written

    bool isWord(std::string_view keyword) const; ///< in either case
    bool isSymbol(std::string_view symbol) const { return kind == Kind::Symbol && text == symbol; }
    bool isName() const { return kind == Kind::Word || kind == Kind::Name; }
    std::size_t end() const { return begin + text.size(); }
};

/// The words of a SQL text of any dialect, comments left out. Takes any bytes; the tokens point
/// into `sql`.
std::vector<SqlToken> sqlTokens(std::string_view sql);

/// With one space in place of each run of white space and of each comment outside quotes.
std::string compactSql(std::string_view sql);

/// Whether the text is a name that needs no quotes in any of these databases: letters, digits and
/// "_", not beginning with a digit, and no word that one of them reserves.
bool isBareSqlName(std::string_view name, SqlDatabases databases = kInAnyDatabase);

std::string quotedSqlName(std::string_view name); ///< "…", inner quotes doubled
std::string quotedSqlText(std::string_view text); ///< '…', inner quotes doubled

} // namespace fts
