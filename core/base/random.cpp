#include "core/base/random.h"

#include <cmath>
#include <numbers>

namespace fts {
namespace {

std::uint64_t mix(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15ULL;

} // namespace

Random::Random(std::initializer_list<std::uint64_t> name) {
    for (const std::uint64_t part : name) {
        m_state = mix(m_state + kGolden + part);
    }
}

std::uint64_t Random::next() {
    m_state += kGolden;
    return mix(m_state);
}

std::uint64_t Random::below(std::uint64_t bound) {
    // Values past the last whole multiple of bound would favour small results.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    std::uint64_t value = next();
    while (value >= limit) {
        value = next();
    }
    return value % bound;
}

double Random::uniform() {
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Random::normal() {
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

} // namespace fts
