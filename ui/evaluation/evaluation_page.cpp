#include "ui/evaluation/evaluation_page.h"

#include <algorithm>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/background.h"
#include "ui/base/judged_run_text.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page_tabs.h"
#include "ui/evaluation/measuring_panel.h"
#include "ui/evaluation/metric_bars.h"
#include "ui/evaluation/questions_view.h"
#include "ui/evaluation/rag_figures.h"
#include "ui/evaluation/rag_questions_view.h"
#include "ui/evaluation/sql_figures.h"
#include "ui/evaluation/sql_questions_view.h"
#include "ui/evaluation/try_view.h"
#include "ui/evaluation/verdict_view.h"

namespace fts {

EvaluationPage::EvaluationPage(ProjectSession& session, QWidget* parent)
    : Page(
          session, QStringLiteral("evaluation"), tr("Result"),
          session.project().kind() == kTextToSql
              ? tr("Whether the tuned model's SQL gives the right rows more often than that of "
                   "the model it started from.")
          : session.project().kind() == kDistillation
              ? tr("Whether the tuned student answers better than the one it started from, and how "
                   "near it comes to its teacher.")
              : tr("Whether the tuned model finds the right passage more often than the model it "
                   "started from."),
          parent) {
    m_view = new VerdictView(this);
    m_need = new Notice(this);
    m_need->setObjectName(QStringLiteral("verdictNeed"));
    m_measuring = new MeasuringPanel(session, this);
    content()->addWidget(makeRunRow());
    content()->addWidget(m_view);
    content()->addWidget(m_need);
    content()->addWidget(m_measuring);
    content()->addWidget(makeTabs(), 1);
    content()->addStretch();
    follow();
    showRun();
}

QWidget* EvaluationPage::makeRunRow() {
    m_runRow = new QWidget(this);
    m_runs = new QComboBox(m_runRow);
    m_runs->setObjectName(QStringLiteral("runs"));
    m_runs->setAccessibleName(tr("The run whose result is shown"));
    auto* label = new QLabel(tr("&Run:"), m_runRow);
    label->setBuddy(m_runs);
    connect(m_runs, &QComboBox::currentIndexChanged, this, [this] {
        m_measuring->forgetPlan();
        showRun();
    });
    auto* line = new QHBoxLayout(m_runRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_runs);
    line->addStretch();
    return m_runRow;
}

QWidget* EvaluationPage::makeTabs() {
    m_tabs = new PageTabs(this);
    m_tabs->setObjectName(QStringLiteral("resultTabs"));
    m_tabs->setAccessibleName(tr("Parts of the result"));
    const std::string& kind = session().project().kind();
    if (kind == kTextToSql) {
        m_figures = new SqlFigures(m_tabs);
        m_questions = new SqlQuestionsView(session(), m_tabs);
    } else if (kind == kDistillation) {
        m_figures = new RagFigures(m_tabs);
        m_questions = new RagQuestionsView(session(), m_tabs);
    } else {
        m_figures = new MetricBars(m_tabs);
        m_questions = new QuestionsView(session(), m_tabs);
    }
    m_tabs->addTab(m_figures, tr("Fig&ures"));
    m_tabs->addTab(m_questions, tr("&Questions"));
    if (kind == kEmbedding) {
        m_tabs->addTab(new TryView(session(), m_tabs), tr("&Try it"));
    }
    return m_tabs;
}

void EvaluationPage::follow() {
    const auto readIfSeen = [this] {
        if (isVisible() && session().saved()) {
            read();
        }
    };
    connect(&session(), &ProjectSession::runsChanged, this, &EvaluationPage::read);
    connect(&session(), &ProjectSession::rowsChanged, this, readIfSeen);
    connect(&session(), &ProjectSession::savedChanged, this, readIfSeen);
    connect(&session(), &ProjectSession::workChanged, this, [this] {
        showNeed();
        Q_EMIT nextChanged();
    });
}

void EvaluationPage::enter() {
    read();
}

void EvaluationPage::read() {
    const int reading = ++m_reading;
    runInBackground(
        this, [folder = session().folder()] { return readEvaluationState(folder); },
        [this, reading](EvaluationState state) {
            if (reading == m_reading) {
                take(std::move(state));
            }
        },
        [this, reading](const Error& error) {
            if (reading == m_reading) {
                m_measuring->showFailure(error);
            }
        });
}

void EvaluationPage::take(EvaluationState state) {
    m_state = std::move(state);
    m_known = true;
    fillRuns();
    showRun();
}

// The run that is shown stays, unless a newer one has come.
void EvaluationPage::fillRuns() {
    const QVariant newestBefore = m_runs->itemData(0);
    const QVariant shownRun = m_runs->currentData();
    const QSignalBlocker quiet(m_runs);
    m_runs->clear();
    for (const JudgedRun& run : m_state.runs) {
        m_runs->addItem(judgedRunText(run), run.number);
    }
    const bool keep = newestBefore == m_runs->itemData(0);
    m_runs->setCurrentIndex(keep ? std::max(0, m_runs->findData(shownRun)) : 0);
    if (m_runs->currentData() != shownRun) {
        m_measuring->forgetPlan();
    }
}

const JudgedRun* EvaluationPage::run() const {
    const auto place = static_cast<std::size_t>(std::max(0, m_runs->currentIndex()));
    return place < m_state.runs.size() ? &m_state.runs[place] : nullptr;
}

void EvaluationPage::showRun() {
    const JudgedRun* shownRun = run();
    const bool hasVerdict = shownRun != nullptr && shownRun->verdict;
    m_runRow->setVisible(shownRun != nullptr);
    m_view->setVisible(hasVerdict);
    m_tabs->setVisible(hasVerdict);
    if (hasVerdict) {
        m_view->show(*shownRun->verdict, shownRun->forecastSeconds);
        m_figures->show(*shownRun->verdict);
    }
    m_questions->showRun(hasVerdict ? std::optional(shownRun->number) : std::nullopt);
    showNeed();
    Q_EMIT nextChanged();
}

void EvaluationPage::showNeed() {
    const VerdictNeed need = m_known ? verdictNeed(m_state, run()) : VerdictNeed::None;
    if (need == VerdictNeed::None || session().work() == "evaluate") {
        m_need->clear();
        return;
    }
    const bool hasVerdict =
        need == VerdictNeed::MeasuringAgain || need == VerdictNeed::TrainingAgain;
    m_need->say(hasVerdict ? Notice::Kind::Warning : Notice::Kind::Information,
                shown(verdictNeedText(need, run())));
    if (session().readOnly()) {
        return;
    }
    switch (need) {
    case VerdictNeed::Measuring:
        offerMeasuring(tr("Measure &now"));
        break;
    case VerdictNeed::MeasuringAgain:
        offerMeasuring(tr("Measure a&gain"));
        break;
    case VerdictNeed::Data:
        offerStep(tr("Go to the &data"), QStringLiteral("data"));
        break;
    default:
        offerStep(tr("&Choose the settings"), QStringLiteral("training"));
    }
}

void EvaluationPage::offerMeasuring(const QString& text) {
    QAbstractButton* button = m_need->addButton(text, QStringLiteral("measure"));
    if (!session().workBefore("evaluate").empty()) {
        button->setEnabled(false);
        button->setToolTip(tr("Other work is going on. Measure when it is over."));
    }
    if (auto* main = qobject_cast<QPushButton*>(button); main != nullptr && m_view->isHidden()) {
        main->setDefault(true); // it is what the page waits for
    }
    connect(button, &QAbstractButton::clicked, this, &EvaluationPage::measure);
}

void EvaluationPage::offerStep(const QString& text, const QString& step) {
    connect(m_need->addButton(text, step + QStringLiteral("Step")), &QAbstractButton::clicked, this,
            [this, step] { Q_EMIT stepWanted(step); });
}

void EvaluationPage::measure() {
    const JudgedRun* shownRun = run();
    if (shownRun == nullptr) {
        return;
    }
    // Only the newest run brings the project's verdict up to date.
    const bool newest = shownRun->number == m_state.newest;
    m_measuring->start(measuringParams(session().project().kind(),
                                       newest ? std::nullopt : std::optional(shownRun->number)));
}

Page::Next EvaluationPage::next() const {
    const QString text = tr("&Export the model");
    const JudgedRun* shownRun = run();
    if (shownRun == nullptr || !shownRun->verdict) {
        return {text, false,
                !m_known                         ? QString()
                : shownRun == nullptr            ? tr("No model has been trained yet.")
                : session().work() == "evaluate" ? tr("The model is being measured.")
                                                 : tr("Measure the model first.")};
    }
    if (!shownRun->verdict->compared) {
        return {text, true, tr("Nobody can say whether this model is better.")};
    }
    switch (shownRun->verdict->comparison.finding) {
    case Comparison::Finding::Better:
        return {text, true, {}};
    case Comparison::Finding::Worse:
        return {text, true, tr("This model is worse than the one it started from.")};
    default:
        return {text, true, tr("This model is not shown to be better.")};
    }
}

QString EvaluationPage::summary() const {
    const JudgedRun* newest = newestRun(m_state);
    if (newest == nullptr) {
        return {};
    }
    const std::optional<VerdictRecord>& verdict = newest->verdict;
    return verdict ? findingText(*verdict) : tr("not measured");
}

} // namespace fts
