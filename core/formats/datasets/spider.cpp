#include "core/formats/datasets/spider.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/datasets/table_rows.h"
#include "core/formats/shown_name.h"
#include "core/text/sql_tokens.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const std::map<std::string, std::vector<std::string>>& filesOfParts() {
    static const std::map<std::string, std::vector<std::string>> files{
        {"train", {"train_spider.json", "train_others.json"}},
        {"dev", {"dev.json"}},
        {"test", {"test.json"}}};
    return files;
}

std::string nameText(const std::string& name) {
    return isBareSqlName(name, kInSqlite) ? name : quotedSqlName(name);
}

const char* typeText(const std::string& type) {
    return type == "number"    ? "NUMBER"
           : type == "time"    ? "TIMESTAMP"
           : type == "boolean" ? "BOOLEAN"
                               : "TEXT";
}

/// One database of tables.json.
class Schema {
public:
    explicit Schema(const json& database)
        : m_tables(database.at("table_names_original")),
          m_columns(database.at("column_names_original")), m_types(database.at("column_types")),
          m_primary(database.at("primary_keys")), m_foreign(database.at("foreign_keys")) {}

    /// Throws json::exception for numbers that name no column or table.
    std::string createStatements() const {
        std::string text;
        for (std::size_t table = 0; table < m_tables.size(); ++table) {
            text += (table > 0 ? ";\n" : "") + createStatement(table);
        }
        return text;
    }

private:
    std::size_t tableOf(std::size_t column) const {
        const auto table = m_columns.at(column).at(0).get<std::int64_t>();
        return table < 0 ? m_tables.size() : static_cast<std::size_t>(table); // -1: "*"
    }

    std::string column(const json& number) const {
        return nameText(m_columns.at(number.get<std::size_t>()).at(1).get<std::string>());
    }

    std::string createStatement(std::size_t table) const {
        std::vector<std::string> items;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (tableOf(i) == table) {
                items.push_back(column(i) + " " + typeText(m_types.at(i).get<std::string>()));
            }
        }
        for (const std::string& key : primaryKeys(table)) {
            items.push_back("PRIMARY KEY (" + key + ")");
        }
        for (const json& key : m_foreign) {
            if (tableOf(key.at(0).get<std::size_t>()) == table) {
                const std::size_t target = tableOf(key.at(1).get<std::size_t>());
                items.push_back("FOREIGN KEY (" + column(key.at(0)) + ") REFERENCES " +
                                tableName(target) + " (" + column(key.at(1)) + ")");
            }
        }
        std::string text = "CREATE TABLE " + tableName(table) + " (";
        for (std::size_t i = 0; i < items.size(); ++i) {
            text += (i > 0 ? ", " : "") + items[i];
        }
        return text + ")";
    }

    // Newer files write keys of several columns as a list of their own.
    std::vector<std::string> primaryKeys(std::size_t table) const {
        std::vector<std::string> keys;
        for (const json& key : m_primary) {
            const json columns = key.is_array() ? key : json::array({key});
            std::string text;
            for (const json& number : columns) {
                if (tableOf(number.get<std::size_t>()) == table) {
                    text += (text.empty() ? "" : ", ") + column(number);
                }
            }
            if (!text.empty()) {
                keys.push_back(text);
            }
        }
        return keys;
    }

    std::string tableName(std::size_t table) const {
        return nameText(m_tables.at(table).get<std::string>());
    }

    const json &m_tables, &m_columns, &m_types, &m_primary, &m_foreign;
};

using Contexts = std::map<std::string, std::string>; // by database

Contexts readContexts(const fs::path& path, SqlDataSet& set) {
    const json databases = parseJson(readFile(path), path.string());
    if (!databases.is_array()) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 is not a list of databases."), path.string());
    }
    Contexts contexts;
    for (const json& database : databases) {
        try {
            contexts[database.at("db_id").get<std::string>()] = Schema(database).createStatements();
        } catch (const json::exception&) {
            const json name = database.is_object() ? database.value("db_id", json()) : json();
            set.skip(path, Message(FTS_TEXT("%1: the tables of the database %2 cannot be read."),
                                   path.string(), shownName(dumpJson(name))));
        }
    }
    return contexts;
}

// A name from a file must not lead out of the folder.
std::string databaseFile(const fs::path& folder, const std::string& name) {
    if (name.empty() || name.starts_with('.') || name.find_first_of("/\\") != name.npos) {
        return {};
    }
    const fs::path file = fs::absolute(folder) / "database" / name / (name + ".sqlite");
    std::error_code failure;
    return fs::is_regular_file(file, failure) ? file.lexically_normal().string() : std::string();
}

void readRow(const TableRow& row, const fs::path& file, const Contexts& contexts, SqlDataSet& set) {
    for (const char* column : {"question", "query", "db_id"}) {
        if (const TableCell cell = row.cell(column); !cell.problem.empty()) {
            const Message problem(FTS_TEXT("\"%1\": %2"), column, cell.problem);
            set.skip(file, rowProblem(file, row.place, problem));
            return;
        }
    }
    const std::string database = row.cell("db_id").text;
    const auto context = contexts.find(database);
    if (context == contexts.end()) {
        const Message problem(FTS_TEXT("tables.json has no database \"%1\""), shownName(database));
        set.skip(file, rowProblem(file, row.place, problem));
        return;
    }
    set.add(file, {row.cell("question").text, context->second, row.cell("query").text,
                   databaseFile(file.parent_path(), database), row.place});
}

} // namespace

bool isSpiderFolder(const fs::path& path) {
    std::error_code failure;
    return fs::is_regular_file(path / "tables.json", failure) && !spiderParts(path).empty();
}

std::vector<std::string> spiderParts(const fs::path& path) {
    std::vector<std::string> parts;
    for (const char* part : {"train", "dev", "test"}) {
        if (!spiderFiles(path, part).empty()) {
            parts.push_back(part);
        }
    }
    return parts;
}

std::vector<fs::path> spiderFiles(const fs::path& path, const std::string& part) {
    std::vector<fs::path> files;
    std::error_code failure;
    for (const std::string& name : filesOfParts().at(part)) {
        if (fs::is_regular_file(path / name, failure)) {
            files.push_back(path / name);
        }
    }
    if (!files.empty()) {
        files.push_back(path / "tables.json");
    }
    return files;
}

SqlDataSet readSpider(const fs::path& path, const DataSetRequest& request) {
    SqlDataSet set;
    const Contexts contexts = readContexts(path / "tables.json", set);
    for (const fs::path& file : spiderFiles(path, request.part)) {
        if (file.filename() == "tables.json") {
            continue;
        }
        if (!isJsonList(file)) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1 is not a list of rows."), file.string());
        }
        readJsonList(file,
                     {[](const std::vector<std::string>&) {},
                      [&](const TableRow& row) { readRow(row, file, contexts, set); },
                      [&](Message reason) { set.skip(file, std::move(reason)); }, request.check});
    }
    return set;
}

} // namespace fts
