#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/message.h"
#include "core/base/problem.h"
#include "core/project/choices.h"
#include "core/project/specs.h"

namespace fts {

/// One setting: everything the manifest, `--set`, validation and the forms need to know of it.
struct Field {
    /// Where the value lives; a pointer into the Specs given.
    using Value = std::variant<int*, std::int64_t*, double*, std::string*, std::vector<int>*>;

    std::string key; ///< "train.batch"
    Message label;
    Message help;
    Value (*member)(Specs&);
    double least = 0, most = 0;                     ///< of numbers, inclusive; of each in a list
    std::span<const Choice> (*choices)() = nullptr; ///< of texts; null: any text
    Message leastMeans; ///< of a number whose least value is no quantity: what it says instead
    bool prose = false; ///< a text of some sentences
};

/// Every setting of a kind of project, grouped by spec, in the order forms show them. Throws
/// Unsupported for an unknown kind.
std::span<const Field> fields(std::string_view kind = kEmbedding);

/// The field of that key; throws BadInput naming the nearest one.
const Field& fieldNamed(std::string_view key, std::string_view kind = kEmbedding);

/// The value as `set` prints it and setField() reads it.
std::string fieldText(const Field& field, const Specs& specs);

/// What fieldText() gave, as a person reads it: a choice by its name, a number that stands for
/// something else by what it means, and no text as "none".
Message fieldMeaning(const Field& field, std::string_view text);

/// Sets one field of specs.kind from text. Throws BadInput naming key, value and what is allowed.
void setField(Specs& specs, std::string_view key, std::string_view text);

/// {"model": {"base": …}, "train": {…}, …}: the settings of specs.kind.
nlohmann::json specsToJson(const Specs& specs);

/// Fills `specs` from such an object, each value checked; specs.kind says which settings there
/// are. Missing keys keep their value.
/// Returns the keys no field knows ("train.momentum", "future"). Throws Format naming key and
/// reason.
std::vector<std::string> specsFromJson(const nlohmann::json& json, Specs& specs);

/// What is wrong or doubtful about the specs as a whole.
std::vector<Problem> problems(const Specs& specs);

} // namespace fts
