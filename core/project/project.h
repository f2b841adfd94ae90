#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/message.h"
#include "core/project/specs.h"

namespace fts {

/// A project folder and its manifest, project.ftproj. Rows are in the ProjectStore.
///
/// A value of the manifest's content; save() writes it as a whole or not at all. Keys this
/// version does not know are warned of and kept. One thread at a time.
class Project {
public:
    static constexpr int kVersion = 1;

    /// Makes the folder. Throws BadInput if it exists with anything in it, or for an unknown kind.
    static Project create(const std::filesystem::path& folder, const std::string& kind);

    /// Takes the folder or its manifest. Throws NotFound, Format, or Unsupported for a manifest
    /// of a newer version; the file is left as it is.
    static Project open(const std::filesystem::path& folderOrManifest);

    const std::filesystem::path& folder() const { return m_folder; } ///< absolute
    const std::string& kind() const { return m_kind; }
    Specs& specs() { return m_specs; }
    const Specs& specs() const { return m_specs; }
    const std::vector<Message>& warnings() const { return m_warnings; }
    void save();

    std::filesystem::path manifestPath() const { return m_folder / "project.ftproj"; }
    std::filesystem::path storePath() const { return m_folder / "project.sqlite"; }
    std::filesystem::path runFolder(int number) const; ///< runs/0001
    std::filesystem::path artifactsFolder() const { return m_folder / "artifacts"; }

private:
    Project() = default;

    std::filesystem::path m_folder;
    std::string m_kind;
    Specs m_specs;
    nlohmann::json m_content; ///< as read, for the keys this version does not know
    std::vector<Message> m_warnings;
};

} // namespace fts
