#include "core/net/http_client.h"

#include <new>

#include "core/base/job_context.h"
#include "core/net/http_transfer.h"

namespace fts {
namespace {

void startLibrary() {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT); // once, by one thread
    if (started != CURLE_OK) {
        throw Error(ErrorKind::Internal, FTS_TEXT("The network library could not be started."));
    }
}

} // namespace

struct HttpClient::Handles {
    ~Handles() {
        curl_easy_cleanup(easy);
        curl_multi_cleanup(multi); // with the connections that were kept
    }
    CURL* easy = curl_easy_init();
    CURLM* multi = curl_multi_init();
};

HttpClient::HttpClient() {
    startLibrary();
    m_handles = std::make_unique<Handles>();
    if (m_handles->easy == nullptr || m_handles->multi == nullptr) {
        throw std::bad_alloc();
    }
}

HttpClient::~HttpClient() = default;

HttpReply HttpClient::send(const HttpRequest& request, std::stop_token stop, const Grow& grow) {
    if (stop.stop_requested()) {
        throw Cancelled{};
    }
    curl_easy_reset(m_handles->easy); // keeps connections
    HttpTransfer transfer(request, m_handles->easy);
    return transfer.run(m_handles->multi, stop, grow);
}

} // namespace fts
