#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "core/llm/fine_tuning_client.h"
#include "core/llm/tuning_error.h"
#include "core/llm/tuning_state.h"

namespace fts {

/// What the course of a job tells, and what it is to keep. Called on its thread.
struct TuningListener {
    std::function<void()> save;                                  ///< the state, before it goes on
    std::function<void(TuningStatus, Message)> status;           ///< whenever it has changed
    std::function<void(Message)> note;                           ///< something else worth knowing
    std::function<void(const std::vector<TuningEvent>&)> events; ///< new ones, the oldest first
};

/// How often a job is looked at, and how much is borne.
struct TuningTimes {
    std::chrono::milliseconds poll{1'000};         ///< between two looks
    std::chrono::milliseconds longestPoll{30'000}; ///< it grows to that
    std::chrono::milliseconds file{120'000};       ///< for the endpoint to look at a file
    int failures = 60; ///< looks that fail one after the other before the watch ends
};

/// Takes a fine-tuning job from the files to its end, from wherever its state says it is.
///
/// What may be at the endpoint already is looked for before it is asked for (again), so that a lost
/// answer or a crash at any moment leads to no second job; where that cannot be found out, it ends
/// with a sentence rather than ask twice. A watch bears that the endpoint is away for a while.
class TuningCourse {
public:
    /// All of them must outlive the course. `known`: ids of events that were told before.
    TuningCourse(FineTuningClient& client, TuningState& state, TuningListener listener,
                 std::set<std::string> known, const TuningTimes& times = {});

    /// `training`, `validation`: what is sent, as the state has it. Returns once the job is done;
    /// state.job then has the tuned model. Throws TuningError, Error (Network) for a job that
    /// failed or was cancelled, or Cancelled soon after a stop, which leaves the job going.
    void run(const std::filesystem::path& training, const std::filesystem::path& validation,
             std::stop_token stop);

private:
    void bring(TuningState::File& file, const std::filesystem::path& path, std::stop_token stop);
    bool isThere(TuningState::File& file, std::stop_token stop);
    void awaitFile(const TuningState::File& file, std::stop_token stop);
    void ask(std::stop_token stop);
    bool findAsked(std::stop_token stop);
    void adopt(std::vector<TuningJob> jobs, std::stop_token stop);
    void cancelDouble(const std::string& job, std::stop_token stop);
    void watch(std::stop_token stop);
    void look(std::stop_token stop);
    void tellEvents(std::stop_token stop);
    void conclude(std::stop_token stop);
    /// Before the next try; throws the error itself if there shall be none.
    void waitAfter(const TuningError& error, Backoff& backoff, std::stop_token stop);

    FineTuningClient& m_client;
    TuningState& m_state;
    TuningListener m_listener;
    std::set<std::string> m_known;
    TuningTimes m_times;
    std::string m_toldWord;  ///< the status told last
    bool m_hasEvents = true; ///< the endpoint tells events
};

} // namespace fts
