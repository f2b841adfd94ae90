#include "core/sql/sqlite_text_functions.h"

#include <cstdint>
#include <cstring>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "core/base/utf8.h"
#include "core/sql/sqlite_pattern.h"

namespace fts {
namespace {

std::string_view textOf(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text == nullptr
               ? std::string_view()
               : std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

std::string_view bytesOf(sqlite3_value* value) {
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    return {bytes, bytes == nullptr ? 0 : static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

// memmem() takes time in proportion to both; std::string_view::find() to their product.
std::size_t placeOf(std::string_view what, std::string_view in, std::size_t from = 0) {
    const void* found = ::memmem(in.data() + from, in.size() - from, what.data(), what.size());
    return found == nullptr ? std::string_view::npos
                            : static_cast<std::size_t>(static_cast<const char*>(found) - in.data());
}

void instr(sqlite3_context* context, int, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL ||
        sqlite3_value_type(values[1]) == SQLITE_NULL) {
        return;
    }
    const bool blobs = sqlite3_value_type(values[0]) == SQLITE_BLOB &&
                       sqlite3_value_type(values[1]) == SQLITE_BLOB;
    const auto in = blobs ? bytesOf(values[0]) : textOf(values[0]);
    const auto what = blobs ? bytesOf(values[1]) : textOf(values[1]);
    const std::size_t place = what.empty() ? 0 : placeOf(what, in);
    if (place == std::string_view::npos) {
        sqlite3_result_int(context, 0);
        return;
    }
    std::int64_t letters = 1;
    for (const char byte : in.substr(0, place)) {
        letters += blobs || !isUtf8Continuation(byte) ? 1 : 0;
    }
    sqlite3_result_int64(context, letters);
}

void replace(sqlite3_context* context, int, sqlite3_value** values) {
    for (int i = 0; i < 3; ++i) {
        if (sqlite3_value_type(values[i]) == SQLITE_NULL) {
            return;
        }
    }
    const auto text = textOf(values[0]);
    const auto what = textOf(values[1]);
    const auto by = textOf(values[2]);
    if (what.empty()) {
        sqlite3_result_value(context, values[0]);
        return;
    }
    const auto most = static_cast<std::size_t>(
        sqlite3_limit(sqlite3_context_db_handle(context), SQLITE_LIMIT_LENGTH, -1));
    std::string result;
    for (std::size_t begin = 0;;) {
        const std::size_t place = placeOf(what, text, begin);
        result += text.substr(begin, place - begin);
        if (place == std::string_view::npos) {
            break;
        }
        result += by;
        begin = place + what.size();
        if (result.size() > most) {
            sqlite3_result_error_toobig(context);
            return;
        }
    }
    sqlite3_result_text64(context, result.data(), result.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

std::set<std::string_view> lettersOf(std::string_view text) {
    std::set<std::string_view> letters;
    while (!text.empty()) {
        const std::string_view letter = utf8LetterAt(text, 0);
        letters.insert(letter);
        text.remove_prefix(letter.size());
    }
    return letters;
}

constexpr std::size_t kMostToTrim = 1000; // bytes that name characters
constexpr int kLeft = 1;
constexpr int kRight = 2;

std::string_view trimmed(std::string_view text, const std::set<std::string_view>& letters,
                         int sides) {
    while ((sides & kLeft) != 0 && !text.empty()) {
        const std::string_view letter = utf8LetterAt(text, 0);
        if (!letters.contains(letter)) {
            break;
        }
        text.remove_prefix(letter.size());
    }
    while ((sides & kRight) != 0 && !text.empty()) {
        std::size_t size = 1;
        while (size < text.size() && isUtf8Continuation(text[text.size() - size])) {
            ++size;
        }
        if (!letters.contains(text.substr(text.size() - size))) {
            break;
        }
        text.remove_suffix(size);
    }
    return text;
}

void trim(sqlite3_context* context, int count, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL ||
        (count == 2 && sqlite3_value_type(values[1]) == SQLITE_NULL)) {
        return;
    }
    if (count == 2 && textOf(values[1]).size() > kMostToTrim) {
        sqlite3_result_error(context, "too many characters to trim", -1);
        return;
    }
    const auto* sides = static_cast<const int*>(sqlite3_user_data(context));
    const auto letters = lettersOf(count == 2 ? textOf(values[1]) : " ");
    const auto result = trimmed(textOf(values[0]), letters, *sides);
    sqlite3_result_text64(context, result.empty() ? "" : result.data(), result.size(),
                          SQLITE_TRANSIENT, SQLITE_UTF8);
}

// SQLite reads text to its first zero here.
std::string_view toZero(std::string_view text) {
    return text.substr(0, text.find('\0'));
}

bool isOneCharacter(std::string_view text) {
    return !text.empty() && !isUtf8Continuation(text.front()) && utf8LetterAt(text, 0) == text;
}

template <SqlitePattern::Kind kind>
void matches(sqlite3_context* context, int count, sqlite3_value** values) {
    for (int i = 0; i < count; ++i) {
        if (sqlite3_value_type(values[i]) == SQLITE_NULL) {
            return;
        }
    }
    static const bool textsOnly = sqlite3_compileoption_used("LIKE_DOESNT_MATCH_BLOBS") != 0;
    if (textsOnly && (sqlite3_value_type(values[0]) == SQLITE_BLOB ||
                      sqlite3_value_type(values[1]) == SQLITE_BLOB)) {
        sqlite3_result_int(context, 0);
        return;
    }
    const auto pattern = toZero(textOf(values[0]));
    const auto most = static_cast<std::size_t>(
        sqlite3_limit(sqlite3_context_db_handle(context), SQLITE_LIMIT_LIKE_PATTERN_LENGTH, -1));
    if (pattern.size() > most) {
        sqlite3_result_error(context, "LIKE or GLOB pattern too complex", -1);
        return;
    }
    const auto escape = count == 3 ? textOf(values[2]) : std::string_view();
    if (count == 3 && !isOneCharacter(escape)) {
        sqlite3_result_error(context, "ESCAPE expression must be a single character", -1);
        return;
    }
    // Kept by SQLite from row to row where the pattern is a constant.
    const auto* kept =
        count == 2 ? static_cast<const SqlitePattern*>(sqlite3_get_auxdata(context, 0)) : nullptr;
    auto read = kept == nullptr ? std::make_unique<SqlitePattern>(kind, pattern, escape) : nullptr;
    const auto found = (kept == nullptr ? *read : *kept).matches(toZero(textOf(values[1])));
    if (found) {
        sqlite3_result_int(context, *found ? 1 : 0);
    } else {
        sqlite3_result_error(context, "LIKE or GLOB pattern too complex for so long a text", -1);
    }
    if (read && count == 2) {
        sqlite3_set_auxdata(context, 0, read.release(),
                            [](void* pattern) { delete static_cast<SqlitePattern*>(pattern); });
    }
}

constexpr auto* like = matches<SqlitePattern::Kind::Like>;
constexpr auto* glob = matches<SqlitePattern::Kind::Glob>;

} // namespace

int boundSqliteTextFunctions(sqlite3* database) {
    static int left = kLeft;
    static int right = kRight;
    static int both = kLeft | kRight;
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const auto add = [&](const char* name, int count, void* data, auto* function) {
        return sqlite3_create_function_v2(database, name, count, kFlags, data, function, nullptr,
                                          nullptr, nullptr);
    };
    int code = add("instr", 2, nullptr, instr) | add("replace", 3, nullptr, replace) |
               add("like", 2, nullptr, like) | add("like", 3, nullptr, like) |
               add("glob", 2, nullptr, glob);
    for (const int count : {1, 2}) {
        code |= add("trim", count, &both, trim) | add("ltrim", count, &left, trim) |
                add("rtrim", count, &right, trim);
    }
    return code;
}

} // namespace fts
