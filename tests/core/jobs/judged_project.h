#pragma once

#include <QTemporaryDir>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/question_results.h"
#include "core/jobs/run_spec.h"
#include "core/project/field_table.h"
#include "core/project/stages.h"
#include "tests/core/store/small_project.h"

namespace fts {

/// A project of eight test questions about eight passages, whose runs are written as training and
/// evaluating leave them.
class JudgedProject {
public:
    JudgedProject()
        : project(Project::create(m_folder.path().toStdString() + "/it's a project", "embedding")),
          store(project.storePath()) {
        SmallCollection rows(store);
        for (int i = 1; i <= 8; ++i) {
            const std::string number = std::to_string(i);
            passages.push_back(
                rows.chunk("Passage " + number + " tells of thing " + number + ".", Split::Test));
            questions.push_back(rows.question("What is thing " + number + "?"));
            store.addPair(questions.back(), passages.back());
        }
        rows.pair("What is learned from?", "This is learned from.", Split::Train);
        store.setQuestionSplits(rows.id);
        project.save();
        recordStage(project, store, "import");
    }

    /// A run that succeeded, the newest of the project.
    int train() {
        const int run = store.startRun(specsToJson(project.specs()));
        std::filesystem::create_directories(project.runFolder(run));
        RunSpec spec;
        spec.asked = specsToJson(project.specs());
        spec.specs = project.specs();
        spec.trainPairs = 1;
        writeRunSpec(project.runFolder(run), spec);
        store.finishRun(run, "succeeded", "", "ndcg@10", 0.7);
        recordStage(project, store, "train");
        return run;
    }

    /// As evaluating the newest run does: `tuned` is its NDCG@10, that of the base is 0.6.
    void measure(int run, double tuned = 0.7, const std::string& finding = "better",
                 double words = 0.65, double blend = 0.66) {
        writeFileAtomically(project.runFolder(run) / "verdict.json",
                            dumpJson(verdict(run, tuned, finding, words, blend)));
        writeQuestionResults(questionResultsPath(project.runFolder(run)), questions.size(),
                             [this](std::size_t i) { return result(i); });
        recordStage(project, store, "evaluate");
    }

    static constexpr int kBaseRanks[] = {1, 1, 3, 2, 1, 7, 0, 0}; ///< 0: not found
    static constexpr int kTunedRanks[] = {1, 4, 1, 2, 1, 2, 0, 5};

    QTemporaryDir m_folder;
    Project project;
    ProjectStore store;
    std::vector<std::int64_t> passages, questions;

private:
    static nlohmann::json metrics(double value) {
        nlohmann::json metrics{{"mrr@10", value}, {"ndcg@10", value}, {"map@100", value}};
        for (const char* k : {"1", "3", "5", "10"}) {
            metrics[std::string("accuracy@") + k] = value;
            metrics[std::string("recall@") + k] = value;
            metrics[std::string("precision@") + k] = value / 10;
        }
        return metrics;
    }

    static nlohmann::json verdict(int run, double tuned, const std::string& finding, double words,
                                  double blend) {
        return {
            {"model", "run:" + std::to_string(run)},
            {"split", "test"},
            {"queries", 8},
            {"passages", 9},
            {"cut_passages", 0},
            {"seconds", 2.5},
            {"metrics", metrics(tuned)},
            {"rows", {{"base", metrics(0.6)}, {"bm25", metrics(words)}, {"blend", metrics(blend)}}},
            {"comparison",
             {{"metric", "ndcg@10"},
              {"base", 0.6},
              {"tuned", tuned},
              {"difference", tuned - 0.6},
              {"interval", {tuned - 0.62, tuned - 0.58}},
              {"finding", finding},
              {"verdict", "in English"}}}};
    }

    /// Hits in which the right passage has that rank and the others stand around it.
    std::vector<ChunkHit> hits(std::size_t gold, int rank) const {
        std::vector<ChunkHit> found;
        for (std::size_t i = 0; i < passages.size(); ++i) {
            if (i != gold) {
                found.push_back({passages[i], 0.0F});
            }
        }
        if (rank > 0) {
            found.insert(found.begin() + rank - 1, {passages[gold], 0.0F});
        }
        for (std::size_t i = 0; i < found.size(); ++i) {
            found[i].score = 0.9F - 0.05F * static_cast<float>(i);
        }
        return found;
    }

    QuestionResult result(std::size_t i) const {
        const auto rank = [](int value) { return value > 0 ? std::optional(value) : std::nullopt; };
        return {questions[i],
                "What is thing " + std::to_string(i + 1) + "?",
                "q",
                {passages[i]},
                hits(i, kBaseRanks[i]),
                hits(i, kTunedRanks[i]),
                rank(kBaseRanks[i]),
                rank(kTunedRanks[i])};
    }
};

} // namespace fts
