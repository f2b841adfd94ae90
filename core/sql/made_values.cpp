#include "core/sql/made_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "core/base/ascii.h"
#include "core/text/sql_tokens.h"

namespace fts {
namespace {

using Relation = ColumnCondition::Relation;

// % any text, _ any letter; letters in either case.
bool isLike(std::string_view text, std::string_view pattern) {
    std::size_t t = 0, p = 0, star = pattern.npos, resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '%') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() &&
                   (pattern[p] == '_' || asciiLowered(pattern[p]) == asciiLowered(text[t]))) {
            ++p;
            ++t;
        } else if (star != pattern.npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(p), pattern.end(),
                       [](char c) { return c == '%'; });
}

template <typename Value>
bool compares(const Value& a, Relation relation, const Value& b) {
    switch (relation) {
    case Relation::Equal:
        return a == b;
    case Relation::Unequal:
        return a != b;
    case Relation::Less:
        return a < b;
    case Relation::LessOrEqual:
        return a <= b;
    case Relation::Greater:
        return a > b;
    case Relation::GreaterOrEqual:
        return a >= b;
    default:
        return false;
    }
}

std::string numberText(double number) {
    char buffer[64];
    const auto [end, failure] = std::to_chars(buffer, buffer + sizeof buffer, number);
    return {buffer, end};
}

bool isDate(std::string_view text) {
    return text.size() >= 8 && text.size() <= 19 && std::ranges::count(text, '-') == 2 &&
           text.find_first_not_of("0123456789-: T") == text.npos;
}

// NaN for what is no date.
double yearOf(std::string_view text) {
    return isDate(text) ? numberIn(text.substr(0, text.find('-'))) : std::nan("");
}

constexpr double kUsualYear = 2005;

} // namespace

double numberIn(std::string_view text) {
    text = asciiTrimmed(text);
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc{} && end == text.data() + text.size() && std::isfinite(number)
               ? number
               : std::nan("");
}

bool satisfies(const SqlCell& value, const ColumnCondition& condition) {
    const bool like = condition.relation == Relation::Like;
    if (const auto* number = std::get_if<double>(&value)) {
        const double other = numberIn(condition.value);
        if (like || condition.relation == Relation::NotLike) {
            return isLike(numberText(*number), condition.value) == like;
        }
        return !std::isnan(other) && compares(*number, condition.relation, other);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (like || condition.relation == Relation::NotLike) {
            return isLike(*text, condition.value) == like;
        }
        return compares(*text, condition.relation, condition.value);
    }
    return false;
}

std::string literalText(const SqlCell& value) {
    if (const auto* number = std::get_if<double>(&value)) {
        return numberText(*number);
    }
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? "NULL" : quotedSqlText(*text);
}

std::string MadeValues::syllables(std::size_t count) {
    constexpr std::array<const char*, 24> kSyllables{
        "ba", "cor", "dun", "el",  "fi",  "gra", "ho", "is", "jo",  "kal", "lum", "mer",
        "no", "ost", "pel", "qui", "ras", "sen", "to", "ul", "vin", "wes", "yar", "zem"};
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += kSyllables[m_random.below(kSyllables.size())];
    }
    return text;
}

std::string MadeValues::freshText() {
    for (std::size_t length = 3;; ++length) {
        std::string text = syllables(length);
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
        if (m_texts.insert(text).second) {
            return text;
        }
    }
}

std::string MadeValues::freshDate(double year) {
    for (std::uint64_t years = 12;; ++years) {
        const auto first = static_cast<unsigned>(std::clamp(year, 20.0, 9000.0)) - 6;
        char text[40];
        std::snprintf(text, sizeof text, "%04u-%02u-%02u",
                      first + static_cast<unsigned>(m_random.below(years)),
                      1 + static_cast<unsigned>(m_random.below(12)),
                      1 + static_cast<unsigned>(m_random.below(28)));
        if (m_texts.insert(text).second) {
            return text;
        }
    }
}

SqlCell MadeValues::fresh(ValueKind kind, double low, double high) {
    switch (kind) {
    case ValueKind::Text:
        return freshText();
    case ValueKind::Date:
        return freshDate((low + high) / 2);
    case ValueKind::Whole:
        return std::floor(low + (high - low) * m_random.uniform());
    case ValueKind::Real:
        return std::round((low + (high - low) * m_random.uniform()) * 100) / 100;
    }
    return {};
}

std::vector<SqlCell> MadeValues::pool(ValueKind kind, std::size_t count,
                                      const std::vector<ColumnCondition>& conditions, bool wide) {
    std::vector<SqlCell> values;
    const auto add = [&values](SqlCell value) {
        if (std::ranges::find(values, value) == values.end()) {
            values.push_back(std::move(value));
        }
    };
    double low = std::nan(""), high = std::nan("");
    for (const ColumnCondition& condition : conditions) {
        for (SqlCell& value : around(kind, condition)) {
            add(std::move(value));
        }
        const double at =
            kind == ValueKind::Date ? yearOf(condition.value) : numberIn(condition.value);
        low = std::fmin(low, at);
        high = std::fmax(high, at);
    }
    double room = static_cast<double>(count) * (wide ? 40 : 3);
    if (kind == ValueKind::Date) {
        low = std::isnan(low) ? kUsualYear : low;
        high = std::isnan(high) ? kUsualYear : high;
    } else if (std::isnan(low)) {
        low = 1;
        high = 1 + room;
    } else {
        room = std::max(room / 2, 0.3 * std::max(std::abs(low), std::abs(high)));
        low = std::floor(low - room);
        high += room;
    }
    for (std::size_t tries = 0; values.size() < count && tries < 20 * count; ++tries) {
        add(fresh(kind, low, high));
    }
    m_random.shuffle(values);
    return values;
}

std::vector<SqlCell> MadeValues::around(ValueKind kind, const ColumnCondition& condition) {
    const bool number = kind == ValueKind::Whole || kind == ValueKind::Real;
    const double value = number ? numberIn(condition.value) : std::nan("");
    return std::isnan(value) ? aroundText(condition) : aroundNumber(kind, value);
}

std::vector<SqlCell> MadeValues::aroundNumber(ValueKind kind, double value) {
    const double room = std::max(5.0, 0.3 * std::abs(value));
    std::vector<SqlCell> values{value, value - 1, value + 1,
                                std::floor(value - 2 - room * m_random.uniform()),
                                std::ceil(value + 2 + room * m_random.uniform())};
    if (kind == ValueKind::Real) {
        values.emplace_back(value + 0.5);
    }
    return values;
}

std::vector<SqlCell> MadeValues::aroundText(const ColumnCondition& condition) {
    const std::string& text = condition.value;
    if (condition.relation == Relation::Like || condition.relation == Relation::NotLike) {
        const std::string whole = filled(text);
        return {whole, filled(text), syllables(2) + whole, whole + " " + syllables(2)};
    }
    if (isDate(text)) {
        std::string other = text;
        const std::size_t last = other.find_last_of("0123456789");
        other[last] = static_cast<char>('0' + (other[last] - '0' + 1) % 10);
        const double year = yearOf(text);
        return {text, other, freshDate(year - 3), freshDate(year + 3), freshDate(year)};
    }
    return {text, text + " " + syllables(2), syllables(2) + " " + text};
}

std::string MadeValues::filled(const std::string& pattern) {
    std::string text;
    for (const char c : pattern) {
        if (c == '%') {
            text += m_random.below(3) == 0 ? std::string() : syllables(1 + m_random.below(2));
        } else {
            text += c == '_' ? static_cast<char>('a' + m_random.below(26)) : c;
        }
    }
    return text.empty() ? syllables(2) : text;
}

} // namespace fts
