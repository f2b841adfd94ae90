#include "core/eval/curve.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace fts {
namespace {

constexpr std::size_t kFewest = 8; // numbers, for means to say anything
constexpr std::size_t kLeast = 20; // on each side where there are so many: fewer hide a slow fall

struct Moments {
    double mean = 0;
    double variance = 0; ///< of the mean
};

Moments momentsOf(std::span<const double> values) {
    const auto count = static_cast<double>(values.size());
    Moments moments;
    for (const double value : values) {
        moments.mean += value / count;
    }
    for (const double value : values) {
        const double off = value - moments.mean;
        moments.variance += off * off / (count - 1) / count;
    }
    return moments;
}

/// Up to `most` of the last numbers, in order.
std::vector<double> lastNumbers(const Curve& curve, std::size_t most) {
    std::vector<double> values;
    for (auto sample = curve.samples().rbegin();
         sample != curve.samples().rend() && values.size() < most; ++sample) {
        if (std::isfinite(sample->value)) {
            values.push_back(sample->value);
        }
    }
    std::reverse(values.begin(), values.end());
    return values;
}

Trend trendFrom(double difference, double doubt) {
    return difference > doubt ? Trend::Rising : difference < -doubt ? Trend::Falling : Trend::Level;
}

} // namespace

void Curve::append(std::int64_t step, double value) {
    if (!m_samples.empty() && step <= m_samples.back().step) {
        m_samples.erase(std::ranges::lower_bound(m_samples, step, {}, &Sample::step),
                        m_samples.end());
    }
    m_samples.push_back({step, value});
}

std::span<const Sample> Curve::between(double from, double to) const {
    const auto stepOf = [](const Sample& sample) { return static_cast<double>(sample.step); };
    const auto first = std::ranges::lower_bound(m_samples, from, {}, stepOf);
    const auto last = std::ranges::upper_bound(first, m_samples.end(), to, {}, stepOf);
    return {first, last};
}

const Sample* Curve::nearest(double step) const {
    if (m_samples.empty()) {
        return nullptr;
    }
    const auto stepOf = [](const Sample& sample) { return static_cast<double>(sample.step); };
    auto found = std::ranges::lower_bound(m_samples, step, {}, stepOf);
    if (found == m_samples.end() ||
        (found != m_samples.begin() && step - stepOf(*std::prev(found)) <= stepOf(*found) - step)) {
        --found;
    }
    return &*found;
}

const Sample* Curve::at(std::int64_t step) const {
    const auto found = std::ranges::lower_bound(m_samples, step, {}, &Sample::step);
    return found != m_samples.end() && found->step == step ? &*found : nullptr;
}

bool canBeShown(double value, bool logarithmic) {
    return std::isfinite(value) && (!logarithmic || value > 0);
}

std::optional<ValueRange> valueRange(std::span<const Sample> samples, bool logarithmic,
                                     double ignored) {
    if (ignored <= 0) {
        std::optional<ValueRange> range;
        for (const Sample& sample : samples) {
            if (canBeShown(sample.value, logarithmic)) {
                range = range ? ValueRange{std::min(range->low, sample.value),
                                           std::max(range->high, sample.value)}
                              : ValueRange{sample.value, sample.value};
            }
        }
        return range;
    }
    std::vector<double> values;
    values.reserve(samples.size());
    for (const Sample& sample : samples) {
        if (canBeShown(sample.value, logarithmic)) {
            values.push_back(sample.value);
        }
    }
    if (values.empty()) {
        return std::nullopt;
    }
    const auto out = static_cast<std::ptrdiff_t>(ignored / 2 * static_cast<double>(values.size()));
    std::nth_element(values.begin(), values.begin() + out, values.end());
    const double low = values[static_cast<std::size_t>(out)];
    std::nth_element(values.begin(), values.end() - 1 - out, values.end());
    return ValueRange{low, *(values.end() - 1 - out)};
}

std::vector<std::int64_t> stepsOf(std::span<const Curve* const> curves) {
    std::vector<std::int64_t> steps;
    std::vector<std::int64_t> merged;
    for (const Curve* curve : curves) {
        std::vector<std::int64_t> own;
        own.reserve(curve->size());
        std::ranges::transform(curve->samples(), std::back_inserter(own), &Sample::step);
        merged.clear();
        std::ranges::set_union(steps, own, std::back_inserter(merged));
        steps.swap(merged);
    }
    return steps;
}

Trend trendOf(const Curve& curve) {
    const std::size_t part = std::clamp<std::size_t>(curve.size() / 10, kLeast, 1000);
    const auto values = lastNumbers(curve, 2 * part);
    if (values.size() < 2) {
        return Trend::Level;
    }
    if (values.size() < kFewest) {
        return trendFrom(values.back() - values[values.size() - 2], 0);
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    const Moments before = momentsOf({values.begin(), middle});
    const Moments after = momentsOf({middle, values.end()});
    return trendFrom(after.mean - before.mean, 2 * std::sqrt(before.variance + after.variance));
}

} // namespace fts
