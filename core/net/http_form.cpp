#include "core/net/http_form.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fts {

/// A file from its begin to where it ended when it was opened.
struct HttpForm::File {
    explicit File(const std::filesystem::path& path)
        : name(path.string()), file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
        struct stat status {};
        if (file < 0 || ::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
            const int reason = errno;
            close();
            throw HttpError(HttpFault::Request, FTS_TEXT("Cannot send the file %1: %2."), name,
                            file < 0 ? std::strerror(reason) : "it is no regular file");
        }
        size = status.st_size;
    }
    ~File() { close(); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    void close() const {
        if (file >= 0) {
            ::close(file);
        }
    }

    static std::size_t read(char* bytes, std::size_t one, std::size_t count, void* self) {
        auto& file = *static_cast<File*>(self);
        const auto wanted =
            std::min<curl_off_t>(static_cast<curl_off_t>(one * count), file.size - file.place);
        ssize_t got = 0;
        do {
            got = ::pread(file.file, bytes, static_cast<std::size_t>(wanted), file.place);
        } while (got < 0 && errno == EINTR);
        if (got < 0 || (got == 0 && wanted > 0)) {
            file.changed = true;
            return CURL_READFUNC_ABORT;
        }
        file.place += got;
        return static_cast<std::size_t>(got);
    }

    static int seek(void* self, curl_off_t offset, int origin) {
        auto& file = *static_cast<File*>(self);
        if (origin != SEEK_SET || offset < 0 || offset > file.size) {
            return CURL_SEEKFUNC_CANTSEEK;
        }
        file.place = offset;
        return CURL_SEEKFUNC_OK;
    }

    std::string name;
    int file = -1;
    curl_off_t size = 0;
    curl_off_t place = 0;
    bool changed = false;
};

HttpForm::HttpForm(CURL* easy, const std::vector<HttpPart>& parts) : m_mime(curl_mime_init(easy)) {
    if (!m_mime) {
        throw std::bad_alloc();
    }
    std::ranges::for_each(parts, [this](const HttpPart& part) { add(part); });
}

HttpForm::~HttpForm() = default;

void HttpForm::add(const HttpPart& part) {
    curl_mimepart* mime = curl_mime_addpart(m_mime.get());
    if (mime == nullptr || curl_mime_name(mime, part.name.c_str()) != CURLE_OK) {
        throw std::bad_alloc();
    }
    CURLcode code = CURLE_OK;
    if (part.file.empty()) {
        code = curl_mime_data(mime, part.value.data(), part.value.size());
    } else {
        File& file = *m_files.emplace_back(std::make_unique<File>(part.file));
        curl_mime_filename(mime, part.fileName.c_str());
        curl_mime_type(mime, "application/octet-stream");
        code = curl_mime_data_cb(mime, file.size, &File::read, &File::seek, nullptr, &file);
    }
    if (code != CURLE_OK) {
        throw std::bad_alloc();
    }
}

std::string HttpForm::changedFile() const {
    const auto changed =
        std::ranges::find_if(m_files, [](const auto& file) { return file->changed; });
    return changed == m_files.end() ? std::string() : (*changed)->name;
}

} // namespace fts
