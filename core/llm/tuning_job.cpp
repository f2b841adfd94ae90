#include "core/llm/tuning_job.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fts {
namespace {

constexpr std::array<std::pair<const char*, TuningStatus>, 7> kWords{
    {{"validating_files", TuningStatus::ValidatingFiles},
     {"queued", TuningStatus::Queued},
     {"running", TuningStatus::Running},
     {"paused", TuningStatus::Paused},
     {"succeeded", TuningStatus::Succeeded},
     {"failed", TuningStatus::Failed},
     {"cancelled", TuningStatus::Cancelled}}};

} // namespace

TuningStatus tuningStatusOf(const std::string& word) {
    const auto found =
        std::ranges::find(kWords, word, [](const auto& entry) { return std::string(entry.first); });
    return found == kWords.end() ? TuningStatus::Other : found->second;
}

bool isOver(TuningStatus status) {
    return status == TuningStatus::Succeeded || status == TuningStatus::Failed ||
           status == TuningStatus::Cancelled;
}

Message tuningStatusText(TuningStatus status, const std::string& word) {
    switch (status) {
    case TuningStatus::ValidatingFiles:
        return FTS_TEXT("The endpoint checks the rows.");
    case TuningStatus::Queued:
        return FTS_TEXT("The job waits in the endpoint's queue.");
    case TuningStatus::Running:
        return FTS_TEXT("The endpoint trains.");
    case TuningStatus::Paused:
        return FTS_TEXT("The endpoint has paused the job.");
    case TuningStatus::Succeeded:
        return FTS_TEXT("The job is done.");
    case TuningStatus::Failed:
        return FTS_TEXT("The job has failed.");
    case TuningStatus::Cancelled:
        return FTS_TEXT("The job was cancelled.");
    case TuningStatus::Other:
        break;
    }
    return {
        FTS_TEXT("The endpoint calls the job's state \"%1\", which the protocol does not have."),
        word};
}

} // namespace fts
