#include "core/formats/peft_folder.h"

#include "core/formats/config_file.h"

namespace fts {

bool isPeftFolder(const std::filesystem::path& folder) {
    std::error_code unusable;
    return std::filesystem::exists(folder / kPeftConfig, unusable);
}

std::string peftBase(const std::filesystem::path& folder) {
    return ConfigFile(folder / kPeftConfig).text("base_model_name_or_path", "");
}

} // namespace fts
