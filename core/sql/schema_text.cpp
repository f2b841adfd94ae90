#include "core/sql/schema_text.h"

#include <algorithm>
#include <vector>

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/sql/dialect_names.h"
#include "core/sql/query_result.h"

namespace fts {
namespace {

constexpr std::size_t kLongestType = 100, kLongestComment = 100; // bytes; a file says what it likes

class SchemaWriter {
public:
    SchemaWriter(const DatabaseSchema& schema, std::span<const std::size_t> tables,
                 SqlDialect dialect)
        : m_schema(schema), m_tables(tables), m_dialect(dialect) {}

    std::string all() {
        for (const std::size_t table : m_tables) {
            write(m_schema.tables[table]);
        }
        return std::move(m_text);
    }

private:
    std::string name(const std::string& name) const { return nameInSql(name, m_dialect); }

    std::string names(const std::vector<std::string>& list) const {
        std::string text;
        for (const std::string& each : list) {
            text += (text.empty() ? "" : ", ") + name(each);
        }
        return text;
    }

    // As MySQL has it, since what stands after "--" is left out of prompts. It ends in the quote
    // that is put here, whatever is said.
    static std::string comment(const std::string& said) {
        const std::string text(asciiTrimmed(shownCell(said)));
        return text.empty() ? "" : " COMMENT " + quotedSqlText(shortened(text, kLongestComment));
    }

    void write(const DatabaseTable& table) {
        std::vector<std::string> lines;
        const auto keys = std::ranges::count_if(table.columns, &DatabaseColumn::inKey);
        for (const DatabaseColumn& column : table.columns) {
            std::string text = name(column.name);
            text +=
                column.type.empty() ? "" : " " + shortened(shownCell(column.type), kLongestType);
            text += column.inKey && keys == 1 ? " PRIMARY KEY" : column.required ? " NOT NULL" : "";
            lines.push_back(text + comment(column.comment));
        }
        if (keys > 1) {
            std::vector<std::string> key;
            for (const DatabaseColumn& column : table.columns) {
                if (column.inKey) {
                    key.push_back(column.name);
                }
            }
            lines.push_back("PRIMARY KEY (" + names(key) + ")");
        }
        for (const DatabaseForeignKey& key : table.foreignKeys) {
            if (std::ranges::find(m_tables, key.table) == m_tables.end()) {
                continue;
            }
            std::string text = "FOREIGN KEY (" + names(key.columns) + ") REFERENCES " +
                               nameInSql(m_schema.tables[key.table], m_dialect);
            text += key.otherColumns.empty() ? "" : " (" + names(key.otherColumns) + ")";
            lines.push_back(std::move(text));
        }
        m_text += "CREATE TABLE " + nameInSql(table, m_dialect) + " (\n";
        for (std::size_t i = 0; i < lines.size(); ++i) {
            m_text += "  " + lines[i] + (i + 1 < lines.size() ? ",\n" : "\n");
        }
        m_text += ")" + comment(table.comment) + ";\n";
    }

    const DatabaseSchema& m_schema;
    std::span<const std::size_t> m_tables;
    SqlDialect m_dialect;
    std::string m_text;
};

} // namespace

std::string schemaText(const DatabaseSchema& schema, std::span<const std::size_t> tables,
                       SqlDialect dialect) {
    return SchemaWriter(schema, tables, dialect).all();
}

} // namespace fts
