#pragma once

#include <stop_token>

#include <QTemporaryDir>

#include "core/base/error.h"
#include "core/corpus/division.h"
#include "core/project/project.h"
#include "core/project/stages.h"
#include "core/store/project_store.h"
#include "tests/core/train/toy_task.h"

namespace fts {

/// A project of 20 documents of made-up words, with 40 passages and 80 questions, divided by
/// document into 16, 2 and 2, that starts from the toy model.
class TinyProject {
public:
    TinyProject()
        : project(Project::create(path("project"), "embedding")), store(project.storePath()) {
        auto& specs = project.specs();
        specs.model.base = toyModel().string();
        specs.train.epochs = 2;
        specs.train.batch = 16;
        specs.train.learningRate = 1e-3;
        specs.train.precision = "fp32";
        specs.train.device = "cpu";
        specs.train.threads = 1;
        specs.train.evaluateEvery = 2;
        specs.evaluate.resamples = 500;
        project.save();
        fill();
    }

    std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    /// A `job` is one of the functions run…(Project&, params, JobContext&).
    template <typename Job>
    nlohmann::json run(Job job, const nlohmann::json& params = nlohmann::json::object(),
                       bool stopEarly = false) {
        told = {};
        std::stop_source stop;
        FunctionSink sink([&](const Event& event) {
            told.emit(event);
            const auto* sample = std::get_if<MetricSample>(&event);
            if (sample != nullptr && sample->name == "loss" && stopEarly) {
                stop.request_stop();
            }
        });
        JobContext context{stop.get_token(), sink};
        return job(project, params, context);
    }

    /// Stops the job at the first loss it tells; false if it came to its end all the same.
    template <typename Job>
    bool isStopped(Job job, const nlohmann::json& params = nlohmann::json::object()) {
        try {
            run(job, params, true);
            return false;
        } catch (const Cancelled&) {
            return true;
        }
    }

    /// What the job says against it; empty if it does not.
    template <typename Job>
    std::string refusal(Job job, const nlohmann::json& params, ErrorKind kind) {
        try {
            run(job, params);
            return {};
        } catch (const Error& error) {
            return error.kind() == kind ? error.what()
                                        : "another kind of error: " + std::string(error.what());
        }
    }

    bool isTold(const std::string& part) const {
        return std::ranges::any_of(told.lines, [&part](const std::string& line) {
            return line.find(part) != std::string::npos;
        });
    }

private:
    QTemporaryDir m_folder;

    static std::string words(Random& random, int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            text += i == 0 ? "" : " ";
            for (std::uint64_t letter = 2 + random.below(4); letter > 0; --letter) {
                text += static_cast<char>('a' + random.below(26));
            }
        }
        return text;
    }

    void fill() {
        Random random{5};
        Transaction transaction(store.database()); // one write to the disk instead of hundreds
        CollectionRow collection;
        collection.name = "made-up | words.json";
        collection.format = "llamaindex";
        collection.sha256 = "abc123";
        const auto id = store.addCollection(collection);
        for (int d = 0; d < 20; ++d) {
            const auto document = store.addDocument(id, std::to_string(d), "", "", "");
            for (int c = 0; c < 2; ++c) {
                const std::string key = std::to_string(d) + "-" + std::to_string(c);
                const std::string text = words(random, 12);
                const auto chunk = store.addChunk(document, c, key, text);
                for (int q = 0; q < 2; ++q) {
                    const std::string question =
                        text.substr(static_cast<std::size_t>(q) * 12, 12) + " " + words(random, 1);
                    store.addPair(
                        store.addQuestion(id, key + "-" + std::to_string(q), question, "imported"),
                        chunk);
                }
            }
        }
        transaction.commit();
        divideRows(store, project.specs().split);
        recordStage(project, store, "import");
    }

public:
    Project project;
    ProjectStore store;
    Told told;
};

} // namespace fts
