#include "core/serve/tuning_jobs.h"

#include <algorithm>
#include <ctime>

#include "core/base/error.h"
#include "core/base/outcome.h"
#include "core/base/replace_all.h"
#include "core/serve/api_error.h"
#include "core/serve/random_id.h"
#include "core/serve/tuning_events.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kMostUnfinished = 100;

} // namespace

struct TuningJobs::Entry {
    ServedJob job;
    std::stop_source stop;
};

TuningJobs::TuningJobs(fs::path folder, FileStore& files, ServedModels& models, TuningTools tools)
    : m_folders(std::move(folder)), m_files(files), m_models(models), m_tools(std::move(tools)) {
    load();
    m_checker = std::jthread([this](const std::stop_token& stop) { work(m_toCheck, stop, false); });
    m_trainer = std::jthread([this](const std::stop_token& stop) { work(m_toTrain, stop, true); });
}

TuningJobs::~TuningJobs() {
    m_checker.request_stop();
    m_trainer.request_stop();
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, entry] : m_jobs) {
        entry->stop.request_stop();
    }
}

void TuningJobs::load() {
    for (ServedJob& job : m_folders.read()) {
        const fs::path model = m_folders.filesOf(job).model;
        if (job.status == "succeeded" && fs::exists(model)) {
            m_models.addTuned(job.tunedModel, model);
        } else if (!job.isEnded()) {
            (job.status == "validating_files" ? m_toCheck : m_toTrain).push_back(job.id);
        }
        const std::string id = job.id;
        m_number = job.number;
        m_jobs[id] = std::make_unique<Entry>(Entry{std::move(job), {}});
    }
}

TuningJobs::Entry& TuningJobs::entry(const std::string& id) const {
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end()) {
        throw ApiError::notFound("fine_tune_not_found", "fine_tuning_job_id",
                                 Message("There is no fine-tuning job \"%1\" here.", id));
    }
    return *found->second;
}

json TuningJobs::create(const TuningOrder& order, const json& metadata) {
    ServedJob job;
    job.id = randomId("ftjob-");
    job.order = order;
    job.base = m_models.known(order.model)->trainable();
    job.created = std::time(nullptr);
    job.metadata = metadata;
    const std::lock_guard lock(m_mutex);
    const auto unfinished =
        std::ranges::count_if(m_jobs, [](const auto& one) { return !one.second->job.isEnded(); });
    if (static_cast<std::size_t>(unfinished) >= kMostUnfinished) {
        throw ApiError::overloaded("Too many fine-tuning jobs wait already.", 60);
    }
    job.number = ++m_number;
    m_folders.make(job, m_files);
    TuningEvents(m_folders.of(job.id), job.id)
        .message(Message("Created fine-tuning job: %1", job.id));
    m_jobs[job.id] = std::make_unique<Entry>(Entry{job, {}});
    m_toCheck.push_back(job.id);
    m_changed.notify_all();
    return jobObject(job);
}

json TuningJobs::find(const std::string& id) const {
    const std::lock_guard lock(m_mutex);
    return jobObject(entry(id).job);
}

std::vector<json> TuningJobs::all() const {
    std::vector<ServedJob> jobs;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [id, entry] : m_jobs) {
            jobs.push_back(entry->job);
        }
    }
    std::ranges::sort(jobs, std::greater<>(), &ServedJob::number);
    std::vector<json> objects;
    std::ranges::transform(jobs, std::back_inserter(objects), jobObject);
    return objects;
}

std::vector<json> TuningJobs::events(const std::string& id) const {
    find(id);
    return TuningEvents::read(m_folders.of(id));
}

std::vector<json> TuningJobs::checkpoints(const std::string& id) const {
    const std::lock_guard lock(m_mutex);
    return entry(id).job.checkpoints;
}

json TuningJobs::cancel(const std::string& id) {
    const std::lock_guard lock(m_mutex);
    Entry& found = entry(id);
    if (found.job.isEnded()) {
        throw ApiError::badRequest(
            "fine_tuning_job_id",
            Message("The job has ended already: it has %1.", found.job.status));
    }
    ServedJob cancelled = found.job;
    cancelled.status = "cancelled";
    cancelled.finished = std::time(nullptr);
    replace(found.job, std::move(cancelled));
    found.stop.request_stop();
    return jobObject(found.job);
}

json TuningJobs::removeModel(const std::string& model) {
    const std::lock_guard lock(m_mutex);
    const auto made = std::ranges::find_if(
        m_jobs, [&](const auto& one) { return one.second->job.tunedModel == model; });
    if (!m_models.removeTuned(model) || made == m_jobs.end()) {
        throw ApiError::notFound("model_not_found", "model",
                                 Message("There is no model \"%1\" that was tuned here.", model));
    }
    m_folders.removeModel(made->first);
    return {{"id", model}, {"object", "model"}, {"deleted", true}};
}

// A job that was cancelled while it waited is not begun.
void TuningJobs::work(Ids& waiting, const std::stop_token& stop, bool training) {
    while (true) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [&] { return !waiting.empty(); }) ||
            stop.stop_requested()) {
            return;
        }
        Entry& next = entry(waiting.front());
        waiting.pop_front();
        if (next.job.isEnded()) {
            continue;
        }
        const ServedJob job = next.job;
        const std::stop_token jobStop = next.stop.get_token();
        lock.unlock();
        TuningEvents events(m_folders.of(job.id), job.id);
        JobContext context{jobStop, events};
        const Outcome outcome = runJob(
            [&](JobContext&) {
                training ? train(job, events, jobStop) : check(job, events, jobStop);
                return json();
            },
            context);
        if (const auto* failed = std::get_if<Failed>(&outcome)) { // its state could not be written
            lock.lock();
            next.job.status = "failed";
            next.job.error = failed->message.english();
        }
    }
}

void TuningJobs::check(const ServedJob& job, TuningEvents& events, std::stop_token stop) {
    JobContext context{std::move(stop), events};
    events.message(Message("Validating training file: %1", job.order.trainingFile));
    const Outcome outcome = runJob(
        [&](JobContext& running) {
            m_tools.check(job.order, m_folders.filesOf(job), running);
            return json();
        },
        context);
    if (const auto* failed = std::get_if<Failed>(&outcome)) {
        fail(job.id, failed->message, events);
    } else if (std::holds_alternative<Succeeded>(outcome) && enter(job.id, "queued")) {
        events.message("Files validated, moving job to queued state");
        const std::lock_guard lock(m_mutex);
        m_toTrain.push_back(job.id);
        m_changed.notify_all();
    }
}

void TuningJobs::train(const ServedJob& job, TuningEvents& events, std::stop_token stop) {
    if (!enter(job.id, "running")) {
        return;
    }
    events.message("Fine-tuning job started");
    JobContext context{stop, events};
    TuningTools::Result result;
    const Outcome outcome = runJob(
        [&](JobContext& running) {
            result = m_tools.train(job.order, m_folders.filesOf(job), running);
            return json();
        },
        context);
    if (const auto* failed = std::get_if<Failed>(&outcome)) {
        fail(job.id, failed->message, events);
    } else if (std::holds_alternative<Succeeded>(outcome)) {
        succeed(job, result, events);
    }
}

// False if it was cancelled in the meantime.
bool TuningJobs::enter(const std::string& id, const char* status) {
    const std::lock_guard lock(m_mutex);
    ServedJob& job = entry(id).job;
    if (job.isEnded()) {
        return false;
    }
    ServedJob entered = job;
    entered.status = status;
    replace(job, std::move(entered));
    return true;
}

// Told while nobody can look: who sees the status finds the events, too.
void TuningJobs::succeed(const ServedJob& trained, const TuningTools::Result& result,
                         TuningEvents& events) {
    const std::lock_guard lock(m_mutex);
    ServedJob& job = entry(trained.id).job;
    if (job.isEnded()) {
        return;
    }
    ServedJob succeeded = job;
    succeeded.status = "succeeded";
    succeeded.finished = std::time(nullptr);
    succeeded.trainedTokens = result.tokens;
    succeeded.tunedModel = tunedName(job);
    succeeded.checkpoints = {checkpointObject(succeeded, result)};
    replace(job, std::move(succeeded));
    m_models.addTuned(job.tunedModel, m_folders.filesOf(job).model);
    events.message(Message("New fine-tuned model created: %1", job.tunedModel));
    events.message("The job has successfully completed");
}

// Where the files lie here means nothing to the client.
void TuningJobs::fail(const std::string& id, const Message& why, TuningEvents& events) {
    const std::string sentence = replaceAll(why.english(), m_folders.of(id).string() + "/", "");
    events.message(Message("%1", sentence), LogLevel::Warning);
    const std::lock_guard lock(m_mutex);
    ServedJob& job = entry(id).job;
    if (job.isEnded()) {
        return;
    }
    ServedJob failed = job;
    failed.status = "failed";
    failed.finished = std::time(nullptr);
    failed.error = sentence;
    replace(job, std::move(failed));
}

// Nothing is told that a server which starts again would not know.
void TuningJobs::replace(ServedJob& job, ServedJob next) const {
    m_folders.save(next);
    job = std::move(next);
}

} // namespace fts
