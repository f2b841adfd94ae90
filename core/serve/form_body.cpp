#include "core/serve/form_body.h"

#include <cerrno>
#include <exception>

#include <fcntl.h>
#include <microhttpd.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/serve/api_error.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFields = 64;
constexpr std::size_t kMostFieldBytes = 64 * 1024;
constexpr std::size_t kReadAtOnce = 64 * 1024;

[[noreturn]] void refuseForm() {
    throw ApiError::badRequest("", "The body is not a whole multipart form.");
}

} // namespace

struct FormBody::Parts {
    ~Parts() {
        MHD_destroy_post_processor(processor);
        if (handle >= 0) {
            ::close(handle);
        }
        std::error_code gone; // it was moved to where it stays
        fs::remove(path, gone);
    }

    void begin() {
        std::string pattern = (folder / kUploadName).string() + "XXXXXX";
        handle = ::mkostemp(pattern.data(), O_CLOEXEC);
        if (handle < 0) {
            throwErrno("write", pattern, errno);
        }
        path = pattern;
    }

    void takeFile(const char* name, const char* data, std::size_t size, std::uint64_t offset) {
        if (file && (offset != file->bytes || name != file->name)) {
            throw ApiError::badRequest("file", "The form has more than one file. Send them one by "
                                               "one.");
        }
        if (!file) {
            begin();
            file = UploadedFile{name, path, 0};
        }
        for (std::size_t done = 0; done < size;) {
            const ssize_t written = ::write(handle, data + done, size - done);
            if (written < 0 && errno != EINTR) {
                throwErrno("write", path.string(), errno);
            }
            done += written > 0 ? static_cast<std::size_t>(written) : 0;
        }
        file->bytes += size;
    }

    void takeField(const std::string& key, const char* data, std::size_t size) {
        std::string& value = fields[key];
        if (fields.size() > kMostFields || value.size() + size > kMostFieldBytes) {
            throw ApiError::badRequest(key, "The form has too many fields, or one is too long.");
        }
        value.append(data, size);
    }

    /// `offset`: where in its part the data begins.
    void take(const char* key, const char* name, const char* data, std::size_t size,
              std::uint64_t offset) {
        if (key == nullptr) {
            refuseForm();
        }
        if (name != nullptr && std::string_view(key) == "file") {
            takeFile(name, data, size, offset);
        } else {
            takeField(key, data, size);
        }
    }

    // What it throws must not cross the library.
    static MHD_Result iterate(void* cls, MHD_ValueKind, const char* key, const char* filename,
                              const char*, const char*, const char* data, std::uint64_t offset,
                              std::size_t size) {
        auto& parts = *static_cast<Parts*>(cls);
        try {
            parts.take(key, filename, data, size, offset);
            return MHD_YES;
        } catch (...) {
            parts.failure = std::current_exception();
            return MHD_NO;
        }
    }

    fs::path folder, path;
    int handle = -1;
    std::map<std::string, std::string> fields;
    std::optional<UploadedFile> file;
    std::exception_ptr failure;
    MHD_PostProcessor* processor = nullptr;
};

FormBody::FormBody(MHD_Connection* connection, fs::path folder)
    : m_parts(std::make_unique<Parts>()) {
    m_parts->folder = std::move(folder);
    m_parts->processor =
        MHD_create_post_processor(connection, kReadAtOnce, &Parts::iterate, m_parts.get());
    if (m_parts->processor == nullptr) {
        throw ApiError::badRequest("", "This address takes a form (multipart/form-data).");
    }
}

FormBody::~FormBody() = default;

void FormBody::take(std::string_view bytes) {
    const MHD_Result taken = MHD_post_process(m_parts->processor, bytes.data(), bytes.size());
    if (m_parts->failure) {
        std::rethrow_exception(m_parts->failure);
    }
    if (taken != MHD_YES) {
        refuseForm();
    }
}

void FormBody::finish(HttpCall& call) {
    const MHD_Result whole = MHD_destroy_post_processor(m_parts->processor);
    m_parts->processor = nullptr;
    if (m_parts->failure) {
        std::rethrow_exception(m_parts->failure);
    }
    if (whole != MHD_YES || (m_parts->fields.empty() && !m_parts->file)) {
        refuseForm();
    }
    if (m_parts->handle >= 0 && ::fsync(m_parts->handle) != 0) {
        throwErrno("write", m_parts->path.string(), errno);
    }
    call.fields = std::move(m_parts->fields);
    call.file = std::move(m_parts->file);
}

} // namespace fts
