#include "ui/live/run_texts.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "core/jobs/endpoint_training.h"
#include "core/jobs/run_epochs.h"
#include "ui/base/count_text.h"
#include "ui/base/duration_text.h"
#include "ui/base/figure_text.h"
#include "ui/base/memory_hint.h"
#include "ui/base/message_text.h"
#include "ui/base/metric_text.h"
#include "ui/base/run_words.h"
#include "ui/base/sentence_text.h"

namespace fts {
namespace {

struct RunTexts {
    Q_DECLARE_TR_FUNCTIONS(RunTexts)
};

// What a job has left at its address, by the names it has there.
QString leftThere(const TuningJob& job) {
    constexpr std::size_t mostNamed = 5; // the last ones
    QStringList names;
    const std::size_t more = job.checkpoints.size() - std::min(mostNamed, job.checkpoints.size());
    for (std::size_t i = more; i < job.checkpoints.size(); ++i) {
        const TuningCheckpoint& point = job.checkpoints[i];
        if (!point.model.empty() && point.model != job.tunedModel) {
            names << RunTexts::tr("%1 (step %2)").arg(fromUtf8(point.model), countText(point.step));
        }
    }
    const QString model = RunTexts::tr("The tuned model is at the student's address, as %1.")
                              .arg(fromUtf8(job.tunedModel));
    return names.isEmpty() ? model
                           : joinedSentences({model, RunTexts::tr("Checkpoints that can be asked "
                                                                  "there too: %1.")
                                                         .arg(names.join(QStringLiteral(", ")))});
}

// Which weights a run that came to its end keeps.
QString keptText(const RunFacts& run, const RunCurves& curves) {
    if (isEndpointJob(run)) {
        return run.tuning ? leftThere(*run.tuning) : QString();
    }
    const std::string metric = run.spec ? run.spec->specs.train.metric : run.row.bestMetric;
    const auto best = curves.best(metric);
    if (!best) {
        return RunTexts::tr("Nothing was there to choose by, so the last weights are kept.");
    }
    return RunTexts::tr("The weights of step %1 are kept, the best by %2 (%3).")
        .arg(countText(best->step), metricText(metric), figureText(best->value));
}

double numberIn(const nlohmann::json& result, const char* key) {
    const auto found = result.find(key);
    return found != result.end() && found->is_number() ? found->get<double>() : 0;
}

// How far off the forecast was. It is of all steps, so a run that ended early tells nothing of it.
QString forecastText(const nlohmann::json& result, bool early) {
    const double forecast = numberIn(result, "forecast_s");
    const double taken = numberIn(result, "total_s");
    if (forecast <= 0 || taken <= 0) {
        return {};
    }
    const QString both =
        RunTexts::tr("Forecast %1, took %2").arg(durationText(forecast), durationText(taken));
    const int percent = static_cast<int>(std::lround(100 * (taken - forecast) / forecast));
    if (early || percent == 0) {
        return RunTexts::tr("%1.").arg(both);
    }
    return (percent < 0 ? RunTexts::tr("%1 (%2 % less).") : RunTexts::tr("%1 (%2 % more)."))
        .arg(both)
        .arg(std::abs(percent));
}

RunEnding success(const RunFacts& run, const RunCurves& curves,
                  const std::optional<Outcome>& outcome) {
    const RunProgress& progress = curves.progress();
    QString text =
        RunTexts::tr("Run %1 is done after %Ln steps.", nullptr, static_cast<int>(progress.step))
            .arg(run.row.number);
    const bool early = progress.step < progress.steps();
    if (early) {
        text = RunTexts::tr("Run %1 ended early, at step %2 of %3: %Ln looks in a row at the "
                            "validation part had found nothing better.",
                            nullptr, run.spec ? run.spec->specs.train.patience : 0)
                   .arg(run.row.number)
                   .arg(countText(progress.step), countText(progress.steps()));
    }
    QStringList sentences{text, keptText(run, curves)};
    if (const auto* told = outcome ? std::get_if<Succeeded>(&*outcome) : nullptr) {
        sentences << forecastText(told->result, early);
    }
    return {Notice::Kind::Good, joinedSentences(sentences), {}};
}

QString whatIsSaved(const RunFacts& run) {
    if (isEndpointJob(run)) {
        return mayGoOn(run) ? RunTexts::tr("Its job at the address may go on without it, and cost.")
                            : QString();
    }
    return run.checkpoint && *run.checkpoint > 0
               ? RunTexts::tr("Nothing before step %1 is lost.").arg(countText(*run.checkpoint))
               : RunTexts::tr("It had not kept a checkpoint yet, so it would begin anew with the "
                              "same settings.");
}

RunEnding interruption(const RunFacts& run, const std::optional<Outcome>& outcome) {
    const auto* died = outcome ? std::get_if<Died>(&*outcome) : nullptr;
    const QString what =
        died != nullptr && died->signal > 0
            ? RunTexts::tr("The training program ended unexpectedly (signal %1).").arg(died->signal)
            : RunTexts::tr("The training program ended unexpectedly.");
    const QString hint = died != nullptr ? memoryHint(*died, "train") : QString();
    return {Notice::Kind::Error, joinedSentences({what, hint, whatIsSaved(run)}), {}};
}

RunEnding failure(const RunFacts& run, const std::optional<Outcome>& outcome) {
    const auto* failed = outcome ? std::get_if<Failed>(&*outcome) : nullptr;
    const QString reason = failed != nullptr ? shown(failed->message) : shown(run.row.reason);
    const QString kind = failed != nullptr ? QLatin1String(errorKindName(failed->kind)) : QString();
    const QString text =
        RunTexts::tr("Run %1 failed. %2").arg(QString::number(run.row.number), reason);
    const QString saved = run.checkpoint && !isEndpointJob(run) ? whatIsSaved(run) : QString();
    return {Notice::Kind::Error, joinedSentences({text, saved}),
            QStringLiteral("run %1 %2: %3")
                .arg(QString::number(run.row.number), kind, fromUtf8(run.row.reason.english()))};
}

} // namespace

bool isEndpointJob(const RunFacts& run) {
    return run.spec && trainsAtEndpoint(run.spec->specs);
}

bool mayGoOn(const RunFacts& run) {
    return !isEndpointJob(run) || (run.tuning && !isOver(run.tuning->status));
}

QString runTitle(int number, RunStanding standing, const RunProgress& progress) {
    const QString state = standing == RunStanding::Running && !progress.stage.empty()
                              ? shown(progress.stage)
                              : runStateText(standing);
    return RunTexts::tr("Run %1: %2").arg(number).arg(state);
}

QString epochText(const RunProgress& progress, const RunSpec& spec) {
    if (trainsAtEndpoint(spec.specs)) {
        return {}; // it alone knows how many steps an epoch has
    }
    const auto epochs = runEpochs(progress, spec);
    if (!epochs) {
        return {};
    }
    return (epochs->ofExtension ? RunTexts::tr("%1 of %2 of the extension")
                                : RunTexts::tr("%1 of %2"))
        .arg(countText(epochs->current), countText(epochs->total));
}

QString timeLeftText(const RunCurves& curves, double now) {
    const auto left = secondsLeft(curves, now);
    return left ? aboutDurationText(*left) : RunTexts::tr("being measured");
}

std::optional<double> secondsLeft(const RunCurves& curves, double now) {
    const auto left = curves.secondsLeft();
    return left ? std::optional(std::max(0.0, *left - (now - curves.progress().toldAt)))
                : std::nullopt;
}

QString bestText(const RunFacts& run, const RunCurves& curves) {
    const std::string metric = run.spec ? run.spec->specs.train.metric : run.row.bestMetric;
    const auto best = curves.best(metric);
    return best ? RunTexts::tr("%1 %2 at step %3")
                      .arg(metricText(metric), figureText(best->value), countText(best->step))
                : QString();
}

QString deviceText(const TrainSpec& train) {
    const QString device = fromUtf8(train.device);
    const QString name = device.startsWith(QLatin1String("cuda:"))
                             ? RunTexts::tr("graphics card %1").arg(device.section(u':', 1))
                             : RunTexts::tr("processor");
    return QStringLiteral("%1, %2").arg(name, fromUtf8(train.precision));
}

RunEnding runEnding(const RunFacts& run, RunStanding standing, const RunCurves& curves,
                    const std::optional<Outcome>& outcome) {
    switch (standing) {
    case RunStanding::Succeeded:
        return success(run, curves, outcome);
    case RunStanding::Stopped:
        if (isEndpointJob(run)) {
            return {Notice::Kind::Information,
                    (mayGoOn(run) ? RunTexts::tr("Run %1 is no longer watched. Its job goes on at "
                                                 "the address, and may cost, until it is done or "
                                                 "cancelled.")
                                  : RunTexts::tr("The job of run %1 at the address is over."))
                        .arg(run.row.number),
                    {}};
        }
        return {Notice::Kind::Information,
                RunTexts::tr("Run %1 was stopped at step %2. A checkpoint is kept, so it can go on "
                             "from there.")
                    .arg(run.row.number)
                    .arg(countText(curves.progress().step)),
                {}};
    case RunStanding::Failed:
        return failure(run, outcome);
    case RunStanding::Interrupted:
        return interruption(run, outcome);
    default:
        return {};
    }
}

} // namespace fts
