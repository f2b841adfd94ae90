#include "ui/window/step_list.h"

#include <algorithm>

#include "ui/base/letter_width.h"
#include "ui/window/step_delegate.h"

namespace fts {
namespace {

constexpr int kLeastLetters = 30;

} // namespace

StepList::StepList(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("steps"));
    setAccessibleName(tr("Steps"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSpacing(1);
    setItemDelegate(new StepDelegate(this));
}

void StepList::addStep(const QString& title, const QString& sign) {
    auto* item = new QListWidgetItem(this);
    item->setData(StepDelegate::Title, QStringLiteral("%1. %2").arg(row(item) + 1).arg(title));
    item->setData(StepDelegate::Sign, sign);
    setSummary(row(item), {});
    updateGeometry();
}

void StepList::setSummary(int step, const QString& summary) {
    const QString title = item(step)->data(StepDelegate::Title).toString();
    item(step)->setData(StepDelegate::Summary, summary);
    item(step)->setText(summary.isEmpty() ? title : title + QStringLiteral(", ") + summary);
}

void StepList::setReachable(int step, bool reachable) {
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    item(step)->setFlags(reachable ? flags : Qt::ItemFlags());
}

QSize StepList::sizeHint() const {
    int width = letterWidth(fontMetrics()) * kLeastLetters;
    for (int row = 0; row < count(); ++row) {
        const QString title = item(row)->data(StepDelegate::Title).toString();
        width = std::max(width, StepDelegate::widthFor(title, fontMetrics()));
    }
    return {width, QListWidget::sizeHint().height()};
}

} // namespace fts
