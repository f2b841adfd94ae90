#include "ui/plot/bar_view.h"

#include <algorithm>

#include "core/eval/csv_text.h"
#include "core/eval/leaders.h"
#include "ui/plot/bar_table.h"
#include "ui/plot/legend.h"

namespace fts {
namespace {

void addInterval(CsvText& csv, const BarSet& set, std::size_t category) {
    const auto interval = category < set.intervals.size() ? set.intervals[category] : std::nullopt;
    if (interval) {
        csv.cell(interval->low).cell(interval->high);
    } else {
        csv.emptyCell().emptyCell();
    }
}

} // namespace

BarView::BarView(const QString& title, QWidget* parent) : BarView(new BarCanvas, parent) {
    setTitle(title);
}

BarView::BarView(BarCanvas* canvas, QWidget* parent)
    : ChartPanel(canvas, SampleKind::Bar, new BarTable(*canvas, canvas), parent), m_canvas(canvas),
      m_table(static_cast<BarTable*>(tableModel())) {
    setEmptyText(tr("There are no figures yet. They appear here after an evaluation."));
    setSummary({});
    connect(&legend(), &Legend::toggled, m_canvas, &BarCanvas::setShown);
}

BarView::~BarView() = default;

void BarView::setBars(const QStringList& categories, std::vector<BarSet> sets) {
    const bool sameSets =
        std::ranges::equal(sets, m_canvas->sets(), {}, &BarSet::name, &BarSet::name);
    const std::size_t count = sets.size();
    if (!sameSets) {
        legend().clear();
        for (const BarSet& set : sets) {
            legend().add(set.name);
        }
    }
    m_canvas->setBars(categories, std::move(sets));
    for (std::size_t i = 0; i < count; ++i) { // what a person has hidden stays so
        m_canvas->setShown(static_cast<int>(i), legend().isShown(static_cast<int>(i)));
    }
    m_table->refresh();
    setSummary(leadersText());
}

QString BarView::leadersText() const {
    std::vector<std::vector<double>> values;
    for (const BarSet& set : m_canvas->sets()) {
        values.push_back(set.values);
    }
    const auto times = timesHighest(values);
    QStringList leaders;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i] > 0) {
            leaders << tr("%1 in %2 of %3")
                           .arg(m_canvas->sets()[i].name, QString::number(times[i]),
                                QString::number(m_canvas->categories().size()));
        }
    }
    return leaders.isEmpty() ? QString() : tr("Highest: %1.").arg(leaders.join(tr(", ")));
}

QString BarView::canvasName() const {
    return tr("%1, bars").arg(title());
}

std::string BarView::csv() const {
    CsvText csv;
    csv.cell(tr("Measure").toStdString());
    for (const BarSet& set : m_canvas->sets()) {
        csv.cell(set.name.toStdString());
        if (!set.intervals.empty()) {
            csv.cell(tr("%1, from").arg(set.name).toStdString());
            csv.cell(tr("%1, to").arg(set.name).toStdString());
        }
    }
    csv.endRow();
    for (int category = 0; category < m_canvas->categories().size(); ++category) {
        const auto place = static_cast<std::size_t>(category);
        csv.cell(m_canvas->categories()[category].toStdString());
        for (const BarSet& set : m_canvas->sets()) {
            if (place < set.values.size()) {
                csv.cell(set.values[place]);
            } else {
                csv.emptyCell();
            }
            if (!set.intervals.empty()) {
                addInterval(csv, set, place);
            }
        }
        csv.endRow();
    }
    return csv.text();
}

} // namespace fts
