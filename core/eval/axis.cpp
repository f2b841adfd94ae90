#include "core/eval/axis.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/number_text.h"

namespace fts {
namespace {

constexpr double kLargest = 1e280; // so that differences stay finite, with room
constexpr double kSmallest = 1e-280;

int exponentOf(double value) {
    return static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-9));
}

/// The smallest of 1, 2, 5 · 10^n that is at least `least`.
double roundStep(double least) {
    const double power = std::pow(10, exponentOf(least));
    for (const double digit : {1.0, 2.0, 5.0}) {
        if (digit * power >= least * (1 - 1e-9)) {
            return digit * power;
        }
    }
    return 10 * power;
}

/// As many digits as ticks `step` apart need to differ.
std::string tickLabel(double value, double step, double largest) {
    if (value == 0) {
        return "0";
    }
    if (step > 0.9e-4 && largest < 1e7) {
        return fixedNumber(value, std::max(0, -exponentOf(step)));
    }
    const int digits = std::clamp(exponentOf(value) - exponentOf(step) + 1, 1, 15);
    return roundedNumber(value, digits);
}

std::vector<Tick> linearTicks(const Axis& axis, int most, bool whole) {
    double step = roundStep((axis.high - axis.low) / most);
    step = whole ? std::max(step, 1.0) : step;
    const auto firstOf = [&] { return std::ceil(axis.low / step - 1e-9); };
    const auto countOf = [&] { return std::floor(axis.high / step + 1e-9) - firstOf() + 1; };
    while (countOf() > most) {
        step = roundStep(1.5 * step);
    }
    const double largest = std::max(std::abs(axis.low), std::abs(axis.high));
    const auto count = static_cast<int>(countOf());
    std::vector<Tick> ticks;
    for (int i = 0; i < count; ++i) {
        const double value = (firstOf() + i) * step;
        ticks.push_back({value, tickLabel(value, step, largest)});
    }
    return ticks;
}

/// Ticks at `digits` · 10^n for every `every`-th n.
std::vector<Tick> decadeTicks(const Axis& axis, const std::vector<double>& digits, int every) {
    std::vector<Tick> ticks;
    for (int n = exponentOf(axis.low); n <= exponentOf(axis.high); ++n) {
        if (n % every != 0) {
            continue;
        }
        for (const double digit : digits) {
            const double value = digit * std::pow(10, n);
            if (value >= axis.low * (1 - 1e-9) && value <= axis.high * (1 + 1e-9)) {
                ticks.push_back({value, shortNumber(value, 6)});
            }
        }
    }
    return ticks;
}

std::vector<Tick> logarithmicTicks(const Axis& axis, int most) {
    static const std::vector<std::vector<double>> digits{{1, 2, 3, 5}, {1, 2, 5}, {1, 3}};
    const auto fits = [most](const auto& ticks) { return std::ssize(ticks) <= most; };
    for (const auto& set : digits) {
        if (auto ticks = decadeTicks(axis, set, 1); fits(ticks)) {
            return ticks;
        }
    }
    for (int every = 1;; ++every) {
        if (auto ticks = decadeTicks(axis, {1}, every); fits(ticks)) {
            return ticks;
        }
    }
}

} // namespace

double Axis::share(double value) const {
    return logarithmic ? std::log(value / low) / std::log(high / low)
                       : (value - low) / (high - low);
}

double Axis::value(double share) const {
    return logarithmic ? std::exp(std::log(low) + share * (std::log(high) - std::log(low)))
                       : low + share * (high - low);
}

Axis Axis::zoomed(double factor, double share) const {
    return {value(share - share * factor), value(share + (1 - share) * factor), logarithmic};
}

Axis Axis::moved(double shares) const {
    return {value(shares), value(1 + shares), logarithmic};
}

std::vector<Tick> Axis::ticks(int most, bool whole) const {
    if (logarithmic) {
        auto ticks = logarithmicTicks(*this, most);
        if (ticks.size() >= 3 || high >= 10 * low) {
            return ticks;
        }
    }
    return linearTicks(*this, most, whole);
}

Axis axisAround(ValueRange range, bool logarithmic, double room) {
    const double low = std::clamp(range.low, logarithmic ? kSmallest : -kLargest, kLargest);
    const double high = std::clamp(range.high, low, kLargest);
    const bool alike = high - low <= 1e-9 * std::max(std::abs(low), std::abs(high));
    if (logarithmic) {
        const double factor = alike ? 2 : std::exp(room * (std::log(high) - std::log(low)));
        return {low / factor, high * factor, true};
    }
    if (alike) {
        const double around = high != 0 ? std::abs(high) / 2 : 1;
        return {low - around, high + around, false};
    }
    const double around = room * (high - low);
    return {low >= 0 ? std::max(0.0, low - around) : low - around, high + around, false};
}

} // namespace fts
