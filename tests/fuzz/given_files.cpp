#include "tests/fuzz/given_files.h"

#include <fstream>
#include <stdexcept>

#include <unistd.h>

namespace fts::fuzz {

namespace fs = std::filesystem;

GivenFiles& GivenFiles::here() {
    static GivenFiles files;
    return files;
}

GivenFiles::GivenFiles() {
    const fs::path memory = "/dev/shm";
    m_folder = (fs::is_directory(memory) ? memory : fs::temp_directory_path()) /
               ("fts-fuzz-" + std::to_string(::getpid()));
    fs::create_directories(m_folder);
}

GivenFiles::~GivenFiles() {
    std::error_code ignored; // the process ends
    fs::remove_all(m_folder, ignored);
}

void GivenFiles::clear() const {
    for (const auto& entry : fs::directory_iterator(m_folder)) {
        fs::remove_all(entry.path());
    }
}

fs::path GivenFiles::write(std::string_view name, std::string_view bytes) const {
    const fs::path path = m_folder / name;
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) {
        throw std::runtime_error("the files of a target could not be written");
    }
    return path;
}

fs::path GivenFiles::give(std::string_view name, std::string_view bytes) {
    clear();
    return write(name, bytes);
}

void GivenFiles::giveParts(std::string_view bytes, std::initializer_list<std::string_view> names) {
    clear();
    const auto parts = partsIn(bytes);
    for (const std::string_view name : names) {
        if (const auto part = parts.find(std::string(name)); part != parts.end()) {
            write(name, part->second);
        }
    }
}

std::map<std::string, std::string> partsIn(std::string_view bytes) {
    constexpr std::string_view kMark = "==> ";
    std::map<std::string, std::string> parts;
    while (bytes.starts_with(kMark)) {
        const std::size_t name = std::min(bytes.find('\n'), bytes.size());
        const std::size_t content = std::min(name + 1, bytes.size());
        const std::size_t next = bytes.find("\n==> ", name);
        const std::size_t end = next == bytes.npos ? bytes.size() : next;
        parts.emplace(bytes.substr(kMark.size(), name - kMark.size()),
                      end > content ? bytes.substr(content, end - content) : std::string_view());
        bytes.remove_prefix(next == bytes.npos ? bytes.size() : next + 1);
    }
    return parts;
}

} // namespace fts::fuzz
