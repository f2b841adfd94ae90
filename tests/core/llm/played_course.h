#pragma once

#include <chrono>
#include <exception>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <QTemporaryDir>

#include "core/base/job_context.h"
#include "core/llm/tuning_course.h"
#include "tests/core/llm/scripted_tuning.h"

namespace fts {

inline constexpr const char* kTuningCanary = "sk-CANARY-0123456789";

/// A course of a job at a scripted endpoint, in time that passes only by being waited for.
class PlayedCourse {
public:
    PlayedCourse() {
        std::ofstream(rows()) << "{\"messages\": []}\n";
        state.token = newTuningToken();
        state.model = "tiny";
        state.suffix = "own";
        state.seed = 7;
        state.training = {state.token + "-train.jsonl", "", 17, false, ""};
    }

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    std::filesystem::path rows() const { return folder() / "rows.jsonl"; }

    /// What it threw, as a sentence; empty if it came to its end.
    std::string run(ScriptedTuning& endpoint) {
        Patience patience;
        patience.wait = [this](std::chrono::milliseconds time, std::stop_token stop) {
            if (stop.stop_requested()) {
                throw Cancelled{};
            }
            waited += time;
            if (waited > std::chrono::hours(48)) {
                throw std::runtime_error("it waits for ever");
            }
        };
        FineTuningClient client(endpoint.endpoint(), Secret(kTuningCanary), patience);
        TuningCourse course(client, state, listener(), known);
        try {
            course.run(rows(), {}, {});
            return {};
        } catch (const Error& error) {
            told.push_back(error.message().english());
            return told.back();
        }
    }

    /// As a new process finds it.
    void restart() {
        const auto kept = readTuningState(folder());
        if (kept) {
            state = *kept;
        } else {
            state.training.sent = false;
            state.training.id.clear();
            state.asked = false;
            state.job = {};
        }
    }

    /// All that anybody is told and that is kept.
    std::string everything() const {
        std::string all;
        for (const std::string& sentence : told) {
            all += sentence + "\n";
        }
        for (const TuningEvent& event : events) {
            all += event.id + " " + event.text + "\n";
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
            std::ifstream file(entry.path());
            all.append(std::istreambuf_iterator<char>(file), {});
        }
        return all;
    }

    TuningState state;
    std::set<std::string> known;
    std::vector<std::string> told; ///< states and notes
    std::vector<TuningEvent> events;
    std::chrono::milliseconds waited{0};
    int dieAtSave = -1;     ///< the process ends at that one, from 0
    bool dieBefore = false; ///< it is written
    int saves = 0;

    struct Died {};

private:
    TuningListener listener() {
        TuningListener listener;
        listener.save = [this] {
            const bool dies = saves++ == dieAtSave;
            if (!(dies && dieBefore)) {
                writeTuningState(folder(), state);
            }
            if (dies) {
                throw Died{};
            }
        };
        listener.status = [this](TuningStatus, const Message& text) {
            told.push_back(text.english());
        };
        listener.note = [this](const Message& text) { told.push_back(text.english()); };
        listener.events = [this](const std::vector<TuningEvent>& more) {
            events.insert(events.end(), more.begin(), more.end());
            for (const TuningEvent& event : more) {
                known.insert(event.id);
            }
        };
        return listener;
    }

    QTemporaryDir m_folder;
};

} // namespace fts
