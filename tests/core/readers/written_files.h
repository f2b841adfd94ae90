#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

#include <QTemporaryDir>

namespace fts::test {

/// Files of a test, in a folder that goes with it.
class WrittenFiles {
public:
    WrittenFiles() = default;
    WrittenFiles(const WrittenFiles&) = delete;
    WrittenFiles& operator=(const WrittenFiles&) = delete;

    // QTemporaryDir does not find files whose names are not UTF-8.
    ~WrittenFiles() { std::filesystem::remove_all(path("")); }

    std::filesystem::path path(std::string_view name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    std::filesystem::path write(std::string_view name, std::string_view bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace fts::test
