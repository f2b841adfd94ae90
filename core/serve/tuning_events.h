#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/event.h"

namespace fts {

/// The events of one fine-tuning job, in OpenAI's form, in a file that only grows. What a job tells
/// while it runs becomes events by emit(). One thread writes, any may read.
class TuningEvents : public EventSink {
public:
    /// `folder` is the job's, `job` its id.
    TuningEvents(std::filesystem::path folder, const std::string& job);

    void message(const Message& text, LogLevel level = LogLevel::Info);
    void emit(const Event& event) override;

    /// The newest first; a line that a kill has cut short is left out.
    static std::vector<nlohmann::json> read(const std::filesystem::path& folder);

private:
    void sample(const MetricSample& sample);
    void append(const std::string& level, const std::string& message, const char* type,
                nlohmann::json data);

    const std::filesystem::path m_file;
    const std::string m_prefix; ///< of the events' ids
    std::size_t m_count;
};

} // namespace fts
