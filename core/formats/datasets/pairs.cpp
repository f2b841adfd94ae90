#include "core/formats/datasets/pairs.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/formats/datasets/csv_file.h"
#include "core/formats/datasets/line_file.h"
#include "core/formats/datasets/table_columns.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Names = std::vector<std::string>;
using Columns = PairColumns;

/// What a row has in a column, or why it has no text there.
struct Cell {
    std::string text;
    Message problem; ///< without a full stop
};

/// Builds the set row by row; equal texts share an entry.
class PairCollector {
public:
    PairCollector(DataSet& set, const fs::path& path) : m_set(set), m_path(path) {}

    /// A document without a text is one of its own.
    void add(const Cell& question, const Cell& passage, const Cell& document,
             const Columns& columns, std::size_t line) {
        for (const auto& [cell, column] :
             {std::pair(&question, &columns.question), std::pair(&passage, &columns.passage)}) {
            if (!cell->problem.empty()) {
                skip(line, Message(FTS_TEXT("column \"%1\": %2"), shownName(*column),
                                   cell->problem.english()));
                return;
            }
        }
        const bool named = !columns.document.empty() && document.problem.empty();
        const std::size_t passageAt =
            passageNumber(passage.text, named ? document.text : std::string());
        m_set.pairs.push_back({questionNumber(question.text), passageAt, 1});
    }

    void skip(std::size_t line, const Message& problem) {
        m_set.skip(m_path,
                   Message(FTS_TEXT("%1, line %2: %3."), m_path.string(), line, problem.english()));
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

Cell cellOf(const json& object, const std::string& column) {
    const auto value = object.find(column);
    if (value == object.end() || value->is_null()) {
        return {"", FTS_TEXT("it is missing")};
    }
    if (value->is_number()) {
        return {value->dump(), {}};
    }
    if (!value->is_string()) {
        return {"", FTS_TEXT("it is not a text")};
    }
    return {value->get<std::string>(), textProblem(value->get_ref<const std::string&>())};
}

void readJsonLines(const fs::path& path, const DataSetRequest& request, DataSet& set) {
    LineFile file(path);
    PairCollector collector(set, path);
    std::optional<Columns> columns;
    std::string line;
    while (file.next(line)) {
        if (request.check) {
            request.check();
        }
        if (line.find_first_not_of(" \t") == line.npos) {
            continue;
        }
        json object;
        try {
            object = parseJson(line, path.string() + ", line " + std::to_string(file.number()));
        } catch (const Error& error) {
            set.skip(path, error.message());
            continue;
        }
        if (!object.is_object()) {
            collector.skip(file.number(), FTS_TEXT("this is not a JSON object"));
            continue;
        }
        if (!columns) {
            columns = findPairColumns(keysOf(object), request, path);
        }
        collector.add(cellOf(object, columns->question), cellOf(object, columns->passage),
                      cellOf(object, columns->document), *columns, file.number());
    }
}

Cell cellOf(const Names& fields, const Names& header, const std::string& column) {
    const auto place = static_cast<std::size_t>(std::ranges::find(header, column) - header.begin());
    if (place >= fields.size()) {
        return {"", FTS_TEXT("it is missing")};
    }
    return {fields[place], textProblem(fields[place])};
}

// Text past the last column comes from a separator that was meant as text.
bool hasTextPast(const Names& fields, std::size_t columns) {
    return std::any_of(fields.begin() +
                           static_cast<std::ptrdiff_t>(std::min(columns, fields.size())),
                       fields.end(), [](const std::string& field) { return !field.empty(); });
}

void readTable(const fs::path& path, const DataSetRequest& request, DataSet& set) {
    CsvFile file(path);
    PairCollector collector(set, path);
    const Names header = readHeader(file, path);
    const Columns columns = findPairColumns(header, request, path);
    Names fields;
    while (file.next(fields)) {
        if (request.check) {
            request.check();
        }
        if (hasTextPast(fields, header.size())) {
            collector.skip(
                file.number(),
                Message(FTS_TEXT("its fields (%1) are not as many as the header names (%2). "
                                 "Put quotes around text that holds the separator"),
                        fields.size(), header.size()));
            continue;
        }
        collector.add(cellOf(fields, header, columns.question),
                      cellOf(fields, header, columns.passage),
                      cellOf(fields, header, columns.document), columns, file.number());
    }
}

} // namespace

DataSet readPairs(const fs::path& path, const DataSetRequest& request) {
    DataSet set;
    if (isDelimited(path)) {
        readTable(path, request, set);
    } else {
        readJsonLines(path, request, set);
    }
    set.mergeEqualPairs();
    return set;
}

} // namespace fts
