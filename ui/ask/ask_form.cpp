#include "ui/ask/ask_form.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>

#include "ui/base/page.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

constexpr int kLongestQuestion = 2000; // characters
constexpr int kSqlLines = 4;
constexpr int kMostRows = 100'000;
constexpr int kMostSeconds = 3600;

} // namespace

AskForm::AskForm(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("askForm"));
    m_sql = new QPlainTextEdit(this);
    m_sql->setObjectName(QStringLiteral("sql"));
    m_sql->setAccessibleName(tr("SQL"));
    m_sql->setPlaceholderText(tr("What a model writes for your question appears here. You can "
                                 "change it, or write your own."));
    m_sql->setTabChangesFocus(true);
    m_sql->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_sql->setFixedHeight(m_sql->fontMetrics().lineSpacing() * kSqlLines +
                          2 * (int(m_sql->document()->documentMargin()) + m_sql->frameWidth()));
    auto* label = new QLabel(tr("S&QL:"), this);
    label->setBuddy(m_sql);
    m_note = makeText({}, this);
    m_note->setObjectName(QStringLiteral("askNote"));
    setTextColor(m_note, quietColor);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(makeQuestion());
    lines->addWidget(m_note);
    lines->addWidget(label);
    lines->addWidget(m_sql);
    lines->addLayout(makeRun());
    connect(m_sql, &QPlainTextEdit::textChanged, this, &AskForm::showState);
    auto* keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_sql);
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, m_run, &QPushButton::click);
    showState();
}

QLayout* AskForm::makeQuestion() {
    m_question = new QLineEdit(this);
    m_question->setObjectName(QStringLiteral("askQuestion"));
    m_question->setAccessibleName(tr("Your question"));
    m_question->setPlaceholderText(tr("Ask something that the database knows"));
    m_question->setMaxLength(kLongestQuestion);
    auto* label = new QLabel(tr("&Your question:"), this);
    label->setBuddy(m_question);
    m_model = new QComboBox(this);
    m_model->setObjectName(QStringLiteral("askModel"));
    m_model->setAccessibleName(tr("The model that writes"));
    m_model->addItem(tr("Base model"), QStringLiteral("base"));
    m_write = new QPushButton(tr("&Write SQL"), this);
    m_write->setObjectName(QStringLiteral("writeSql"));
    connect(m_write, &QPushButton::clicked, this, &AskForm::writeWanted);
    connect(m_question, &QLineEdit::returnPressed, m_write, &QPushButton::click);
    connect(m_question, &QLineEdit::textChanged, this, &AskForm::showState);
    auto* line = new QHBoxLayout;
    line->addWidget(m_question, 1);
    line->addWidget(m_model);
    line->addWidget(m_write);
    auto* lines = new QVBoxLayout;
    lines->addWidget(label);
    lines->addLayout(line);
    return lines;
}

QLayout* AskForm::makeRun() {
    auto* line = new QHBoxLayout;
    const QueryLimits usual;
    m_rows = addLimit(QStringLiteral("askRows"), tr("At &most rows:"), kMostRows,
                      static_cast<int>(usual.rows), *line);
    m_seconds = addLimit(QStringLiteral("askSeconds"), tr("S&econds:"), kMostSeconds,
                         static_cast<int>(usual.time.count() / 1000), *line);
    m_run = new QPushButton(tr("&Run"), this);
    m_run->setObjectName(QStringLiteral("runSql"));
    m_run->setToolTip(tr("Runs the SQL in a session that can only read (Ctrl+Return)"));
    m_run->setAccessibleDescription(m_run->toolTip());
    connect(m_run, &QPushButton::clicked, this, &AskForm::runWanted);
    line->addStretch(1);
    line->addWidget(m_run);
    return line;
}

QSpinBox* AskForm::addLimit(const QString& name, const QString& text, int most, int value,
                            QHBoxLayout& line) {
    auto* spin = new QSpinBox(this);
    spin->setObjectName(name);
    spin->setRange(1, most);
    spin->setValue(value);
    auto* label = new QLabel(text, this);
    label->setBuddy(spin);
    spin->setAccessibleName(label->text().remove(u'&').remove(u':'));
    line.addWidget(label);
    line.addWidget(spin);
    return spin;
}

QString AskForm::question() const {
    return m_question->text().trimmed();
}

QString AskForm::model() const {
    return m_model->currentData().toString();
}

QString AskForm::statement() const {
    return m_sql->toPlainText();
}

QueryLimits AskForm::limits() const {
    QueryLimits limits;
    limits.rows = static_cast<std::size_t>(m_rows->value());
    limits.time = std::chrono::seconds(m_seconds->value());
    return limits;
}

// The tuned one is what a person came for, so it is chosen as soon as it is there.
void AskForm::setTuned(bool there) {
    const int place = m_model->findData(QStringLiteral("tuned"));
    if (there && place < 0) {
        m_model->insertItem(0, tr("Tuned model"), QStringLiteral("tuned"));
        m_model->setCurrentIndex(0);
    } else if (!there && place >= 0) {
        m_model->removeItem(place);
    }
}

void AskForm::setStatement(const QString& sql) {
    m_sql->setPlainText(sql);
    m_sql->setFocus();
}

void AskForm::insert(const QString& name) {
    m_sql->insertPlainText(name);
    m_sql->setFocus();
}

void AskForm::setTables(bool known) {
    m_tables = known;
    showState();
}

void AskForm::setObstacle(const QString& why) {
    m_obstacle = why;
    showState();
}

void AskForm::setRunning(bool running) {
    m_running = running;
    showState();
}

void AskForm::showState() {
    m_note->setText(m_obstacle);
    m_note->setVisible(!m_obstacle.isEmpty());
    m_write->setEnabled(m_tables && m_obstacle.isEmpty() && !m_running && !question().isEmpty());
    m_run->setEnabled(m_tables && !m_running && !statement().trimmed().isEmpty());
}

} // namespace fts
