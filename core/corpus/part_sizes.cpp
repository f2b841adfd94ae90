#include "core/corpus/part_sizes.h"

#include <algorithm>
#include <cmath>

namespace fts {

std::size_t partSize(double share, std::size_t rows) {
    return static_cast<std::size_t>(std::lround(share * static_cast<double>(rows)));
}

std::vector<std::size_t> groupsForPart(std::span<const std::size_t> sizes, double wanted,
                                       std::size_t preferred) {
    constexpr double kRoom = 1.2;
    double taken = 0;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (i == preferred && taken >= wanted / 2) {
            break;
        }
        const auto size = static_cast<double>(sizes[i]);
        if (taken + size / 2 <= wanted && taken + size <= wanted * kRoom) {
            taken += size;
            places.push_back(i);
        }
    }
    if (places.empty() && std::lround(wanted) > 0 && sizes.size() > 1) {
        const auto least = std::ranges::min_element(
            preferred > 1 ? sizes.first(std::min(preferred, sizes.size())) : sizes);
        places.push_back(static_cast<std::size_t>(least - sizes.begin()));
    }
    return places;
}

} // namespace fts
