#pragma once

#include <QTemporaryDir>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/run_spec.h"
#include "core/jobs/sql_answers.h"
#include "core/project/field_table.h"
#include "core/project/stages.h"
#include "core/store/sql_rows.h"

namespace fts {

/// A text-to-SQL project of four test questions, whose runs are written as training and evaluating
/// leave them.
class JudgedSqlProject {
public:
    JudgedSqlProject()
        : project(Project::create(m_folder.path().toStdString() + "/sql", kTextToSql)),
          store(project.storePath()) {
        const auto set = store.addCollection(
            {0, "rows.jsonl", "/nowhere/rows.jsonl", "sql-create-context", "sha", {}, {}});
        const auto add = [&](const std::string& table, Split split, const char* reason = nullptr) {
            const auto id = addSqlRow(store, set,
                                      {0, "How many " + table + " are there?",
                                       "CREATE TABLE " + table + " (name TEXT)",
                                       "SELECT COUNT(*) FROM " + table, "", "line 1"});
            const std::pair<std::int64_t, Split> place{id, split};
            setSqlSplits(store, {&place, 1});
            if (reason != nullptr) {
                const std::pair<std::int64_t, const char*> why{id, reason};
                leaveOutSqlRows(store, {&why, 1});
            }
            return id;
        };
        add("boats", Split::Train);
        add("nets", Split::Train);
        add("sails", Split::Validation);
        for (const char* table : {"kites", "bells", "mares", "songs"}) {
            asked.push_back(add(table, Split::Test));
        }
        leftOut = add("oars", Split::Train, kTableLeakReason);
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
        spec.trainPairs = 2;
        spec.validationQuestions = 1;
        writeRunSpec(project.runFolder(run), spec);
        store.finishRun(run, "succeeded", "", "execution_accuracy", 0.75);
        recordStage(project, store, "train");
        return run;
    }

    /// As evaluating the newest run does: one question each stayed right, got better, got worse and
    /// was never right.
    void measure(int run) {
        writeSqlAnswers(sqlAnswersPath(project.runFolder(run)), answers());
        writeFileAtomically(project.runFolder(run) / "verdict.json", dumpJson(verdict(run)));
        recordStage(project, store, "evaluate");
    }

    std::vector<SqlAnswered> answers() const {
        const GivenSql right{"SELECT COUNT(*) FROM kites", SqlFinding::Right};
        const GivenSql column{"SELECT <b>n</b> FROM kites", SqlFinding::UnknownColumn};
        const GivenSql rows{"SELECT name FROM kites", SqlFinding::WrongRows};
        const auto answered = [&](std::size_t i, const GivenSql& base, const GivenSql& tuned) {
            return SqlAnswered{asked[i],
                               "Question " + std::to_string(i) + "?",
                               "SELECT COUNT(*) FROM kites",
                               base,
                               tuned,
                               right};
        };
        return {answered(0, right, right), answered(1, column, right), answered(2, right, rows),
                answered(3, column, rows)};
    }

    QTemporaryDir m_folder;
    Project project;
    ProjectStore store;
    std::vector<std::int64_t> asked; ///< test rows
    std::int64_t leftOut = 0;

private:
    static nlohmann::json shares(double right, nlohmann::json errors) {
        const nlohmann::json interval{right - 0.2, right + 0.2};
        return {
            {"metrics",
             {{"execution_accuracy", right}, {"valid_sql", right + 0.1}, {"exact_match", right}}},
            {"intervals",
             {{"execution_accuracy", interval},
              {"valid_sql", interval},
              {"exact_match", interval}}},
            {"errors", std::move(errors)}};
    }

    static nlohmann::json verdict(int run) {
        nlohmann::json verdict = shares(0.5, {{"wrong_rows", 2}});
        verdict["model"] = "run:" + std::to_string(run);
        verdict["split"] = "test";
        verdict["queries"] = 4;
        verdict["not_judged"] = 1;
        verdict["own_databases"] = 0;
        verdict["seconds"] = 2.5;
        verdict["rows"] = {{"base", shares(0.25, {{"unknown_column", 2}, {"wrong_rows", 1}})},
                           {"constrained", shares(0.75, nlohmann::json::object())}};
        verdict["comparison"] = {{"metric", "execution_accuracy"},
                                 {"base", 0.25},
                                 {"tuned", 0.5},
                                 {"difference", 0.25},
                                 {"interval", {0.05, 0.45}},
                                 {"finding", "better"},
                                 {"verdict", "in English"}};
        return verdict;
    }
};

} // namespace fts
