#include "core/sql/query_result.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/control_character.h"
#include "core/base/utf8.h"
#include "core/eval/csv_text.h"

namespace fts {
namespace {

std::string hex(const std::string& bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text = "0x";
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += kDigits[value >> 4];
        text += kDigits[value & 15];
    }
    return text;
}

std::string number(double value) {
    if (std::isnan(value)) {
        return "NaN";
    }
    if (std::isinf(value)) {
        return value < 0 ? "-Infinity" : "Infinity";
    }
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

// A terminal would obey them.
std::string withoutControls(const std::string& text) {
    std::string clean;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8Length(text, i);
        if (length == 0) {
            clean += "\uFFFD";
        } else if (isControlAt(text, i)) {
            clean += ' ';
        } else {
            clean.append(text, i, length);
        }
        i += std::max<std::size_t>(length, 1);
    }
    return clean;
}

struct Shown {
    std::string operator()(std::nullptr_t) const { return {}; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return number(value); }
    std::string operator()(const std::string& text) const { return withoutControls(text); }
    std::string operator()(const CellBytes& value) const { return hex(value.bytes); }
};

struct ToCsv {
    CsvText& csv;
    void operator()(std::nullptr_t) const { csv.emptyCell(); }
    void operator()(std::int64_t value) const { csv.cell(value); }
    void operator()(double value) const { csv.cell(value); }
    void operator()(const std::string& text) const { csv.cell(text); }
    void operator()(bool value) const { csv.cell(value ? "true" : "false"); }
    void operator()(const CellBytes& value) const { csv.cell(hex(value.bytes)); }
};

struct ToJson {
    nlohmann::json operator()(const CellBytes& value) const { return hex(value.bytes); }
    nlohmann::json operator()(std::nullptr_t) const { return nullptr; }
    template <typename Value>
    nlohmann::json operator()(const Value& value) const {
        return value;
    }
};

std::size_t letters(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::string cutTo(std::string text, std::size_t most) {
    if (letters(text) <= most) {
        return text;
    }
    std::size_t end = 0;
    for (std::size_t kept = 1; kept < most; ++kept) {
        end += std::max<std::size_t>(utf8Length(text, end), 1);
    }
    return text.substr(0, end) + "…";
}

} // namespace

std::string shownCell(const ResultCell& cell) {
    return std::visit(Shown{}, cell);
}

std::string resultAsCsv(const QueryResult& result) {
    CsvText csv;
    for (const std::string& column : result.columns) {
        csv.cell(column);
    }
    csv.endRow();
    for (const auto& row : result.rows) {
        for (const ResultCell& cell : row) {
            std::visit(ToCsv{csv}, cell);
        }
        csv.endRow();
    }
    return csv.text();
}

nlohmann::json resultAsJson(const QueryResult& result) {
    nlohmann::json rows = nlohmann::json::array();
    for (const auto& row : result.rows) {
        nlohmann::json cells = nlohmann::json::array();
        for (const ResultCell& cell : row) {
            cells.push_back(std::visit(ToJson{}, cell));
        }
        rows.push_back(std::move(cells));
    }
    nlohmann::json cut = nullptr;
    if (result.end != QueryResult::End::Whole) {
        cut = result.end == QueryResult::End::Rows ? "rows" : "bytes";
    }
    return {{"columns", result.columns},
            {"rows", std::move(rows)},
            {"cut", std::move(cut)},
            {"cut_cells", result.cutCells},
            {"seconds", result.seconds}};
}

std::string resultAsTable(const QueryResult& result, std::size_t widest) {
    std::vector<std::vector<std::string>> lines(1);
    for (const std::string& column : result.columns) {
        lines[0].push_back(cutTo(withoutControls(column), widest));
    }
    for (const auto& row : result.rows) {
        auto& line = lines.emplace_back();
        for (const ResultCell& cell : row) {
            line.push_back(cutTo(shownCell(cell), widest));
        }
    }
    std::vector<std::size_t> widths(result.columns.size());
    for (const auto& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            widths[i] = std::max(widths[i], letters(line[i]));
        }
    }
    std::string text;
    for (const auto& line : lines) {
        std::string written;
        for (std::size_t i = 0; i < line.size(); ++i) {
            written += line[i] + std::string(widths[i] - letters(line[i]) + 2, ' ');
        }
        written.erase(written.find_last_not_of(' ') + 1);
        text += written + "\n";
    }
    return text;
}

} // namespace fts
