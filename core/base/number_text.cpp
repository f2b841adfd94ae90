#include "core/base/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace fts {
namespace {

constexpr double kWrittenOut = 1e7;

std::string text(double value, std::chars_format format, int precision) {
    if (!std::isfinite(value)) {
        return std::isnan(value) ? "NaN" : value < 0 ? "−∞" : "∞";
    }
    std::array<char, 400> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
    return {buffer.data(), end.ptr};
}

} // namespace

std::string shortNumber(double value, int digits) {
    const double size = std::abs(value);
    const bool whole = size < kWrittenOut && size >= std::pow(10, digits);
    return whole ? fixedNumber(value, 0) : roundedNumber(value, digits);
}

std::string fixedNumber(double value, int decimals) {
    return text(value, std::chars_format::fixed, decimals);
}

std::string roundedNumber(double value, int digits) {
    return text(value, std::chars_format::general, digits);
}

} // namespace fts
