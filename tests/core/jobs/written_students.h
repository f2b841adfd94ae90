#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/eval/rag_judgement.h"
#include "core/jobs/job_events.h"
#include "core/jobs/rag_answers.h"

namespace fts {

/// Writes verdicts on students of a distillation project as evaluating leaves them: twenty
/// questions, each answered faithfully, and rightly or not.
class WrittenStudents {
public:
    struct Told {
        double auc = 0.9; ///< of the judge
        std::string judge = "strong";
        std::string question = "How?"; ///< begins each
        std::string reference = "So.";
        bool before = true; ///< whether the base answers as the others do; else the contrary
        bool whole = false; ///< of questions asked back and of the passages, too
    };

    static constexpr int kQuestions = 20;

    explicit WrittenStudents(std::filesystem::path projectFolder)
        : m_projectFolder(std::move(projectFolder)) {}

    void write(int run, const std::function<bool(int)>& isRight) const { write(run, isRight, {}); }

    void write(int run, const std::function<bool(int)>& isRight, const Told& told) const {
        const auto folder = runEventsPath(m_projectFolder, run).parent_path();
        std::filesystem::create_directories(folder);
        std::string lines;
        for (int i = 0; i < kQuestions; ++i) {
            nlohmann::json line{{"id", i},
                                {"question", told.question + " " + std::to_string(i)},
                                {"reference", told.reference}};
            for (const char* name : {"base", "tuned", "teacher"}) {
                const bool alike = told.before || name != std::string("base");
                line["answers"][name] =
                    ragJudgementToJson(judgement(isRight(i) == alike, told.whole));
                line["answers"][name]["text"] = "So.";
            }
            lines += line.dump() + "\n";
        }
        writeFileAtomically(ragAnswersPath(folder), lines);
        writeFileAtomically(folder / "verdict.json", verdict(told).dump());
    }

private:
    static RagJudgement judgement(bool isRight, bool whole) {
        RagJudgement judgement;
        judgement.hasReference = true;
        judgement.faithful = {{"So.", true, ""}};
        judgement.right = {{"So.", isRight, ""}};
        judgement.covered = {{"So.", isRight, ""}};
        if (whole) {
            judgement.recalled = {{"So it was written.", true, ""}};
            judgement.passages = {{true, "It says so."}, {false, "About ships."}};
            judgement.askedBack = {{"How was it?", false, 0.75}};
        }
        judgement.similarity = isRight ? 1 : 0;
        return judgement;
    }

    static nlohmann::json verdict(const Told& told) {
        const nlohmann::json row{{"metrics", nlohmann::json::object()},
                                 {"intervals", nlohmann::json::object()},
                                 {"judged", nlohmann::json::object()},
                                 {"unanswered", 0}};
        nlohmann::json all = row;
        all.update(
            {{"queries", kQuestions},
             {"passages", kQuestions},
             {"rows", {{"base", row}, {"teacher", row}}},
             {"judge", {{"model", told.judge}, {"auc", told.auc}, {"reliable", told.auc >= 0.7}}}});
        return all;
    }

    std::filesystem::path m_projectFolder;
};

} // namespace fts
