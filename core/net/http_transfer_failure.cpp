#include "core/base/shown_path.h"
#include "core/base/utf8.h"
#include "core/net/http_transfer.h"

namespace fts {
namespace {

constexpr std::size_t kLongestAddress = 300; // bytes that are quoted of a peer's

HttpFault faultOf(CURLcode code) {
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return HttpFault::HostNotFound;
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT: // of connecting only: HttpTransfer watches the rest
        return HttpFault::Refused;
    case CURLE_FILESIZE_EXCEEDED:
        return HttpFault::TooLarge;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
        return HttpFault::NotHttp;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return HttpFault::Tls;
    default:
        return HttpFault::Lost;
    }
}

/// "%1" is the address, "%2" what curl says of certificates.
const char* sentenceOf(HttpFault fault) {
    switch (fault) {
    case HttpFault::HostNotFound:
        return FTS_TEXT("The host of %1 was not found. Check the address and the network "
                        "connection.");
    case HttpFault::Refused:
        return FTS_TEXT("Nobody answers at %1. Check the address and its port, and whether the "
                        "server is running.");
    case HttpFault::NotHttp:
        return FTS_TEXT("What answers at %1 is not a web server. Check the address and its port.");
    case HttpFault::Tls:
        return FTS_TEXT("No safe connection to %1: %2. Check the address; a server on this "
                        "computer may want http:// instead of https://.");
    default:
        return FTS_TEXT("The connection to %1 broke off before the answer was whole. Try again.");
    }
}

/// What a proxy on the way answered when it was asked for a connection; 0: it was not asked.
long answerOfProxy(CURL* easy) {
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &status);
    return status;
}

} // namespace

void HttpTransfer::throwFailure(CURLcode code) const {
    const std::string shown = m_address.shown();
    if (m_publicPeer) {
        throw HttpError(HttpFault::KeyInClear,
                        FTS_TEXT("The key was not sent: %1 is a public address without "
                                 "encryption, so others could read it. Use https://."),
                        shown);
    }
    if (m_tooLarge || code == CURLE_FILESIZE_EXCEEDED) {
        throw HttpError(HttpFault::TooLarge,
                        FTS_TEXT("The answer of %1 is larger than %2 MiB and was given up. Check "
                                 "that the address is that of a language model."),
                        shown, m_request.limits.bodyBytes >> 20);
    }
    if (const std::string file = m_form ? m_form->changedFile() : std::string(); !file.empty()) {
        throw HttpError(HttpFault::Request,
                        FTS_TEXT("The file %1 changed while it was sent to %2. Send it again."),
                        file, shown);
    }
    if (code == CURLE_COULDNT_RESOLVE_PROXY) {
        throw HttpError(faultOf(code), FTS_TEXT("The proxy that the environment names (https_proxy "
                                                "or http_proxy) was not found. Check it."));
    }
    if (const long status = answerOfProxy(m_easy); status >= 300) {
        const bool lasting = status == 407 || status == 403;
        throw HttpError(lasting ? HttpFault::Request : HttpFault::Refused,
                        FTS_TEXT("The proxy gives no connection to %1 (HTTP %2). Check the proxy's "
                                 "address, user name and password in the environment "
                                 "(https_proxy)."),
                        shown, status);
    }
    if (code == CURLE_OPERATION_TIMEDOUT) {
        throw HttpError(faultOf(code),
                        FTS_TEXT("No connection to %1 came about in time. Check the address and "
                                 "the network connection."),
                        shown);
    }
    const HttpFault fault = faultOf(code);
    if (fault == HttpFault::Tls) {
        const std::string reason = m_reason.c_str();
        throw HttpError(fault, sentenceOf(fault), shown,
                        reason.empty() ? curl_easy_strerror(code) : reason);
    }
    throw HttpError(fault, sentenceOf(fault), shown);
}

void HttpTransfer::checkRedirect() const {
    char* target = nullptr;
    curl_easy_getinfo(m_easy, CURLINFO_REDIRECT_URL, &target);
    if (target == nullptr) {
        return;
    }
    std::string elsewhere;
    try {
        elsewhere = shortened(shownPath(without(m_request.key, parseAddress(target).shown())),
                              kLongestAddress);
    } catch (const HttpError&) {
        throw HttpError(HttpFault::Redirected,
                        FTS_TEXT("%1 sends to another address that is no web address."),
                        m_address.shown());
    }
    throw HttpError(HttpFault::Redirected,
                    FTS_TEXT("%1 sends to another address, %2. Neither key nor question was sent "
                             "there. Enter that address if you trust it."),
                    m_address.shown(), elsewhere);
}

} // namespace fts
