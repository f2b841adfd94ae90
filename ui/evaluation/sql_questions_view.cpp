#include "ui/evaluation/sql_questions_view.h"

#include <QEvent>
#include <QTextBrowser>

#include "core/sql/finding_text.h"
#include "core/store/sql_row_list.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/project_session.h"
#include "ui/base/theme.h"
#include "ui/evaluation/sql_question_model.h"

namespace fts {
namespace {

constexpr int kTextLines = 7;

// Whatever the texts hold is shown as characters.
QString part(const QString& heading, const QString& text) {
    if (text.isEmpty()) {
        return QStringLiteral("<p><b>%1</b></p>").arg(heading);
    }
    return QStringLiteral("<p><b>%1</b><br><span style=\"font-family:monospace; "
                          "white-space:pre-wrap\">%2</span></p>")
        .arg(heading, text.toHtmlEscaped());
}

QString heading(const QString& name, const GivenSql& given, const QPalette& palette) {
    const bool right = given.finding == SqlFinding::Right;
    const QColor color = right ? goodColor(palette) : errorColor(palette);
    return QStringLiteral("%1: <span style=\"color:%2\">%3 %4</span>")
        .arg(name.toHtmlEscaped(), color.name(), right ? QStringLiteral("✓") : QStringLiteral("✕"),
             shown(findingText(given.finding)).toHtmlEscaped());
}

} // namespace

SqlQuestionsView::SqlQuestionsView(ProjectSession& session, QWidget* parent)
    : SqlQuestionsView(session, new SqlQuestionModel, parent) {}

SqlQuestionsView::SqlQuestionsView(ProjectSession& session, SqlQuestionModel* model,
                                   QWidget* parent)
    : VerdictQuestions(session, *model, tr("Never right"), parent), m_model(model) {
    model->setParent(this);
    m_text = new QTextBrowser(this);
    m_text->setObjectName(QStringLiteral("sqlAnswers"));
    m_text->setAccessibleName(tr("The known SQL and what the models wrote"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kTextLines);
    addDetails(m_text, 3);
}

std::filesystem::path SqlQuestionsView::fileIn(const std::filesystem::path& runFolder) const {
    return sqlAnswersPath(runFolder);
}

std::function<VerdictQuestions::Put()> SqlQuestionsView::reader(const std::filesystem::path& file) {
    return [model = m_model, file]() -> Put {
        return [model, answers = readSqlAnswers(file)] { model->show(answers); };
    };
}

void SqlQuestionsView::forget() {
    m_model->show({});
}

void SqlQuestionsView::showQuestion(int row) {
    m_row = row;
    m_tables.clear();
    m_wanted = row < 0 ? 0 : m_model->answer(row).row;
    showTexts();
    if (row >= 0) {
        readTables(m_wanted);
    }
}

void SqlQuestionsView::readTables(std::int64_t row) {
    runInBackground(
        this,
        [path = session().project().storePath(), row] {
            ProjectStore store(path);
            return listSqlRows(store, {&row, 1}, 0);
        },
        [this, row](const std::vector<ListedSqlRow>& found) {
            if (row == m_wanted) {
                m_tables = found.empty() ? tr("(no longer in the project)")
                                         : fromUtf8(found.front().row.context);
                showTexts();
            }
        },
        [this](const Error& error) { say(shown(error)); });
}

void SqlQuestionsView::showTexts() {
    if (m_row < 0 || m_row >= m_model->rowCount()) {
        m_text->clear();
        return;
    }
    const SqlAnswered& answered = m_model->answer(m_row);
    const auto given = [this](const QString& name, const GivenSql& sql) {
        return part(heading(name, sql, palette()), fromUtf8(sql.sql));
    };
    QString html =
        QStringLiteral("<p><b>%1</b></p>").arg(fromUtf8(answered.question).toHtmlEscaped()) +
        part(tr("Known SQL").toHtmlEscaped(), fromUtf8(answered.known)) +
        given(tr("Tuned model"), answered.tuned);
    if (answered.constrained) {
        html += given(tr("Tuned model, held to the tables"), *answered.constrained);
    }
    html += given(tr("Base model"), answered.base);
    if (!m_tables.isEmpty()) {
        html += part(tr("Tables").toHtmlEscaped(), m_tables);
    }
    m_text->setHtml(html);
}

void SqlQuestionsView::changeEvent(QEvent* event) {
    VerdictQuestions::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_text != nullptr) {
        showTexts(); // its colours are part of the text
    }
}

} // namespace fts
