#include "core/formats/datasets/pairs.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "core/base/ascii.h"
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
        m_problem = {};
        const std::string question = text(row.cell(columns.question), columns.question);
        const auto passages = texts(row, columns.passage);
        std::vector<std::string> negatives;
        for (const std::string& column : columns.negatives) {
            std::ranges::move(texts(row, column, true), std::back_inserter(negatives));
        }
        if (!m_problem.empty()) {
            m_set.skip(m_path, rowProblem(m_path, row.place, m_problem));
            return;
        }
        const TableCell cell = row.cell(columns.document);
        const std::string document =
            !columns.document.empty() && cell.problem.empty() ? cell.text : std::string();
        const std::size_t asked = questionNumber(question);
        for (const std::string& passage : passages) {
            m_set.pairs.push_back({asked, passageNumber(passage, document)});
        }
        const std::size_t ofRow = m_set.passages[m_set.pairs.back().passage].document;
        for (std::string& negative : negatives) {
            m_negatives.push_back({asked, std::move(negative), ofRow});
        }
    }

    /// After the last row: a negative may be the passage of a row that comes later. What is only
    /// that belongs to the document of its row, so that both are in one part of the data.
    void finish() {
        for (const Negative& negative : m_negatives) {
            const auto [place, isNew] =
                m_passages.try_emplace(negative.text, m_set.passages.size());
            if (isNew) {
                m_set.passages.push_back(
                    {negative.document, std::to_string(place->second), negative.text});
            }
            m_set.negatives.push_back({negative.question, place->second});
        }
        m_set.mergeEqualPairs();
    }

private:
    struct Negative {
        std::size_t question;
        std::string text;
        std::size_t document;
    };

    // Notes the first problem of a row.
    std::string text(const TableCell& cell, const std::string& column) {
        if (!cell.problem.empty() && m_problem.empty()) {
            m_problem = Message(FTS_TEXT("column \"%1\": %2"), shownName(column), cell.problem);
        }
        return cell.text;
    }

    // A row need not have as many negatives as others.
    std::vector<std::string> texts(const TableRow& row, const std::string& column,
                                   bool optional = false) {
        std::vector<std::string> texts;
        for (const TableCell& cell : row.cells(column)) {
            if (!optional || !asciiTrimmed(cell.text).empty()) {
                texts.push_back(text(cell, column));
            }
        }
        if (texts.empty() && !optional) {
            text({"", FTS_TEXT("its list is empty")}, column);
        }
        return texts;
    }

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
    std::vector<Negative> m_negatives;
    Message m_problem; // of the row at hand, without a full stop
    std::unordered_map<std::string, std::size_t> m_questions, m_passages, m_documents;
};

// The first row may be one that has none.
Columns withNegativesOf(const TableRow& row, Columns columns) {
    std::ranges::move(negativeColumns(row.more()), std::back_inserter(columns.negatives));
    return columns;
}

} // namespace

DataSet readPairs(const fs::path& path, const DataSetRequest& request) {
    DataSet set;
    PairCollector collector(set, path);
    Columns columns;
    readTableRows(path,
                  {[&](const std::vector<std::string>& there) {
                       columns = findPairColumns(there, request, path);
                   },
                   [&](const TableRow& row) {
                       collector.add(row, request.columns.contains("negative")
                                              ? columns
                                              : withNegativesOf(row, columns));
                   },
                   [&](Message reason) { set.skip(path, std::move(reason)); }, request.check});
    collector.finish();
    return set;
}

} // namespace fts
