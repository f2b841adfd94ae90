#include "ui/evaluation/verdict_questions.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/project_session.h"
#include "ui/base/save_csv.h"
#include "ui/base/table_look.h"
#include "ui/base/theme.h"
#include "ui/evaluation/question_filter.h"

namespace fts {
namespace {

constexpr int kTableLines = 4;

} // namespace

VerdictQuestions::VerdictQuestions(ProjectSession& session, JudgedQuestions& model,
                                   const QString& never, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(model),
      m_filter(new QuestionFilter(model, this)) {
    setObjectName(QStringLiteral("questionsView"));
    m_parts = new QSplitter(Qt::Vertical, this);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(makeTable());
    m_parts->setStretchFactor(0, 2);
    auto* lines = new QVBoxLayout(this);
    m_note = makeText({}, this);
    m_note->setObjectName(QStringLiteral("questionsNote"));
    m_note->hide();
    lines->addWidget(m_note);
    m_saved = new Notice(this);
    m_saved->setObjectName(QStringLiteral("questionsSaved"));
    lines->addWidget(makeFilters(never));
    lines->addWidget(m_saved);
    lines->addWidget(m_parts, 1);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &VerdictQuestions::showFiltered);
}

QWidget* VerdictQuestions::makeFilters(const QString& never) {
    auto* row = new QWidget(this);
    m_kind = new QComboBox(row);
    m_kind->setObjectName(QStringLiteral("questionKind"));
    m_kind->setAccessibleName(tr("Which questions to show"));
    m_kind->addItem(tr("All"), -1);
    m_kind->addItem(tr("Got worse"), static_cast<int>(QuestionChange::Worse));
    m_kind->addItem(tr("Got better"), static_cast<int>(QuestionChange::Better));
    m_kind->addItem(never, static_cast<int>(QuestionChange::NeverFound));
    m_kindLabel = new QLabel(tr("Sho&w:"), row);
    m_kindLabel->setBuddy(m_kind);
    m_search = new QLineEdit(row);
    m_search->setObjectName(QStringLiteral("questionSearch"));
    m_search->setAccessibleName(tr("Part of the question"));
    m_search->setPlaceholderText(tr("Part of the question"));
    m_search->setClearButtonEnabled(true);
    auto* find = new QLabel(tr("F&ind:"), row);
    find->setBuddy(m_search);
    m_count = new QLabel(row);
    m_count->setObjectName(QStringLiteral("questionCount"));
    setTextColor(m_count, quietColor);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const int kind = m_kind->currentData().toInt();
        m_filter->setChange(kind < 0 ? std::nullopt
                                     : std::optional(static_cast<QuestionChange>(kind)));
    });
    connect(m_search, &QLineEdit::textChanged, m_filter, &QuestionFilter::setText);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_kindLabel);
    line->addWidget(m_kind);
    line->addWidget(find);
    line->addWidget(m_search, 1);
    line->addWidget(m_count);
    line->addWidget(makeSave(row));
    return row;
}

QPushButton* VerdictQuestions::makeSave(QWidget* parent) {
    auto* save = new QPushButton(tr("Save as CSV…"), parent);
    save->setObjectName(QStringLiteral("saveQuestions"));
    save->setAccessibleDescription(tr("The questions shown, for a spreadsheet."));
    save->setToolTip(save->accessibleDescription());
    connect(save, &QPushButton::clicked, this,
            [this] { saveAsCsv(tr("questions"), tableAsCsv(*m_filter), *m_saved, this); });
    return save;
}

QWidget* VerdictQuestions::makeTable() {
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("questions"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setTableLook(*m_table);
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * kTableLines);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSortIndicatorClearable(true); // back to the worst first
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(JudgedQuestions::kText, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &VerdictQuestions::showChosen);
    return m_table;
}

void VerdictQuestions::addDetails(QWidget* details, int stretch) {
    m_parts->addWidget(details);
    m_parts->setStretchFactor(1, stretch);
}

void VerdictQuestions::showRun(std::optional<int> run) {
    std::error_code missing; // then the time is the least there is
    const auto file = fileIn(m_session.project().runFolder(run.value_or(0)));
    const auto written = std::filesystem::last_write_time(file, missing);
    if (run == m_run && written == m_written) {
        return;
    }
    m_run = run;
    m_written = written;
    ++m_reading;
    forget();
    m_saved->clear();
    setNote({});
    showChange();
    showFiltered();
    if (run) {
        read(file);
    }
}

void VerdictQuestions::read(const std::filesystem::path& file) {
    say(tr("Reading …"));
    runInBackground(
        this, reader(file),
        [this, reading = m_reading](const Put& put) {
            if (reading == m_reading) {
                put();
                showChange();
                showFiltered();
            }
        },
        [this, reading = m_reading](const Error& error) {
            if (reading == m_reading) {
                say(error.kind() == ErrorKind::NotFound
                        ? tr("The questions of this verdict were not kept. Measure again.")
                        : shown(error));
            }
        });
}

// What cannot be said is not offered either.
void VerdictQuestions::showChange() {
    const bool tells = m_model.tellsChange();
    m_kindLabel->setVisible(tells);
    m_kind->setVisible(tells);
    if (!tells) {
        m_kind->setCurrentIndex(0);
    }
    m_table->setColumnHidden(m_filter->columnCount() - 1, !tells);
    m_table->setAccessibleName(tells ? tr("Questions, the worst first") : tr("Questions"));
}

// The chosen question stays where it is still there; else the first is chosen.
void VerdictQuestions::showFiltered() {
    say(tr("%1 of %Ln questions", nullptr, m_model.rowCount())
            .arg(QLocale().toString(m_filter->rowCount())));
    if (!m_table->selectionModel()->hasSelection()) {
        m_table->selectRow(0);
    }
    if (m_filter->rowCount() == 0) {
        showQuestion(-1);
    }
}

void VerdictQuestions::showChosen() {
    const auto chosen = m_table->selectionModel()->selectedRows();
    showQuestion(chosen.isEmpty() ? -1 : m_filter->mapToSource(chosen.front()).row());
}

void VerdictQuestions::setNote(const QString& text) {
    m_note->setText(text);
    m_note->setHidden(text.isEmpty());
}

void VerdictQuestions::say(const QString& text) {
    m_count->setText(text);
}

} // namespace fts
