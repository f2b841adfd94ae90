#include "core/readers/json_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/formats/datasets/line_file.h"
#include "core/readers/records.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestVector = 16; // a longer list of numbers is no text
constexpr std::size_t kMostNames = 10'000;
constexpr std::size_t kShortestText = 120; // bytes, on the average of a list of passages

std::string joined(const std::string& path, const std::string& key) {
    return path.empty() ? key : path + '.' + key;
}

bool isVector(const json& value) {
    return value.is_array() && value.size() > kLongestVector &&
           std::ranges::all_of(value, [](const json& part) { return part.is_number(); });
}

// Each long enough to be a passage, not a value beside others.
bool isListOfTexts(const json& value) {
    const auto isText = [](const json& part) { return part.is_string(); };
    if (!value.is_array() || !std::ranges::all_of(value, isText)) {
        return false;
    }
    std::size_t bytes = 0;
    for (const json& part : value) {
        bytes += part.get_ref<const std::string&>().size();
    }
    return bytes > kShortestText * value.size();
}

/// Turns values into rows of Records, their keys in the order in which the file has them.
class JsonRecords {
public:
    json parsed(std::string_view text, const std::string& origin) {
        std::vector<std::string> open; // keys above the one that is read; "" where a list is
        return parseJson(text, origin, {}, [&](int depth, const std::string& key) {
            open.resize(static_cast<std::size_t>(depth));
            open.back() = key;
            std::string path;
            for (const std::string& part : open) {
                path = part.empty() ? path : joined(path, part);
            }
            if (m_order.size() < kMostNames) {
                m_order.try_emplace(path, m_order.size());
            }
        });
    }

    void add(const json& value) {
        if (value.is_array() &&
            (isListOfTexts(value) ||
             std::ranges::any_of(value, [](const json& part) { return part.is_structured(); }))) {
            std::ranges::for_each(value, [this](const json& part) { add(part); });
            return;
        }
        std::vector<Records::Field> row;
        flatten(value, {}, row);
        m_records.add(std::move(row));
    }

    const Records& records() const { return m_records; }

private:
    void flatten(const json& value, const std::string& path, std::vector<Records::Field>& row) {
        if (value.is_object()) {
            for (const auto* entry : inOrder(value, path)) {
                flatten(entry->second, joined(path, entry->first), row);
            }
        } else if (value.is_array() && !isVector(value)) {
            flattenList(value, path, row);
        } else if (value.is_string()) {
            row.push_back({m_records.column(path), value.get<std::string>()});
        } else if (value.is_primitive() && !value.is_null()) {
            row.push_back({m_records.column(path), value.dump()});
        }
    }

    void flattenList(const json& list, const std::string& path, std::vector<Records::Field>& row) {
        std::string text;
        for (const json& part : list) {
            if (part.is_structured()) {
                flatten(part, path, row);
            } else if (!part.is_null()) {
                text += (text.empty() ? "" : ", ") +
                        (part.is_string() ? part.get<std::string>() : part.dump());
            }
        }
        row.push_back({m_records.column(path), std::move(text)});
    }

    std::vector<const json::object_t::value_type*> inOrder(const json& object,
                                                           const std::string& path) const {
        std::vector<const json::object_t::value_type*> entries;
        for (const auto& entry : object.get_ref<const json::object_t&>()) {
            entries.push_back(&entry);
        }
        const auto place = [&](const auto* entry) {
            const auto found = m_order.find(joined(path, entry->first));
            return found == m_order.end() ? kMostNames : found->second;
        };
        std::ranges::stable_sort(entries, {}, place);
        return entries;
    }

    std::unordered_map<std::string, std::size_t> m_order; // of paths of keys
    Records m_records;
};

bool isFirstLineAnObject(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos || text.find_first_not_of(" \t\r\n", end) == text.npos) {
        return false;
    }
    try {
        return parseJson(text.substr(begin, end - begin), {}).is_object();
    } catch (const Error&) {
        return false;
    }
}

} // namespace

void readJsonLines(std::string_view text, DocumentBuilder& builder) {
    LineFile lines(builder.name(), text);
    JsonRecords reading;
    std::optional<Error> first;
    std::size_t bad = 0;
    std::string line;
    while (lines.next(line)) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) {
            continue;
        }
        try {
            reading.add(
                reading.parsed(line, builder.name() + ", line " + std::to_string(lines.number())));
        } catch (const Error& error) {
            ++bad;
            first = first ? first : error;
        }
    }
    if (first && reading.records().empty()) {
        throw Error(*first);
    }
    if (first) {
        builder.note(first->message());
        builder.note(
            {FTS_TEXT("%1: lines that are not JSON were left out: %2."), builder.name(), bad});
    }
    reading.records().tell(builder);
}

void readJson(std::string_view text, DocumentBuilder& builder) {
    if (isFirstLineAnObject(text)) {
        readJsonLines(text, builder);
        return;
    }
    JsonRecords reading;
    reading.add(reading.parsed(text, builder.name()));
    reading.records().tell(builder);
}

} // namespace fts
