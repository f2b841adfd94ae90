#include "ui/evaluation/questions_view.h"

#include <algorithm>
#include <unordered_map>

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "core/store/passages.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/table_look.h"
#include "ui/base/theme.h"
#include "ui/evaluation/question_filter.h"
#include "ui/evaluation/question_model.h"
#include "ui/evaluation/rankings_view.h"

namespace fts {
namespace {

constexpr int kTableLines = 4;

std::vector<std::int64_t> chunksOf(const QuestionResult& result) {
    std::vector<std::int64_t> chunks;
    for (const auto* hits : {&result.base, &result.tuned}) {
        for (const ChunkHit& hit : *hits) {
            chunks.push_back(hit.chunk);
        }
    }
    return chunks;
}

} // namespace

QuestionsView::QuestionsView(ProjectSession& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
    setObjectName(QStringLiteral("questionsView"));
    m_model = new QuestionModel(this);
    m_filter = new QuestionFilter(*m_model, this);
    m_rankings = new RankingsView({{QStringLiteral("base"), tr("The base model finds")},
                                   {QStringLiteral("tuned"), tr("The tuned model finds")}},
                                  this);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makeTable());
    parts->addWidget(m_rankings);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(makeFilters());
    lines->addWidget(parts, 1);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &QuestionsView::showFiltered);
}

QWidget* QuestionsView::makeFilters() {
    auto* row = new QWidget(this);
    m_kind = new QComboBox(row);
    m_kind->setObjectName(QStringLiteral("questionKind"));
    m_kind->setAccessibleName(tr("Which questions to show"));
    m_kind->addItem(tr("All"), -1);
    m_kind->addItem(tr("Got worse"), static_cast<int>(QuestionChange::Worse));
    m_kind->addItem(tr("Got better"), static_cast<int>(QuestionChange::Better));
    m_kind->addItem(tr("Never found"), static_cast<int>(QuestionChange::NeverFound));
    auto* label = new QLabel(tr("Sho&w:"), row);
    label->setBuddy(m_kind);
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
    line->addWidget(label);
    line->addWidget(m_kind);
    line->addWidget(find);
    line->addWidget(m_search, 1);
    line->addWidget(m_count);
    return row;
}

QWidget* QuestionsView::makeTable() {
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("questions"));
    m_table->setAccessibleName(tr("Questions, the worst first"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setTableLook(*m_table);
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * kTableLines);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSortIndicatorClearable(true); // back to the worst first
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    header->setSectionResizeMode(QuestionModel::Text, QHeaderView::Stretch);
    header->setSectionResizeMode(QuestionModel::Ranks, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(QuestionModel::Change, QHeaderView::ResizeToContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QuestionsView::showQuestion);
    return m_table;
}

void QuestionsView::showRun(std::optional<int> run) {
    std::error_code missing; // then the time is the least there is
    const auto path = questionResultsPath(m_session.project().runFolder(run.value_or(0)));
    const auto written = std::filesystem::last_write_time(path, missing);
    if (run == m_run && written == m_written) {
        return;
    }
    m_run = run;
    m_written = written;
    const int reading = ++m_reading;
    take({});
    if (!run) {
        return;
    }
    say(tr("Reading …"));
    runInBackground(
        this, [path] { return readQuestionResults(path); },
        [this, reading](std::vector<QuestionResult> results) {
            if (reading == m_reading) {
                take(std::move(results));
            }
        },
        [this, reading](const Error& error) {
            if (reading == m_reading) {
                say(error.kind() == ErrorKind::NotFound
                        ? tr("The questions of this verdict were not kept. Measure again.")
                        : shown(error));
            }
        });
}

void QuestionsView::take(std::vector<QuestionResult> results) {
    m_model->show(std::move(results));
    showFiltered();
}

// The chosen question stays where it is still there; else the first is chosen.
void QuestionsView::showFiltered() {
    say(tr("%1 of %Ln questions", nullptr, m_model->rowCount())
            .arg(QLocale().toString(m_filter->rowCount())));
    if (!m_table->selectionModel()->hasSelection()) {
        m_table->selectRow(0);
    }
    if (m_filter->rowCount() == 0) {
        showQuestion(); // that there is none
    }
}

void QuestionsView::say(const QString& text) {
    m_count->setText(text);
}

void QuestionsView::showQuestion() {
    const auto chosen = m_table->selectionModel()->selectedRows();
    if (chosen.isEmpty()) {
        m_question = 0;
        m_rankings->clear();
        return;
    }
    const QuestionResult& result = m_model->result(m_filter->mapToSource(chosen.front()).row());
    m_question = result.question;
    runInBackground(
        this,
        [path = m_session.project().storePath(), chunks = chunksOf(result)] {
            ProjectStore store(path);
            return findPassages(store, chunks);
        },
        [this, result](const std::vector<Passage>& passages) { showRankings(result, passages); },
        [this](const Error& error) { say(shown(error)); });
}

void QuestionsView::showRankings(const QuestionResult& result,
                                 const std::vector<Passage>& passages) {
    if (result.question != m_question) {
        return;
    }
    std::unordered_map<std::int64_t, QString> texts;
    for (const Passage& passage : passages) {
        texts[passage.id] = fromUtf8(passage.text);
    }
    const auto ranking = [&](const std::vector<ChunkHit>& hits) {
        std::vector<RankedPassage> ranked;
        for (const ChunkHit& hit : hits) {
            const QString text = texts[hit.chunk];
            ranked.push_back({hit.score, text.isEmpty() ? tr("(no longer in the project)") : text,
                              std::ranges::find(result.gold, hit.chunk) != result.gold.end()});
        }
        return ranked;
    };
    m_rankings->show({ranking(result.base), ranking(result.tuned)});
}

} // namespace fts
