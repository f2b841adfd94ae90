#pragma once

#include <string>

namespace fts {

/// Numbers for people, with a point as decimal sign, whatever the locale; what is no number is
/// "NaN", "∞" or "−∞".

/// Rounded to that many digits; long whole numbers below ten million are written out.
std::string shortNumber(double value, int digits);

/// With that many digits after the point.
std::string fixedNumber(double value, int decimals);

/// Rounded to that many digits, with an exponent where there are more before the point.
std::string roundedNumber(double value, int digits);

} // namespace fts
