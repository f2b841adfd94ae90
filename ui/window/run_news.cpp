#include "ui/window/run_news.h"

#include <map>

#include <QCoreApplication>

#include "core/eval/judge_trial.h"
#include "core/eval/verdict_record.h"
#include "ui/base/count_text.h"
#include "ui/base/json_count.h"
#include "ui/base/memory_hint.h"
#include "ui/base/message_text.h"
#include "ui/base/sentence_text.h"

namespace fts {
namespace {

struct News {
    Q_DECLARE_TR_FUNCTIONS(RunNews)
};

struct Titles {
    QString done, failed;
};

std::optional<Titles> titlesOf(const std::string& job) {
    const std::map<std::string, Titles> titles{
        {"train", {News::tr("The training is done"), News::tr("The training has failed")}},
        {"evaluate", {News::tr("The model is measured"), News::tr("The measuring has failed")}},
        {"generate", {News::tr("The questions are made"), News::tr("Making questions has failed")}},
        {"answer",
         {News::tr("The teacher has answered"), News::tr("Asking the teacher has failed")}},
        {"update", {News::tr("The project is up to date"), News::tr("The update has failed")}}};
    const auto found = titles.find(job);
    return found == titles.end() ? std::nullopt : std::optional(found->second);
}

// Of a verdict that has reached its limit, why it is none.
QString verdictSentence(const nlohmann::json& result) {
    if (const auto unasked = countIn(result, "unasked"); unasked > 0) {
        return shown(whyUnfinished(unasked));
    }
    try {
        return shown(verdictRecordFromJson(result).comparison.verdict);
    } catch (const Error&) { // a trial of the judge, say
        return {};
    }
}

QString resultText(const std::string& job, const nlohmann::json& result) {
    if (job == "train") {
        return News::tr("Measure now whether the model got better.");
    }
    if (job == "evaluate") {
        return verdictSentence(result);
    }
    if (job == "generate") {
        return News::tr("Questions that are kept: %1.").arg(countText(countIn(result, "kept")));
    }
    return job == "answer"
               ? News::tr("Questions answered: %1.").arg(countText(countIn(result, "answered")))
               : QString();
}

} // namespace

std::optional<RunNews> runNews(const std::string& job, const Outcome& outcome) {
    const auto titles = titlesOf(job);
    if (!titles) {
        return std::nullopt;
    }
    if (const auto* done = std::get_if<Succeeded>(&outcome)) {
        const bool rehearsal = done->result.is_object() && done->result.contains("requests") &&
                               !done->result.contains("answered") && !done->result.contains("made");
        return rehearsal ? std::nullopt
                         : std::optional(RunNews{titles->done, resultText(job, done->result)});
    }
    if (const auto* failed = std::get_if<Failed>(&outcome)) {
        return RunNews{titles->failed, shown(failed->message)};
    }
    if (const auto* died = std::get_if<Died>(&outcome)) {
        return RunNews{titles->failed,
                       joinedSentences({News::tr("The program that does the work ended "
                                                 "unexpectedly."),
                                        memoryHint(*died, job)})};
    }
    return std::nullopt;
}

} // namespace fts
