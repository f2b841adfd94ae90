#include "core/eval/share_interval.h"

#include <cmath>

#include "core/base/error.h"

namespace fts {

Interval shareInterval(std::size_t hits, std::size_t count) {
    if (count == 0) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("There are no questions to judge by."));
    }
    constexpr double z = 1.959964; // of the normal distribution, 95 % are nearer
    const auto n = static_cast<double>(count);
    const double share = static_cast<double>(hits) / n;
    const double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double half =
        z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return {hits == 0 ? 0 : middle - half, hits == count ? 1 : middle + half}; // to the bit there
}

} // namespace fts
