#include "core/project/stage_inputs.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/project/field_table.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr const char* kSettings = "fields";

std::string idOf(const json& inputs) {
    return sha256(dumpJson(inputs));
}

/// `recorded` with the settings of `inputs` that it does not know.
json completed(json recorded, const json& inputs, const std::string& kind) {
    if (!recorded.is_object() || !recorded.value(kSettings, json::object()).is_object()) {
        return recorded;
    }
    const json settings = inputs.value(kSettings, json::object());
    const Specs defaults = defaultSpecs(kind);
    for (const Field& field : fields(kind)) {
        if (settings.contains(field.key) &&
            !recorded.value(kSettings, json::object()).contains(field.key)) {
            recorded[kSettings][field.key] = fieldText(field, defaults);
        }
    }
    return recorded;
}

bool isHashOf(const std::string& hash, const json& inputs, const std::string& kind) {
    if (hash == idOf(inputs)) {
        return true;
    }
    const Specs defaults = defaultSpecs(kind);
    const json settings = inputs.value(kSettings, json::object());
    return std::ranges::any_of(fields(kind), [&](const Field& field) {
        if (settings.value(field.key, json()) != fieldText(field, defaults)) {
            return false;
        }
        json without = inputs;
        without[kSettings].erase(field.key);
        return hash == idOf(without);
    });
}

} // namespace

json stageRecord(const json& before, const json& inputs, const std::string& kind,
                 const json& made) {
    if (!made.is_null()) {
        return {{"id", idOf({inputs, made})}, {"inputs", inputs}};
    }
    return {{"id", ranWith(before, inputs, kind) ? stageId(before) : idOf(inputs)},
            {"inputs", inputs}};
}

std::string stageId(const json& record) {
    const json id = record.is_object() ? record.value("id", json()) : record;
    return id.is_string() ? id.get<std::string>() : std::string();
}

bool ranWith(const json& record, const json& inputs, const std::string& kind) {
    if (record.is_string()) {
        return isHashOf(record.get<std::string>(), inputs, kind);
    }
    // Compared as text, as what is recorded has been: bytes that are no text have become others.
    return record.is_object() &&
           dumpJson(completed(record.value("inputs", json()), inputs, kind)) == dumpJson(inputs);
}

} // namespace fts
