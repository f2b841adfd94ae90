#include "core/readers/decode_text.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <uchardet.h>
#include <unicode/ucnv.h>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/utf8.h"

namespace fts {
namespace {

using namespace std::string_view_literals;

constexpr const char* kFallback = "windows-1252";
constexpr std::size_t kSample = 1'000'000; // bytes that a guess looks at

struct Mark {
    std::string_view bytes;
    const char* encoding;
};
constexpr std::array<Mark, 5> kMarks{{{"\xEF\xBB\xBF"sv, "UTF-8"},
                                      {"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                      {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                      {"\xFF\xFE"sv, "UTF-16LE"},
                                      {"\xFE\xFF"sv, "UTF-16BE"}}};

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter openConverter(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    return {ucnv_open(encoding.c_str(), &status), &ucnv_close};
}

std::string converted(std::string_view bytes, UConverter* from) {
    const Converter to = openConverter("UTF-8");
    std::array<UChar, 4096> pivot{};
    UChar* pivotSource = pivot.data();
    UChar* pivotTarget = pivot.data();
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    std::string text;
    std::array<char, 16384> piece{};
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    for (bool reset = true; status == U_BUFFER_OVERFLOW_ERROR; reset = false) {
        status = U_ZERO_ERROR;
        char* target = piece.data();
        ucnv_convertEx(to.get(), from, &target, piece.data() + piece.size(), &source, end,
                       pivot.data(), &pivotSource, &pivotTarget, pivot.data() + pivot.size(), reset,
                       true, &status);
        text.append(piece.data(), target);
    }
    if (U_FAILURE(status)) {
        throw Error(ErrorKind::Internal, FTS_TEXT("ICU could not decode a text: %1"),
                    u_errorName(status));
    }
    return text;
}

/// True if all is UTF-8 but one place in twenty, as in a text that was cut or put together.
bool isMostlyUtf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8Length(bytes, at);
        good += length > 1 ? 1 : 0;
        bad += length == 0 ? 1 : 0;
        at += std::max<std::size_t>(length, 1);
    }
    return good >= 20 * bad;
}

/// Latin letters in UTF-16 and UTF-32 leave zero bytes at the same places.
std::optional<std::string> wideEncoding(std::string_view bytes) {
    std::array<std::size_t, 4> zeros{};
    const std::size_t size = std::min(bytes.size(), kSample) / 4 * 4;
    for (std::size_t i = 0; i < size; ++i) {
        zeros[i % 4] += bytes[i] == '\0' ? 1 : 0;
    }
    const auto most = [&](std::size_t i) { return zeros[i] * 10 > size / 4 * 7; };
    const auto few = [&](std::size_t i) { return zeros[i] * 20 < size / 4; };
    if (size == 0) {
        return std::nullopt;
    }
    if (few(0) && most(2) && most(3)) {
        return "UTF-32LE";
    }
    if (most(0) && most(1) && few(3)) {
        return "UTF-32BE";
    }
    if (few(0) && few(2) && most(1) && most(3)) {
        return "UTF-16LE";
    }
    if (few(1) && few(3) && most(0) && most(2)) {
        return "UTF-16BE";
    }
    return std::nullopt;
}

std::string uchardetGuess(std::string_view bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                         &uchardet_delete);
    uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), kSample));
    uchardet_data_end(detector.get());
    std::string guess = uchardet_get_charset(detector.get());
    // windows-1252 is ISO 8859-1 with letters in place of control characters.
    return guess.empty() || guess == "ASCII" || guess == "ISO-8859-1" ? kFallback : guess;
}

DecodedText decodedAs(std::string_view bytes, const std::string& encoding, bool guessed) {
    const Converter from = openConverter(encoding);
    if (!from) {
        return decodedAs(bytes, kFallback, true);
    }
    return {converted(bytes, from.get()), encoding, guessed};
}

/// What a text says of itself, where it can be: words in single bytes were found in it.
std::string usable(std::string_view declared) {
    const std::string name = asciiLowered(declared);
    if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii") {
        return kFallback;
    }
    const Converter converter = openConverter(name);
    if (!converter || ucnv_getMinCharSize(converter.get()) > 1) {
        return {};
    }
    // ICU passes over whatever is no letter or digit: the name as it was written may be no text.
    UErrorCode status = U_ZERO_ERROR;
    const char* const standard = ucnv_getStandardName(name.c_str(), "IANA", &status);
    status = U_ZERO_ERROR; // a name that is too long is refused there, and would be here
    const char* const own = ucnv_getName(converter.get(), &status);
    return standard != nullptr ? standard : own != nullptr ? own : std::string();
}

} // namespace

DecodedText decodeText(std::string_view bytes, std::string_view declared) {
    for (const Mark& mark : kMarks) {
        if (bytes.starts_with(mark.bytes)) {
            return decodedAs(bytes.substr(mark.bytes.size()), mark.encoding, false);
        }
    }
    if (isUtf8(bytes) && bytes.find('\0') == std::string_view::npos) {
        return {std::string(bytes), "UTF-8", false};
    }
    if (const std::string named = usable(declared); !named.empty()) {
        return decodedAs(bytes, named, false);
    }
    if (const auto wide = wideEncoding(bytes)) {
        return decodedAs(bytes, *wide, true);
    }
    if (isMostlyUtf8(bytes)) {
        return decodedAs(bytes, "UTF-8", false);
    }
    return decodedAs(bytes, uchardetGuess(bytes), true);
}

bool isBinary(std::string_view decoded) {
    std::size_t controls = 0;
    for (const char c : decoded) {
        if (c == '\0') {
            return true;
        }
        const auto byte = static_cast<unsigned char>(c);
        controls +=
            byte < ' ' && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' ? 1 : 0;
    }
    return controls * 50 > decoded.size();
}

} // namespace fts
