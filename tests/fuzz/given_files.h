#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace fts::fuzz {

/// A folder in memory for what a parser wants as files. One a process; each give() replaces what
/// the last one put there.
class GivenFiles {
public:
    static GivenFiles& here();
    ~GivenFiles();
    GivenFiles(const GivenFiles&) = delete;
    GivenFiles& operator=(const GivenFiles&) = delete;

    const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path give(std::string_view name, std::string_view bytes);

    /// Of the parts that `bytes` hold, those of these names; others never become paths.
    void giveParts(std::string_view bytes, std::initializer_list<std::string_view> names);

private:
    GivenFiles();
    void clear() const;
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

    std::filesystem::path m_folder;
};

/// Several files in one text: each begins with a line "==> name". Of equal names the first counts.
std::map<std::string, std::string> partsIn(std::string_view bytes);

} // namespace fts::fuzz
