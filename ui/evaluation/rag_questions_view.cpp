#include "ui/evaluation/rag_questions_view.h"

#include <QEvent>
#include <QLocale>
#include <QTextBrowser>

#include "core/eval/metric_names.h"
#include "core/eval/rag_metrics.h"
#include "ui/base/message_text.h"
#include "ui/base/theme.h"
#include "ui/evaluation/rag_question_model.h"

namespace fts {
namespace {

constexpr int kTextLines = 7;

// Whatever the texts hold is shown as characters.
QString part(const QString& heading, const QString& text) {
    return QStringLiteral("<p><b>%1</b><br><span style=\"white-space:pre-wrap\">%2</span></p>")
        .arg(heading.toHtmlEscaped(), text.toHtmlEscaped());
}

QString figuresText(const RagJudgement& judgement) {
    QStringList parts;
    for (const std::string& metric : ragMetricNames()) {
        const RagValue value = ragValue(judgement, metric);
        if (value.state == RagValue::State::Judged) {
            parts << RagQuestionsView::tr("%1: %2").arg(shown(metricLabel(metric)),
                                                        QLocale().toString(value.value, 'f', 2));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString whyUntold(const std::vector<RagAnswered>& answers) {
    return answers.front().reliable
               ? RagQuestionsView::tr("No question is called better or worse, since the judge gave "
                                      "no word that could be read on both students.")
               : RagQuestionsView::tr(
                     "No question is called better or worse, since this judge is "
                     "not reliable. Its figures and marks are shown, but say little.");
}

/// Statements with what the judge says of them, one a line; coloured if its word counts.
QString statementsHtml(const QString& heading, const RagJudgement::Judged<StatementVerdict>& said,
                       bool reliable, const QPalette& palette) {
    if (!said || said->empty()) {
        return {};
    }
    QString html = QStringLiteral("<p>") + heading.toHtmlEscaped();
    for (const StatementVerdict& one : *said) {
        const QColor color = !reliable       ? quietColor(palette)
                             : one.supported ? goodColor(palette)
                                             : errorColor(palette);
        html += QStringLiteral("<br><span style=\"color:%1\">%2</span> %3")
                    .arg(color.name(), one.supported ? QStringLiteral("✓") : QStringLiteral("✕"),
                         fromUtf8(one.statement).toHtmlEscaped());
        if (!one.reason.empty()) {
            html += QStringLiteral(" <i>(%1)</i>").arg(fromUtf8(one.reason).toHtmlEscaped());
        }
    }
    return html + QStringLiteral("</p>");
}

QString givenHtml(const QString& name, const RagGiven& given, bool reliable,
                  const QPalette& palette) {
    QString html =
        part(name, given.text.empty() ? RagQuestionsView::tr("(no answer)") : fromUtf8(given.text));
    const QString figures = figuresText(given.judgement);
    if (!figures.isEmpty()) {
        html += QStringLiteral("<p>%1</p>").arg(figures.toHtmlEscaped());
    }
    html += statementsHtml(RagQuestionsView::tr("What it says, by the passages:"),
                           given.judgement.faithful, reliable, palette);
    return html + statementsHtml(RagQuestionsView::tr("What it says, by the answer to compare "
                                                      "with:"),
                                 given.judgement.right, reliable, palette);
}

} // namespace

RagQuestionsView::RagQuestionsView(ProjectSession& session, QWidget* parent)
    : RagQuestionsView(session, new RagQuestionModel, parent) {}

RagQuestionsView::RagQuestionsView(ProjectSession& session, RagQuestionModel* model,
                                   QWidget* parent)
    : VerdictQuestions(session, *model, tr("Never right"), parent), m_model(model) {
    model->setParent(this);
    m_text = new QTextBrowser(this);
    m_text->setObjectName(QStringLiteral("ragAnswers"));
    m_text->setAccessibleName(tr("What the models answered and what the judge says of it"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kTextLines);
    addDetails(m_text, 3);
}

std::filesystem::path RagQuestionsView::fileIn(const std::filesystem::path& runFolder) const {
    return ragAnswersPath(runFolder);
}

std::function<VerdictQuestions::Put()> RagQuestionsView::reader(const std::filesystem::path& file) {
    return [this, file]() -> Put {
        return [this, answers = readRagAnswers(file)] {
            m_model->show(answers);
            setNote(m_model->tellsChange() ? QString() : whyUntold(answers));
        };
    };
}

void RagQuestionsView::forget() {
    m_model->show({});
}

void RagQuestionsView::showQuestion(int row) {
    m_row = row;
    showTexts();
}

void RagQuestionsView::showTexts() {
    if (m_row < 0 || m_row >= m_model->rowCount()) {
        m_text->clear();
        return;
    }
    const RagAnswered& answered = m_model->answer(m_row);
    QString html = QStringLiteral("<p><b>%1</b></p>").arg(fromUtf8(answered.text).toHtmlEscaped());
    if (!answered.reference.empty()) {
        html += part(tr("Answer to compare with"), fromUtf8(answered.reference));
    }
    for (const auto& [name, given] : {std::pair(tr("Tuned student"), &answered.tuned),
                                      std::pair(tr("Naive student"), &answered.base),
                                      {tr("Teacher"), &answered.teacher}}) {
        html += givenHtml(name, *given, answered.reliable, palette());
    }
    m_text->setHtml(html);
}

void RagQuestionsView::changeEvent(QEvent* event) {
    VerdictQuestions::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_text != nullptr) {
        showTexts(); // its colours are part of the text
    }
}

} // namespace fts
