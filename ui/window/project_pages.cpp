#include "ui/window/project_pages.h"

#include <QHash>

#include "ui/ask/ask_documents_page.h"
#include "ui/ask/ask_page.h"
#include "ui/data/data_page.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/export/export_page.h"
#include "ui/goal/goal_page.h"
#include "ui/live/live_page.h"
#include "ui/runs/runs_page.h"
#include "ui/serve/serve_page.h"
#include "ui/training/training_page.h"

namespace fts {

ProjectPages makeProjectPages(ProjectSession& session,
                              const std::function<void(const QString& key)>& showPage) {
    ProjectPages made;
    made.data = new DataPage(session);
    auto* live = new LivePage(session);
    auto* runs = new RunsPage(session);
    made.pages = {new GoalPage(session),       made.data,
                  new TrainingPage(session),   live,
                  new EvaluationPage(session), new ExportPage(session),
                  new ServePage(session)};
    if (session.project().kind() == kTextToSql) {
        made.pages.push_back(new AskPage(session));
    } else if (session.project().kind() == kDistillation) {
        made.pages.push_back(new AskDocumentsPage(session));
    }
    made.pages.push_back(runs);
    QObject::connect(live, &LivePage::progressed, runs, &RunsPage::showProgress);
    QObject::connect(runs, &RunsPage::runWanted, live, [live, showPage](int number) {
        showPage(live->key());
        live->showRun(number);
    });
    return made;
}

QString signOfPage(const QString& key) {
    static const QHash<QString, QString> signs{
        {QStringLiteral("goal"), QStringLiteral("goal")},
        {QStringLiteral("data"), QStringLiteral("data")},
        {QStringLiteral("training"), QStringLiteral("train")},
        {QStringLiteral("live"), QStringLiteral("run")},
        {QStringLiteral("evaluation"), QStringLiteral("evaluate")},
        {QStringLiteral("export"), QStringLiteral("export")},
        {QStringLiteral("serve"), QStringLiteral("serve")},
        {QStringLiteral("ask"), QStringLiteral("ask")},
        {QStringLiteral("runs"), QStringLiteral("runs")}};
    return signs.value(key) + QStringLiteral("-symbolic");
}

QString pageOfJob(const std::string& job) {
    if (job == "train" || job == "update" || job == "cancel") {
        return QStringLiteral("live");
    }
    if (job == "generate" || job == "answer") {
        return QStringLiteral("data");
    }
    if (job == "evaluate" || job == "search") {
        return QStringLiteral("evaluation");
    }
    if (job == "rag") {
        return QStringLiteral("ask");
    }
    if (job == "ask" || job == "export") {
        return QString::fromStdString(job);
    }
    return QStringLiteral("training");
}

} // namespace fts
