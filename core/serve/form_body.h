#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include "core/serve/http_call.h"

struct MHD_Connection;

namespace fts {

/// How the names of files begin that are on their way, or that a killed server has left.
inline constexpr const char* kUploadName = "finetune-studio-upload.";

/// A multipart form as it comes: short fields in memory, the one file on disk.
///
/// The file belongs to the form until it is gone: who wants to keep it moves it elsewhere.
class FormBody {
public:
    /// `folder` is where the file is written. Throws ApiError if the head announces no form.
    FormBody(MHD_Connection* connection, std::filesystem::path folder);
    ~FormBody();
    FormBody(const FormBody&) = delete;
    FormBody& operator=(const FormBody&) = delete;

    /// Throws ApiError for what is no form or holds more than fields may, Error if the file cannot
    /// be written.
    void take(std::string_view bytes);

    /// Puts fields and file into the call. Throws ApiError if the form was cut short.
    void finish(HttpCall& call);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace fts
