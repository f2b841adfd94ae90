#include "ui/ask/documents_form.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "core/jobs/asked_endpoint.h"
#include "core/jobs/endpoint_training.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

constexpr int kLongestQuestion = 2000; // characters

QString hostOf(const std::string& url) {
    return QUrl(fromUtf8(url)).host();
}

} // namespace

DocumentsForm::DocumentsForm(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("documentsForm"));
    m_question = new QLineEdit(this);
    m_question->setObjectName(QStringLiteral("documentsQuestion"));
    m_question->setAccessibleName(tr("Your question"));
    m_question->setPlaceholderText(tr("Ask something your documents answer"));
    m_question->setMaxLength(kLongestQuestion);
    auto* label = new QLabel(tr("Your &question:"), this);
    label->setBuddy(m_question);
    m_ask = new QPushButton(tr("&Ask"), this);
    m_ask->setObjectName(QStringLiteral("askDocuments"));
    m_note = makeText({}, this);
    m_note->setObjectName(QStringLiteral("documentsNote"));
    setTextColor(m_note, quietColor);
    auto* first = new QHBoxLayout;
    first->addWidget(label);
    first->addWidget(m_question, 1);
    first->addWidget(m_ask);
    m_base = addChoice(QStringLiteral("askBase"), true);
    m_tuned = addChoice(QStringLiteral("askTuned"), true);
    m_teacher = addChoice(QStringLiteral("askTeacher"), false);
    auto* second = new QHBoxLayout;
    for (QCheckBox* choice : {m_base, m_tuned, m_teacher}) {
        second->addWidget(choice);
    }
    second->addStretch();
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(first);
    lines->addLayout(second);
    lines->addWidget(m_note);
    connect(m_ask, &QPushButton::clicked, this, &DocumentsForm::asked);
    connect(m_question, &QLineEdit::returnPressed, m_ask, &QPushButton::click);
    connect(m_question, &QLineEdit::textChanged, this, &DocumentsForm::showState);
}

QCheckBox* DocumentsForm::addChoice(const QString& name, bool chosen) {
    auto* choice = new QCheckBox(this);
    choice->setObjectName(name);
    choice->setChecked(chosen);
    connect(choice, &QCheckBox::toggled, this, [this] {
        showState();
        Q_EMIT choiceChanged();
    });
    return choice;
}

void DocumentsForm::setModels(const Specs& specs, std::optional<int> tuned,
                              const std::string& tunedUrl) {
    m_run = tuned;
    m_hosts = {{"base", trainsAtEndpoint(specs) ? hostOf(specs.student.url) : QString()},
               {"tuned", hostOf(tunedUrl)},
               {"teacher", hostOf(specs.teacher.url)}};
    m_base->setText(tr("Student bef&ore training"));
    m_tuned->setText(tuned ? tr("Student after t&raining (run %1)").arg(*tuned)
                           : tr("Student after t&raining (none yet)"));
    const QString name =
        fromUtf8(isRemote(specs.teacher) ? specs.teacher.model : specs.teacher.localModel);
    m_teacher->setText(tr("T&eacher (%1)").arg(QString(name).replace(u'&', QStringLiteral("&&"))));
    m_tuned->setEnabled(tuned.has_value());
    showState();
    Q_EMIT choiceChanged();
}

void DocumentsForm::setObstacle(const QString& obstacle) {
    m_obstacle = obstacle;
    showState();
}

QString DocumentsForm::question() const {
    return m_question->text().trimmed();
}

std::vector<std::string> DocumentsForm::models() const {
    std::vector<std::string> models;
    if (m_base->isChecked()) {
        models.emplace_back("base");
    }
    if (m_tuned->isChecked() && m_run) {
        models.emplace_back("tuned");
    }
    if (m_teacher->isChecked()) {
        models.emplace_back("teacher");
    }
    return models;
}

QString DocumentsForm::title(const std::string& model) const {
    return model == "teacher" ? tr("Teacher")
           : model == "tuned" ? tr("Student after training")
                              : tr("Naive student");
}

QStringList DocumentsForm::hosts() const {
    QStringList hosts;
    for (const std::string& model : models()) {
        const auto host = m_hosts.find(model);
        if (host != m_hosts.end() && !host->second.isEmpty() && !hosts.contains(host->second)) {
            hosts << host->second;
        }
    }
    return hosts;
}

void DocumentsForm::showState() {
    const QStringList sentTo = hosts();
    m_ask->setEnabled(m_obstacle.isEmpty() && !models().empty() && !question().isEmpty());
    m_note->setText(!m_obstacle.isEmpty() ? m_obstacle
                    : models().empty()    ? tr("Choose who shall answer.")
                    : !sentTo.isEmpty()
                        ? tr("The question and the passages found go to %1, which may charge for "
                             "it.")
                              .arg(QLocale().createSeparatedList(sentTo))
                        : tr("The first question takes longer: all passages are read for the "
                             "search. Nothing of this is kept."));
}

} // namespace fts
