#include "core/nn/api/lora_settings.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace fts {
namespace {

constexpr int kMostRank = 4096;

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

void checkNumbers(const LoraSettings& settings) {
    if (settings.rank < 1 || settings.rank > kMostRank) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("LoRA: the rank is %1. It must be 1 to %2."),
                    settings.rank, kMostRank);
    }
    if (!std::isfinite(settings.alpha) || settings.alpha <= 0) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("LoRA: alpha is %1. It must be above 0."),
                    settings.alpha);
    }
    if (!(settings.dropout >= 0 && settings.dropout < 1)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("LoRA: the dropout is %1. It must be at least 0 and below 1."),
                    settings.dropout);
    }
}

} // namespace

double LoraSettings::scale() const {
    return alpha / (rankStabilised ? std::sqrt(static_cast<double>(rank)) : rank);
}

const std::vector<std::string>& loraTargets() {
    static const std::vector<std::string> names{"q_proj",    "k_proj",  "v_proj",   "o_proj",
                                                "gate_proj", "up_proj", "down_proj"};
    return names;
}

void checkLora(const LoraSettings& settings) {
    checkNumbers(settings);
    if (settings.targets.empty()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("LoRA: no layer is to learn. There are: %1."),
                    joined(loraTargets()));
    }
    for (const std::string& target : settings.targets) {
        if (std::ranges::find(loraTargets(), target) == loraTargets().end()) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("LoRA: the model has no layers called \"%1\". There are: %2."),
                        target, joined(loraTargets()));
        }
    }
}

} // namespace fts
