#include "core/formats/datasets/text_bytes.h"

#include <cerrno>

#include "core/base/ascii.h"
#include "core/base/error.h"

namespace fts {
namespace {

class MemoryBuffer : public std::streambuf {
public:
    explicit MemoryBuffer(std::string_view text) {
        char* const begin = const_cast<char*>(text.data()); // nothing is ever put back into it
        setg(begin, begin, begin + text.size());
    }
};

} // namespace

TextBytes::TextBytes(std::string name, std::string_view text)
    : m_path(std::move(name)), m_buffer(std::make_unique<MemoryBuffer>(text)) {}

TextBytes::TextBytes(const std::filesystem::path& path) : m_path(path.string()) {
    // Asked before opening: a pipe without a writer would hang there.
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("%1 is not a regular file."), m_path);
    }
    auto file = std::make_unique<std::filebuf>();
    if (file->open(path, std::ios::in | std::ios::binary) == nullptr) {
        throwErrno("read", m_path, errno);
    }
    std::string mark(3, '\0');
    try {
        mark.resize(static_cast<std::size_t>(file->sgetn(mark.data(), 3)));
    } catch (const std::ios_base::failure&) {
        throwErrno("read", m_path, EIO);
    }
    if (mark.starts_with("\xFF\xFE") || mark.starts_with("\xFE\xFF")) {
        throw Error(ErrorKind::Format, kIsUtf16, m_path);
    }
    file->pubseekpos(mark == "\xEF\xBB\xBF" ? 3 : 0);
    m_buffer = std::move(file);
}

int TextBytes::next() {
    try {
        return m_buffer->sbumpc();
    } catch (const std::ios_base::failure&) {
        throwErrno("read", m_path, EIO);
    }
}

int TextBytes::peek() {
    try {
        return m_buffer->sgetc();
    } catch (const std::ios_base::failure&) {
        throwErrno("read", m_path, EIO);
    }
}

std::string lowerExtension(const std::filesystem::path& path) {
    return asciiLowered(path.extension().string());
}

} // namespace fts
