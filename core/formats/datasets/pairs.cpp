#include "core/formats/datasets/pairs.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/formats/datasets/csv_file.h"
#include "core/formats/datasets/line_file.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Names = std::vector<std::string>;
using Row = std::map<std::string, std::string>;

const std::map<std::string, Names>& usualNames() {
    static const std::map<std::string, Names> names{
        {"question", {"question", "query", "anchor", "sentence1", "prompt"}},
        {"passage", {"passage", "positive", "context", "answer", "text", "sentence2"}},
        {"document", {"document", "doc", "document_id", "doc_id", "source", "file"}}};
    return names;
}

/// Which column holds what.
struct Columns {
    std::string question;
    std::string passage;
    std::string document; ///< empty: none
};

std::string listed(const Names& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

std::string columnFor(const std::string& role, const Names& there, const DataSetRequest& request,
                      const fs::path& path) {
    const auto asked = request.columns.find(role);
    if (asked != request.columns.end()) {
        if (std::ranges::find(there, asked->second) == there.end()) {
            throw Error(ErrorKind::BadInput, FTS_TEXT("%1 has no column \"%2\". It has: %3."),
                        path.string(), asked->second, listed(there));
        }
        return asked->second;
    }
    for (const std::string& name : usualNames().at(role)) {
        if (std::ranges::find(there, name) != there.end()) {
            return name;
        }
    }
    return {};
}

Columns findColumns(const Names& there, const DataSetRequest& request, const fs::path& path) {
    const Columns columns{columnFor("question", there, request, path),
                          columnFor("passage", there, request, path),
                          columnFor("document", there, request, path)};
    if (columns.question.empty() || columns.passage.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1: which columns hold question and passage? Say it with --map "
                             "question=COLUMN,passage=COLUMN. The columns are: %2."),
                    path.string(), listed(there));
    }
    return columns;
}

/// Builds the set row by row; equal texts share an entry.
class PairCollector {
public:
    PairCollector(DataSet& set, const fs::path& path) : m_set(set), m_path(path) {}

    void add(const Row& row, const Columns& columns, std::size_t number) {
        const std::string question = valueOf(row, columns.question);
        const std::string passage = valueOf(row, columns.passage);
        for (const std::string& text : {question, passage}) {
            const Message problem = textProblem(text);
            if (!problem.empty()) {
                m_set.skip(m_path, Message(FTS_TEXT("Line %1: %2."), number, problem.english()));
                return;
            }
        }
        const std::string document =
            columns.document.empty() ? std::string() : valueOf(row, columns.document);
        m_set.pairs.push_back({questionNumber(question), passageNumber(passage, document), 1});
    }

private:
    static std::string valueOf(const Row& row, const std::string& column) {
        const auto value = row.find(column);
        return value == row.end() ? std::string() : value->second;
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
    std::unordered_map<std::string, std::size_t> m_questions, m_passages, m_documents;
};

Names keysOf(const json& object) {
    Names names;
    for (const auto& [key, value] : object.items()) {
        names.push_back(key);
    }
    return names;
}

Row textsOf(const json& object) {
    Row row;
    for (const auto& [key, value] : object.items()) {
        if (value.is_string()) {
            row[key] = value.get<std::string>();
        } else if (value.is_number()) {
            row[key] = value.dump();
        }
    }
    return row;
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
            set.skip(path, Message(FTS_TEXT("Line %1: this is not an object."), file.number()));
            continue;
        }
        if (!columns) {
            columns = findColumns(keysOf(object), request, path);
        }
        collector.add(textsOf(object), *columns, file.number());
    }
}

void readTable(const fs::path& path, const DataSetRequest& request, DataSet& set) {
    CsvFile file(path);
    PairCollector collector(set, path);
    Names header;
    if (!file.next(header)) {
        return;
    }
    const Columns columns = findColumns(header, request, path);
    Names fields;
    while (file.next(fields)) {
        if (request.check) {
            request.check();
        }
        Row row;
        for (std::size_t i = 0; i < std::min(fields.size(), header.size()); ++i) {
            row[header[i]] = std::move(fields[i]);
        }
        collector.add(row, columns, file.number());
    }
}

} // namespace

DataSet readPairs(const fs::path& path, const DataSetRequest& request) {
    DataSet set;
    const std::string extension = path.extension().string();
    if (extension == ".csv" || extension == ".tsv") {
        readTable(path, request, set);
    } else {
        readJsonLines(path, request, set);
    }
    return set;
}

} // namespace fts
