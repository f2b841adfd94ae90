#include "ui/runs/runs_page.h"

#include <algorithm>

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

#include "core/jobs/runs_csv.h"
#include "ui/base/background.h"
#include "ui/base/empty_state.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/save_csv.h"
#include "ui/base/table_look.h"
#include "ui/runs/run_comparison.h"
#include "ui/runs/run_deletion.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_table_model.h"

namespace fts {
namespace {

constexpr int kMostRowsSeen = 7;

} // namespace

RunsPage::RunsPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("runs"), tr("Runs"),
           tr("Every training of this project. Select two or more to compare them."), parent) {
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("runsTrouble"));
    m_empty = makeEmptyState();
    m_empty->hide();
    m_used = new Notice(this);
    m_used->setObjectName(QStringLiteral("settingsUsed"));
    m_deletion = new RunDeletion(session, this);
    makeTable();
    makeActions();
    m_buttons = makeButtons();
    m_reason = new Notice(this);
    m_reason->setObjectName(QStringLiteral("runReason"));
    m_comparison = new RunComparison(session.folder(), this);
    m_comparison->hide();
    content()->addWidget(m_notice);
    content()->addWidget(m_used);
    content()->addWidget(m_empty, 1);
    content()->addWidget(m_table);
    content()->addWidget(m_buttons);
    content()->addWidget(m_reason);
    content()->addWidget(m_comparison, 1);
    content()->addStretch();
    connect(&session, &ProjectSession::runsChanged, this, &RunsPage::read);
    connect(&session, &ProjectSession::specsChanged, this, [this] {
        if (!m_using) {
            m_used->clear();
        }
    });
    connect(&session.engine(), &EngineLink::statusChanged, this, &RunsPage::read);
    connect(m_deletion, &RunDeletion::failed, m_notice,
            [this](const Error& error) { m_notice->say(error); });
    connect(m_deletion, &RunDeletion::deleted, this, [this] {
        m_notice->clear();
        Q_EMIT this->session().runsChanged();
    });
    read();
}

QWidget* RunsPage::makeEmptyState() {
    auto* empty =
        new EmptyState(QStringLiteral("runs-symbolic"),
                       tr("Nothing has been trained yet. Each training will be listed here."),
                       tr("&Choose the settings"), this);
    empty->setObjectName(QStringLiteral("noRuns"));
    empty->button().setObjectName(QStringLiteral("chooseSettings"));
    connect(&empty->button(), &QPushButton::clicked, this,
            [this] { Q_EMIT stepWanted(QStringLiteral("training")); });
    return empty;
}

void RunsPage::makeTable() {
    m_model = new RunTableModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RunTableModel::kSortRole);
    m_table = new RunTable(*m_sorted, this);
    m_table->setObjectName(QStringLiteral("runsTable"));
    m_table->setAccessibleName(tr("Runs"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RunTableModel::Number, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    fitToRows(*m_table, kMostRowsSeen);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RunsPage::showSelection);
    connect(m_table, &QTableView::activated, this, [this] { m_show->trigger(); });
}

void RunsPage::makeActions() {
    const auto add = [this](const QString& name, const QString& text, auto slot) {
        auto* action = new QAction(text, m_table);
        action->setObjectName(name);
        m_table->addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_show = add(QStringLiteral("showRun"), tr("Sho&w this run"), [this] {
        const auto runs = selected();
        if (runs.size() == 1) {
            Q_EMIT runWanted(runs.front().row.number);
        }
    });
    m_use = add(QStringLiteral("useSettings"), tr("&Use these settings"), &RunsPage::useSettings);
    m_copy = add(QStringLiteral("copyRuns"), tr("&Copy the table"), &RunsPage::copyTable);
    m_save = add(QStringLiteral("saveRuns"), tr("Save as CSV…"), &RunsPage::saveTable);
    m_delete = add(QStringLiteral("deleteRun"), tr("&Delete run…"), [this] {
        if (const auto runs = selected(); runs.size() == 1) {
            m_deletion->ask(runs.front().row.number);
        }
    });
    m_use->setToolTip(tr("Gives the project the settings that this run began with."));
    m_copy->setToolTip(tr("Copies the table as comma-separated text, for a spreadsheet."));
}

QWidget* RunsPage::makeButtons() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    for (QAction* action : {m_show, m_use, m_copy, m_save, m_delete}) {
        auto* button = new QPushButton(action->text(), row);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [action, button] { button->setEnabled(action->isEnabled()); });
        line->addWidget(button);
    }
    m_hint = makeText(tr("To compare, hold Ctrl and select another."), row);
    m_hint->setObjectName(QStringLiteral("selectionHint"));
    line->addWidget(m_hint, 1);
    line->addStretch(); // while the hint is hidden
    return row;
}

QString RunsPage::summary() const {
    const int runs = m_model->rowCount();
    return runs == 0 ? QString() : QLocale().toString(runs);
}

void RunsPage::enter() {
    read();
}

void RunsPage::read() {
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    const auto done = [this] {
        m_reading = false;
        if (std::exchange(m_readAgain, false)) {
            read();
        }
    };
    runInBackground(
        this, [folder = session().folder()] { return readRuns(folder); },
        [this, done](std::vector<RunFacts> runs) {
            take(std::move(runs));
            done();
        },
        [this, done](const Error& error) {
            m_notice->say(error);
            done();
        });
}

void RunsPage::take(std::vector<RunFacts> runs) {
    const bool first = m_model->rowCount() == 0;
    m_model->setRuns(std::move(runs), session().engine().status());
    const bool any = m_model->rowCount() > 0;
    m_empty->setVisible(!any);
    m_table->setVisible(any);
    m_buttons->setVisible(any);
    if (first && any) {
        m_table->selectRow(0);
    }
    showSelection();
    Q_EMIT nextChanged();
}

void RunsPage::showProgress(const RunSoFar& run) {
    m_model->setProgress(run);
}

std::vector<RunFacts> RunsPage::selected() const {
    std::vector<RunFacts> runs;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        runs.push_back(m_model->run(m_sorted->mapToSource(index).row()));
    }
    std::ranges::sort(runs, {}, [](const RunFacts& run) { return run.row.number; });
    return runs;
}

void RunsPage::showSelection() {
    const std::vector<RunFacts> runs = selected();
    m_show->setEnabled(runs.size() == 1);
    m_use->setEnabled(runs.size() == 1 && runs.front().asked && !session().readOnly());
    m_delete->setEnabled(runs.size() == 1 && !session().readOnly() && session().work().empty());
    m_hint->setVisible(runs.size() == 1 && m_model->rowCount() > 1);
    if (runs.size() == 1 && !runs.front().row.reason.empty()) {
        const RunRow& row = runs.front().row;
        m_reason->say(Notice::Kind::Error,
                      tr("Run %1 failed. %2").arg(row.number).arg(shown(row.reason)),
                      fromUtf8(row.spec.dump(2)));
    } else {
        m_reason->clear();
    }
    m_comparison->setVisible(!runs.empty());
    const auto underWay = std::ranges::find_if(runs, [this](const RunFacts& run) {
        return isUnderWay(run.standing(session().engine().status()));
    });
    m_comparison->setRuns(runs, underWay == runs.end() ? std::nullopt
                                                       : std::optional(underWay->row.number));
}

void RunsPage::useSettings() {
    const std::vector<RunFacts> runs = selected();
    if (runs.size() == 1 && runs.front().asked) {
        const Specs before = session().specs();
        m_using = true;
        session().changeSpecs([&](Specs& specs) { specs = *runs.front().asked; });
        m_using = false;
        if (session().specs() != before) {
            offerUndo(runs.front().row.number, before);
        }
        Q_EMIT stepWanted(QStringLiteral("training"));
    }
}

void RunsPage::offerUndo(int run, const Specs& before) {
    m_used->say(Notice::Kind::Information,
                tr("The project has the settings that run %1 began with.").arg(run));
    connect(m_used->addButton(tr("Und&o"), QStringLiteral("undoSettings")),
            &QAbstractButton::clicked, this,
            [this, before] { session().changeSpecs([&](Specs& specs) { specs = before; }); });
}

std::string RunsPage::tableText() const {
    std::vector<RunFacts> runs; // in the order they are shown in
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        runs.push_back(m_model->run(m_sorted->mapToSource(m_sorted->index(row, 0)).row()));
    }
    return runsAsCsv(runs, session().engine().status());
}

void RunsPage::copyTable() {
    QGuiApplication::clipboard()->setText(fromUtf8(tableText()));
}

void RunsPage::saveTable() {
    saveAsCsv(tr("runs"), tableText(), *m_notice, this);
}

} // namespace fts
