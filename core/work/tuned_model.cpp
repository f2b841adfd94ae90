#include "core/work/tuned_model.h"

#include "core/formats/safetensors.h"

namespace fts {

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

std::shared_ptr<CausalModel> openTunedModel(const ProjectModel& model, Device device,
                                            Precision precision) {
    auto opened = std::make_shared<CausalModel>(model.folder, device, precision);
    if (!model.weights.empty()) {
        opened->adapt(loraSettings(model.lora), 0);
        opened->replaceAdapters(*openSafetensors(model.weights));
    }
    return opened;
}

} // namespace fts
