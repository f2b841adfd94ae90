#include "ui/evaluation/rag_questions_view.h"

#include <QEvent>
#include <QLocale>
#include <QTextBrowser>

#include "core/eval/metric_names.h"
#include "core/eval/rag_metrics.h"
#include "ui/base/message_text.h"
#include "ui/base/text_part.h"
#include "ui/base/theme.h"
#include "ui/evaluation/rag_question_model.h"

namespace fts {
namespace {

constexpr int kTextLines = 7;

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

/// All that a judge said of a question's answers, as HTML; its marks are coloured if its word
/// counts.
class Judged {
public:
    Judged(const RagAnswered& answered, const QPalette& palette)
        : m_answered(answered), m_palette(palette) {}

    QString reference() const;
    QString given(const QString& name, const RagGiven& given) const;

private:
    using Statements = RagJudgement::Judged<StatementVerdict>;

    QString line(bool good, const QString& text, const std::string& reason) const;
    QString statements(const QString& heading, const Statements& said) const;
    QString passages(const RagJudgement& judgement) const;
    QString askedBack(const RagJudgement& judgement) const;

    const RagAnswered& m_answered;
    const QPalette& m_palette;
};

QString Judged::line(bool good, const QString& text, const std::string& reason) const {
    const QColor color = !m_answered.reliable ? quietColor(m_palette)
                         : good               ? goodColor(m_palette)
                                              : errorColor(m_palette);
    const QString why = reason.empty()
                            ? QString()
                            : QStringLiteral(" <i>(%1)</i>").arg(fromUtf8(reason).toHtmlEscaped());
    return QStringLiteral("<br><span style=\"color:%1\">%2</span> %3%4")
        .arg(color.name(), good ? QStringLiteral("✓") : QStringLiteral("✕"), text.toHtmlEscaped(),
             why);
}

QString Judged::statements(const QString& heading, const Statements& said) const {
    if (!said || said->empty()) {
        return {};
    }
    QString html = QStringLiteral("<p>") + heading.toHtmlEscaped();
    for (const StatementVerdict& one : *said) {
        html += line(one.supported, fromUtf8(one.statement), one.reason);
    }
    return html + QStringLiteral("</p>");
}

QString Judged::passages(const RagJudgement& judgement) const {
    if (!judgement.passages || judgement.passages->empty()) {
        return {};
    }
    QString html =
        QStringLiteral("<p>") +
        RagQuestionsView::tr("Whether the passages found help to arrive at it:").toHtmlEscaped();
    int place = 0;
    for (const PassageVerdict& one : *judgement.passages) {
        html += line(one.useful, RagQuestionsView::tr("Passage %1").arg(++place), one.reason);
    }
    return html + QStringLiteral("</p>");
}

QString Judged::askedBack(const RagJudgement& judgement) const {
    if (!judgement.askedBack || judgement.askedBack->empty()) {
        return {};
    }
    QString html = QStringLiteral("<p>") +
                   RagQuestionsView::tr("Questions it would answer, and how near they come to "
                                        "this one:")
                       .toHtmlEscaped();
    for (const AskedBack& one : *judgement.askedBack) {
        const QString text = QStringLiteral("%1 %2").arg(QLocale().toString(one.cosine, 'f', 2),
                                                         fromUtf8(one.question));
        html += QStringLiteral("<br>") +
                (one.noncommittal ? RagQuestionsView::tr("%1 (it evades)").arg(text) : text)
                    .toHtmlEscaped();
    }
    return html + QStringLiteral("</p>");
}

// What does not depend on who answers: all are shown the same passages.
QString Judged::reference() const {
    if (m_answered.reference.empty()) {
        return {};
    }
    const RagJudgement& judgement = m_answered.tuned.judgement;
    return textPart(RagQuestionsView::tr("Answer to compare with"),
                    fromUtf8(m_answered.reference)) +
           statements(RagQuestionsView::tr("What it says, by the passages:"), judgement.recalled) +
           passages(judgement);
}

QString Judged::given(const QString& name, const RagGiven& given) const {
    const RagJudgement& judgement = given.judgement;
    QString html = textPart(name, given.text.empty() ? RagQuestionsView::tr("(no answer)")
                                                     : fromUtf8(given.text));
    const QString figures = figuresText(judgement);
    if (!figures.isEmpty()) {
        html += QStringLiteral("<p>%1</p>").arg(figures.toHtmlEscaped());
    }
    return html +
           statements(RagQuestionsView::tr("What it says, by the passages:"), judgement.faithful) +
           statements(RagQuestionsView::tr("What it says, by the answer to compare with:"),
                      judgement.right) +
           statements(RagQuestionsView::tr("What the answer to compare with says, by this one:"),
                      judgement.covered) +
           askedBack(judgement);
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
    const QPalette colors = palette();
    const Judged judged(answered, colors);
    html += judged.reference();
    for (const auto& [name, given] : {std::pair(tr("Tuned student"), &answered.tuned),
                                      std::pair(tr("Naive student"), &answered.base),
                                      {tr("Teacher"), &answered.teacher}}) {
        html += judged.given(name, *given);
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
