#pragma once

#include <set>
#include <string>

#include "core/llm/tuning_job.h"

namespace fts {

/// The body of a request for a job, made plainer step by step until the endpoint takes it.
class TuningBody {
public:
    explicit TuningBody(const TuningRequest& request) : m_request(request) {}

    std::string text() const;

    /// Leaves out something that the endpoint's refusal names and that a job can do without. False
    /// if it names no such thing.
    bool leaveOut(const std::string& refusal);

private:
    bool has(const std::string& key) const;

    const TuningRequest& m_request;
    std::set<std::string> m_left;
};

} // namespace fts
