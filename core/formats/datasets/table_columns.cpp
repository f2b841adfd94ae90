#include "core/formats/datasets/table_columns.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/formats/datasets/line_file.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Names = std::vector<std::string>;

constexpr std::size_t kLinesTried = 100; // until one is an object

const std::map<std::string, Names>& usualNames() {
    static const std::map<std::string, Names> names{
        {"question", {"question", "query", "anchor", "sentence1", "prompt"}},
        {"passage", {"passage", "positive", "pos", "context", "answer", "text", "sentence2"}},
        {"document", {"document", "doc", "document_id", "doc_id", "source", "file"}}};
    return names;
}

bool sameWithoutCase(const std::string& a, const std::string& b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::string columnFor(const std::string& role, const Names& there, const DataSetRequest& request,
                      const fs::path& path) {
    return findColumn(role, usualNames().at(role), there, request, path);
}

// "negative", "neg", "negatives", "hard_negative", and these with a number: "negative_1".
bool isNegative(std::string_view column) {
    std::string name = asciiLowered(column);
    name.erase(name.find_last_not_of("0123456789_") + 1);
    return name == "negative" || name == "negatives" || name == "neg" || name == "hard_negative" ||
           name == "hard_negatives";
}

Names negativesAmong(const Names& there, const DataSetRequest& request, const fs::path& path) {
    if (request.columns.contains("negative")) {
        return {findColumn("negative", {}, there, request, path)};
    }
    return negativeColumns(there);
}

PairColumns lookForColumns(const Names& there, const DataSetRequest& request,
                           const fs::path& path) {
    return {columnFor("question", there, request, path), columnFor("passage", there, request, path),
            columnFor("document", there, request, path), negativesAmong(there, request, path)};
}

std::string sampleOf(const json& value) {
    return shownName(value.is_string() ? value.get_ref<const std::string&>() : dumpJson(value));
}

void readFirstObject(const fs::path& path, TableColumns& columns) {
    LineFile file(path);
    std::string line;
    while (file.next(line) && file.number() <= kLinesTried) {
        json object;
        try {
            object = parseJson(line, path.string());
        } catch (const Error&) {
            continue; // the import names the line
        }
        if (object.is_object()) {
            columns.names = keysOf(object);
            for (const auto& [key, value] : object.items()) {
                columns.samples.push_back(sampleOf(value));
            }
            return;
        }
    }
}

void readFirstRecord(const fs::path& path, TableColumns& columns) {
    CsvFile file(path);
    columns.names = readHeader(file, path);
    Names fields;
    if (file.next(fields)) {
        std::ranges::transform(fields, std::back_inserter(columns.samples), shownName);
    }
    columns.samples.resize(columns.names.size());
}

} // namespace

std::string findColumn(const std::string& role, const Names& usual, const Names& there,
                       const DataSetRequest& request, const fs::path& path) {
    const auto asked = request.columns.find(role);
    if (asked != request.columns.end()) {
        if (std::ranges::find(there, asked->second) == there.end()) {
            throw Error(ErrorKind::BadInput, FTS_TEXT("%1 has no column \"%2\". It has: %3."),
                        path.string(), asked->second, listedColumns(there));
        }
        return asked->second;
    }
    for (const std::string& name : usual) {
        const auto found = std::ranges::find_if(
            there, [&name](const std::string& column) { return sameWithoutCase(column, name); });
        if (found != there.end()) {
            return *found;
        }
    }
    return {};
}

Names negativeColumns(const Names& there) {
    Names found;
    std::ranges::copy_if(there, std::back_inserter(found), isNegative);
    return found;
}

std::string listedColumns(const Names& names) {
    constexpr std::size_t kMost = 50;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i) {
        text += (i == 0 ? "" : ", ") + shownName(names[i]);
    }
    return names.size() > kMost ? text + " …" : text;
}

TableColumns readTableColumns(const fs::path& path) {
    TableColumns columns;
    if (isDelimited(path)) {
        readFirstRecord(path, columns);
    } else {
        readFirstObject(path, columns);
    }
    columns.found = lookForColumns(columns.names, {}, path);
    return columns;
}

PairColumns findPairColumns(const Names& there, const DataSetRequest& request,
                            const fs::path& path) {
    const PairColumns columns = lookForColumns(there, request, path);
    if (columns.question.empty() || columns.passage.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1: which columns hold question and passage? Say it with --map "
                             "question=COLUMN,passage=COLUMN. The columns are: %2."),
                    path.string(), listedColumns(there));
    }
    return columns;
}

bool isDelimited(const fs::path& path) {
    const std::string extension = lowerExtension(path);
    if (extension == ".jsonl" || extension == ".json") {
        return false;
    }
    return extension == ".csv" || extension == ".tsv" || TextBytes(path).peek() != '{';
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

Names keysOf(const json& object) {
    Names names;
    for (const auto& [key, value] : object.items()) {
        names.push_back(key);
    }
    return names;
}

} // namespace fts
