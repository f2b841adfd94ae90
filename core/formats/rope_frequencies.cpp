#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/formats/decoder_config.h"

namespace fts {
namespace {

/// The base that keeps the slowest pair's angle within what it was trained for.
double grownBase(const DecoderConfig& config, int length) {
    const double longest = std::max(length, config.ropeScaling.originalPositions);
    const double factor = config.ropeScaling.factor;
    const double dimensions = config.headSize;
    const double growth = factor * longest / config.ropeScaling.originalPositions - (factor - 1);
    return config.ropeTheta * std::pow(growth, dimensions / (dimensions - 2));
}

double llama3(const RopeScaling& scaling, double frequency) {
    const double turns = scaling.originalPositions * frequency / (2 * std::numbers::pi);
    const double kept = std::clamp((turns - scaling.lowFrequencyFactor) /
                                       (scaling.highFrequencyFactor - scaling.lowFrequencyFactor),
                                   0.0, 1.0);
    return (1 - kept) * frequency / scaling.factor + kept * frequency;
}

} // namespace

std::vector<double> ropeFrequencies(const DecoderConfig& config, int length) {
    using Kind = RopeScaling::Kind;
    const RopeScaling& scaling = config.ropeScaling;
    const double base =
        scaling.kind == Kind::Dynamic ? grownBase(config, length) : config.ropeTheta;
    std::vector<double> frequencies(static_cast<std::size_t>(config.headSize / 2));
    for (std::size_t i = 0; i < frequencies.size(); ++i) {
        const double frequency = std::pow(base, -2.0 * static_cast<double>(i) / config.headSize);
        frequencies[i] = scaling.kind == Kind::Linear     ? frequency / scaling.factor
                         : scaling.kind == Kind::Llama3   ? llama3(scaling, frequency)
                         : scaling.kind == Kind::Divisors ? frequency / scaling.divisors[i]
                                                          : frequency;
    }
    return frequencies;
}

} // namespace fts
