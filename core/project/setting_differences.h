#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/project/field_table.h"
#include "core/project/specs.h"

namespace fts {

/// A setting as it is in each of some specs.
struct SettingDifference {
    const Field* field = nullptr;
    std::vector<std::string> values; ///< as fieldText() gives them, in the order of the specs
};

/// The settings in which the specs differ, in the order of the table of settings; of one alone,
/// every setting.
std::vector<SettingDifference> settingDifferences(std::span<const Specs> all);

} // namespace fts
