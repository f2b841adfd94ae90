#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/readers/document_builder.h"

namespace fts {

/// Rows of named values, from which come the blocks of a CSV or JSON file.
///
/// A row's meaning lies in its names, and a table that is divided between passages has them in the
/// first one only. So no row stays without them: it becomes a paragraph "Name: value; …" of its
/// own. Where a column holds texts and not just values, each row is an article instead: under a
/// heading from the column of titles, if there is one, its short values as such a paragraph, then
/// its texts; so every passage of a long text still tells of what it is. Texts in HTML or with the
/// headings of Markdown are read as such. Values that are nothing but a link say nothing and are
/// left out.
class Records {
public:
    struct Field {
        std::size_t column;
        std::string value;
    };

    std::size_t column(std::string_view name); ///< its number; a new one if there is none
    void add(std::vector<Field> row);          ///< values in order; a column may come repeatedly
    bool empty() const { return m_rows.empty(); }

    void tell(DocumentBuilder& builder) const;

private:
    /// What the values of a column are like.
    struct Column {
        std::string name;
        std::size_t filled = 0, bytes = 0, spaced = 0, numbers = 0, longest = 0;

        bool holdsTexts() const;
        bool mayBeTitle(std::size_t rows) const;
    };

    void learn(const Field& field);
    std::size_t titleColumn() const; // the number of columns if there is none
    void tellArticle(const std::vector<Field>& row, std::size_t title,
                     DocumentBuilder& builder) const;
    std::string shortValues(const std::vector<Field>& row, std::size_t title, bool all) const;

    std::vector<Column> m_columns;
    std::map<std::string, std::size_t, std::less<>> m_numbers; // of columns by name
    std::vector<std::vector<Field>> m_rows;
};

/// True for a number as tables have them: "-1,234.5", "12 %", "$3".
bool isNumeric(std::string_view value);

} // namespace fts
