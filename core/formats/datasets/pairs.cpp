#include "core/formats/datasets/pairs.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/formats/datasets/csv_file.h"
#include "core/formats/datasets/line_file.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Names = std::vector<std::string>;

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

/// What a row has in a column, or why it has no text there.
struct Cell {
    std::string text;
    Message problem; ///< without a full stop
};

std::string listed(const Names& names) {
    constexpr std::size_t kMost = 50;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i) {
        text += (i == 0 ? "" : ", ") + shownName(names[i]);
    }
    return names.size() > kMost ? text + " …" : text;
}

bool sameWithoutCase(const std::string& a, const std::string& b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
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
    for (const std::string& usual : usualNames().at(role)) {
        const auto found = std::ranges::find_if(
            there, [&usual](const std::string& name) { return sameWithoutCase(name, usual); });
        if (found != there.end()) {
            return *found;
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

Names keysOf(const json& object) {
    Names names;
    for (const auto& [key, value] : object.items()) {
        names.push_back(key);
    }
    return names;
}

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
            columns = findColumns(keysOf(object), request, path);
        }
        collector.add(cellOf(object, columns->question), cellOf(object, columns->passage),
                      cellOf(object, columns->document), *columns, file.number());
    }
}

Names readHeader(CsvFile& file, const fs::path& path) {
    Names header;
    if (!file.next(header)) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 is empty."), path.string());
    }
    for (std::string& name : header) {
        if (!isPlainText(name)) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1 is not a text file in UTF-8. Save it as UTF-8, then import "
                                 "it again."),
                        path.string());
        }
        name.erase(0, name.find_first_not_of(' '));
        name.erase(name.find_last_not_of(' ') + 1);
    }
    return header;
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
    const Columns columns = findColumns(header, request, path);
    Names fields;
    while (file.next(fields)) {
        if (request.check) {
            request.check();
        }
        if (hasTextPast(fields, header.size())) {
            collector.skip(file.number(),
                           Message(FTS_TEXT("it has %1 fields, the header names %2. Put quotes "
                                            "around text that holds the separator"),
                                   fields.size(), header.size()));
            continue;
        }
        collector.add(cellOf(fields, header, columns.question),
                      cellOf(fields, header, columns.passage),
                      cellOf(fields, header, columns.document), columns, file.number());
    }
}

// A file whose name does not tell is JSON lines if it begins like an object.
bool isTable(const fs::path& path) {
    const std::string extension = lowerExtension(path);
    if (extension == ".jsonl" || extension == ".json") {
        return false;
    }
    return extension == ".csv" || extension == ".tsv" || TextBytes(path).peek() != '{';
}

} // namespace

DataSet readPairs(const fs::path& path, const DataSetRequest& request) {
    DataSet set;
    if (isTable(path)) {
        readTable(path, request, set);
    } else {
        readJsonLines(path, request, set);
    }
    set.mergeEqualPairs();
    return set;
}

} // namespace fts
