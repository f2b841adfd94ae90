#include "ui/data/cut_answers.h"

#include <algorithm>

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include "core/project/field_table.h"
#include "ui/base/count_text.h"
#include "ui/base/json_count.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"

namespace fts {
namespace {

constexpr int kTimesMore = 4;
constexpr int kLines = 4;

int mostTokens() {
    return static_cast<int>(fieldNamed("answer.cut_tokens", kDistillation).most);
}

} // namespace

CutAnswers::CutAnswers(QWidget* parent)
    : QWidget(parent), m_text(makeText({}, this)), m_questions(new QListWidget(this)),
      m_ask(new QPushButton(this)) {
    setObjectName(QStringLiteral("cutAnswers"));
    m_text->setObjectName(QStringLiteral("cutAnswersText"));
    m_questions->setObjectName(QStringLiteral("cutQuestions"));
    m_questions->setAccessibleName(tr("Questions whose answers were cut"));
    m_questions->setFixedHeight(m_questions->fontMetrics().lineSpacing() * (kLines + 1));
    m_ask->setObjectName(QStringLiteral("askLonger"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_text);
    lines->addWidget(m_questions);
    lines->addWidget(m_ask, 0, Qt::AlignLeft);
    connect(m_ask, &QPushButton::clicked, this, [this] { Q_EMIT longerWanted(m_tokens); });
    hide();
}

void CutAnswers::show(const nlohmann::json& told, int limit) {
    m_questions->clear();
    const auto count = told.is_object() ? countIn(told, "count") : 0;
    setVisible(count > 0);
    if (isHidden()) {
        return;
    }
    m_text->setText(tr("Answers that reached their limit of %1 tokens: %2. They are left out, "
                       "since the student would learn to break off. The others are not asked for, "
                       "nor paid for, again.")
                        .arg(countText(limit), countText(count)));
    for (const auto& question : told.value("questions", nlohmann::json::array())) {
        m_questions->addItem(fromUtf8(question.value("text", "")).simplified());
    }
    m_tokens = std::min(kTimesMore * limit, mostTokens());
    m_ask->setVisible(m_tokens > limit);
    m_ask->setText(tr("Ask these a&gain with up to %1 tokens").arg(countText(m_tokens)));
}

void CutAnswers::setAskable(bool askable) {
    m_ask->setEnabled(askable);
}

} // namespace fts
