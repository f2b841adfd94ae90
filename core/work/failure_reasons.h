#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/base/job_context.h"

namespace fts {

/// Why some of what was asked has no answer: each reason is logged once, and counted.
class FailureReasons {
public:
    void add(const Message& why, JobContext& context);

    const std::map<std::string, std::int64_t>& counts() const { return m_counts; }

private:
    std::map<std::string, std::int64_t> m_counts; ///< by the reason
};

} // namespace fts
