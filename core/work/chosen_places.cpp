#include "core/work/chosen_places.h"

#include <algorithm>

namespace fts {

std::vector<std::size_t> chosenPlaces(std::size_t count, std::size_t most, Random random) {
    auto places = random.permutation(count);
    places.resize(most > 0 ? std::min(most, count) : count);
    std::ranges::sort(places);
    return places;
}

} // namespace fts
