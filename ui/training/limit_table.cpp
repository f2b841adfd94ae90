#include "ui/training/limit_table.h"

#include <QHeaderView>
#include <QLocale>

#include "ui/base/duration_text.h"
#include "ui/base/table_look.h"

namespace fts {
namespace {

constexpr int kMostLimits = 20;
constexpr Qt::Alignment kNumberPlace = Qt::AlignRight | Qt::AlignVCenter;

QString percent(double share) {
    // Of a million texts a single cut one is not to read as none.
    const int digits = share > 0 && share < 0.0995 ? 1 : 0;
    const auto shown = [](double percents, int digits) {
        return QLocale().toString(percents, 'f', digits) + QStringLiteral(" %");
    };
    return share > 0 && share < 0.0005 ? QStringLiteral("< ") + shown(0.1, 1)
                                       : shown(100 * share, digits);
}

QString timeText(const TokenLimit& limit, std::optional<double> seconds) {
    if (seconds) {
        return durationText(*seconds * limit.work);
    }
    if (limit.chosen || limit.work == 1) {
        return limit.chosen ? LimitTable::tr("not measured") : LimitTable::tr("the same");
    }
    return limit.work < 1 ? LimitTable::tr("%1 less").arg(percent(1 - limit.work))
                          : LimitTable::tr("%1 more").arg(percent(limit.work - 1));
}

} // namespace

LimitTable::LimitTable(QWidget* parent) : QTableWidget(0, 4, parent) {
    setObjectName(QStringLiteral("limits"));
    setAccessibleName(tr("What each limit costs"));
    setHorizontalHeaderLabels(
        {tr("Longest text"), tr("Passages cut"), tr("Text not seen"), tr("Time of training")});
    for (int column = 1; column < columnCount(); ++column) {
        horizontalHeaderItem(column)->setTextAlignment(kNumberPlace);
    }
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setTableLook(*this);
    fitToRows(*this, kMostLimits);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(false);
}

void LimitTable::show(const std::vector<TokenLimit>& limits, std::optional<double> trainSeconds) {
    setRowCount(static_cast<int>(limits.size()));
    const QLocale locale;
    int row = 0;
    for (const TokenLimit& limit : limits) {
        const QString name = tr("%1 tokens").arg(locale.toString(limit.tokens));
        const QStringList texts{limit.chosen ? tr("✓ %1 (chosen)").arg(name) : name,
                                locale.toString(qlonglong(limit.cutPassages)),
                                percent(limit.unseenShare), timeText(limit, trainSeconds)};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            QFont font = item->font();
            font.setBold(limit.chosen);
            item->setFont(font);
            item->setTextAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter : kNumberPlace);
            setItem(row, column, item);
        }
        ++row;
    }
}

} // namespace fts
