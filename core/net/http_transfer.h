#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include <curl/curl.h>

#include "core/net/address.h"
#include "core/net/http_form.h"
#include "core/net/http_message.h"

namespace fts {

/// One request on its way over libcurl, with its limits; used by HttpClient alone.
///
/// `easy` must be fresh or reset and belongs to the transfer until it is gone.
class HttpTransfer {
public:
    /// Throws HttpError (Request) if the request cannot be sent.
    HttpTransfer(const HttpRequest& request, CURL* easy);
    HttpTransfer(const HttpTransfer&) = delete;
    HttpTransfer& operator=(const HttpTransfer&) = delete;

    /// `grow` is told of the body as HttpClient::send() says; may be empty.
    using Grow = std::function<void(std::string_view bytes)>;
    HttpReply run(CURLM* multi, std::stop_token stop, const Grow& grow);

private:
    using Clock = std::chrono::steady_clock;
    struct FreeList {
        void operator()(curl_slist* list) const;
    };

    template <typename Value>
    void set(CURLoption option, Value value);
    void setBody();
    void setHeaders();
    void setSafety();
    void addHeader(const std::string& line);

    CURLcode perform(CURLM* multi, std::stop_token stop, const Grow& grow);
    int status() const;
    void tellBody(const Grow& grow);
    std::chrono::milliseconds checkTime(); ///< until it must be called again
    void checkRedirect() const;
    [[noreturn]] void throwFailure(CURLcode code) const;

    static std::size_t takeBody(char* bytes, std::size_t one, std::size_t size, void* transfer);
    static std::size_t takeHeader(char* bytes, std::size_t one, std::size_t size, void* transfer);
    static curl_socket_t openSocket(void* transfer, curlsocktype use, curl_sockaddr* peer);
    static int checkPeer(void* transfer, char* peer, char* own, int peerPort, int ownPort);

    const HttpRequest& m_request;
    const WebAddress m_address;
    const bool m_keyInClear; ///< the key goes unencrypted: to private addresses only
    CURL* m_easy;
    std::unique_ptr<curl_slist, FreeList> m_headers;
    std::unique_ptr<HttpForm> m_form;
    HttpReply m_reply;
    std::size_t m_headerBytes = 0;
    std::size_t m_told = 0; ///< bytes of the body
    bool m_headersWhole = false;
    bool m_tooLarge = false;
    bool m_publicPeer = false; ///< the key would have gone to a public address
    std::string m_reason;      ///< curl's own words
    Clock::time_point m_begun;
    Clock::time_point m_lastByte;
    curl_off_t m_bytes = 0; ///< either way, when last looked at
};

} // namespace fts
