#pragma once

#include <string>
#include <string_view>

namespace fts {

/// What a web address is made of.
struct WebAddress {
    std::string scheme; ///< "http" or "https"
    std::string host;   ///< without the brackets of IPv6
    int port = 0;       ///< the scheme's own if none is written
    std::string path;   ///< "/…"; without query and fragment

    /// "https://host:port", the same for every way of writing it. A key is bound to it.
    std::string origin() const;
    /// The address without query: what a sentence may show.
    std::string shown() const;
};

/// Throws HttpError (Request) with a sentence if it is not http or https, has no host, or holds a
/// user name or password.
WebAddress parseAddress(std::string_view url);

/// True for a numeric address that no other network reaches: loopback, private, link-local and
/// unique-local, IPv4 written as IPv6 too. False for names.
bool isPrivateAddress(std::string_view number);

} // namespace fts
