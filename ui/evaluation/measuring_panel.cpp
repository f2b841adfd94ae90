#include "ui/evaluation/measuring_panel.h"

#include <QAbstractButton>
#include <QVBoxLayout>

#include "core/eval/judge_trial.h"
#include "ui/base/asked_keys.h"
#include "ui/base/cost_text.h"
#include "ui/base/count_text.h"
#include "ui/base/job_bar.h"
#include "ui/base/json_count.h"
#include "ui/base/memory_hint.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/sentence_text.h"

namespace fts {
namespace {

constexpr const char* kJob = "evaluate";
const auto kConfirm = QStringLiteral("confirmMeasure"); // there while a plan is shown

QString roleText(const nlohmann::json& asked) {
    const auto role = asked.value("role", "");
    if (role == "judge") {
        return MeasuringPanel::tr("Judge");
    }
    if (role == "teacher") {
        return MeasuringPanel::tr("Teacher");
    }
    return role == "tuned" ? MeasuringPanel::tr("Tuned student")
                           : MeasuringPanel::tr("Naive student");
}

/// One of those at an address.
QString askedText(const nlohmann::json& asked) {
    const nlohmann::json tokens = asked.value("tokens", nlohmann::json::object());
    return MeasuringPanel::tr("%1 (%2) at %3: %4 requests, with about %5 tokens sent and %6 "
                              "answered.")
        .arg(roleText(asked), fromUtf8(asked.value("model", "")),
             fromUtf8(asked.value("address", "")), countText(countIn(asked, "requests")),
             countText(countIn(tokens, "in")), countText(countIn(tokens, "out")));
}

QStringList planSentences(const nlohmann::json& plan) {
    QStringList sentences{
        MeasuringPanel::tr("Measuring sends questions, text of your documents and answers "
                           "elsewhere:")};
    for (const nlohmann::json& asked : plan.value("asked", nlohmann::json::array())) {
        if (asked.is_object() && asked.contains("address") && asked["address"].is_string()) {
            sentences << askedText(asked);
        }
    }
    if (const auto kept = countIn(plan, "answers_kept"); kept > 0) {
        sentences << MeasuringPanel::tr("Answers that are there already and are not asked for "
                                        "again: %1.")
                         .arg(countText(kept));
    }
    return sentences << costText(plan.value("price", 0.0));
}

// Of a verdict that has reached its limit, and is none.
std::int64_t unaskedIn(const nlohmann::json& result) {
    return result.is_object() ? countIn(result, "unasked") : 0;
}

} // namespace

MeasuringPanel::MeasuringPanel(ProjectSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_bar(new JobBar(this)), m_notice(new Notice(this)) {
    m_notice->setObjectName(QStringLiteral("measuringOutcome"));
    m_bar->follow(session.engine(), {kJob});
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_notice);
    lines->addWidget(m_bar);
    connect(&session, &ProjectSession::specsChanged, m_notice, &Notice::clear);
    connect(&session, &ProjectSession::rowsChanged, this, &MeasuringPanel::forgetPlan);
    connect(&session.engine(), &EngineLink::finished, this,
            [this](const std::string& job, const Outcome& outcome) {
                if (job == kJob) {
                    takeOutcome(outcome);
                }
            });
}

void MeasuringPanel::start(const nlohmann::json& params) {
    m_notice->clear();
    m_params = params;
    if (AskedKeys::rolesOf(kJob, m_session.specs()).empty()) {
        measure();
        return;
    }
    nlohmann::json rehearsal = params;
    rehearsal["dry_run"] = true; // which sends nothing, so it needs no key
    m_session.startJob(kJob, rehearsal);
}

void MeasuringPanel::forgetPlan() {
    if (m_notice->findChild<QAbstractButton*>(kConfirm) != nullptr) {
        m_notice->clear();
    }
}

void MeasuringPanel::measure() {
    m_notice->clear();
    AskedKeys::of(m_session).startJob(kJob, m_params, AskedKeys::rolesOf(kJob, m_session.specs()));
}

void MeasuringPanel::showFailure(const Error& error) {
    m_notice->say(error);
}

void MeasuringPanel::takeOutcome(const Outcome& outcome) {
    const auto* done = std::get_if<Succeeded>(&outcome);
    if (const auto* failed = std::get_if<Failed>(&outcome)) {
        m_notice->say(*failed);
    } else if (const auto* died = std::get_if<Died>(&outcome)) {
        m_notice->say(Notice::Kind::Error,
                      joinedSentences({tr("The program that measures ended unexpectedly. Measure "
                                          "again."),
                                       memoryHint(*died, kJob)}));
    } else if (std::holds_alternative<Cancelled>(outcome)) {
        m_notice->say(Notice::Kind::Information, tr("The measuring was stopped."));
    } else if (done != nullptr && done->result.is_object() && done->result.contains("requests")) {
        showPlan(done->result);
    } else if (const auto unasked = done != nullptr ? unaskedIn(done->result) : 0; unasked > 0) {
        m_notice->say(Notice::Kind::Warning, shown(whyUnfinished(unasked)));
    } else {
        m_notice->clear();
    }
}

void MeasuringPanel::showPlan(const nlohmann::json& plan) {
    if (m_params.is_null()) {
        return; // another window asked
    }
    if (countIn(plan, "requests") == 0) {
        measure(); // all of it was answered before
        return;
    }
    m_notice->say(Notice::Kind::Information, joinedSentences(planSentences(plan)));
    auto* button = m_notice->addButton(tr("Sen&d them and measure"), kConfirm);
    button->setEnabled(!m_session.readOnly());
    connect(button, &QAbstractButton::clicked, this, &MeasuringPanel::measure,
            Qt::QueuedConnection);
}

} // namespace fts
