#include "ui/export/export_page.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "core/jobs/project_card.h"
#include "core/project/adapter_rate.h"
#include "ui/base/background.h"
#include "ui/base/job_bar.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/export/card_view.h"
#include "ui/export/export_form.h"
#include "ui/export/snippets_view.h"

namespace fts {
namespace {

std::span<const Choice> formatsOf(const std::string& kind) {
    return kind == kEmbedding ? exporterChoices() : languageExporterChoices();
}

} // namespace

ExportPage::ExportPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("export"), tr("Export"),
           session.project().kind() != kEmbedding
               ? tr("Writes the model into a folder that PEFT, transformers, llama.cpp or Ollama "
                    "load.")
               : tr("Writes the model into a folder that sentence-transformers and LlamaIndex "
                    "load."),
           parent) {
    m_form = new ExportForm(session.folder(), formatsOf(session.project().kind()), this);
    m_form->setReadOnly(session.readOnly());
    m_text = makeText({}, this);
    m_text->setObjectName(QStringLiteral("exportPlan"));
    m_cardNotice = new Notice(this);
    m_cardNotice->setObjectName(QStringLiteral("cardNotice"));
    m_outcome = new Notice(this);
    m_outcome->setObjectName(QStringLiteral("exportOutcome"));
    m_job = new JobBar(this);
    m_job->follow(session.engine(), {"export"});
    content()->addWidget(m_form);
    content()->addWidget(m_text);
    content()->addWidget(m_job);
    content()->addWidget(m_outcome);
    content()->addWidget(m_cardNotice);
    content()->addWidget(makeTabs(), 1);
    follow();
    readTarget();
}

QWidget* ExportPage::makeTabs() {
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("exportTabs"));
    tabs->setAccessibleName(tr("Model card and use"));
    m_cardView = new CardView(tabs);
    m_snippets = new SnippetsView(tabs);
    tabs->addTab(m_cardView, tr("Mo&del card"));
    tabs->addTab(m_snippets, tr("&Use it"));
    tabs->setMinimumHeight(fontMetrics().lineSpacing() * 12);
    return tabs;
}

void ExportPage::follow() {
    connect(m_form, &ExportForm::runChosen, this, &ExportPage::readCard);
    connect(m_form, &ExportForm::formatChosen, this, &ExportPage::showCard);
    connect(m_form, &ExportForm::folderChosen, this, &ExportPage::readTarget);
    connect(&session(), &ProjectSession::runsChanged, this, &ExportPage::readRuns);
    connect(&session(), &ProjectSession::workChanged, this, &Page::nextChanged);
    connect(&session().engine(), &EngineLink::finished, this,
            [this](const std::string& job, const Outcome& outcome) {
                if (job == "export") {
                    tellOutcome(outcome);
                    readRuns();
                    readTarget();
                }
            });
}

void ExportPage::enter() {
    readRuns();
    readCard();
    readTarget();
}

void ExportPage::readRuns() {
    const int reading = ++m_readingRuns;
    runInBackground(
        this, [folder = session().folder()] { return readEvaluationState(folder); },
        [this, reading](EvaluationState state) {
            if (reading == m_readingRuns) {
                m_state = std::move(state);
                m_known = true;
                m_form->showRuns(m_state);
                Q_EMIT nextChanged();
            }
        },
        [this, reading](const Error& error) {
            if (reading == m_readingRuns) {
                m_outcome->say(error);
            }
        });
}

void ExportPage::readCard() {
    const int reading = ++m_readingCard;
    m_card.reset();
    runInBackground(
        this,
        [folder = session().folder(), run = m_form->run()] {
            const Project project = Project::open(folder);
            ProjectStore store(project.storePath());
            return projectCard(project, store, run);
        },
        [this, reading](ModelCard card) {
            if (reading == m_readingCard) {
                m_cardNotice->clear();
                m_card = std::move(card);
                showCard();
            }
        },
        [this, reading](const Error& error) {
            if (reading == m_readingCard) {
                m_cardNotice->say(error);
                m_cardView->clear();
                showPlan();
            }
        });
    showPlan();
}

// What it says of use depends on the format.
void ExportPage::showCard() {
    if (m_card) {
        m_card->format = m_form->format();
        m_cardView->show(fromUtf8(modelCardBody(*m_card)));
    }
    showPlan();
}

void ExportPage::readTarget() {
    const int reading = ++m_readingTarget;
    const auto folder = m_form->folder();
    m_plan.folder = folder;
    m_plan.format = m_form->format();
    m_targetKnown = false;
    Q_EMIT nextChanged();
    runInBackground(
        this, [folder] { return folder.is_absolute() ? exportTarget(folder) : ExportTarget::Free; },
        [this, reading](ExportTarget target) {
            if (reading == m_readingTarget) {
                m_plan.target = target;
                m_targetKnown = true;
                showPlan();
            }
        },
        [this, reading](const Error& error) {
            if (reading == m_readingTarget) {
                m_outcome->say(error);
            }
        });
}

void ExportPage::showPlan() {
    m_plan.parameters = m_card ? m_card->parameters : 0;
    m_plan.numberBytes = m_card ? m_card->numberBytes : 4;
    m_plan.format = m_form->format();
    const Message problem = m_plan.problem();
    m_text->setText(!problem.empty() ? QStringLiteral("⚠ ") + shown(problem)
                    : m_card         ? shown(m_plan.text())
                                     : QString());
    ModelCard unread;
    unread.specs = session().specs();
    m_snippets->show(m_form->format(), m_plan.folder, m_card ? *m_card : unread);
    Q_EMIT nextChanged();
}

Page::Next ExportPage::next() const {
    const QString text = tr("&Export");
    const std::string work = session().workBefore("export");
    if (session().readOnly()) {
        return {text, false, tr("Only the one who edits the project can export.")};
    }
    if (!work.empty()) {
        return {text, false,
                work == "export" ? tr("The model is being exported.")
                                 : tr("Other work is going on. Export when it is over.")};
    }
    if (!m_targetKnown) {
        return {text, false, tr("The folder is being looked at.")};
    }
    if (const Message problem = m_plan.problem(); !problem.empty()) {
        return {text, false, shown(problem)};
    }
    if (m_plan.format == "peft" && !m_form->run()) {
        return {text, false, tr("The base model has no adapter. Choose a run, or another format.")};
    }
    if (!m_known || !m_card) {
        return {text, false,
                m_cardNotice->text().isEmpty() ? tr("The model is being looked at.")
                                               : tr("The model cannot be read.")};
    }
    if (m_plan.format == "peft" && learnsAllWeights(m_card->specs.lora)) {
        return {text, false,
                tr("All weights of this model have learned, so there is no adapter. "
                   "Choose another format.")};
    }
    return {text, true,
            m_plan.target == ExportTarget::EarlierExport ? tr("Replaces the earlier export.")
                                                         : QString()};
}

void ExportPage::goOn() {
    m_outcome->clear();
    const auto run = m_form->run();
    // Only "tuned" brings the project's export up to date.
    const std::string model = !run                    ? "base"
                              : run == m_state.newest ? "tuned"
                                                      : "run:" + std::to_string(*run);
    session().startJob(
        "export",
        {{"format", m_form->format()}, {"out", m_plan.folder.string()}, {"model", model}});
}

void ExportPage::tellOutcome(const Outcome& outcome) {
    if (const auto* success = std::get_if<Succeeded>(&outcome)) {
        tellSuccess(success->result);
    } else if (const auto* failed = std::get_if<Failed>(&outcome)) {
        m_outcome->say(*failed);
    } else if (std::holds_alternative<Died>(outcome)) {
        m_outcome->say(Notice::Kind::Error, tr("The program that exports ended unexpectedly. "
                                               "Nothing was written. Export again."));
    } else {
        m_outcome->say(Notice::Kind::Information,
                       tr("The export was stopped. Nothing was written."));
    }
}

void ExportPage::tellSuccess(const nlohmann::json& result) {
    try {
        const QString folder = fromUtf8(result.value("path", ""));
        m_outcome->say(Notice::Kind::Good,
                       tr("Exported to %1. %2").arg(folder, shown(exportProof(result))));
        connect(m_outcome->addButton(tr("&Open folder"), QStringLiteral("openExport")),
                &QAbstractButton::clicked, this,
                [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
        connect(m_outcome->addButton(tr("Copy &path"), QStringLiteral("copyExportPath")),
                &QAbstractButton::clicked, this,
                [folder] { QGuiApplication::clipboard()->setText(folder); });
    } catch (const Error& error) {
        m_outcome->say(error);
    }
}

QString ExportPage::summary() const {
    return m_state.exporting == "fresh"   ? tr("exported")
           : m_state.exporting == "stale" ? tr("out of date")
                                          : QString();
}

} // namespace fts
