#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <numeric>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/key_in_address.h"
#include "core/project/distillation_fields.h"
#include "core/project/field_table.h"

namespace fts {
namespace {

using nlohmann::json;

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
        }
    }
    return row.back();
}

std::string numberText(double value) {
    return json(value).dump();
}

/// "1" rather than "1.0" for bounds of whole numbers.
std::string boundText(double value) {
    return value == std::floor(value) && std::abs(value) < 1e15
               ? std::to_string(static_cast<long long>(value))
               : numberText(value);
}

// %3 and %4 are the bounds.
std::string_view refusedNumber(const Field::Value& value) {
    if (std::holds_alternative<std::vector<int>*>(value)) {
        return FTS_TEXT("%1 cannot be \"%2\": it must be whole numbers from %3 to %4, separated by "
                        "commas.");
    }
    return std::holds_alternative<double*>(value)
               ? FTS_TEXT("%1 cannot be \"%2\": it must be a number from %3 to %4.")
               : FTS_TEXT("%1 cannot be \"%2\": it must be a whole number from %3 to %4.");
}

[[noreturn]] void refuse(const Field& field, const Field::Value& value, std::string_view text) {
    if (field.choices != nullptr) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("%1 cannot be \"%2\". There are: %3."), field.key,
                    text, keysOf(field.choices()));
    }
    if (std::holds_alternative<std::string*>(value)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("%1 cannot be \"%2\": it must be a text."),
                    field.key, text);
    }
    throw Error(ErrorKind::BadInput, refusedNumber(value), field.key, text, boundText(field.least),
                boundText(field.most));
}

template <typename Number>
bool parse(std::string_view text, Number& number) {
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc{} && end == text.data() + text.size();
}

/// Assigns text to whatever the field is; false if it does not fit.
class Assign {
public:
    Assign(const Field& field, std::string_view text) : m_field(field), m_text(text) {}

    template <typename Number>
    bool operator()(Number* target) const {
        Number number{};
        if (!parse(m_text, number) || !inRange(static_cast<double>(number))) {
            return false;
        }
        *target = number;
        return true;
    }

    bool operator()(std::string* target) const {
        if (m_field.choices != nullptr && !hasKey(m_field.choices(), m_text)) {
            return false;
        }
        *target = m_text;
        return true;
    }

    bool operator()(std::vector<int>* target) const {
        std::vector<int> numbers;
        for (std::size_t begin = 0; begin <= m_text.size();) {
            const std::size_t end = std::min(m_text.find(',', begin), m_text.size());
            int number = 0;
            if (!parse(m_text.substr(begin, end - begin), number) || !inRange(number)) {
                return false;
            }
            numbers.push_back(number);
            begin = end + 1;
        }
        *target = numbers;
        return true;
    }

private:
    bool inRange(double number) const {
        return std::isfinite(number) && number >= m_field.least && number <= m_field.most;
    }

    const Field& m_field;
    std::string_view m_text;
};

struct ToText {
    std::string operator()(const int* value) const { return std::to_string(*value); }
    std::string operator()(const std::int64_t* value) const { return std::to_string(*value); }
    std::string operator()(const double* value) const { return numberText(*value); }
    std::string operator()(const std::string* value) const { return *value; }
    std::string operator()(const std::vector<int>* value) const {
        std::string text;
        for (const int number : *value) {
            text += (text.empty() ? "" : ",") + std::to_string(number);
        }
        return text;
    }
};

bool isLeast(const Field& field, std::string_view text) {
    double number = 0;
    return parse(text, number) && number == field.least;
}

bool hasTypeOf(const json& value, const Field::Value& field) {
    if (std::holds_alternative<std::string*>(field)) {
        return value.is_string();
    }
    return std::holds_alternative<std::vector<int>*>(field) ? value.is_array() : value.is_number();
}

/// A manifest's value in the form `--set` takes, so that one parser checks both.
std::string jsonAsText(const json& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (!value.is_array()) {
        return dumpJson(value);
    }
    std::string text;
    for (const json& entry : value) {
        text += (text.empty() ? "" : ",") + dumpJson(entry);
    }
    return text;
}

void assign(const Field& field, std::string_view text, Specs& specs) {
    const Field::Value value = field.member(specs);
    if (!std::visit(Assign(field, text), value)) {
        refuse(field, value, text);
    }
}

void setFromJson(const Field& field, const json& value, Specs& specs) {
    const Field::Value member = field.member(specs);
    if (!hasTypeOf(value, member)) {
        refuse(field, member, dumpJson(value));
    }
    assign(field, jsonAsText(value), specs);
}

bool isGroup(std::string_view name, const std::string& kind) {
    return std::ranges::any_of(fields(kind), [name](const Field& field) {
        return field.key.size() > name.size() && field.key.starts_with(name) &&
               field.key[name.size()] == '.';
    });
}

bool isAddress(std::string_view key) {
    return key.ends_with(".url");
}

const Field* findField(std::string_view key, std::string_view kind) {
    const auto all = fields(kind);
    const auto found = std::ranges::find(all, key, &Field::key);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const Field& fieldNamed(std::string_view key, std::string_view kind) {
    if (const Field* field = findField(key, kind)) {
        return *field;
    }
    const auto all = fields(kind);
    const auto nearest = std::ranges::min_element(
        all, {}, [key](const Field& field) { return editDistance(field.key, key); });
    throw Error(ErrorKind::BadInput,
                FTS_TEXT("There is no setting \"%1\". Did you mean %2? The command \"set\" "
                         "without a value lists all."),
                key, nearest->key);
}

std::string fieldText(const Field& field, const Specs& specs) {
    // The table hands out writable members; this copy keeps the caller's specs untouched.
    Specs copy = specs;
    return std::visit(ToText{}, field.member(copy));
}

Message fieldMeaning(const Field& field, std::string_view text) {
    if (field.choices != nullptr) {
        const auto choices = field.choices();
        const auto found = std::ranges::find(choices, text, &Choice::key);
        if (found != choices.end()) {
            return found->label;
        }
    }
    if (text.empty()) {
        return FTS_TEXT("none");
    }
    if (!field.leastMeans.empty() && isLeast(field, text)) {
        return field.leastMeans;
    }
    return {"%1", text};
}

void setField(Specs& specs, std::string_view key, std::string_view text) {
    const Field& field = fieldNamed(key, specs.kind);
    Message why = isAddress(key) ? keyInAddress(std::string(text)) : Message();
    if (!why.empty()) {
        throw Error(ErrorKind::BadInput, std::move(why)); // before the project's file holds it
    }
    assign(field, text, specs);
}

json specsToJson(const Specs& specs) {
    Specs copy = specs;
    json result = json::object();
    for (const Field& field : fields(specs.kind)) {
        const std::size_t dot = field.key.find('.');
        std::visit(
            [&](auto* value) {
                result[field.key.substr(0, dot)][field.key.substr(dot + 1)] = *value;
            },
            field.member(copy));
    }
    return result;
}

std::vector<std::string> specsFromJson(const json& value, Specs& specs) {
    std::vector<std::string> unknown;
    for (const auto& [group, members] : value.items()) {
        if (!isGroup(group, specs.kind)) {
            unknown.push_back(group);
            continue;
        }
        if (!members.is_object()) {
            throw Error(ErrorKind::Format, FTS_TEXT("\"%1\" is not an object."), group);
        }
        for (const auto& [name, member] : members.items()) {
            const std::string key = group + "." + name;
            const Field* field = findField(key, specs.kind);
            if (field == nullptr) {
                unknown.push_back(key);
                continue;
            }
            try {
                setFromJson(*field, member, specs);
            } catch (const Error& error) {
                throw Error(ErrorKind::Format, error.message());
            }
        }
    }
    return unknown;
}

std::vector<Problem> problems(const Specs& specs) {
    std::vector<Problem> found;
    if (specs.split.validation + specs.split.test > 0.8) {
        found.push_back({Problem::Severity::Error, "split.validation",
                         Message(FTS_TEXT("Less than a fifth of the text would be left to train "
                                          "on. Lower the shares for validation and test."))});
    }
    if (specs.split.validation == 0 && specs.train.patience > 0) {
        found.push_back({Problem::Severity::Warning, "split.validation",
                         Message(FTS_TEXT("Without a validation part training cannot tell which "
                                          "checkpoint is best; the last one is kept."))});
    }
    if (specs.kind == kDistillation) {
        std::ranges::move(distillationProblems(specs), std::back_inserter(found));
    }
    for (const Field& field : fields(specs.kind)) {
        Message why = isAddress(field.key) ? keyInAddress(fieldText(field, specs)) : Message();
        if (!why.empty()) {
            found.push_back({Problem::Severity::Error, field.key, std::move(why)});
        }
    }
    if (specs.generate.generator == "remote") {
        for (const auto& [key, text] : {std::pair("generate.url", &specs.generate.url),
                                        std::pair("generate.model", &specs.generate.model)}) {
            if (text->empty()) {
                found.push_back({Problem::Severity::Error, key,
                                 Message(FTS_TEXT("To have questions written by a language model, "
                                                  "its address and its name must be set."))});
            }
        }
    }
    return found;
}

} // namespace fts
