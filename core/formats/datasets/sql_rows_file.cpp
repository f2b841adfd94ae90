#include "core/formats/datasets/sql_rows_file.h"

#include "core/base/error.h"
#include "core/formats/datasets/table_columns.h"
#include "core/formats/datasets/table_rows.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

struct Columns {
    std::string question, context, sql;
};

Columns findColumns(const Names& there, const DataSetRequest& request, const fs::path& path) {
    const Columns columns{
        findColumn("question", {"question", "input", "instruction", "utterance", "prompt"}, there,
                   request, path),
        findColumn("context", {"context", "schema", "create_table", "tables", "ddl"}, there,
                   request, path),
        findColumn("sql", {"answer", "sql", "query", "output", "response", "completion"}, there,
                   request, path)};
    if (columns.question.empty() || columns.context.empty() || columns.sql.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1: which columns hold question, tables and SQL? Say it with --map "
                             "question=COLUMN,context=COLUMN,sql=COLUMN. The columns are: %2."),
                    path.string(), listedColumns(there));
    }
    return columns;
}

/// Takes rows from any kind of table.
class Collector {
public:
    Collector(SqlDataSet& set, const fs::path& path, const DataSetRequest& request)
        : m_set(set), m_path(path), m_request(request) {}

    TableRowsTaker taker() {
        return {[this](const Names& there) { m_columns = findColumns(there, m_request, m_path); },
                [this](const TableRow& row) { take(row); },
                [this](Message reason) { m_set.skip(m_path, std::move(reason)); }, m_request.check};
    }

private:
    void take(const TableRow& row) {
        SqlDataSet::Row taken;
        taken.place = row.place;
        for (const auto& [column, text] : {std::pair(&m_columns.question, &taken.question),
                                           std::pair(&m_columns.context, &taken.context),
                                           std::pair(&m_columns.sql, &taken.answer)}) {
            TableCell cell = row.cell(*column);
            if (!cell.problem.empty()) {
                const Message problem(FTS_TEXT("column \"%1\": %2"), shownName(*column),
                                      cell.problem);
                m_set.skip(m_path, rowProblem(m_path, row.place, problem));
                return;
            }
            *text = std::move(cell.text);
        }
        m_set.add(m_path, std::move(taken));
    }

    SqlDataSet& m_set;
    const fs::path& m_path;
    const DataSetRequest& m_request;
    Columns m_columns;
};

} // namespace

SqlDataSet readSqlRows(const fs::path& path, const DataSetRequest& request) {
    SqlDataSet set;
    Collector collector(set, path, request);
    if (isJsonList(path)) {
        readJsonList(path, collector.taker());
    } else {
        readTableRows(path, collector.taker());
    }
    return set;
}

} // namespace fts
