#pragma once

#include <memory>
#include <string>
#include <vector>

#include <curl/curl.h>

#include "core/net/http_message.h"

namespace fts {

/// The parts of a form on their way as multipart/form-data; used by HttpTransfer alone.
///
/// A file is opened at once and read while it is sent, as long as it was then: what comes to it
/// meanwhile is left out, and one that became shorter ends the request.
class HttpForm {
public:
    /// Throws HttpError (Request) for a file that cannot be read.
    HttpForm(CURL* easy, const std::vector<HttpPart>& parts);
    ~HttpForm();
    HttpForm(const HttpForm&) = delete;
    HttpForm& operator=(const HttpForm&) = delete;

    curl_mime* get() const { return m_mime.get(); }
    /// The file that changed while it was sent; empty if none did.
    std::string changedFile() const;

private:
    struct File;
    struct Free {
        void operator()(curl_mime* mime) const { curl_mime_free(mime); }
    };

    void add(const HttpPart& part);

    std::vector<std::unique_ptr<File>> m_files; // outlive m_mime, which reads them
    std::unique_ptr<curl_mime, Free> m_mime;
};

} // namespace fts
