#include "core/serve/server.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/base/error.h"
#include "core/base/process_memory.h"
#include "core/project/locks.h"
#include "core/serve/api_handler.h"
#include "core/serve/form_body.h"
#include "core/serve/http_server.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::chrono::milliseconds kTellEvery{100};
// What many long texts took is not to be held for the few that follow.
constexpr std::chrono::seconds kReturnMemoryEvery{30};
constexpr std::size_t kMostUntold = 10'000;
constexpr std::chrono::seconds kTimeToEnd{5};  // of what is being answered
constexpr std::chrono::seconds kTimeToTell{2}; // the others that it does not come to its end

ServedModelOptions modelOptions(const ServeParams& params) {
    ServedModelOptions options;
    options.device = resolveDevice(params.device);
    options.writing = resolveWritingPrecision(params.precision, options.device);
    options.embedding =
        resolvePrecision(params.precision == "auto" ? "fp32" : params.precision, options.device);
    options.atOnce = params.atOnce;
    options.mostWaiting = static_cast<std::size_t>(params.mostWaiting);
    return options;
}

// What a killed server left of files on their way is removed, and nothing else: a folder of that
// name may have been there before.
fs::path withoutLeftUploads(const fs::path& folder) {
    fs::create_directories(folder);
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().filename().string().starts_with(kUploadName)) {
            fs::remove(entry.path());
        }
    }
    return folder;
}

HttpServerOptions httpOptions(const ServeParams& params, const fs::path& uploads) {
    HttpServerOptions options;
    options.host = params.host;
    options.port = params.port;
    options.key = params.key;
    options.uploads = uploads;
    return options;
}

fs::path made(const fs::path& folder) {
    fs::create_directories(folder);
    return folder;
}

FileLock lockOf(const fs::path& data) {
    const fs::path file = data / "serve.lock";
    try {
        return FileLock::acquire(file, "serve");
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Locked) {
            throw;
        }
        throw Error(ErrorKind::Locked,
                    FTS_TEXT("Another server keeps its files in %1 (%2). Stop it, or give this one "
                             "another folder with --data."),
                    data.string(), FileLock::holder(file));
    }
}

std::unique_ptr<ServedModels> loadedModels(const ServeParams& params, JobContext& context) {
    auto models = std::make_unique<ServedModels>(modelOptions(params));
    const auto project =
        params.project.empty() ? std::nullopt : std::optional(Project::open(params.project));
    for (const std::string& model : params.models) {
        context.check();
        context.log(Message(FTS_TEXT("Loading %1"), model));
        models->addGiven(model, project ? &*project : nullptr);
    }
    return models;
}

/// Calls that were answered, on their way to the thread that tells of them. Where nobody listens to
/// what is told, they do not pile up: those after the first kMostUntold are only counted.
class CallLog {
public:
    void add(const ServedCall& call) {
        const std::lock_guard lock(m_mutex);
        ++m_count;
        if (m_untold.size() < kMostUntold) {
            m_untold.push_back(call);
        }
    }

    void tell(const ServeTold& told) {
        std::vector<ServedCall> calls;
        {
            const std::lock_guard lock(m_mutex);
            calls.swap(m_untold);
        }
        std::ranges::for_each(calls, told.call);
    }

    std::int64_t count() const {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<ServedCall> m_untold;
    std::int64_t m_count = 0;
};

class Serving {
public:
    Serving(const ServeParams& params, const TuningTools& tools, JobContext& context)
        : m_data(made(params.data)), m_lock(lockOf(m_data)),
          m_models(loadedModels(params, context)), m_files(m_data / "files"),
          m_jobs(m_data / "jobs", m_files, *m_models, tools), m_modelRoutes(*m_models),
          m_tuningRoutes(m_files, m_jobs),
          m_handler(m_modelRoutes, m_tuningRoutes,
                    [this](const ServedCall& call) { m_log.add(call); }),
          m_http(httpOptions(params, withoutLeftUploads(m_data / "uploads")), m_handler) {}

    std::string address(const std::string& host) const {
        const bool bare = host.find(':') == std::string::npos;
        return "http://" + (bare ? host : "[" + host + "]") + ":" + std::to_string(m_http.port()) +
               "/v1";
    }

    std::vector<std::string> models() const {
        std::vector<std::string> ids;
        for (const auto& model : m_models->all()) {
            ids.push_back(model->id());
        }
        return ids;
    }

    std::int64_t run(const ServeTold& told, const std::stop_token& stop) {
        auto returned = std::chrono::steady_clock::now();
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(kTellEvery);
            m_log.tell(told);
            if (const auto now = std::chrono::steady_clock::now();
                now - returned > kReturnMemoryEvery) {
                returnFreedMemory();
                returned = now;
            }
        }
        end();
        m_log.tell(told);
        return m_log.count();
    }

private:
    void end() {
        m_http.refuseFurther();
        awaitCalls(kTimeToEnd);
        m_models->stop();
        awaitCalls(kTimeToTell);
    }

    void awaitCalls(std::chrono::seconds most) const {
        const auto latest = std::chrono::steady_clock::now() + most;
        while (m_http.calls() > 0 && std::chrono::steady_clock::now() < latest) {
            std::this_thread::sleep_for(kTellEvery);
        }
    }

    const fs::path m_data;
    const FileLock m_lock;
    CallLog m_log;
    const std::unique_ptr<ServedModels> m_models;
    FileStore m_files;
    TuningJobs m_jobs;
    ModelRoutes m_modelRoutes;
    TuningRoutes m_tuningRoutes;
    ApiHandler m_handler;
    HttpServer m_http; // last: its connections use the above
};

} // namespace

json serve(const ServeParams& params, const TuningTools& tools, const ServeTold& told,
           JobContext& context) {
    setThreads(params.threads);
    Serving serving(params, tools, context);
    told.ready(serving.address(params.host), serving.models());
    return {{"calls", serving.run(told, context.stop)}};
}

} // namespace fts
