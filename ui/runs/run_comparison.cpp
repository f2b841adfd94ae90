#include "ui/runs/run_comparison.h"

#include <algorithm>
#include <set>
#include <utility>

#include <QComboBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

#include "core/jobs/job_events.h"
#include "core/jobs/runs_compared.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/metric_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/table_look.h"
#include "ui/plot/plot_view.h"
#include "ui/runs/difference_model.h"
#include "ui/runs/run_figures.h"

namespace fts {
namespace {

constexpr int kMostDifferences = 100;  // as many as there are settings
constexpr qint64 kLeastWait = 2000;    // milliseconds
constexpr qint64 kWaitPerReading = 20; // so that the training keeps the processor

} // namespace

RunComparison::RunComparison(std::filesystem::path projectFolder, QWidget* parent)
    : QWidget(parent), m_projectFolder(std::move(projectFolder)) {
    setObjectName(QStringLiteral("runComparison"));
    m_choice = new QComboBox(this);
    m_choice->setObjectName(QStringLiteral("comparedCurve"));
    m_choice->setAccessibleName(tr("Curve shown"));
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        m_chosen = m_choice->currentData().toString();
        showCurves();
    });
    auto* label = new QLabel(tr("Curv&e:"), this);
    label->setBuddy(m_choice);
    m_plot = new PlotView(QString(), this);
    m_plot->setObjectName(QStringLiteral("comparisonPlot"));
    m_plot->setEmptyText(tr("These runs have no such curve."));
    m_plot->setSmoothingOffered(true);
    m_plot->setMinimumHeight(220);
    m_result = makeText({}, this);
    m_result->setObjectName(QStringLiteral("runsCompared"));
    m_result->hide();
    m_figures = new RunFigures(this);
    m_differencesTitle = makeText({}, this);
    m_differencesTitle->setObjectName(QStringLiteral("differencesTitle"));
    m_model = new DifferenceModel(this);
    m_differences = new QTableView(this);
    m_differences->setObjectName(QStringLiteral("differences"));
    m_differences->setAccessibleName(tr("Settings that differ"));
    m_differences->setModel(m_model);
    setTableLook(*m_differences);
    fitToRows(*m_differences, kMostDifferences);
    m_differences->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_differences->horizontalHeader()->setStretchLastSection(true);
    m_notice = new Notice(this);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_underWay && isVisible()) {
            m_curves.erase(*m_underWay);
            readMissing();
        }
    });
    auto* choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_choice);
    choice->addStretch(1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_notice);
    lines->addLayout(choice);
    lines->addWidget(m_plot, 1);
    lines->addWidget(m_result);
    lines->addWidget(m_figures);
    lines->addWidget(m_differencesTitle);
    lines->addWidget(m_differences);
}

void RunComparison::setRuns(std::vector<RunFacts> runs, std::optional<int> underWay) {
    m_underWay = underWay;
    std::erase_if(m_curves, [&](const auto& known) { return !isStillTrue(known.first, runs); });
    m_runs = std::move(runs);
    showDifferences();
    readMissing();
    compareTwo();
}

bool RunComparison::isStillTrue(int run, const std::vector<RunFacts>& runs) const {
    const auto numberOf = [](const RunFacts& facts) { return facts.row.number; };
    const auto before = std::ranges::find(m_runs, run, numberOf);
    const auto now = std::ranges::find(runs, run, numberOf);
    return before != m_runs.end() && now != runs.end() && now->row.state != "running" &&
           now->row.endedAt == before->row.endedAt;
}

void RunComparison::showDifferences() {
    m_model->setRuns(m_runs);
    const bool differ = m_model->rowCount() > 0;
    m_differencesTitle->setText(m_runs.size() == 1 ? tr("Settings of this run:")
                                : differ           ? tr("Settings that differ:")
                                                   : tr("These runs had the same settings."));
    m_differencesTitle->setVisible(differ || m_runs.size() >= 2);
    m_differences->setVisible(differ);
}

void RunComparison::compareTwo() {
    ++m_comparisons;
    const bool two = m_runs.size() == 2;
    m_result->setVisible(two);
    m_figures->hide();
    if (!two || !m_runs[0].verdict || !m_runs[1].verdict) {
        m_result->setText(
            tr("Once both are measured, it is told here whether their results truly differ."));
        return;
    }
    runInBackground(
        this,
        [folder = m_projectFolder, first = m_runs[0].row.number, second = m_runs[1].row.number] {
            return compareRuns(folder, first, second);
        },
        [this, number = m_comparisons](const std::optional<RunsCompared>& compared) {
            if (number == m_comparisons) {
                showCompared(compared);
            }
        },
        [this, number = m_comparisons](const Error& error) {
            if (number == m_comparisons) {
                m_result->setText(shown(error));
            }
        });
}

void RunComparison::showCompared(const std::optional<RunsCompared>& compared) {
    m_result->setVisible(compared.has_value());
    m_result->setText(compared ? shown(compared->text) : QString());
    m_figures->show(compared ? compared->figures : std::vector<RunFigure>(), m_runs[0].row.number,
                    m_runs[1].row.number);
}

void RunComparison::readMissing() {
    std::vector<int> missing;
    for (const RunFacts& run : m_runs) {
        if (!m_curves.contains(run.row.number)) {
            missing.push_back(run.row.number);
        }
    }
    ++m_reads;
    if (missing.empty()) {
        offerCurves();
        return;
    }
    QElapsedTimer clock;
    clock.start();
    runInBackground(
        this,
        [missing, folder = m_projectFolder] {
            Curves curves;
            for (const int run : missing) {
                curves[run] =
                    std::make_shared<const RunCurves>(RunCurves::read(runEventsPath(folder, run)));
            }
            return curves;
        },
        [this, read = m_reads, clock](Curves curves) {
            if (read == m_reads) {
                take(std::move(curves));
                readAgainLater(clock.elapsed());
            }
        },
        [this, read = m_reads](const Error& error) {
            if (read == m_reads) {
                m_notice->say(error);
            }
        });
}

void RunComparison::readAgainLater(qint64 took) {
    if (m_underWay) {
        m_again.start(static_cast<int>(std::max(kLeastWait, kWaitPerReading * took)));
    }
}

void RunComparison::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    readAgainLater(0);
}

void RunComparison::take(Curves curves) {
    m_notice->clear();
    m_curves.merge(curves);
    offerCurves();
}

// Those that any of the runs has; the one chosen before stays.
void RunComparison::offerCurves() {
    std::set<std::string> names;
    for (const auto& [run, curves] : m_curves) {
        for (const auto& [name, curve] : curves->curves()) {
            names.insert(name);
        }
    }
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const std::string& name : names) {
        m_choice->addItem(curveText(name), fromUtf8(name));
    }
    const int kept = m_choice->findData(m_chosen);
    m_choice->setCurrentIndex(kept >= 0 ? kept : m_choice->findData(QStringLiteral("loss")));
    showCurves();
}

void RunComparison::showCurves() {
    const std::string name = m_choice->currentData().toString().toStdString();
    if (!arePlotted(m_choice->currentText())) { // else zoom and legend stay as they are
        m_plot->clear();
        m_plot->setTitle(m_choice->currentText());
        m_plotted.clear();
        for (const RunFacts& run : m_runs) { // each keeps its colour whichever curve is chosen
            m_plotted.push_back(run.row.number);
            m_plot->addSeries(tr("Run %1").arg(run.row.number));
        }
        m_plottedCurve = m_choice->currentText();
    }
    for (std::size_t i = 0; i < m_plotted.size(); ++i) {
        const auto curves = m_curves.find(m_plotted[i]);
        if (curves != m_curves.end() && curves->second->curves().contains(name)) {
            m_plot->setCurve(static_cast<int>(i), curves->second->curves().at(name));
        }
    }
}

bool RunComparison::arePlotted(const QString& curve) const {
    return curve == m_plottedCurve &&
           std::ranges::equal(m_plotted, m_runs, {}, {},
                              [](const RunFacts& run) { return run.row.number; });
}

} // namespace fts
