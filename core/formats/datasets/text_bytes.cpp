#include "core/formats/datasets/text_bytes.h"

#include <cerrno>

#include "core/base/ascii.h"
#include "core/base/error.h"

namespace fts {

TextBytes::TextBytes(const std::filesystem::path& path) : m_path(path.string()) {
    // Asked before opening: a pipe without a writer would hang there.
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("%1 is not a regular file."), m_path);
    }
    if (m_buffer.open(path, std::ios::in | std::ios::binary) == nullptr) {
        throwErrno("read", m_path, errno);
    }
    std::string mark(3, '\0');
    try {
        mark.resize(static_cast<std::size_t>(m_buffer.sgetn(mark.data(), 3)));
    } catch (const std::ios_base::failure&) {
        throwErrno("read", m_path, EIO);
    }
    if (mark.starts_with("\xFF\xFE") || mark.starts_with("\xFE\xFF")) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is UTF-16 text. Save it as UTF-8, then import it again."), m_path);
    }
    m_buffer.pubseekpos(mark == "\xEF\xBB\xBF" ? 3 : 0);
}

int TextBytes::next() {
    try {
        return m_buffer.sbumpc();
    } catch (const std::ios_base::failure&) {
        throwErrno("read", m_path, EIO);
    }
}

int TextBytes::peek() {
    try {
        return m_buffer.sgetc();
    } catch (const std::ios_base::failure&) {
        throwErrno("read", m_path, EIO);
    }
}

std::string lowerExtension(const std::filesystem::path& path) {
    return asciiLowered(path.extension().string());
}

} // namespace fts
