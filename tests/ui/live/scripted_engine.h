#pragma once

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

#include "core/jobs/engine_server.h"
#include "core/jobs/run_recorder.h"
#include "core/project/field_table.h"
#include "core/project/project.h"
#include "tests/ui/written_runs.h"

namespace fts {

/// A project's engine in a thread of the test, whose training does what the test says: it goes to
/// the step it may go to, looking at the validation part every tenth, and ends at `total`.
class ScriptedEngine {
public:
    explicit ScriptedEngine(std::filesystem::path project, int total = 40)
        : m_project(std::move(project)), m_total(total),
          m_server(m_project, {{"train", body()}, {"evaluate", idleBody()}}),
          m_thread([this] { m_server.serve(); }) {}

    ~ScriptedEngine() {
        allow(m_total);
        m_server.shutdown();
        m_thread.join();
    }

    /// The training may go on to this step.
    void allow(int step) {
        const std::lock_guard lock(m_mutex);
        m_allowed = std::max(m_allowed, step);
        m_changed.notify_all();
    }
    void failAt(int step) { m_failAt = step; }
    nlohmann::json forecast = 130.0; ///< seconds; null: nobody asked
    int evaluations() const { return m_evaluations; }

private:
    JobBody body() {
        return [this](const nlohmann::json& params, JobContext& context) {
            return train(params, context);
        };
    }

    JobBody idleBody() {
        return [this](const nlohmann::json&, JobContext&) {
            ++m_evaluations;
            return nlohmann::json::object();
        };
    }

    nlohmann::json train(const nlohmann::json& params, JobContext& outer) {
        const Project project = Project::open(m_project);
        ProjectStore store(project.storePath());
        outer.events.emit(StageStarted{"load", "Loading the model"});
        outer.log(Message("%1 pairs to train on", 10));
        wait(0, outer);
        const bool resume = params.value("resume", false);
        const int run = resume ? store.runs().back().number : start(project, store);
        if (resume) {
            store.resumeRun(run);
        }
        RunRecorder recorder(project.runFolder(run), run, store, outer.events,
                             resume ? std::optional<std::int64_t>(m_checkpoint) : std::nullopt);
        JobContext inner{outer.stop, recorder, outer.pause};
        try {
            recorder.emit(StageStarted{"train", "Training"});
            steps(resume ? m_checkpoint : 0, recorder, inner);
        } catch (const Cancelled&) {
            store.finishRun(run, "stopped", "", "", {});
            throw;
        } catch (const Error& error) {
            store.finishRun(run, "failed", error.message(), "", {});
            throw;
        }
        store.finishRun(run, "succeeded", "", "ndcg@10", 0.9);
        return {{"run", run}, {"total_s", 123.0}, {"forecast_s", forecast}};
    }

    int start(const Project& project, ProjectStore& store) const {
        const int run = store.startRun(specsToJson(project.specs()));
        RunSpec spec;
        spec.asked = specsToJson(project.specs());
        spec.specs = project.specs();
        spec.specs.train.device = "cpu";
        spec.specs.train.precision = "fp32";
        spec.trainPairs = m_total * spec.specs.train.batch / spec.specs.train.epochs;
        std::filesystem::create_directories(project.runFolder(run));
        writeRunSpec(project.runFolder(run), spec);
        return run;
    }

    void steps(int begin, RunRecorder& recorder, JobContext& context) {
        for (int step = begin + 1; step <= m_total; ++step) {
            wait(step, context);
            if (step == m_failAt) {
                throw Error(ErrorKind::NotANumber, "The loss is not a number at step %1.", step);
            }
            recorder.emit(MetricSample{"loss", step, 1.0 / step});
            recorder.emit(Progress{"train", step, m_total});
            if (step % 10 == 0) {
                recorder.emit(MetricSample{"validation.ndcg@10", step, step == 20 ? 0.9 : 0.5});
            }
        }
    }

    void wait(int step, JobContext& context) {
        std::unique_lock lock(m_mutex);
        while (m_allowed < step) {
            m_changed.wait_for(lock, std::chrono::milliseconds(5));
            lock.unlock();
            context.check();
            lock.lock();
        }
    }

    std::filesystem::path m_project;
    int m_total;
    int m_allowed = -1;
    int m_failAt = -1;
    static constexpr int m_checkpoint = 10;
    std::atomic<int> m_evaluations = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    EngineServer m_server;
    std::thread m_thread;
};

} // namespace fts
