#include "ui/ask/result_view.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "core/base/files.h"
#include "core/sql/answer_sentence.h"
#include "ui/ask/result_model.h"
#include "ui/base/background.h"
#include "ui/base/letter_width.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/table_look.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

constexpr int kFewestLines = 3;    // of the table
constexpr int kWidestLetters = 40; // of a column, unless it is drawn wider

} // namespace

ResultView::ResultView(QWidget* parent) : QWidget(parent), m_model(new ResultModel(this)) {
    setObjectName(QStringLiteral("resultView"));
    m_sentence = makeHeading({}, 2, this);
    m_sentence->setObjectName(QStringLiteral("resultSentence"));
    m_time = makeText({}, this);
    m_time->setObjectName(QStringLiteral("resultTime"));
    setTextColor(m_time, quietColor);
    m_save = new QPushButton(tr("Save &as CSV…"), this);
    m_save->setObjectName(QStringLiteral("saveResult"));
    m_save->setAccessibleName(tr("Save the rows as comma-separated values"));
    connect(m_save, &QPushButton::clicked, this, &ResultView::showDialog);
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("resultNotice"));
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("resultTable"));
    m_table->setAccessibleName(tr("Rows of the answer"));
    m_table->setModel(m_model);
    setTableLook(*m_table);
    m_table->setMinimumHeight(tableHeight(*m_table, kFewestLines));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_time, 1);
    foot->addWidget(m_save);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_sentence);
    lines->addWidget(m_table, 1);
    lines->addLayout(foot);
    lines->addWidget(m_notice);
    clear();
}

void ResultView::show(QueryResult result) {
    m_sentence->setText(fts::shown(answerSentence(result)));
    m_time->setText(tr("%Ln rows in %1 s", nullptr, static_cast<int>(result.rows.size()))
                        .arg(QLocale().toString(result.seconds, 'f', 2)));
    m_notice->clear();
    if (const auto cut = cutCellsSentence(result)) {
        m_notice->say(Notice::Kind::Warning, fts::shown(*cut));
    }
    m_model->show(std::move(result));
    m_table->resizeColumnsToContents();
    const int widest = letterWidth(fontMetrics()) * kWidestLetters;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->setColumnWidth(column, std::min(widest, m_table->columnWidth(column)));
    }
    setVisible(true);
}

void ResultView::clear() {
    m_model->show({});
    setVisible(false);
}

void ResultView::showDialog() {
    auto* dialog = new QFileDialog(this, tr("Save the rows"));
    dialog->setObjectName(QStringLiteral("saveResultDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::fileSelected, this, &ResultView::saveTo);
    dialog->open();
}

void ResultView::saveTo(const QString& file) {
    runInBackground(
        this,
        [path = file.toStdString(), result = m_model->result()] {
            writeFileAtomically(path, resultAsCsv(result));
            return path;
        },
        [this](const std::string& path) {
            m_notice->say(Notice::Kind::Good, tr("Saved to %1.").arg(fromUtf8(path)));
        },
        [this](const Error& error) { m_notice->say(error); });
}

} // namespace fts
