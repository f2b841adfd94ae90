#include "core/jobs/endpoint_run.h"

#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/jobs/tuning_rows.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// What was written when the run began is sent, or nothing.
void checkFile(const TuningState::File& file, const fs::path& path) {
    if (file.id.empty() && (!fs::exists(path) || sha256File(path) != file.sha256)) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is not as it was when the run began. Begin a new run with "
                             "\"train --fresh\"."),
                    path.string());
    }
}

} // namespace

EndpointRun::EndpointRun(fs::path runFolder, const Endpoint& endpoint, const Secret& key,
                         const EndpointPatience& patience)
    : m_folder(std::move(runFolder)), m_client(endpoint, key, patience.requests),
      m_times(patience.times) {}

TuningListener EndpointRun::listener(EndpointEvents& events, JobContext& context) {
    TuningListener listener;
    listener.save = [this] { writeTuningState(m_folder, m_state); };
    listener.note = [&context](Message text) { context.log(std::move(text), LogLevel::Warning); };
    listener.events = [&events](const std::vector<TuningEvent>& told) { events.take(told); };
    listener.status = [&context](TuningStatus status, Message text) {
        const bool trains = status == TuningStatus::Running;
        context.events.emit(StageStarted{trains ? "train" : "endpoint", std::move(text)});
    };
    return listener;
}

void EndpointRun::follow(TuningState state, JobContext& context) {
    m_state = std::move(state);
    if (!m_state.asked) {
        checkFile(m_state.training, trainingRowsPath(m_folder));
        if (m_state.validation) {
            checkFile(*m_state.validation, validationRowsPath(m_folder));
        }
        context.events.emit(StageStarted{"endpoint", FTS_TEXT("Sending the rows")});
    }
    EndpointEvents events(m_folder, context.events);
    TuningCourse course(m_client, m_state, listener(events, context), events.known(), m_times);
    try {
        course.run(trainingRowsPath(m_folder), validationRowsPath(m_folder), context.stop);
    } catch (const Cancelled&) {
        if (isGoingOn(m_state)) {
            context.log(FTS_TEXT("The job goes on at the endpoint. \"train --resume\" watches it "
                                 "again, \"jobs --cancel\" ends it."),
                        LogLevel::Warning);
        }
        throw;
    }
    m_best = events.best();
    m_steps = events.steps();
}

void EndpointRun::keepCheckpoints(JobContext& context) {
    try {
        m_state.job.checkpoints = m_client.checkpoints(m_state.job.id, context.stop);
        writeTuningState(m_folder, m_state);
    } catch (const TuningError& error) { // the model is there all the same
        if (error.fault() != TuningFault::NotOffered && error.fault() != TuningFault::NotThere) {
            context.log(error.message(), LogLevel::Warning);
        }
    }
}

} // namespace fts
