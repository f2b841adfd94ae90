#include "core/llm/tuning_course.h"

#include <algorithm>
#include <utility>

namespace fts {
namespace {

using std::chrono::milliseconds;

constexpr int kLooksForJob = 3;   // an endpoint's list may lag behind
constexpr int kLooksAtTheEnd = 3; // for what is still missing of a job that is done

/// A job was asked for and no answer came; whether it is there cannot be found out.
Error notKnown(const TuningError& error, const std::string& shown) {
    if (error.fault() == TuningFault::NotOffered) {
        return {ErrorKind::Network,
                FTS_TEXT("It is not known whether the job came about: %1 did not answer, and does "
                         "not list its jobs. Look there yourself; if there is none, begin a new "
                         "run with \"train --fresh\"."),
                shown};
    }
    return {ErrorKind::Network,
            FTS_TEXT("It is not known yet whether the job came about, so none was asked for again. "
                     "%1 \"train --resume\" looks for it."),
            error.message()};
}

Error watchEnded(const TuningError& error, const std::string& job) {
    if (error.fault() == TuningFault::NotThere) {
        return {ErrorKind::Network,
                FTS_TEXT("The endpoint no longer knows the job %1. Look there what became of it; "
                         "\"train --fresh\" begins a new one."),
                job};
    }
    return {ErrorKind::Network,
            FTS_TEXT("%1 The job %2 goes on there; \"train --resume\" watches it again."),
            error.message(), job};
}

} // namespace

TuningCourse::TuningCourse(FineTuningClient& client, TuningState& state, TuningListener listener,
                           std::set<std::string> known, const TuningTimes& times)
    : m_client(client), m_state(state), m_listener(std::move(listener)), m_known(std::move(known)),
      m_times(times) {}

void TuningCourse::run(const std::filesystem::path& training,
                       const std::filesystem::path& validation, std::stop_token stop) {
    if (m_state.job.id.empty() && !(m_state.asked && findAsked(stop))) {
        bring(m_state.training, training, stop);
        if (m_state.validation) {
            bring(*m_state.validation, validation, stop);
        }
        ask(stop);
    }
    watch(stop);
    conclude(stop);
}

void TuningCourse::waitAfter(const TuningError& error, Backoff& backoff, std::stop_token stop) {
    const auto wait = error.passes() ? backoff.afterFailure() : std::nullopt;
    if (!wait) {
        throw error;
    }
    m_listener.note(error.message());
    m_client.wait(*wait, stop);
}

/// An upload costs nothing, but a second one would lie there for ever.
bool TuningCourse::isThere(TuningState::File& file, std::stop_token stop) {
    if (file.id.empty() && file.sent) {
        try {
            if (const auto found = m_client.findFile(file.name, file.bytes, stop)) {
                file.id = found->id;
                m_listener.save();
            }
        } catch (const TuningError& error) {
            if (!error.passes() && error.fault() != TuningFault::NotOffered) {
                throw;
            }
        }
    }
    return !file.id.empty();
}

void TuningCourse::bring(TuningState::File& file, const std::filesystem::path& path,
                         std::stop_token stop) {
    Backoff backoff = m_client.backoff();
    while (!isThere(file, stop)) {
        file.sent = true;
        m_listener.save();
        try {
            file.id = m_client.upload(path, file.name, stop).id;
            m_listener.save();
        } catch (const TuningError& error) {
            waitAfter(error, backoff, stop);
        }
    }
    awaitFile(file, stop);
}

/// Not for ever: a job that is asked for too early is refused in the endpoint's own words.
void TuningCourse::awaitFile(const TuningState::File& file, std::stop_token stop) {
    milliseconds waited(0);
    for (; waited < m_times.file; waited += m_times.poll) {
        try {
            const RemoteFile remote = m_client.file(file.id, stop);
            if (remote.status == "error" || remote.status == "failed") {
                throw Error(ErrorKind::Network,
                            FTS_TEXT("%1 does not take the rows: %2. Mend them, and begin a new "
                                     "run with \"train --fresh\"."),
                            m_client.shown(), remote.details);
            }
            if (remote.status.empty() || remote.status == "processed") {
                return;
            }
        } catch (const TuningError& error) {
            if (error.fault() == TuningFault::NotThere ||
                error.fault() == TuningFault::NotOffered) {
                return;
            }
            if (!error.passes()) {
                throw;
            }
        }
        m_client.wait(m_times.poll, stop);
    }
}

void TuningCourse::ask(std::stop_token stop) {
    const TuningRequest request{m_state.model,
                                m_state.training.id,
                                m_state.validation ? m_state.validation->id : std::string(),
                                m_state.suffix,
                                m_state.token,
                                m_state.seed,
                                m_state.epochs};
    Backoff backoff = m_client.backoff();
    bool unsure = m_state.asked;
    while (m_state.job.id.empty()) {
        m_state.asked = true;
        m_listener.save();
        try {
            TuningJob job = m_client.create(request, stop);
            if (unsure && findAsked(stop)) { // one asked for before may have come about late
                return;
            }
            m_state.job = std::move(job);
        } catch (const TuningError& error) {
            unsure = unsure || error.maybeDone();
            if (unsure && findAsked(stop)) {
                return;
            }
            m_state.asked = unsure;
            m_listener.save();
            waitAfter(error, backoff, stop);
        }
    }
    m_listener.save();
}

/// True if the job is there that was asked for.
bool TuningCourse::findAsked(std::stop_token stop) {
    try {
        for (int looks = 0; looks < kLooksForJob; ++looks) {
            if (looks > 0) {
                m_client.wait(m_times.poll, stop);
            }
            auto jobs = m_client.findJobs(m_state.training.id, m_state.token, stop);
            if (!jobs.empty()) {
                adopt(std::move(jobs), stop);
                return true;
            }
        }
        return false;
    } catch (const TuningError& error) {
        throw notKnown(error, m_client.shown());
    }
}

/// The first that was made is the run's, unless nothing can come of it; whatever was made besides
/// is not to be paid for.
void TuningCourse::adopt(std::vector<TuningJob> jobs, std::stop_token stop) {
    const auto first = std::ranges::min_element(jobs, {}, [](const TuningJob& job) {
        const bool vain =
            job.status == TuningStatus::Failed || job.status == TuningStatus::Cancelled;
        return std::pair(vain, job.createdAt);
    });
    m_state.job = *first;
    m_listener.save();
    m_listener.note(Message(FTS_TEXT("The job %1 is there already, and is watched."), first->id));
    for (const TuningJob& job : jobs) {
        if (job.id != first->id && !isOver(job.status)) {
            cancelDouble(job.id, stop);
        }
    }
}

void TuningCourse::cancelDouble(const std::string& job, std::stop_token stop) {
    try {
        m_client.cancel(job, stop);
        m_listener.note(Message(FTS_TEXT("The job %1, the same once more, was cancelled."), job));
    } catch (const TuningError& error) {
        m_listener.note(Message(FTS_TEXT("The job %1 is the same once more and could not be "
                                         "cancelled; cancel it yourself. %2"),
                                job, error.message()));
    }
}

void TuningCourse::watch(std::stop_token stop) {
    milliseconds poll = m_times.poll;
    for (int failures = 0;;) {
        try {
            look(stop);
            if (isOver(m_state.job.status)) {
                return;
            }
            failures = 0;
        } catch (const TuningError& error) {
            const bool over = isOver(m_state.job.status);
            if (++failures >= (over ? kLooksAtTheEnd : m_times.failures) || !error.passes()) {
                if (over) { // all but its last words is known
                    m_listener.note(error.message());
                    return;
                }
                throw watchEnded(error, m_state.job.id);
            }
            m_listener.note(error.message());
        }
        m_client.wait(poll, stop);
        poll = std::min(poll + poll / 4, m_times.longestPoll);
    }
}

void TuningCourse::look(std::stop_token stop) {
    TuningJob job = m_client.job(m_state.job.id, stop);
    if (job.id != m_state.job.id) {
        throw TuningError(TuningFault::NotAnAnswer, false,
                          Message(FTS_TEXT("%1 tells of the job %2 when asked about %3."),
                                  m_client.shown(), job.id, m_state.job.id));
    }
    m_state.job = std::move(job);
    m_listener.save();
    if (m_state.job.word != m_toldWord) {
        m_toldWord = m_state.job.word;
        m_listener.status(m_state.job.status,
                          tuningStatusText(m_state.job.status, m_state.job.word));
    }
    tellEvents(stop);
}

void TuningCourse::tellEvents(std::stop_token stop) {
    if (!m_hasEvents) {
        return;
    }
    try {
        const auto events = m_client.events(m_state.job.id, m_known, stop);
        m_listener.events(events);
        for (const TuningEvent& event : events) {
            m_known.insert(event.id);
        }
    } catch (const TuningError& error) {
        if (error.fault() != TuningFault::NotOffered && error.fault() != TuningFault::NotThere) {
            throw;
        }
        m_hasEvents = false;
        m_listener.note(FTS_TEXT("The endpoint tells no events of the job: there are no curves."));
    }
}

void TuningCourse::conclude(std::stop_token stop) {
    if (m_state.job.status == TuningStatus::Failed) {
        throw Error(ErrorKind::Network, FTS_TEXT("The job %1 has failed at the endpoint: %2"),
                    m_state.job.id,
                    m_state.job.failure.empty() ? "no reason" : m_state.job.failure);
    }
    if (m_state.job.status == TuningStatus::Cancelled) {
        throw Error(ErrorKind::Network,
                    FTS_TEXT("The job %1 was cancelled at the endpoint. \"train --fresh\" begins a "
                             "new one."),
                    m_state.job.id);
    }
    for (int looks = 0; m_state.job.tunedModel.empty() && looks < kLooksAtTheEnd; ++looks) {
        m_client.wait(m_times.poll, stop); // some name the model a little later
        m_state.job = m_client.job(m_state.job.id, stop);
        m_listener.save();
    }
    if (m_state.job.tunedModel.empty()) {
        throw Error(ErrorKind::Network,
                    FTS_TEXT("The endpoint says that the job %1 is done but names no model. Look "
                             "there for it; \"train --resume\" asks again."),
                    m_state.job.id);
    }
}

} // namespace fts
