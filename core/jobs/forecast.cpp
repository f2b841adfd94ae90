#include "core/jobs/forecast.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/project/stage_inputs.h"
#include "core/project/stages.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::uint64_t kLimit = 1'000'000;

std::filesystem::path pathOf(const Project& project) {
    return project.folder() / "forecast.json";
}

// Exactly what makes a finished training stale.
json inputsOf(const Project& project, ProjectStore& store) {
    return stageInputs(project, store, "train");
}

} // namespace

json forecastToJson(const Forecast& forecast) {
    return {{"batch", forecast.batch},
            {"steps", forecast.steps},
            {"step_s", forecast.stepSeconds},
            {"load_s", forecast.loadSeconds},
            {"train_s", forecast.trainSeconds},
            {"validate_s", forecast.validateSeconds},
            {"checkpoint_s", forecast.checkpointSeconds},
            {"total_s", forecast.totalSeconds},
            {"evaluate_s", forecast.evaluateSeconds},
            {"peak_mb", forecast.peakMb},
            {"available_mb", forecast.availableMb},
            {"fits", forecast.fits},
            {"device", forecast.device},
            {"precision", forecast.precision}};
}

Forecast forecastFromJson(const json& json) {
    try {
        return {json.at("batch"),        json.at("steps"),        json.at("step_s"),
                json.at("load_s"),       json.at("train_s"),      json.at("validate_s"),
                json.at("checkpoint_s"), json.at("total_s"),      json.at("evaluate_s"),
                json.at("peak_mb"),      json.at("available_mb"), json.at("fits"),
                json.at("device"),       json.at("precision")};
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("The forecast is damaged: %1."), error.what());
    }
}

void writeForecast(const Project& project, ProjectStore& store, const Forecast& forecast) {
    const json content{{"version", 1},
                       {"depends_on", stageRecord({}, inputsOf(project, store), project.kind())},
                       {"forecast", forecastToJson(forecast)}};
    writeFileAtomically(pathOf(project), dumpJson(content, 2) + "\n");
}

std::optional<Forecast> currentForecast(const Project& project, ProjectStore& store) {
    const auto path = pathOf(project);
    if (!std::filesystem::exists(path)) {
        return std::nullopt;
    }
    try {
        const json content = parseJson(readFile(path, kLimit), path.string());
        if (!content.is_object() || !ranWith(content.value("depends_on", json()),
                                             inputsOf(project, store), project.kind())) {
            return std::nullopt;
        }
        return forecastFromJson(content.value("forecast", json()));
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Format || error.kind() == ErrorKind::BadInput) {
            return std::nullopt;
        }
        throw;
    }
}

} // namespace fts
