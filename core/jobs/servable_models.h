#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/jobs/evaluation_state.h"
#include "core/project/project.h"

namespace fts {

/// A model of a project that other programs can be given to ask.
struct ServableModel {
    enum class What { Base, Run, Encoder };

    What what = What::Base;
    std::optional<int> run;
    std::string name;    ///< that clients call it by; no two have the same
    std::string given;   ///< as `serve --model` takes it: "mills-run-3=run:3"
    bool writes = true;  ///< a language model; else it embeds
    bool chosen = false; ///< what a person most likely wants
    std::string queryPrompt{}, passagePrompt{}; ///< that an encoder wants before texts

    bool operator==(const ServableModel&) const = default;
};

/// Those that are on this machine, the newest run first: what a run trained at an address is served
/// there. `state` is of the project.
std::vector<ServableModel> servableModels(const Project& project, const EvaluationState& state);

} // namespace fts
