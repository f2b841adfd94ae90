#include "ui/data/skipped_view.h"

#include <algorithm>
#include <iterator>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/count_text.h"
#include "ui/base/letter_width.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/save_csv.h"
#include "ui/base/table_look.h"
#include "ui/data/list_table.h"
#include "ui/data/skipped_model.h"

namespace fts {

SkippedView::SkippedView(QWidget* parent) : QWidget(parent), m_model(new SkippedModel(this)) {
    m_summary = makeText({}, this);
    m_summary->setObjectName(QStringLiteral("skippedSummary"));
    auto* table =
        new ListTable(*m_model, QStringLiteral("skipped"), tr("What was not taken, and why"), this);
    table->setLines(2); // a reason is a sentence or two
    table->setMinimumHeight(tableHeight(*table, 4));
    table->horizontalHeader()->resizeSection(SkippedModel::File,
                                             30 * letterWidth(table->fontMetrics()));
    table->horizontalHeader()->setStretchLastSection(true);
    auto* copyButton = new QPushButton(tr("Cop&y"), this);
    copyButton->setObjectName(QStringLiteral("copySkipped"));
    copyButton->setAccessibleName(tr("Copy all that was not taken"));
    connect(copyButton, &QPushButton::clicked, this, &SkippedView::copy);
    auto* saveButton = new QPushButton(tr("Save as &CSV…"), this);
    saveButton->setObjectName(QStringLiteral("saveSkipped"));
    saveButton->setAccessibleName(tr("Save all that was not taken as CSV"));
    connect(saveButton, &QPushButton::clicked, this, &SkippedView::save);
    m_passwordLine = makePasswordLine();
    m_asDocuments = new QPushButton(this);
    m_asDocuments->setObjectName(QStringLiteral("addAsDocuments"));
    m_asDocuments->setAccessibleDescription(
        tr("For files without questions and passages, which hold text to make questions of."));
    m_asDocuments->setToolTip(m_asDocuments->accessibleDescription());
    m_asDocuments->hide();
    connect(m_asDocuments, &QPushButton::clicked, this, &SkippedView::documentsWanted);
    m_notice = new Notice(this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copyButton);
    buttons->addWidget(saveButton);
    buttons->addWidget(m_asDocuments);
    buttons->addStretch();
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(m_summary);
    lines->addWidget(table, 1);
    lines->addWidget(m_passwordLine);
    lines->addLayout(buttons);
    lines->addWidget(m_notice);
}

QWidget* SkippedView::makePasswordLine() {
    auto* box = new QWidget(this);
    auto* label = new QLabel(tr("Password of the protected files:"), box);
    m_password = new QLineEdit(box);
    m_password->setObjectName(QStringLiteral("documentPassword"));
    m_password->setAccessibleName(tr("Password of the protected files"));
    m_password->setAccessibleDescription(
        tr("It is tried on all files in this list that want one, and kept nowhere."));
    m_password->setToolTip(m_password->accessibleDescription());
    m_password->setEchoMode(QLineEdit::Password);
    label->setBuddy(m_password);
    m_open = new QPushButton(tr("Add them with it"), box);
    m_open->setObjectName(QStringLiteral("openProtected"));
    m_open->setAccessibleName(tr("Add the protected files with this password"));
    m_open->setEnabled(false);
    connect(m_password, &QLineEdit::textChanged, m_open,
            [this](const QString& text) { m_open->setEnabled(!text.isEmpty()); });
    connect(m_password, &QLineEdit::returnPressed, m_open, &QPushButton::click);
    connect(m_open, &QPushButton::clicked, this, &SkippedView::givePassword);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_password);
    line->addWidget(m_open);
    line->addStretch();
    box->hide();
    return box;
}

void SkippedView::givePassword() {
    const Secret password(m_password->text().toStdString());
    m_password->clear();
    m_tried = true;
    Q_EMIT passwordGiven(password);
}

void SkippedView::setReport(const ImportReport& report) {
    std::vector<Skipped> all = report.skipped;
    std::ranges::copy(report.notes, std::back_inserter(all));
    m_model->setSkipped(std::move(all));
    m_notice->clear();
    const auto locked = std::ranges::count_if(report.skipped, &Skipped::locked);
    m_passwordLine->setVisible(locked > 0);
    const auto documents = std::ranges::count_if(report.skipped, &Skipped::perhapsDocument);
    m_asDocuments->setVisible(documents > 0);
    m_asDocuments->setText(tr("Add as documents: %1").arg(countText(documents)));
    if (std::exchange(m_tried, false) && locked > 0) {
        m_notice->say(Notice::Kind::Warning,
                      tr("Files that this password does not open: %1.").arg(countText(locked)));
    }
    QString text =
        report.notes.empty()
            ? tr("The last time something was added, this could not be taken:")
            : tr("The last time something was added, this could not be taken, or only in part or "
                 "by a guess:");
    if (report.skippedRows > report.skipped.size()) {
        text = tr("The last time something was added, %Ln rows could not be taken. The first of "
                  "each file:",
                  nullptr, static_cast<int>(report.skippedRows));
    }
    m_summary->setText(text);
}

void SkippedView::copy() {
    QGuiApplication::clipboard()->setText(m_model->csv());
}

void SkippedView::save() {
    saveAsCsv(tr("not taken"), m_model->csv().toStdString(), *m_notice, this);
}

} // namespace fts
