#include "core/formats/datasets/pairs.h"

#include <unordered_map>

#include "core/formats/datasets/table_columns.h"
#include "core/formats/datasets/table_rows.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using Columns = PairColumns;

/// Builds the set row by row; equal texts share an entry.
class PairCollector {
public:
    PairCollector(DataSet& set, const fs::path& path) : m_set(set), m_path(path) {}

    /// A document without a text is one of its own.
    void add(const TableRow& row, const Columns& columns) {
        const TableCell question = row.cell(columns.question);
        const TableCell passage = row.cell(columns.passage);
        const TableCell document = row.cell(columns.document);
        for (const auto& [cell, column] :
             {std::pair(&question, &columns.question), std::pair(&passage, &columns.passage)}) {
            if (!cell->problem.empty()) {
                const Message problem(FTS_TEXT("column \"%1\": %2"), shownName(*column),
                                      cell->problem);
                m_set.skip(m_path, rowProblem(m_path, row.place, problem));
                return;
            }
        }
        const bool named = !columns.document.empty() && document.problem.empty();
        const std::size_t passageAt =
            passageNumber(passage.text, named ? document.text : std::string());
        m_set.pairs.push_back({questionNumber(question.text), passageAt, 1});
    }

private:
    std::size_t questionNumber(const std::string& text) {
        const auto [place, isNew] = m_questions.try_emplace(text, m_set.questions.size());
        if (isNew) {
            m_set.questions.push_back({std::to_string(place->second), text});
        }
        return place->second;
    }

    std::size_t passageNumber(const std::string& text, const std::string& document) {
        const auto [place, isNew] = m_passages.try_emplace(text, m_set.passages.size());
        if (isNew) {
            m_set.passages.push_back(
                {documentNumber(document), std::to_string(place->second), text});
        }
        return place->second;
    }

    std::size_t documentNumber(const std::string& name) {
        const std::string key =
            name.empty() ? "row " + std::to_string(m_set.passages.size()) : name;
        const auto [place, isNew] = m_documents.try_emplace(key, m_set.documents.size());
        if (isNew) {
            m_set.documents.push_back({key, name});
        }
        return place->second;
    }

    DataSet& m_set;
    const fs::path& m_path;
    std::unordered_map<std::string, std::size_t> m_questions, m_passages, m_documents;
};

} // namespace

DataSet readPairs(const fs::path& path, const DataSetRequest& request) {
    DataSet set;
    PairCollector collector(set, path);
    Columns columns;
    readTableRows(path,
                  {[&](const std::vector<std::string>& there) {
                       columns = findPairColumns(there, request, path);
                   },
                   [&](const TableRow& row) { collector.add(row, columns); },
                   [&](Message reason) { set.skip(path, std::move(reason)); }, request.check});
    set.mergeEqualPairs();
    return set;
}

} // namespace fts
