#include "ui/evaluation/sql_figures.h"

#include <array>

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/eval/metric_names.h"
#include "core/eval/sql_metrics.h"
#include "core/sql/finding_text.h"
#include "ui/base/message_text.h"
#include "ui/base/sentence_text.h"
#include "ui/base/table_look.h"
#include "ui/evaluation/share_bars.h"
#include "ui/plot/bar_view.h"

namespace fts {
namespace {

constexpr int kMostErrors = 4; // seen without scrolling
const std::array<std::string, 3> kMetrics{kExecutionAccuracy, "valid_sql", "exact_match"};
constexpr std::array kWrong{SqlFinding::WrongRows,    SqlFinding::UnknownColumn,
                            SqlFinding::UnknownTable, SqlFinding::Syntax,
                            SqlFinding::NoStatement,  SqlFinding::OtherError,
                            SqlFinding::TimeOut,      SqlFinding::Cut};

int countOf(const SqlShares& shares, SqlFinding finding) {
    const auto found = shares.errors.find(findingKey(finding));
    return found == shares.errors.end() ? 0 : found->second;
}

} // namespace

SqlFigures::SqlFigures(QWidget* parent) : VerdictFigures(parent) {
    setObjectName(QStringLiteral("sqlFigures"));
    m_bars = new BarView(tr("Answers"), this);
    m_bars->setObjectName(QStringLiteral("bars"));
    m_errors = new QTableWidget(this);
    m_errors->setObjectName(QStringLiteral("errorClasses"));
    m_errors->setAccessibleName(tr("What went wrong, and how often"));
    m_errors->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_errors->setSelectionMode(QAbstractItemView::NoSelection);
    setTableLook(*m_errors);
    fitToRows(*m_errors, kMostErrors);
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(m_bars, 1);
    lines->addWidget(m_errors);
}

void SqlFigures::show(const VerdictRecord& record) {
    if (!record.sql) {
        return;
    }
    std::vector<QString> names{tr("Base model"), tr("Tuned model")};
    std::vector<SqlShares> models{record.sql->base, record.sql->tuned};
    if (record.sql->constrained) {
        names.push_back(tr("Tuned model, held to the tables"));
        models.push_back(*record.sql->constrained);
    }
    QStringList labels;
    QStringList meanings;
    for (const std::string& metric : kMetrics) {
        labels << shown(metricLabel(metric));
        meanings << shown(metricHelp(metric));
    }
    std::vector<BarSet> sets;
    for (std::size_t i = 0; i < models.size(); ++i) {
        sets.push_back(shareBars(names[i], kMetrics, models[i].mean, models[i].interval));
    }
    m_bars->setToolTip(meanings.join(u'\n'));
    m_bars->setAccessibleDescription(joinedSentences(meanings));
    m_bars->setBars(labels, std::move(sets));
    if (models.size() > 2) {
        names.back() = tr("Held to the tables"); // where there is less room
    }
    showErrors(names, models);
}

void SqlFigures::showErrors(const std::vector<QString>& names,
                            const std::vector<SqlShares>& models) {
    m_errors->clear();
    m_errors->setRowCount(0);
    m_errors->setColumnCount(static_cast<int>(models.size()) + 1);
    QStringList heads{tr("What went wrong")};
    for (const QString& name : names) {
        heads << name;
    }
    m_errors->setHorizontalHeaderLabels(heads);
    m_errors->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_errors->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const SqlFinding finding : kWrong) {
        int all = 0;
        for (const SqlShares& model : models) {
            all += countOf(model, finding);
        }
        if (all == 0) {
            continue;
        }
        const int row = m_errors->rowCount();
        m_errors->insertRow(row);
        m_errors->setItem(row, 0, new QTableWidgetItem(shown(findingText(finding))));
        for (std::size_t i = 0; i < models.size(); ++i) {
            auto* item = new QTableWidgetItem(QLocale().toString(countOf(models[i], finding)));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_errors->setItem(row, static_cast<int>(i) + 1, item);
        }
    }
    m_errors->setVisible(m_errors->rowCount() > 0);
}

} // namespace fts
