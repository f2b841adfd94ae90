#include "core/sql/catalog_rows.h"

#include <map>
#include <utility>

#include "core/sql/sql_connection.h"

namespace fts {
namespace {

using Row = std::vector<ResultCell>;
using Places = std::map<std::pair<std::string, std::string>, std::size_t>;

// Servers tell of yes and no as truth, number or text.
bool isYes(const ResultCell& cell) {
    const std::string text = shownCell(cell);
    return text == "true" || text == "1" || text == "YES" || text == "VIEW" || text == "PRI";
}

std::string textOf(const ResultCell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr ? *text : std::string();
}

DatabaseTable* tableAt(const Row& row, std::size_t from, const Places& places,
                       DatabaseSchema& schema) {
    const auto place = places.find({textOf(row[from]), textOf(row[from + 1])});
    return place == places.end() ? nullptr : &schema.tables[place->second];
}

void addColumns(const QueryResult& rows, const Places& places, DatabaseSchema& schema) {
    for (const Row& row : rows.rows) {
        DatabaseTable* table = tableAt(row, 0, places, schema);
        if (table == nullptr) {
            continue;
        }
        if (table->columns.size() == kMostColumns) {
            schema.cut = true;
            continue;
        }
        table->columns.push_back(
            {textOf(row[2]), textOf(row[3]), isYes(row[4]), isYes(row[5]), textOf(row[6])});
    }
}

void addForeignKeys(const QueryResult& rows, const Places& places, DatabaseSchema& schema) {
    std::string last; // the rows of a key follow each other
    for (const Row& row : rows.rows) {
        DatabaseTable* table = tableAt(row, 0, places, schema);
        const DatabaseTable* other = tableAt(row, 4, places, schema);
        if (table == nullptr || other == nullptr) {
            continue;
        }
        const std::string key = textOf(row[0]) + '\0' + textOf(row[1]) + '\0' + textOf(row[2]);
        if (key != last || table->foreignKeys.empty()) {
            const auto place = static_cast<std::size_t>(other - schema.tables.data());
            table->foreignKeys.push_back({{}, place, {}});
        }
        last = key;
        table->foreignKeys.back().columns.push_back(textOf(row[3]));
        table->foreignKeys.back().otherColumns.push_back(textOf(row[6]));
    }
}

} // namespace

DatabaseSchema schemaFrom(const CatalogRows& rows) {
    DatabaseSchema schema;
    Places places;
    for (const Row& row : rows.tables.rows) {
        if (schema.tables.size() == kMostTables) {
            break;
        }
        DatabaseTable& table = schema.tables.emplace_back();
        table.schema = textOf(row[0]);
        table.name = textOf(row[1]);
        table.alone = isYes(row[2]);
        table.view = isYes(row[3]);
        table.comment = textOf(row[4]);
        places[{table.schema, table.name}] = schema.tables.size() - 1;
    }
    schema.cut =
        rows.tables.rows.size() > kMostTables || rows.columns.end != QueryResult::End::Whole;
    addColumns(rows.columns, places, schema);
    addForeignKeys(rows.foreignKeys, places, schema);
    return schema;
}

} // namespace fts
