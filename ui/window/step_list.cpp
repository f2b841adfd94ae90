#include "ui/window/step_list.h"

namespace fts {
namespace {

constexpr int kTitle = Qt::UserRole;
constexpr int kSummary = Qt::UserRole + 1;

} // namespace

StepList::StepList(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("steps"));
    setAccessibleName(tr("Steps"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSpacing(2);
    setWordWrap(true);
}

void StepList::addStep(const QString& title) {
    auto* item = new QListWidgetItem(this);
    item->setData(kTitle, title);
    item->setText(textOf(row(item)));
}

void StepList::setSummary(int step, const QString& summary) {
    item(step)->setData(kSummary, summary);
    item(step)->setText(textOf(step));
}

void StepList::setReachable(int step, bool reachable) {
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    item(step)->setFlags(reachable ? flags : Qt::ItemFlags());
}

QString StepList::textOf(int step) const {
    const QString summary = item(step)->data(kSummary).toString();
    return QStringLiteral("%1. %2\n     %3")
        .arg(step + 1)
        .arg(item(step)->data(kTitle).toString(),
             summary.isEmpty() ? QStringLiteral(" ") : summary);
}

QSize StepList::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 30, QListWidget::sizeHint().height()};
}

} // namespace fts
