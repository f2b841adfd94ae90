#include "ui/data/data_page.h"

#include <QLocale>
#include <QVBoxLayout>

namespace fts {

DataPage::DataPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("data"), tr("Data"),
           tr("Questions with the passages that answer them: what the model learns from, and what "
              "it is judged on."),
           parent) {
    content()->addStretch();
    connect(&session, &ProjectSession::rowsChanged, this, &DataPage::readCounts);
    readCounts();
}

void DataPage::readCounts() {
    m_counts = session().store().counts();
    Q_EMIT nextChanged();
}

Page::Next DataPage::next() const {
    const bool enough = m_counts.pairs >= 2;
    return {tr("&Next"), enough,
            enough ? QString() : tr("Add a data set with at least 2 training pairs.")};
}

QString DataPage::summary() const {
    return m_counts.pairs == 0 ? QString()
                               : tr("%1 pairs").arg(QLocale().toString(qlonglong(m_counts.pairs)));
}

} // namespace fts
