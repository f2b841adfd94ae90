#include "core/readers/clean_text.h"

#include <algorithm>
#include <array>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "core/base/error.h"

namespace fts {
namespace {

bool isPlain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= ' ' && byte < 0x7F) || byte == '\n' || byte == '\t';
    });
}

bool isUnseen(UChar32 c) {
    // Joiners are part of how a word is written, and some marks around Arabic numbers are seen.
    if (c == 0x200C || c == 0x200D || u_hasBinaryProperty(c, UCHAR_PREPENDED_CONCATENATION_MARK)) {
        return false;
    }
    const auto category = u_charType(c);
    return category == U_CONTROL_CHAR || category == U_FORMAT_CHAR || category == U_SURROGATE ||
           (U_IS_UNICODE_NONCHAR(c));
}

const char* ligature(UChar32 c) {
    static constexpr std::array kLetters{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    return c >= 0xFB00 && c <= 0xFB06 ? kLetters[static_cast<std::size_t>(c - 0xFB00)] : nullptr;
}

void append(std::string& text, UChar32 c) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    int length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    text.append(bytes.data(), static_cast<std::size_t>(length));
}

void appendCleaned(std::string& text, UChar32 c) {
    if (c < 0) {
        append(text, 0xFFFD);
    } else if (c == '\t' || c == '\n') {
        text += static_cast<char>(c);
    } else if (c == '\f' || c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029) {
        text += '\n';
    } else if (u_charType(c) == U_SPACE_SEPARATOR) {
        text += ' ';
    } else if (const char* letters = ligature(c)) {
        text += letters;
    } else if (!isUnseen(c)) {
        append(text, c);
    }
}

std::string withoutUnseen(std::string_view text) {
    std::string cleaned;
    cleaned.reserve(text.size());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(text.data(), at, size, c);
        if (c == '\r') {
            cleaned += '\n';
            at += at < size && text[static_cast<std::size_t>(at)] == '\n' ? 1 : 0;
        } else {
            appendCleaned(cleaned, c);
        }
    }
    return cleaned;
}

std::string composed(std::string text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) {
        throw Error(ErrorKind::Internal, FTS_TEXT("ICU has no data for Unicode's composed form."));
    }
    if (text.size() > INT32_MAX || nfc->isNormalizedUTF8(text, status)) {
        return text;
    }
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    return U_FAILURE(status) ? text : result;
}

/// Calls `take` with each line, without its end.
template <typename Take>
void forEachLine(std::string_view text, const Take& take) {
    while (true) {
        const std::size_t end = text.find('\n');
        take(text.substr(0, end));
        if (end == std::string_view::npos) {
            return;
        }
        text.remove_prefix(end + 1);
    }
}

bool isGap(char c) {
    return c == ' ' || c == '\t';
}

void appendProse(std::string& text, std::string_view line) {
    bool gap = false;
    const std::size_t start = text.size();
    for (const char c : line) {
        if (isGap(c)) {
            gap = true;
            continue;
        }
        if (text.size() == start) {
            text += start == 0 ? "" : "\n";
        } else if (gap) {
            text += ' ';
        }
        gap = false;
        text += c;
    }
}

void appendCode(std::string& text, std::string_view line) {
    std::string spaced;
    for (const char c : line) {
        if (c == '\t') {
            spaced.append(4 - spaced.size() % 4, ' ');
        } else {
            spaced += c;
        }
    }
    spaced.erase(spaced.find_last_not_of(' ') + 1);
    text += spaced + '\n';
}

} // namespace

std::string cleanText(std::string_view text) {
    return isPlain(text) ? std::string(text) : composed(withoutUnseen(text));
}

std::string cleanProse(std::string_view text) {
    std::string prose;
    forEachLine(cleanText(text), [&prose](std::string_view line) { appendProse(prose, line); });
    return prose;
}

std::string cleanCode(std::string_view text) {
    std::string code;
    forEachLine(cleanText(text), [&code](std::string_view line) { appendCode(code, line); });
    code.erase(code.find_last_not_of('\n') + 1);
    return code.substr(std::min(code.find_first_not_of('\n'), code.size()));
}

std::string onOneLine(std::string_view prose) {
    std::string line(prose);
    std::ranges::replace(line, '\n', ' ');
    return line;
}

} // namespace fts
