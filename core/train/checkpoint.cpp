#include "core/train/checkpoint.h"

#include <algorithm>
#include <cstdio>
#include <functional>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/safetensors.h"
#include "core/nn/load_weights.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Slot = MasterAdamW::Slot;

constexpr const char* kModel = "model.safetensors";
constexpr const char* kOptimiser = "optimizer.safetensors";
constexpr const char* kState = "state.json";
constexpr std::size_t kKept = 2;

struct Part {
    std::string name;
    torch::Tensor tensor;
};

void writeTensors(const fs::path& path, const std::vector<Part>& parts) {
    std::vector<torch::Tensor> alive;
    std::vector<TensorView> views;
    for (const Part& part : parts) {
        alive.push_back(part.tensor.to(torch::kCPU).contiguous());
        const auto& tensor = alive.back();
        views.push_back(
            {part.name,
             DType::F32,
             tensor.sizes().vec(),
             {static_cast<const std::byte*>(tensor.const_data_ptr()), tensor.nbytes()}});
    }
    writeSafetensors(path, views, {});
}

void writeMasters(const fs::path& path, const MasterAdamW& optimiser) {
    std::vector<Part> parts;
    for (const Slot& slot : optimiser.slots()) {
        parts.push_back({slot.name, slot.master});
    }
    writeTensors(path, parts);
}

void readMasters(const fs::path& path, MasterAdamW& optimiser) {
    const torch::NoGradGuard noGrad;
    const auto source = openSafetensors(path);
    if (source->tensors().size() != optimiser.slots().size()) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 has %2 tensors, but the model has %3."),
                    source->origin(), source->tensors().size(), optimiser.slots().size());
    }
    for (Slot& slot : optimiser.slots()) {
        copyTensor(slot.master, source->at(slot.name), source->origin());
    }
    optimiser.publish();
}

} // namespace

json stateToJson(const TrainState& state) {
    return {{"step", state.step},
            {"epoch", state.epoch},
            {"batch", state.batch},
            {"leg_start", state.legStart},
            {"leg_first_epoch", state.legFirstEpoch},
            {"epochs", state.epochs},
            {"evaluated_step", state.evaluatedStep},
            {"best_step", state.bestStep},
            {"best_value", state.bestValue},
            {"best_loss", state.bestLoss ? json(*state.bestLoss) : json()},
            {"looks_without_better", state.looksWithoutBetter},
            {"train_seconds", state.trainSeconds},
            {"pairs", state.pairs},
            {"tokens", state.tokens},
            {"tokens_at_once", state.tokensAtOnce},
            {"stopped_early", state.stoppedEarly}};
}

TrainState stateFromJson(const json& value) {
    try {
        TrainState state;
        value.at("step").get_to(state.step);
        value.at("epoch").get_to(state.epoch);
        value.at("batch").get_to(state.batch);
        value.at("leg_start").get_to(state.legStart);
        value.at("leg_first_epoch").get_to(state.legFirstEpoch);
        value.at("epochs").get_to(state.epochs);
        value.at("evaluated_step").get_to(state.evaluatedStep);
        value.at("best_step").get_to(state.bestStep);
        value.at("best_value").get_to(state.bestValue);
        if (const json loss = value.value("best_loss", json()); !loss.is_null()) {
            state.bestLoss = loss.get<double>();
        }
        value.at("looks_without_better").get_to(state.looksWithoutBetter);
        value.at("train_seconds").get_to(state.trainSeconds);
        value.at("pairs").get_to(state.pairs);
        value.at("tokens").get_to(state.tokens);
        value.at("tokens_at_once").get_to(state.tokensAtOnce);
        value.at("stopped_early").get_to(state.stoppedEarly);
        return state;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("A checkpoint's state cannot be read: %1."),
                    error.what());
    }
}

void CheckpointFolder::write(const MasterAdamW& optimiser, const TrainState& state) const {
    fs::create_directories(m_folder);
    char name[32];
    std::snprintf(name, sizeof name, "step-%06lld", static_cast<long long>(state.step));
    writeFolderAtomically(m_folder / name, [&](const fs::path& folder) {
        writeMasters(folder / kModel, optimiser);
        std::vector<Part> moments;
        for (const Slot& slot : optimiser.slots()) {
            moments.push_back({"mean/" + slot.name, slot.mean});
            moments.push_back({"variance/" + slot.name, slot.variance});
        }
        writeTensors(folder / kOptimiser, moments);
        writeFileAtomically(folder / kState, dumpJson(stateToJson(state), 2) + "\n");
    });
    const auto all = steps();
    for (std::size_t i = 0; i + kKept < all.size(); ++i) {
        fs::remove_all(all[i]);
    }
}

void CheckpointFolder::writeBest(const MasterAdamW& optimiser, std::int64_t step,
                                 double value) const {
    fs::create_directories(m_folder);
    writeFolderAtomically(best(), [&](const fs::path& folder) {
        writeMasters(folder / kModel, optimiser);
        writeFileAtomically(folder / kState,
                            dumpJson(json{{"step", step}, {"value", value}}, 2) + "\n");
    });
}

std::vector<fs::path> CheckpointFolder::steps() const {
    std::vector<fs::path> found;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(m_folder, failure)) {
        if (entry.path().filename().string().starts_with("step-")) {
            found.push_back(entry.path());
        }
    }
    // Longer names hold larger numbers once six digits are not enough.
    std::ranges::sort(found, {}, [](const fs::path& path) {
        return std::pair(path.filename().string().size(), path.filename().string());
    });
    return found;
}

std::optional<fs::path> CheckpointFolder::newest() const {
    const auto all = steps();
    for (auto path = all.rbegin(); path != all.rend(); ++path) {
        try {
            readState(*path);
            openSafetensors(*path / kModel);
            openSafetensors(*path / kOptimiser);
            return *path;
        } catch (const Error&) {
            continue; // damaged: the one before it still serves
        }
    }
    return std::nullopt;
}

TrainState CheckpointFolder::readState(const fs::path& checkpoint) {
    const auto path = checkpoint / kState;
    return stateFromJson(parseJson(readFile(path), path.string()));
}

TrainState CheckpointFolder::load(const fs::path& checkpoint, MasterAdamW& optimiser) {
    const torch::NoGradGuard noGrad;
    readMasters(checkpoint / kModel, optimiser);
    const auto moments = openSafetensors(checkpoint / kOptimiser);
    for (Slot& slot : optimiser.slots()) {
        copyTensor(slot.mean, moments->at("mean/" + slot.name), moments->origin());
        copyTensor(slot.variance, moments->at("variance/" + slot.name), moments->origin());
    }
    const auto state = readState(checkpoint);
    optimiser.setSteps(state.step);
    return state;
}

bool CheckpointFolder::hasBest() const {
    return fs::exists(best() / kModel);
}

void CheckpointFolder::loadBest(MasterAdamW& optimiser) const {
    readMasters(best() / kModel, optimiser);
}

} // namespace fts
