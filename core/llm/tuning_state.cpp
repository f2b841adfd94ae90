#include "core/llm/tuning_state.h"

#include <random>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

using Metrics = std::map<std::string, double>;

constexpr std::uint64_t kLargestFile = 16 << 20;

fs::path pathIn(const fs::path& runFolder) {
    return runFolder / "endpoint_job.json";
}

json fileToJson(const TuningState::File& file) {
    return {{"name", file.name},
            {"sha256", file.sha256},
            {"bytes", file.bytes},
            {"sent", file.sent},
            {"id", file.id}};
}

TuningState::File fileFromJson(const json& json) {
    TuningState::File file;
    json.at("name").get_to(file.name);
    json.at("sha256").get_to(file.sha256);
    json.at("bytes").get_to(file.bytes);
    json.at("sent").get_to(file.sent);
    json.at("id").get_to(file.id);
    return file;
}

json jobToJson(const TuningJob& job) {
    return {{"id", job.id},
            {"status", job.word},
            {"fine_tuned_model", job.tunedModel},
            {"created_at", job.createdAt},
            {"finished_at", job.finishedAt},
            {"trained_tokens", job.trainedTokens},
            {"error", job.failure},
            {"checkpoints", checkpointsToJson(job.checkpoints)}};
}

TuningJob jobFromJson(const json& json) {
    TuningJob job;
    json.at("id").get_to(job.id);
    json.at("status").get_to(job.word);
    job.status = tuningStatusOf(job.word);
    json.at("fine_tuned_model").get_to(job.tunedModel);
    json.at("created_at").get_to(job.createdAt);
    json.at("finished_at").get_to(job.finishedAt);
    json.at("trained_tokens").get_to(job.trainedTokens);
    json.at("error").get_to(job.failure);
    for (const auto& point : json.value("checkpoints", nlohmann::json::array())) {
        job.checkpoints.push_back(
            {point.at("model"), point.at("step"), point.at("metrics").get<Metrics>()});
    }
    return job;
}

TuningState stateFromJson(const json& json) {
    TuningState state;
    json.at("token").get_to(state.token);
    json.at("address").get_to(state.address);
    json.at("model").get_to(state.model);
    json.at("suffix").get_to(state.suffix);
    json.at("epochs").get_to(state.epochs);
    json.at("seed").get_to(state.seed);
    state.training = fileFromJson(json.at("training"));
    if (const auto& validation = json.at("validation"); !validation.is_null()) {
        state.validation = fileFromJson(validation);
    }
    json.at("asked").get_to(state.asked);
    state.job = jobFromJson(json.at("job"));
    return state;
}

} // namespace

json checkpointsToJson(const std::vector<TuningCheckpoint>& checkpoints) {
    json list = json::array();
    for (const TuningCheckpoint& point : checkpoints) {
        list.push_back({{"model", point.model}, {"step", point.step}, {"metrics", point.metrics}});
    }
    return list;
}

std::optional<TuningState> readTuningState(const fs::path& runFolder) {
    const fs::path path = pathIn(runFolder);
    if (!fs::exists(path)) {
        return std::nullopt;
    }
    const json content = parseJson(readFile(path, kLargestFile), path.string());
    try {
        return stateFromJson(content);
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 cannot be read: %2."), path.string(),
                    error.what());
    }
}

void writeTuningState(const fs::path& runFolder, const TuningState& state) {
    const json content{{"version", 1},
                       {"token", state.token},
                       {"address", state.address},
                       {"model", state.model},
                       {"suffix", state.suffix},
                       {"epochs", state.epochs},
                       {"seed", state.seed},
                       {"training", fileToJson(state.training)},
                       {"validation", state.validation ? fileToJson(*state.validation) : json()},
                       {"asked", state.asked},
                       {"job", jobToJson(state.job)}};
    constexpr int indent = 2;
    writeFileAtomically(pathIn(runFolder), dumpJson(content, indent) + "\n");
}

bool isGoingOn(const TuningState& state) {
    return state.asked && !isOver(state.job.status);
}

bool isLost(const TuningState& state) {
    return state.job.status == TuningStatus::Failed || state.job.status == TuningStatus::Cancelled;
}

std::string newTuningToken() {
    constexpr int words = 4;
    constexpr const char* digits = "0123456789abcdef";
    std::random_device chance; // of the operating system: no seed may make it twice
    std::string token = "finetune-studio-";
    for (int i = 0; i < words; ++i) {
        for (unsigned word = chance(), left = 8; left > 0; --left, word >>= 4) {
            token += digits[word & 0xF];
        }
    }
    return token;
}

} // namespace fts
