#pragma once

#include <cstdint>
#include <initializer_list>
#include <numeric>
#include <utility>
#include <vector>

namespace fts {

/// A stream of random numbers named by a few integers, such as (seed, epoch, row). The same
/// name gives the same stream on every machine and in any order of asking, so nothing but the
/// name has to be saved to resume. SplitMix64 (Steele, Lea, Flood 2014). Not for secrets.
class Random {
public:
    explicit Random(std::initializer_list<std::uint64_t> name);

    std::uint64_t next();
    std::uint64_t below(std::uint64_t bound); ///< uniform in [0, bound); bound > 0
    double uniform();                         ///< uniform in [0, 1)
    double normal();                          ///< mean 0, variance 1

    /// Fisher–Yates.
    template <typename Value>
    void shuffle(std::vector<Value>& values) {
        for (std::size_t i = values.size(); i > 1; --i) {
            std::swap(values[i - 1], values[below(i)]);
        }
    }

    /// 0 … size − 1 in random order.
    std::vector<std::size_t> permutation(std::size_t size) {
        std::vector<std::size_t> order(size);
        std::iota(order.begin(), order.end(), std::size_t{0});
        shuffle(order);
        return order;
    }

private:
    std::uint64_t m_state = 0;
};

} // namespace fts
