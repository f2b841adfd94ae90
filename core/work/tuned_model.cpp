#include "core/work/tuned_model.h"

#include "core/formats/safetensors.h"
#include "core/project/adapter_rate.h"

namespace fts {
namespace {

/// As the network takes them.
LoraSettings loraSettings(const LoraSpec& spec) {
    LoraSettings settings;
    settings.rank = spec.r;
    settings.alpha = spec.alpha;
    settings.dropout = spec.dropout;
    settings.rankStabilised = spec.rslora == "yes";
    settings.weightDecomposed = spec.dora == "yes";
    if (spec.targets == "all") {
        settings.targets = loraTargets();
    }
    return settings;
}

} // namespace

void beginLearning(CausalModel& model, const LoraSpec& spec, std::uint64_t seed) {
    if (learnsAllWeights(spec)) {
        model.learnWhole();
    } else {
        model.adapt(loraSettings(spec), seed);
    }
}

std::shared_ptr<CausalModel> openTunedModel(const ProjectModel& model, Device device,
                                            Precision precision) {
    auto opened = std::make_shared<CausalModel>(model.folder, device, precision);
    if (!model.weights.empty()) {
        beginLearning(*opened, model.lora, 0);
        opened->replaceLearned(*openSafetensors(model.weights));
    }
    return opened;
}

} // namespace fts
