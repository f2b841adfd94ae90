#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace fts {

/// What the output of a stage depends on, and whether what was recorded is still the same.
///
/// Inputs are an object: "stage", "code", "fields" (each setting as fieldText() gives it), hashes
/// of the rows that are read, "after" (stageId() of the stage before).

/// A stage as it is recorded once it has run. `before` is what was recorded of it until now: where
/// the inputs are the same, the stages after it stay fresh, unless `made` tells apart what the same
/// inputs may make, as one training and the next.
nlohmann::json stageRecord(const nlohmann::json& before, const nlohmann::json& inputs,
                           const std::string& kind, const nlohmann::json& made = {});

/// Names what a recorded stage has made; empty if nothing is recorded, or what is no record.
std::string stageId(const nlohmann::json& record);

/// True if the stage ran with these inputs. A setting that was unknown when it ran counts as its
/// default, which is what it ran with. Records of older versions of the program hold a hash
/// only; there one setting at most may have been unknown.
bool ranWith(const nlohmann::json& record, const nlohmann::json& inputs, const std::string& kind);

} // namespace fts
