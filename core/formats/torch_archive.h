#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>

struct zip;

namespace fts {

/// The zip archive that torch.save writes: NAME/data.pkl, NAME/data/KEY for each storage.
///
/// Members are stored as they are, so what read() gives in all is at most as large as the file;
/// compressed or encrypted members, two of one name, and a table of contents too long for a model
/// are refused. Not thread-safe. Throws Format or Unsupported naming file and member.
class TorchArchive {
public:
    explicit TorchArchive(const std::filesystem::path& path);

    bool has(const std::string& member) const; ///< a name without the leading "NAME/"
    std::string read(const std::string& member);

private:
    void listMembers();
    std::uint64_t sizeOf(std::uint64_t index, const std::string& member) const;

    std::string m_file;
    std::uint64_t m_unread = 0; ///< bytes that read() may still give
    std::unique_ptr<zip, void (*)(zip*)> m_zip;
    std::unordered_map<std::string, std::uint64_t> m_members; ///< without "NAME/" → index
};

} // namespace fts
