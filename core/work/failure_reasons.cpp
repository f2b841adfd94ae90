#include "core/work/failure_reasons.h"

namespace fts {
namespace {

constexpr std::size_t kLogged = 20; // reasons; an endpoint may give each request its own

} // namespace

void FailureReasons::add(const Message& why, JobContext& context) {
    if (++m_counts[why.english()] == 1 && m_counts.size() <= kLogged) {
        context.log(why, LogLevel::Warning);
    }
}

} // namespace fts
