#include "ui/evaluation/try_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "core/jobs/search_result.h"
#include "ui/base/job_bar.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/theme.h"
#include "ui/evaluation/rankings_view.h"

namespace fts {
namespace {

constexpr int kHits = 10;
constexpr int kLongestQuestion = 2000; // characters; a model reads no more

std::vector<RankedPassage> ranked(const std::vector<SearchResult::Hit>& hits) {
    std::vector<RankedPassage> passages;
    passages.reserve(hits.size());
    for (const SearchResult::Hit& hit : hits) {
        passages.push_back({hit.score, fromUtf8(hit.text), false});
    }
    return passages;
}

} // namespace

TryView::TryView(ProjectSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setObjectName(QStringLiteral("tryView"));
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("searchNotice"));
    m_job = new JobBar(this);
    m_job->setObjectName(QStringLiteral("searchJob"));
    m_job->follow(session.engine(), {"search"});
    m_rankings = new RankingsView({{QStringLiteral("tryBase"), tr("The base model finds")},
                                   {QStringLiteral("tryTuned"), tr("The tuned model finds")},
                                   {QStringLiteral("tryWords"), tr("A search by words finds")}},
                                  this);
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(makeBox());
    lines->addWidget(m_notice);
    lines->addWidget(m_job);
    lines->addWidget(m_rankings, 1);
    connect(&session, &ProjectSession::workChanged, this, &TryView::showState);
    connect(&session.engine(), &EngineLink::finished, this,
            [this](const std::string& job, const Outcome& outcome) {
                if (job == "search" && std::exchange(m_asked, false)) {
                    take(outcome);
                }
            });
    connect(&session.engine(), &EngineLink::refused, this, [this](const std::string& request) {
        m_asked = m_asked && request != "start"; // the window says why
    });
    showState();
}

QWidget* TryView::makeBox() {
    auto* box = new QWidget(this);
    m_question = new QLineEdit(box);
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setAccessibleName(tr("Your question"));
    m_question->setPlaceholderText(tr("Ask something your text answers"));
    m_question->setMaxLength(kLongestQuestion);
    auto* label = new QLabel(tr("&Your question:"), box);
    label->setBuddy(m_question);
    m_search = new QPushButton(tr("Se&arch"), box);
    m_search->setObjectName(QStringLiteral("search"));
    m_why = makeText({}, box);
    m_why->setObjectName(QStringLiteral("searchNote"));
    setTextColor(m_why, quietColor);
    connect(m_search, &QPushButton::clicked, this, &TryView::search);
    connect(m_question, &QLineEdit::returnPressed, m_search, &QPushButton::click);
    connect(m_question, &QLineEdit::textChanged, this, &TryView::showState);
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_question, 1);
    line->addWidget(m_search);
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(line);
    lines->addWidget(m_why);
    return box;
}

void TryView::search() {
    m_notice->clear();
    m_rankings->clear();
    m_asked = true;
    m_session.startJob("search",
                       {{"question", m_question->text().trimmed().toStdString()}, {"k", kHits}});
}

void TryView::take(const Outcome& outcome) {
    if (const auto* success = std::get_if<Succeeded>(&outcome)) {
        try {
            const SearchResult result = searchResultFromJson(success->result);
            m_rankings->setTitle(1, result.run
                                        ? tr("The tuned model (run %1) finds").arg(*result.run)
                                        : tr("No model is tuned yet"));
            m_rankings->show({ranked(result.base), ranked(result.tuned), ranked(result.words)});
        } catch (const Error& error) {
            m_notice->say(error);
        }
    } else if (const auto* failed = std::get_if<Failed>(&outcome)) {
        m_notice->say(*failed);
    } else if (std::holds_alternative<Died>(outcome)) {
        m_notice->say(Notice::Kind::Error,
                      tr("The program that searches ended unexpectedly. Search again."));
    }
}

void TryView::showState() {
    const std::string work = m_session.work();
    const bool can = !m_session.readOnly() && m_session.workBefore("search").empty();
    m_why->setText(m_session.readOnly() ? tr("Only the one who edits the project can search.")
                   : can ? tr("The first search takes longer: the models read all passages.")
                   : work == "search" ? QString()
                                      : tr("Other work is going on. Search when it is over."));
    m_search->setEnabled(can && !m_question->text().trimmed().isEmpty());
}

} // namespace fts
