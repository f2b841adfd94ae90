#include "ui/runs/run_table_model.h"

#include <algorithm>
#include <utility>

#include <QApplication>

#include "core/eval/metric_names.h"
#include "core/project/field_table.h"
#include "ui/base/duration_text.h"
#include "ui/base/field_editor.h"
#include "ui/base/figure_text.h"
#include "ui/base/judged_run_text.h"
#include "ui/base/message_text.h"
#include "ui/base/metric_text.h"
#include "ui/base/run_words.h"
#include "ui/base/sentence_text.h"
#include "ui/base/time_text.h"
#include "ui/base/tool_tip_text.h"

namespace fts {
namespace {

const QString kUnknown = QStringLiteral("–");

QString verdictText(const VerdictRecord& verdict) {
    return verdict.compared
               ? RunTableModel::tr("%1: %2").arg(
                     findingText(verdict),
                     differenceText(verdict.comparison.difference, verdict.comparison.interval))
               : findingText(verdict);
}

QString settingText(const RunFacts& run, const char* key) {
    if (!run.asked) {
        return kUnknown;
    }
    const Field& field = fieldNamed(key, run.asked->kind);
    return meaningText(field, fieldText(field, *run.asked));
}

} // namespace

void RunTableModel::setRuns(std::vector<RunFacts> runs, const EngineStatus& status) {
    m_status = status;
    const auto numberOf = [](const RunFacts& run) { return run.row.number; };
    const bool grown =
        runs.size() >= m_runs.size() &&
        std::ranges::equal(m_runs, std::span(runs).first(m_runs.size()), {}, numberOf, numberOf);
    if (!grown) {
        beginResetModel();
        m_runs = std::move(runs);
        endResetModel();
        return;
    }
    const std::size_t before = m_runs.size();
    std::move(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(before), m_runs.begin());
    if (before > 0) {
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(before) - 1, kColumns - 1));
    }
    if (runs.size() > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(runs.size()) - 1);
        std::move(runs.begin() + static_cast<std::ptrdiff_t>(before), runs.end(),
                  std::back_inserter(m_runs));
        endInsertRows();
    }
}

int RunTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles{tr("Run"),   tr("State"),        tr("Best"),   tr("Verdict"),
                             tr("Time"),  tr("Started"),      tr("Epochs"), tr("Learning rate"),
                             tr("Batch"), tr("Why it failed")};
    return titles.value(section);
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const RunFacts& run = this->run(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::ToolTipRole:
        return toolTipText(
            index.column() == Verdict && run.verdict ? shown(run.verdict->comparison.verdict)
            : index.column() == Best
                ? joinedSentences({text(run, Best), shown(metricHelp(run.row.bestMetric))})
                : text(run, index.column()));
    case Qt::AccessibleDescriptionRole:
        return index.column() == Best ? shown(metricHelp(run.row.bestMetric)) : QString();
    case Qt::ForegroundRole:
        return index.column() == State
                   ? QVariant(runStateColor(standing(run))(QApplication::palette()))
                   : QVariant();
    case kSortRole:
        return sortValue(run, index.column());
    default:
        return {};
    }
}

QString RunTableModel::text(const RunFacts& run, int column) const {
    switch (column) {
    case Number:
        return QString::number(run.row.number);
    case State:
        return runStateSign(standing(run)) + u' ' + runStateText(standing(run));
    case Best:
        return bestOf(run);
    case Verdict:
        return run.verdict ? verdictText(*run.verdict) : tr("not measured");
    case Duration:
        return durationOf(run);
    case Started:
        return localTimeText(run.row.startedAt);
    case Epochs:
        return settingText(run, "train.epochs");
    case Rate:
        return settingText(run, "train.lr");
    case Batch:
        return settingText(run, "train.batch");
    default:
        return standing(run) == RunStanding::Interrupted ? tr("Its program ended unexpectedly.")
                                                         : shown(run.row.reason);
    }
}

void RunTableModel::setProgress(const RunSoFar& run) {
    m_soFar = run;
    const auto row =
        std::ranges::find(m_runs, run.run, [](const auto& facts) { return facts.row.number; });
    if (row != m_runs.end()) {
        const int place = static_cast<int>(row - m_runs.begin());
        Q_EMIT dataChanged(index(place, Best), index(place, Duration));
    }
}

bool RunTableModel::goesOn(const RunFacts& run) const {
    return isUnderWay(standing(run)) && run.row.number == m_soFar.run;
}

QString RunTableModel::durationOf(const RunFacts& run) const {
    const auto seconds = goesOn(run) ? std::optional(m_soFar.seconds) : runSeconds(run.row);
    if (!seconds) {
        return kUnknown;
    }
    return goesOn(run) && m_soFar.secondsLeft
               ? tr("%1, %2 left")
                     .arg(durationText(*seconds), aboutDurationText(*m_soFar.secondsLeft))
               : durationText(*seconds);
}

QString RunTableModel::bestOf(const RunFacts& run) const {
    const bool told = goesOn(run) && m_soFar.best;
    const auto value = told ? m_soFar.best : run.row.bestValue;
    return value ? QStringLiteral("%1 %2").arg(
                       metricText(told ? m_soFar.metric : run.row.bestMetric), figureText(*value))
                 : kUnknown;
}

QVariant RunTableModel::sortValue(const RunFacts& run, int column) const {
    constexpr double kLeast = -1e300; // what is not known comes first
    switch (column) {
    case Number:
        return run.row.number;
    case Best:
        return (goesOn(run) && m_soFar.best ? m_soFar.best : run.row.bestValue).value_or(kLeast);
    case Verdict:
        return run.verdict && run.verdict->compared ? run.verdict->comparison.difference : kLeast;
    case Duration:
        return goesOn(run) ? m_soFar.seconds : runSeconds(run.row).value_or(kLeast);
    case Started:
        return localTime(run.row.startedAt);
    case Epochs:
        return run.asked ? run.asked->train.epochs : kLeast;
    case Rate:
        return run.asked ? run.asked->train.learningRate : kLeast;
    case Batch:
        return run.asked ? run.asked->train.batch : kLeast;
    default:
        return text(run, column);
    }
}

} // namespace fts
