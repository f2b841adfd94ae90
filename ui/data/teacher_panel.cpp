#include "ui/data/teacher_panel.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/asked_keys.h"
#include "ui/base/cost_text.h"
#include "ui/base/count_text.h"
#include "ui/base/fold.h"
#include "ui/base/job_bar.h"
#include "ui/base/json_count.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"
#include "ui/base/settings_form.h"
#include "ui/data/cut_answers.h"

namespace fts {
namespace {

const std::string kJob = "answer";
const auto kConfirm = QStringLiteral("confirmAsk"); // there while a plan is shown

} // namespace

TeacherPanel::TeacherPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
    setObjectName(QStringLiteral("answersPanel"));
    m_ask = new QPushButton(tr("Ask the teache&r"), this);
    m_ask->setObjectName(QStringLiteral("askTeacher"));
    m_ask->setAccessibleDescription(
        tr("Says what would be sent and what it costs, before anything is."));
    m_ask->setToolTip(m_ask->accessibleDescription());
    m_state = makeText({}, this);
    m_state->setObjectName(QStringLiteral("teacherState"));
    m_bar = new JobBar(this);
    m_bar->follow(session.engine(), {kJob});
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("teacherNotice"));
    m_cut = new CutAnswers(this);
    m_form = new SettingsForm(
        {"answer.questions", "answer.most_requests", "answer.most_cost", "answer.cut_tokens"}, this,
        kDistillation);
    m_form->setObjectName(QStringLiteral("answerSettings"));
    m_form->setReadOnly(session.readOnly());
    auto* line = new QHBoxLayout;
    line->addWidget(m_ask);
    line->addWidget(m_state, 1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(line);
    lines->addWidget(m_bar);
    lines->addWidget(m_notice);
    lines->addWidget(m_cut);
    lines->addWidget(new Fold(tr("How much the teacher answers"), m_form, this));
    connect(m_form, &SettingsForm::edited, this, &TeacherPanel::edited);
    connect(m_ask, &QPushButton::clicked, this, &TeacherPanel::rehearse);
    connect(m_cut, &CutAnswers::longerWanted, this, &TeacherPanel::askForLonger);
    connect(&session, &ProjectSession::workChanged, this, &TeacherPanel::showState);
    connect(&session, &ProjectSession::specsChanged, this, [this] {
        m_notice->clear();
        m_cut->hide();
    });
    connect(&session, &ProjectSession::rowsChanged, this, &TeacherPanel::forgetPlan);
    connect(&session.engine(), &EngineLink::finished, this,
            [this](const std::string& job, const Outcome& outcome) {
                if (job == kJob) {
                    takeOutcome(outcome);
                }
            });
    hide();
}

void TeacherPanel::setData(const DataOverview& data) {
    m_data = data;
    setVisible(data.pairs > 0);
    showState();
}

void TeacherPanel::load(const Specs& specs) {
    m_form->load(specs);
}

void TeacherPanel::store(Specs& specs) const {
    m_form->store(specs);
}

QString TeacherPanel::refusal() const {
    return m_form->refusal();
}

void TeacherPanel::rehearse() {
    if (const QString why = refusal(); !why.isEmpty()) {
        m_notice->say(Notice::Kind::Error, why);
        return;
    }
    m_notice->clear();
    m_rehearsing = true;
    m_session.startJob(kJob, {{"dry_run", true}}); // which sends nothing, so it needs no key
}

// There may be more questions now than were told.
void TeacherPanel::forgetPlan() {
    if (m_notice->findChild<QAbstractButton*>(kConfirm) != nullptr) {
        m_notice->clear();
    }
}

void TeacherPanel::askForLonger(int tokens) {
    m_session.changeSpecs([tokens](Specs& specs) { specs.answer.cutTokens = tokens; });
    rehearse();
}

void TeacherPanel::ask() {
    m_notice->clear();
    m_cut->hide();
    m_rehearsing = false;
    AskedKeys::of(m_session).startJob(kJob, nlohmann::json::object(),
                                      AskedKeys::rolesOf(kJob, m_session.specs()));
}

void TeacherPanel::showState() {
    m_state->setText(
        m_data.conversations == 0
            ? tr("No question is answered yet: the student learns from the answers.")
            : tr("Conversations to learn from: %1. To choose by: %2.")
                  .arg(countText(m_data.parts.train), countText(m_data.parts.validation)));
    m_ask->setDefault(m_data.conversations == 0); // only then it is what the page waits for
    m_ask->setEnabled(m_session.workBefore(kJob).empty() && !m_session.readOnly());
    m_cut->setAskable(m_ask->isEnabled());
}

void TeacherPanel::takeOutcome(const Outcome& outcome) {
    const auto* done = std::get_if<Succeeded>(&outcome);
    if (done != nullptr && done->result.is_object() && done->result.contains("answered")) {
        showResult(done->result);
    } else if (done != nullptr) {
        showPlan(done->result);
        return; // nothing has changed
    } else if (const auto* failed = std::get_if<Failed>(&outcome)) {
        m_notice->say(*failed);
    } else if (!m_rehearsing) {
        m_notice->say(Notice::Kind::Information,
                      tr("Not all questions were answered. What was answered is kept and not paid "
                         "for again; ask again to go on."));
    }
    m_session.noteRowsChanged();
}

void TeacherPanel::showCut(const nlohmann::json& told) {
    const Specs& specs = m_session.specs();
    m_cut->show(told.value("cut", nlohmann::json()),
                std::max(specs.rag.answerTokens, specs.answer.cutTokens));
}

void TeacherPanel::showPlan(const nlohmann::json& plan) {
    showCut(plan);
    const QString questions =
        tr("Questions: %1. Answers that are there already: %2.")
            .arg(countText(countIn(plan, "questions")), countText(countIn(plan, "answers_kept")));
    const auto requests = countIn(plan, "requests");
    const bool local = !plan.contains("address") || !plan["address"].is_string();
    const nlohmann::json tokens = plan.value("tokens", nlohmann::json::object());
    QStringList sentences{questions};
    if (local) {
        sentences << tr("Requests to the model on this machine: %1. No text leaves it.")
                         .arg(countText(requests));
    } else {
        sentences << tr("Requests to send to %1, with text of your documents: %2. Tokens: about %3 "
                        "sent and %4 answered.")
                         .arg(fromUtf8(plan["address"].get<std::string>()), countText(requests),
                              countText(countIn(tokens, "in")), countText(countIn(tokens, "out")))
                  << (requests > 0 ? costText(plan.value("price", 0.0)) : QString());
    }
    m_notice->say(Notice::Kind::Information, joinedSentences(sentences));
    auto* button = m_notice->addButton(local ? tr("Answer them") : tr("Send them"), kConfirm);
    button->setEnabled(!m_session.readOnly());
    connect(button, &QAbstractButton::clicked, this, &TeacherPanel::ask, Qt::QueuedConnection);
}

void TeacherPanel::showResult(const nlohmann::json& result) {
    showCut(result);
    std::int64_t without = countIn(result, "unasked");
    for (const auto& failed : result.value("failed", nlohmann::json::object())) {
        without += failed.is_number() ? failed.get<std::int64_t>() : 0;
    }
    const nlohmann::json left = result.value("left_out", nlohmann::json::object());
    QStringList sentences{tr("Questions answered: %1 of %2. Of these the teacher found no answer "
                             "in the passages to %3.")
                              .arg(countText(countIn(result, "answered")),
                                   countText(countIn(result, "questions")),
                                   countText(countIn(result, "abstained")))};
    if (const auto out = countIn(left, "duplicates") + countIn(left, "leaks"); out > 0) {
        sentences << tr("Conversations left out: %1; the list tells why.").arg(countText(out));
    }
    without -= countIn(result.value("cut", nlohmann::json::object()), "count"); // told beneath
    if (without > 0) {
        sentences << tr("Requests that were not made or got no answer: %1. Ask again to go on with "
                        "them.")
                         .arg(countText(without));
    }
    m_notice->say(without == 0 && m_cut->isHidden() ? Notice::Kind::Good : Notice::Kind::Warning,
                  joinedSentences(sentences));
}

} // namespace fts
