#include "core/net/http_message.h"

namespace fts {

std::string HttpReply::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

ErrorKind HttpError::kindOf(HttpFault fault) {
    const bool persons = fault == HttpFault::Request || fault == HttpFault::KeyInClear;
    return persons ? ErrorKind::BadInput : ErrorKind::Network;
}

} // namespace fts
