#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/jobs/descriptor.h"

namespace fts {

/// The folder of sockets: $XDG_RUNTIME_DIR/finetune-studio, or /tmp/finetune-studio-UID where
/// that variable is unset or of no use. Made with mode 0700; Error(Io) if it belongs to
/// somebody else or others may enter it.
std::filesystem::path runtimeFolder();

/// Where the engine of a project listens: one name for every way to write the project's folder.
std::filesystem::path engineSocketPath(const std::filesystem::path& projectFolder);

/// Connects; nullopt if nobody listens there. The result does not block.
std::optional<Descriptor> connectLocal(const std::filesystem::path& path);

/// Listens on `path` with mode 0600, removing what an engine that died left there. The caller
/// holds the lock that says no other engine lives.
Descriptor listenLocal(const std::filesystem::path& path);

/// The next client, or nullopt. Clients of other users are turned away.
std::optional<Descriptor> acceptLocal(const Descriptor& listener);

enum class Transfer { Done, Blocked, Closed };

/// Appends what has come, at most `limit` bytes; Blocked once there is nothing more for now.
Transfer receiveSome(const Descriptor& socket, std::string& buffer, std::size_t limit);

/// Sends and removes as much of the buffer as goes without waiting. Never raises SIGPIPE.
Transfer sendSome(const Descriptor& socket, std::string& buffer);

} // namespace fts
