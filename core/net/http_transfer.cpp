#include "core/net/http_transfer.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include <arpa/inet.h>
#include <netdb.h>
#include <openssl/crypto.h>
#include <sys/socket.h>

#include "core/base/ascii.h"
#include "core/base/job_context.h"

namespace fts {
namespace {

/// Whether a header with it would be one header, of bytes that any server takes.
bool isHeaderText(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < '\x7f'; });
}

/// Takes a transfer out of its multi handle, whichever way it ends.
class Attached {
public:
    Attached(CURLM* multi, CURL* easy) : m_multi(multi), m_easy(easy) {
        curl_multi_add_handle(m_multi, m_easy);
    }
    ~Attached() { curl_multi_remove_handle(m_multi, m_easy); }
    Attached(const Attached&) = delete;
    Attached& operator=(const Attached&) = delete;

private:
    CURLM* m_multi;
    CURL* m_easy;
};

} // namespace

void HttpTransfer::FreeList::operator()(curl_slist* list) const {
    for (curl_slist* line = list; line != nullptr; line = line->next) {
        OPENSSL_cleanse(line->data,
                        std::char_traits<char>::length(line->data)); // the key is in one
    }
    curl_slist_free_all(list);
}

template <typename Value>
void HttpTransfer::set(CURLoption option, Value value) {
    if (curl_easy_setopt(m_easy, option, value) != CURLE_OK) {
        throw Error(ErrorKind::Internal,
                    FTS_TEXT("The library for network connections does not know a setting."));
    }
}

HttpTransfer::HttpTransfer(const HttpRequest& request, CURL* easy)
    : m_request(request), m_address(parseAddress(request.url)),
      m_keyInClear(!request.key.empty() && m_address.scheme == "http"), m_easy(easy),
      m_reason(CURL_ERROR_SIZE, '\0') {
    set(CURLOPT_URL, request.url.c_str());
    setBody();
    setHeaders();
    setSafety();
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.limits.connect.count()));
    set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(request.limits.bodyBytes));
    set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
    set(CURLOPT_TCP_KEEPALIVE, 1L);
    set(CURLOPT_ERRORBUFFER, m_reason.data());
    set(CURLOPT_WRITEFUNCTION, &takeBody);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_HEADERFUNCTION, &takeHeader);
    set(CURLOPT_HEADERDATA, this);
}

void HttpTransfer::setBody() {
    if (m_request.method != HttpRequest::Method::Post) {
        return;
    }
    if (!m_request.parts.empty()) {
        m_form = std::make_unique<HttpForm>(m_easy, m_request.parts);
        set(CURLOPT_MIMEPOST, m_form->get());
        return;
    }
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
    set(CURLOPT_POSTFIELDS, m_request.body.c_str());
}

void HttpTransfer::addHeader(const std::string& line) {
    curl_slist* longer = curl_slist_append(m_headers.get(), line.c_str());
    if (longer == nullptr) {
        throw std::bad_alloc();
    }
    std::ignore = m_headers.release();
    m_headers.reset(longer);
}

void HttpTransfer::setHeaders() {
    addHeader("User-Agent: finetune-studio");
    addHeader("Accept: application/json");
    if (m_request.method == HttpRequest::Method::Post) {
        if (!m_form) {
            addHeader("Content-Type: application/json");
        }
        addHeader("Expect:"); // else curl waits a second before a long body
    }
    for (const auto& [name, value] : m_request.headers) {
        if (!isHeaderText(name) || !isHeaderText(value)) {
            throw HttpError(HttpFault::Request,
                            FTS_TEXT("A header of the request holds a line break or a letter that "
                                     "headers cannot hold."));
        }
        addHeader(std::string(name).append(": ").append(value));
    }
    if (!isHeaderText(m_request.key.reveal())) {
        throw HttpError(HttpFault::Request,
                        FTS_TEXT("The key holds a line break or a letter that keys cannot hold. "
                                 "Copy it again from where it was given to you."));
    }
    if (!m_request.key.empty()) {
        std::string line = "Authorization: Bearer ";
        line.reserve(line.size() + m_request.key.reveal().size()); // no copy is left behind
        line += m_request.key.reveal();
        addHeader(line);
        wipe(line);
    }
    set(CURLOPT_HTTPHEADER, m_headers.get());
    set(CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE)); // a proxy is told no key
}

void HttpTransfer::setSafety() {
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (const char* authorities = std::getenv("SSL_CERT_FILE")) {
        set(CURLOPT_CAINFO, authorities); // as the curl program does
    }
    set(CURLOPT_FRESH_CONNECT, m_request.once ? 1L : 0L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // a stop does not wait for a name server
    set(CURLOPT_OPENSOCKETFUNCTION, &openSocket);
    set(CURLOPT_OPENSOCKETDATA, this);
    if (m_keyInClear) {
        set(CURLOPT_NOPROXY, "*");
        set(CURLOPT_PREREQFUNCTION, &checkPeer);
        set(CURLOPT_PREREQDATA, this);
    }
}

std::size_t HttpTransfer::takeBody(char* bytes, std::size_t, std::size_t size, void* transfer) {
    auto& self = *static_cast<HttpTransfer*>(transfer);
    if (size > self.m_request.limits.bodyBytes - self.m_reply.body.size()) {
        self.m_tooLarge = true;
        return CURL_WRITEFUNC_ERROR;
    }
    self.m_reply.body.append(bytes, size);
    return size;
}

std::size_t HttpTransfer::takeHeader(char* bytes, std::size_t, std::size_t size, void* transfer) {
    auto& self = *static_cast<HttpTransfer*>(transfer);
    self.m_headerBytes += size;
    if (self.m_headerBytes > self.m_request.limits.headerBytes) {
        self.m_tooLarge = true;
        return CURL_WRITEFUNC_ERROR;
    }
    const std::string_view line(bytes, size);
    if (line.starts_with("HTTP/")) { // a second answer after "100 Continue" or a proxy's
        self.m_reply.headers.clear();
        self.m_headersWhole = false;
        return size;
    }
    self.m_headersWhole = self.m_headersWhole || line == "\r\n" || line == "\n";
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos) {
        self.m_reply.headers[asciiLowered(asciiTrimmed(line.substr(0, colon)))] =
            std::string(asciiTrimmed(line.substr(colon + 1)));
    }
    return size;
}

/// Before anything is sent to an address. Child processes do not inherit the connection.
curl_socket_t HttpTransfer::openSocket(void* transfer, curlsocktype, curl_sockaddr* peer) {
    auto& self = *static_cast<HttpTransfer*>(transfer);
    std::array<char, NI_MAXHOST> number{};
    if (self.m_keyInClear && (::getnameinfo(&peer->addr, peer->addrlen, number.data(),
                                            number.size(), nullptr, 0, NI_NUMERICHOST) != 0 ||
                              !isPrivateAddress(number.data()))) {
        self.m_publicPeer = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(peer->family, peer->socktype | SOCK_CLOEXEC, peer->protocol);
}

/// A connection kept from a request without key may lead anywhere: asked again before each request.
int HttpTransfer::checkPeer(void* transfer, char* peer, char*, int, int) {
    auto& self = *static_cast<HttpTransfer*>(transfer);
    self.m_publicPeer = !isPrivateAddress(peer);
    return self.m_publicPeer ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

int HttpTransfer::status() const {
    long status = 0;
    curl_easy_getinfo(m_easy, CURLINFO_RESPONSE_CODE, &status);
    return static_cast<int>(status);
}

// Between two calls of curl, which no exception must cross.
void HttpTransfer::tellBody(const Grow& grow) {
    if (grow && m_told < m_reply.body.size() && status() >= 200 && status() <= 299) {
        const std::string_view body = m_reply.body;
        grow(body.substr(std::exchange(m_told, body.size())));
    }
}

HttpReply HttpTransfer::run(CURLM* multi, std::stop_token stop, const Grow& grow) {
    m_begun = m_lastByte = Clock::now();
    const CURLcode code = perform(multi, stop, grow);
    if (code != CURLE_OK || !m_headersWhole) { // curl bears it if the headers are cut off
        throwFailure(code);
    }
    m_reply.status = status();
    checkRedirect();
    return std::move(m_reply);
}

CURLcode HttpTransfer::perform(CURLM* multi, std::stop_token stop, const Grow& grow) {
    const Attached attached(multi, m_easy);
    const std::stop_callback wake(stop, [multi] { curl_multi_wakeup(multi); });
    int running = 1;
    while (true) {
        if (curl_multi_perform(multi, &running) != CURLM_OK) {
            return CURLE_FAILED_INIT;
        }
        if (stop.stop_requested()) {
            throw Cancelled{};
        }
        tellBody(grow);
        if (running == 0) {
            break;
        }
        curl_multi_poll(multi, nullptr, 0, static_cast<int>(checkTime().count()), nullptr);
    }
    int left = 0;
    const CURLMsg* message = curl_multi_info_read(multi, &left);
    return message == nullptr ? CURLE_FAILED_INIT : message->data.result;
}

std::chrono::milliseconds HttpTransfer::checkTime() {
    using std::chrono::milliseconds;
    const auto now = Clock::now();
    curl_off_t up = 0;
    curl_off_t down = 0;
    curl_easy_getinfo(m_easy, CURLINFO_SIZE_UPLOAD_T, &up);
    curl_easy_getinfo(m_easy, CURLINFO_SIZE_DOWNLOAD_T, &down);
    const curl_off_t bytes = up + down + static_cast<curl_off_t>(m_headerBytes);
    if (bytes != std::exchange(m_bytes, bytes)) {
        m_lastByte = now;
    }
    const auto left =
        std::min(m_begun + m_request.limits.total, m_lastByte + m_request.limits.silence) - now;
    if (left <= left.zero()) {
        throw HttpError(HttpFault::TimedOut,
                        FTS_TEXT("%1 did not answer within %2 seconds. Ask for less at a time, "
                                 "or allow more time."),
                        m_address.shown(), (now - m_begun) / std::chrono::seconds(1));
    }
    return std::min(std::chrono::ceil<milliseconds>(left), milliseconds(1000));
}

} // namespace fts
