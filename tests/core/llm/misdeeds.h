#pragma once

#include <chrono>
#include <functional>
#include <string>

#include <nlohmann/json.hpp>

#include "tests/core/net/scripted_server.h"

namespace fts {

/// Wrong answers that any server may give, as ScriptedTuning plays them.
namespace misdeed {

using Peer = ScriptedServer::Peer;
using Play = std::function<void(Peer&, const std::string&)>;

inline Play sends(const std::string& bytes) {
    return [bytes](Peer& peer, const std::string&) {
        peer.send(bytes);
        peer.close();
    };
}

inline Play replies(int status, const std::string& body = "{}", const std::string& headers = "") {
    return [=](Peer& peer, const std::string&) { peer.send(httpReply(status, body, headers)); };
}

inline std::string errorBody(const std::string& message, const std::string& code = "") {
    return nlohmann::json{{"error", {{"message", message}, {"code", code}, {"type", "x"}}}}.dump();
}

/// The right answer up to its middle.
inline void cutsAnswer(Peer& peer, const std::string& right) {
    peer.send(right.substr(0, right.size() / 2));
    peer.close();
}

inline void saysNothing(Peer& peer, const std::string&) {
    peer.hold();
}

inline void hangsUp(Peer& peer, const std::string&) {
    peer.close();
}

inline void drips(Peer& peer, const std::string&) {
    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
    while (!peer.isGone(std::chrono::milliseconds(20)) && peer.send("x")) {
    }
    peer.close();
}

inline void floods(Peer& peer, const std::string&) {
    const std::string piece(1 << 20, ' ');
    peer.send("HTTP/1.1 200 OK\r\n\r\n");
    while (peer.send(piece)) {
    }
    peer.close();
}

inline void nestsDeeply(Peer& peer, const std::string&) {
    peer.send(httpReply(200, std::string(100'000, '[')));
}

} // namespace misdeed

} // namespace fts
