#pragma once

#include <cstddef>

#include "core/base/job_context.h"

namespace fts {

/// How far the writing of a model is, told before each of its tensors. A stop is heard there, too.
class WriteProgress {
public:
    WriteProgress(JobContext& context, std::size_t tensors)
        : m_context(context), m_tensors(static_cast<std::int64_t>(tensors)) {}

    /// Throws Cancelled.
    void next() {
        m_context.check();
        m_context.events.emit(Progress{"write", m_done++, m_tensors});
    }

private:
    JobContext& m_context;
    std::int64_t m_tensors;
    std::int64_t m_done = 0;
};

} // namespace fts
