#include "core/formats/datasets/table_rows.h"

#include <algorithm>
#include <iterator>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/datasets/csv_file.h"
#include "core/formats/datasets/line_file.h"
#include "core/formats/datasets/table_columns.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Names = std::vector<std::string>;

class JsonRow : public TableRow {
public:
    JsonRow(const json& object, const Names& told) : m_object(object), m_told(told) {}

    TableCell cell(const std::string& column) const override {
        const auto value = m_object.find(column);
        return value == m_object.end() ? cellOf({}) : cellOf(*value);
    }

    std::vector<TableCell> cells(const std::string& column) const override {
        const auto list = m_object.find(column);
        if (list == m_object.end() || !list->is_array()) {
            return {cell(column)};
        }
        std::vector<TableCell> cells;
        std::ranges::transform(*list, std::back_inserter(cells), cellOf);
        return cells;
    }

    std::vector<std::string> more() const override {
        Names names = keysOf(m_object);
        std::erase_if(names, [this](const std::string& name) {
            return std::ranges::binary_search(m_told, name);
        });
        return names;
    }

private:
    static TableCell cellOf(const json& value) {
        if (value.is_null()) {
            return {"", FTS_TEXT("it is missing")};
        }
        if (value.is_number()) {
            return {value.dump(), {}};
        }
        if (!value.is_string()) {
            return {"", FTS_TEXT("it is not a text")};
        }
        return {value.get<std::string>(), textProblem(value.get_ref<const std::string&>())};
    }

    const json& m_object;
    const Names& m_told; // sorted
};

class Record : public TableRow {
public:
    Record(const Names& header, const Names& fields) : m_header(header), m_fields(fields) {}

    TableCell cell(const std::string& column) const override {
        const auto place =
            static_cast<std::size_t>(std::ranges::find(m_header, column) - m_header.begin());
        if (place >= m_fields.size()) {
            return {"", FTS_TEXT("it is missing")};
        }
        return {m_fields[place], textProblem(m_fields[place])};
    }

private:
    const Names& m_header;
    const Names& m_fields;
};

Message lineOf(std::size_t number) {
    return {FTS_TEXT("line %1"), number};
}

/// Takes JSON objects as rows; the first says which columns there are.
class JsonRows {
public:
    JsonRows(const fs::path& path, const TableRowsTaker& take) : m_path(path), m_take(take) {}

    void add(const json& object, const Message& place) {
        if (!object.is_object()) {
            m_take.skip(rowProblem(m_path, place, FTS_TEXT("this is not a JSON object")));
            return;
        }
        if (!m_any) {
            m_any = true;
            m_told = keysOf(object);
            m_take.columns(m_told);
            std::ranges::sort(m_told);
        }
        JsonRow row(object, m_told);
        row.place = place;
        m_take.row(row);
    }

private:
    const fs::path& m_path;
    const TableRowsTaker& m_take;
    bool m_any = false;
    Names m_told;
};

void readJsonLines(const fs::path& path, const TableRowsTaker& take) {
    LineFile file(path);
    JsonRows rows(path, take);
    std::string line;
    while (file.next(line)) {
        if (take.check) {
            take.check();
        }
        if (line.find_first_not_of(" \t") == line.npos) {
            continue;
        }
        json object;
        try {
            object = parseJson(line, path.string() + ", line " + std::to_string(file.number()));
        } catch (const Error& error) {
            take.skip(error.message());
            continue;
        }
        rows.add(object, lineOf(file.number()));
    }
}

// Text past the last column comes from a separator that was meant as text.
bool hasTextPast(const Names& fields, std::size_t columns) {
    return std::any_of(fields.begin() +
                           static_cast<std::ptrdiff_t>(std::min(columns, fields.size())),
                       fields.end(), [](const std::string& field) { return !field.empty(); });
}

void readTable(const fs::path& path, const TableRowsTaker& take) {
    CsvFile file(path);
    const Names header = readHeader(file, path);
    take.columns(header);
    Names fields;
    while (file.next(fields)) {
        if (take.check) {
            take.check();
        }
        if (hasTextPast(fields, header.size())) {
            take.skip(rowProblem(
                path, lineOf(file.number()),
                Message(FTS_TEXT("its fields (%1) are not as many as the header names (%2). "
                                 "Put quotes around text that holds the separator"),
                        fields.size(), header.size())));
            continue;
        }
        Record row(header, fields);
        row.place = lineOf(file.number());
        take.row(row);
    }
}

} // namespace

Message rowProblem(const fs::path& path, const Message& place, const Message& problem) {
    return {FTS_TEXT("%1, %2: %3."), path.string(), place, problem};
}

void readTableRows(const fs::path& path, const TableRowsTaker& take) {
    if (isDelimited(path)) {
        readTable(path, take);
    } else {
        readJsonLines(path, take);
    }
}

void readJsonList(const fs::path& path, const TableRowsTaker& take) {
    const json list = parseJson(readFile(path), path.string());
    JsonRows rows(path, take);
    std::size_t number = 0;
    for (const json& row : list) {
        if (take.check) {
            take.check();
        }
        rows.add(row, Message(FTS_TEXT("row %1"), ++number));
    }
}

bool isJsonList(const fs::path& path) {
    TextBytes bytes(path);
    while (bytes.peek() != TextBytes::kEnd && isAsciiSpace(static_cast<char>(bytes.peek()))) {
        bytes.next();
    }
    return bytes.peek() == '[';
}

} // namespace fts
