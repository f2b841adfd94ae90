#include "ui/data/column_form.h"

#include <algorithm>
#include <iterator>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/formats/shown_name.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"

namespace fts {
namespace {

std::string chosen(const QComboBox* combo) {
    return combo->currentData().toString().toStdString();
}

} // namespace

ColumnForm::ColumnForm(QWidget* parent) : Box(parent) {
    setObjectName(QStringLiteral("columnForm"));
    m_question = makeText({}, this);
    m_question->setObjectName(QStringLiteral("columnQuestion"));
    auto* combos = new QFormLayout;
    m_questions = addCombo(*combos, QStringLiteral("questionColumn"), tr("&Question:"));
    m_passages =
        addCombo(*combos, QStringLiteral("passageColumn"), tr("&Passage that answers it:"));
    m_documents = addCombo(*combos, QStringLiteral("documentColumn"), tr("&Document it is from:"));
    m_use = new QPushButton(tr("Use these co&lumns"), this);
    m_use->setObjectName(QStringLiteral("useColumns"));
    connect(m_use, &QPushButton::clicked, this, &ColumnForm::take);
    auto* asDocument = new QPushButton(tr("Read it as a document"), this);
    asDocument->setObjectName(QStringLiteral("tableAsDocument"));
    asDocument->setAccessibleDescription(
        tr("For a table without questions: each of its rows becomes text of a document."));
    asDocument->setToolTip(asDocument->accessibleDescription());
    connect(asDocument, &QPushButton::clicked, this, &ColumnForm::takeAsDocument);
    auto* cancelButton = new QPushButton(tr("&Cancel"), this);
    cancelButton->setObjectName(QStringLiteral("cancelColumns"));
    cancelButton->setAccessibleName(tr("Cancel adding these files"));
    connect(cancelButton, &QPushButton::clicked, this, &ColumnForm::cancel);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_use);
    buttons->addWidget(asDocument);
    buttons->addWidget(cancelButton);
    buttons->addStretch();
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(m_question);
    lines->addLayout(combos);
    lines->addLayout(buttons);
    hide();
}

QComboBox* ColumnForm::addCombo(QFormLayout& lines, const QString& objectName,
                                const QString& label) {
    auto* combo = new QComboBox(this);
    combo->setObjectName(objectName);
    combo->setAccessibleName(spokenLabel(label));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(40);
    lines.addRow(label, combo); // the row's label becomes the combo's buddy
    connect(combo, &QComboBox::currentIndexChanged, this, &ColumnForm::showState);
    return combo;
}

void ColumnForm::ask(std::vector<UnclearTable> tables) {
    m_tables = std::move(tables);
    m_answers.clear();
    m_asDocuments.clear();
    askNext();
}

void ColumnForm::askNext() {
    if (m_tables.empty()) {
        hide();
        Q_EMIT answered(m_answers, m_asDocuments);
        return;
    }
    const UnclearTable& table = m_tables.front();
    m_question->setText(tr("%1: which column holds the question, and which the passage that "
                           "answers it?")
                            .arg(fromUtf8(shownName(table.path.filename().string()))));
    fill(m_questions, table.columns.found.question, false);
    fill(m_passages, table.columns.found.passage, false);
    fill(m_documents, table.columns.found.document, true);
    showState();
    show();
    m_questions->setFocus();
}

void ColumnForm::fill(QComboBox* combo, const std::string& found, bool optional) {
    combo->clear();
    combo->addItem(optional ? tr("None: each passage stands alone") : tr("Choose a column"),
                   QString());
    const TableColumns& columns = m_tables.front().columns;
    for (std::size_t i = 0; i < columns.names.size(); ++i) {
        const QString name = fromUtf8(columns.names[i]);
        const QString sample = fromUtf8(columns.samples[i]);
        combo->addItem(sample.isEmpty() ? name : tr("%1 (such as “%2”)").arg(name, sample), name);
    }
    combo->setCurrentIndex(std::max(0, combo->findData(fromUtf8(found))));
}

void ColumnForm::showState() {
    const std::string question = chosen(m_questions);
    const std::string passage = chosen(m_passages);
    m_use->setEnabled(!question.empty() && !passage.empty() && question != passage);
}

void ColumnForm::take() {
    const PairColumns columns{chosen(m_questions), chosen(m_passages), chosen(m_documents)};
    for (const auto& path : takeAlike()) {
        m_answers[path] = columns;
    }
    askNext();
}

void ColumnForm::takeAsDocument() {
    std::ranges::copy(takeAlike(), std::back_inserter(m_asDocuments));
    askNext();
}

/// The tables with the columns of the one that is asked about, which are asked about no more.
std::vector<std::filesystem::path> ColumnForm::takeAlike() {
    const std::vector<std::string> names = m_tables.front().columns.names;
    std::vector<std::filesystem::path> paths;
    std::erase_if(m_tables, [&](const UnclearTable& table) {
        const bool same = table.columns.names == names;
        if (same) {
            paths.push_back(table.path);
        }
        return same;
    });
    return paths;
}

void ColumnForm::cancel() {
    m_tables.clear();
    hide();
    Q_EMIT cancelled();
}

} // namespace fts
