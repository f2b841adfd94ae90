#include "core/jobs/runs_csv.h"

#include "core/eval/csv_text.h"

namespace fts {
namespace {

const char* nameOf(RunStanding standing) {
    switch (standing) {
    case RunStanding::Running:
        return "running";
    case RunStanding::Paused:
        return "paused";
    case RunStanding::Stopping:
        return "stopping";
    case RunStanding::Succeeded:
        return "succeeded";
    case RunStanding::Stopped:
        return "stopped";
    case RunStanding::Failed:
        return "failed";
    case RunStanding::Interrupted:
        break;
    }
    return "interrupted";
}

void cellIf(CsvText& csv, const std::optional<double>& value) {
    value ? csv.cell(*value) : csv.emptyCell();
}

void addVerdict(CsvText& csv, const std::optional<VerdictRecord>& verdict) {
    if (!verdict || !verdict->compared) {
        csv.emptyCell().emptyCell().emptyCell().emptyCell();
        return;
    }
    const Comparison& comparison = verdict->comparison;
    csv.cell(comparison.metric).cell(comparison.difference);
    csv.cell(comparison.interval.low).cell(comparison.interval.high);
}

void addSettings(CsvText& csv, const std::optional<Specs>& asked) {
    if (!asked) {
        csv.emptyCell().emptyCell().emptyCell();
        return;
    }
    csv.cell(std::int64_t{asked->train.epochs}).cell(asked->train.learningRate);
    csv.cell(std::int64_t{asked->train.batch});
}

} // namespace

std::string runsAsCsv(std::span<const RunFacts> runs, const EngineStatus& status) {
    CsvText csv;
    for (const char* title :
         {"run", "state", "started", "ended", "seconds", "metric", "best", "verdict_metric",
          "difference", "low", "high", "epochs", "lr", "batch", "reason"}) {
        csv.cell(title);
    }
    csv.endRow();
    for (const RunFacts& run : runs) {
        csv.cell(std::int64_t{run.row.number}).cell(nameOf(run.standing(status)));
        csv.cell(run.row.startedAt).cell(run.row.endedAt);
        cellIf(csv, runSeconds(run.row));
        csv.cell(run.row.bestMetric);
        cellIf(csv, run.row.bestValue);
        addVerdict(csv, run.verdict);
        addSettings(csv, run.asked);
        csv.cell(run.row.reason.english());
        csv.endRow();
    }
    return csv.text();
}

} // namespace fts
