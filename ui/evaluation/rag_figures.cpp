#include "ui/evaluation/rag_figures.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/eval/metric_names.h"
#include "core/eval/rag_metrics.h"
#include "core/eval/verdict_record.h"
#include "ui/base/count_text.h"
#include "ui/base/message_text.h"
#include "ui/base/sentence_text.h"
#include "ui/base/table_look.h"
#include "ui/evaluation/share_bars.h"
#include "ui/plot/bar_view.h"

namespace fts {
namespace {

constexpr int kSystems = 3;

std::optional<double> valueOf(const RagShares& shares, const std::string& metric) {
    const auto found = shares.mean.find(metric);
    return found == shares.mean.end() ? std::nullopt : std::optional(found->second);
}

int countOf(const std::map<std::string, int>& counts, const std::string& metric) {
    const auto found = counts.find(metric);
    return found == counts.end() ? 0 : found->second;
}

QTableWidgetItem* makeItem(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

RagFigures::RagFigures(QWidget* parent) : VerdictFigures(parent) {
    setObjectName(QStringLiteral("ragFigures"));
    m_bars = new BarView(tr("Answers"), this);
    m_bars->setObjectName(QStringLiteral("bars"));
    m_table = new QTableWidget(this);
    m_table->setObjectName(QStringLiteral("ragSystems"));
    m_table->setAccessibleName(tr("How each model answered"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels({tr("Model"), tr("No answer"), tr("Found nothing"),
                                        tr("Seconds an answer"),
                                        tr("Answers judged for faithfulness")});
    m_table->horizontalHeaderItem(4)->setToolTip(
        tr("Of the answers that say something. One that the judge gave no readable word on is in "
           "no figure."));
    setTableLook(*m_table);
    fitToRows(*m_table, kSystems);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(m_bars, 1);
    lines->addWidget(m_table);
}

void RagFigures::show(const VerdictRecord& record) {
    if (!record.rag) {
        return;
    }
    QStringList labels;
    QStringList meanings;
    for (const std::string& metric : ragMetricNames()) {
        labels << shown(metricLabel(metric));
        meanings << shown(metricHelp(metric));
    }
    m_bars->setToolTip(meanings.join(u'\n'));
    m_bars->setAccessibleDescription(joinedSentences(meanings));
    const RagVerdict& rag = *record.rag;
    m_table->setRowCount(0);
    std::vector<BarSet> sets;
    for (const auto& [name, shares] :
         {std::pair(tr("Naive student"), &rag.base), std::pair(tr("Tuned student"), &rag.tuned),
          std::pair(tr("Teacher"), &rag.teacher)}) {
        sets.push_back(shareBars(name, ragMetricNames(), shares->mean, shares->interval));
        addRow(name, *shares, record.questions);
    }
    m_bars->setBars(labels, std::move(sets));
}

void RagFigures::addRow(const QString& name, const RagShares& shares, std::int64_t questions) {
    const QLocale locale;
    const int row = m_table->rowCount();
    const auto abstained = valueOf(shares, "abstention_rate");
    const auto seconds = valueOf(shares, "latency_s");
    const int judged = countOf(shares.judged, kFaithfulness);
    const int stated = judged + countOf(shares.notJudged, kFaithfulness);
    const QString none = QStringLiteral("–");
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(name));
    m_table->setItem(row, 1, makeItem(countText(shares.unanswered)));
    m_table->setItem(row, 2,
                     makeItem(abstained && shares.unanswered < questions
                                  ? tr("%1 %").arg(locale.toString(100 * *abstained, 'f', 0))
                                  : none));
    m_table->setItem(row, 3, makeItem(seconds ? locale.toString(*seconds, 'f', 1) : none));
    m_table->setItem(row, 4, makeItem(tr("%1 of %2").arg(countText(judged), countText(stated))));
}

} // namespace fts
