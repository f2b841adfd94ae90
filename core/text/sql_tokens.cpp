#include "core/text/sql_tokens.h"

#include <algorithm>
#include <array>

#include "core/base/ascii.h"

namespace fts {
namespace {

using Kind = SqlToken::Kind;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isWordByte(char c) {
    return isLetterByte(c) || isDigit(c) || c == '_' || c == '$';
}

/// Goes through a SQL text token by token.
class Reader {
public:
    explicit Reader(std::string_view sql) : m_sql(sql) {}

    bool next(SqlToken& token) {
        skipSpace();
        if (m_place == m_sql.size()) {
            return false;
        }
        const std::size_t begin = m_place;
        std::string value;
        const Kind kind = read(value);
        token = {kind, m_sql.substr(begin, m_place - begin), begin, std::move(value)};
        if (kind == Kind::Word || kind == Kind::Number || kind == Kind::Symbol) {
            token.value = token.text;
        }
        return true;
    }

private:
    char at(std::size_t ahead = 0) const {
        return m_place + ahead < m_sql.size() ? m_sql[m_place + ahead] : '\0';
    }

    void skipSpace() {
        while (m_place < m_sql.size()) {
            if (isAsciiSpace(at())) {
                ++m_place;
            } else if (at() == '-' && at(1) == '-') {
                m_place = std::min(m_sql.find('\n', m_place), m_sql.size());
            } else if (at() == '/' && at(1) == '*') {
                const std::size_t end = m_sql.find("*/", m_place + 2);
                m_place = end == m_sql.npos ? m_sql.size() : end + 2;
            } else {
                return;
            }
        }
    }

    Kind read(std::string& value) {
        const char first = at();
        if (first == '\'') {
            return quoted('\'', Kind::Text, value);
        }
        if (first == '"' || first == '`' || first == '[') {
            return quoted(first == '[' ? ']' : first, Kind::Name, value);
        }
        if (isDigit(first) || (first == '.' && isDigit(at(1)))) {
            return number();
        }
        if (isWordByte(first)) {
            while (m_place < m_sql.size() && isWordByte(at())) {
                ++m_place;
            }
            return Kind::Word;
        }
        constexpr std::array<std::string_view, 7> kPairs{"<=", ">=", "<>", "!=", "==", "||", "::"};
        const bool pair = std::ranges::find(kPairs, m_sql.substr(m_place, 2)) != kPairs.end();
        m_place += pair ? 2 : 1;
        return Kind::Symbol;
    }

    Kind quoted(char close, Kind kind, std::string& value) {
        ++m_place;
        for (; m_place < m_sql.size(); ++m_place) {
            if (at() == close) {
                if (at(1) != close || close == ']') {
                    ++m_place;
                    return kind;
                }
                ++m_place;
            }
            value += at();
        }
        return Kind::Unclosed;
    }

    Kind number() {
        while (isDigit(at()) || at() == '.') {
            ++m_place;
        }
        if (asciiLowered(at()) == 'e') {
            const std::size_t sign = at(1) == '+' || at(1) == '-' ? 1 : 0;
            if (isDigit(at(1 + sign))) {
                m_place += 1 + sign;
                while (isDigit(at())) {
                    ++m_place;
                }
            }
        }
        return Kind::Number;
    }

    std::string_view m_sql;
    std::size_t m_place = 0;
};

} // namespace

bool SqlToken::isWord(std::string_view keyword) const {
    return kind == Kind::Word && std::ranges::equal(text, keyword, [](char a, char b) {
               return asciiLowered(a) == asciiLowered(b);
           });
}

std::vector<SqlToken> sqlTokens(std::string_view sql) {
    std::vector<SqlToken> tokens;
    Reader reader(sql);
    for (SqlToken token; reader.next(token);) {
        tokens.push_back(std::move(token));
    }
    return tokens;
}

std::string compactSql(std::string_view sql) {
    std::string compact;
    std::size_t end = 0;
    for (const SqlToken& token : sqlTokens(sql)) {
        if (token.begin > end && !compact.empty()) {
            compact += ' ';
        }
        compact += token.text;
        end = token.end();
    }
    return compact;
}

bool isBareSqlName(std::string_view name, SqlDatabases databases) {
    return !name.empty() && !isDigit(name.front()) && std::ranges::all_of(name, [](char c) {
        return isAsciiLetter(c) || isDigit(c) || c == '_';
    }) && (databasesReserving(name) & databases) == 0;
}

namespace {

std::string quotedWith(char quote, std::string_view text) {
    std::string quoted(1, quote);
    for (const char c : text) {
        quoted += c;
        if (c == quote) {
            quoted += quote;
        }
    }
    return quoted + quote;
}

} // namespace

std::string quotedSqlName(std::string_view name) {
    return quotedWith('"', name);
}

std::string quotedSqlText(std::string_view text) {
    return quotedWith('\'', text);
}

} // namespace fts
