#include "core/work/memory_plan.h"

#include <algorithm>

#include "core/base/error.h"

namespace fts {
namespace {

// Of each weight while it is trained, beside itself: fp32 master, two moments, gradient.
constexpr std::uint64_t kBytesPerWeight = 14;
constexpr std::uint64_t kMegabyte = 1 << 20;

} // namespace

std::uint64_t MemoryNeeds::bytes(std::int64_t tokensAtOnce) const {
    const auto tokens = static_cast<std::uint64_t>(std::min(tokensAtOnce, longestBatch));
    return held + weights * kBytesPerWeight + tokens * bytesPerToken;
}

MemoryPlan planMemory(const MemoryNeeds& needs, std::int64_t wanted, std::int64_t modest,
                      std::uint64_t available) {
    const MemoryPlan plan{needs.bytes(wanted) <= available, needs.bytes(wanted), wanted};
    if (plan.fits) {
        return plan;
    }
    const std::int64_t smaller = std::min(wanted, modest);
    if (needs.bytes(smaller) > available) {
        throw Error(ErrorKind::OutOfMemory,
                    FTS_TEXT("The training needs about %1 MB of memory, and %2 MB are there. Close "
                             "other programs, lower model.max_tokens, or choose a smaller model."),
                    needs.bytes(smaller) / kMegabyte, available / kMegabyte);
    }
    return {false, plan.needed, smaller};
}

} // namespace fts
