#include "ui/evaluation/metric_bars.h"

#include <algorithm>
#include <limits>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include "ui/base/message_text.h"
#include "ui/base/sentence_text.h"
#include "ui/plot/bar_view.h"

namespace fts {
namespace {

BarSet barsOf(const QString& name, const VerdictRecord::Metrics& values,
              const std::vector<std::string>& metrics) {
    BarSet bars{name, {}};
    for (const std::string& metric : metrics) {
        const auto value = values.find(metric);
        bars.values.push_back(value == values.end() ? std::numeric_limits<double>::quiet_NaN()
                                                    : value->second);
    }
    return bars;
}

} // namespace

MetricBars::MetricBars(QWidget* parent) : VerdictFigures(parent) {
    setObjectName(QStringLiteral("metricBars"));
    m_group = new QComboBox(this);
    m_group->setObjectName(QStringLiteral("metricGroup"));
    m_group->setAccessibleName(tr("What is measured"));
    auto* label = new QLabel(tr("&Measure:"), this);
    label->setBuddy(m_group);
    m_bars = new BarView(QString(), this);
    m_bars->setObjectName(QStringLiteral("bars"));
    connect(m_group, &QComboBox::currentIndexChanged, this, &MetricBars::showGroup);
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_group, 1);
    auto* lines = new QVBoxLayout(this);
    lines->addLayout(line);
    lines->addWidget(m_bars, 1);
}

void MetricBars::show(const VerdictRecord& record) {
    m_record = record;
    fillGroups();
    showGroup();
}

// The group that was chosen stays, where the record has it; at first it is that of the metric which
// decides.
void MetricBars::fillGroups() {
    std::vector<std::string> metrics;
    for (const auto& [metric, value] : m_record.tuned) {
        metrics.push_back(metric);
    }
    m_groups = metricGroups(metrics);
    const bool first = m_group->count() == 0;
    QString key = m_group->currentData().toString();
    const QSignalBlocker quiet(m_group);
    m_group->clear();
    for (const MetricGroup& group : m_groups) {
        m_group->addItem(shown(group.label), fromUtf8(group.key));
        if (first &&
            std::ranges::find(group.metrics, m_record.comparison.metric) != group.metrics.end()) {
            key = fromUtf8(group.key);
        }
    }
    m_group->setCurrentIndex(std::max(0, m_group->findData(key)));
}

void MetricBars::showGroup() {
    if (m_group->currentIndex() < 0) {
        m_bars->setBars({}, {});
        return;
    }
    const MetricGroup& group = m_groups[static_cast<std::size_t>(m_group->currentIndex())];
    QStringList labels;
    QStringList meanings;
    for (const std::string& metric : group.metrics) {
        labels << shown(metricLabel(metric));
        meanings << shown(metricHelp(metric));
    }
    m_bars->setTitle(shown(group.title));
    m_bars->setToolTip(meanings.join(u'\n'));
    m_bars->setAccessibleDescription(joinedSentences(meanings));
    m_bars->setBars(labels, {barsOf(tr("Base model"), m_record.base, group.metrics),
                             barsOf(tr("Tuned model"), m_record.tuned, group.metrics),
                             barsOf(tr("By words alone"), m_record.words, group.metrics),
                             barsOf(tr("Tuned model and words"), m_record.blend, group.metrics)});
}

} // namespace fts
