#include "ui/evaluation/questions_view.h"

#include <algorithm>
#include <unordered_map>

#include "core/store/passages.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/project_session.h"
#include "ui/evaluation/question_model.h"
#include "ui/evaluation/rankings_view.h"

namespace fts {
namespace {

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
    : QuestionsView(session, new QuestionModel, parent) {}

QuestionsView::QuestionsView(ProjectSession& session, QuestionModel* model, QWidget* parent)
    : VerdictQuestions(session, *model, tr("Never found"), parent), m_model(model) {
    model->setParent(this);
    m_rankings = new RankingsView({{QStringLiteral("base"), tr("The base model finds")},
                                   {QStringLiteral("tuned"), tr("The tuned model finds")}},
                                  this);
    addDetails(m_rankings, 3);
}

std::filesystem::path QuestionsView::fileIn(const std::filesystem::path& runFolder) const {
    return questionResultsPath(runFolder);
}

std::function<VerdictQuestions::Put()> QuestionsView::reader(const std::filesystem::path& file) {
    return [model = m_model, file]() -> Put {
        return [model, results = readQuestionResults(file)] { model->show(results); };
    };
}

void QuestionsView::forget() {
    m_model->show({});
}

void QuestionsView::showQuestion(int row) {
    if (row < 0) {
        m_question = 0;
        m_rankings->clear();
        return;
    }
    const QuestionResult& result = m_model->result(row);
    m_question = result.question;
    runInBackground(
        this,
        [path = session().project().storePath(), chunks = chunksOf(result)] {
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
