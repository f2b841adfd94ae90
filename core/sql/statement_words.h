#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/sql/column_place.h"
#include "core/text/sql_tables.h"
#include "core/text/sql_tokens.h"

namespace fts {

/// The words of one statement, with what they name among some tables.
class StatementWords {
public:
    /// A column as it stands in the statement: what it may be, and its words.
    struct Reference {
        std::vector<ColumnPlace> places; ///< empty: no column of these tables
        std::size_t begin = 0, end = 0;
    };

    struct Literal {
        std::string value;
        bool isNumber = false;
        std::size_t end = 0; ///< the word past it
    };

    /// Both must outlive this.
    StatementWords(std::string_view sql, const std::vector<SqlTable>& tables);

    std::size_t size() const { return m_tokens.size(); }
    const SqlToken& operator[](std::size_t i) const { return m_tokens[i]; }

    // False past the end.
    bool isWord(std::size_t i, std::string_view word) const;
    bool isSymbol(std::size_t i, std::string_view symbol) const;

    /// The column that begins at this word. One whose table cannot be told is taken for that of
    /// each table the statement reads.
    Reference referenceAt(std::size_t i) const;
    std::optional<Literal> literalAt(std::size_t i) const;

    /// Whether a column is all that a function is called with.
    bool isCalledWith(const Reference& column) const;

private:
    void readSources();
    std::size_t readSource(std::size_t i);
    std::vector<ColumnPlace> placesOf(std::string_view name, const std::string* source) const;

    std::vector<SqlToken> m_tokens;
    const std::vector<SqlTable>& m_tables;
    std::multimap<std::string, std::size_t> m_sources; ///< name or alias → table
};

} // namespace fts
