#include "core/project/setting_differences.h"

#include <algorithm>

namespace fts {

std::vector<SettingDifference> settingDifferences(std::span<const Specs> all) {
    std::vector<SettingDifference> differences;
    if (all.empty()) {
        return differences;
    }
    for (const Field& field : fields(all.front().kind)) {
        SettingDifference difference{&field, {}};
        for (const Specs& specs : all) {
            difference.values.push_back(fieldText(field, specs));
        }
        const auto& values = difference.values;
        if (all.size() == 1 ||
            std::ranges::adjacent_find(values, std::not_equal_to{}) != values.end()) {
            differences.push_back(std::move(difference));
        }
    }
    return differences;
}

} // namespace fts
