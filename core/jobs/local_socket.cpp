#include "core/jobs/local_socket.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "core/base/error.h"
#include "core/base/hash.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

// The kernel takes socket paths of at most 107 bytes; this leaves room for the file's name.
constexpr std::size_t kFolderLimit = 80;

bool isPrivateFolder(const fs::path& folder) {
    struct stat status {};
    return ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
           status.st_uid == ::geteuid() && (status.st_mode & 077) == 0;
}

bool makePrivateFolder(const fs::path& folder) {
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
        return false;
    }
    return isPrivateFolder(folder);
}

sockaddr_un addressOf(const fs::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path.string();
    if (text.size() >= sizeof address.sun_path) {
        throw Error(ErrorKind::Io, FTS_TEXT("The socket path %1 is too long."), text);
    }
    std::memcpy(address.sun_path, text.data(), text.size());
    return address;
}

Descriptor newSocket() {
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket) {
        throwErrno("open", "a local socket", errno);
    }
    return socket;
}

} // namespace

fs::path runtimeFolder() {
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    if (runtime != nullptr && runtime[0] == '/' && std::strlen(runtime) < kFolderLimit) {
        const fs::path folder = fs::path(runtime) / "finetune-studio";
        if (makePrivateFolder(folder)) {
            return folder;
        }
    }
    const fs::path folder = "/tmp/finetune-studio-" + std::to_string(::geteuid());
    if (!makePrivateFolder(folder)) {
        throw Error(ErrorKind::Io,
                    FTS_TEXT("%1 is not a private folder of yours, so the engine cannot use it. "
                             "Remove it, or set XDG_RUNTIME_DIR to a folder of your own."),
                    folder.string());
    }
    return folder;
}

fs::path engineSocketPath(const fs::path& projectFolder) {
    const std::string name = fs::canonical(projectFolder).string();
    return runtimeFolder() / (sha256(name).substr(0, 20) + ".sock");
}

std::optional<Descriptor> connectLocal(const fs::path& path) {
    const sockaddr_un address = addressOf(path);
    Descriptor socket = newSocket();
    if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        return std::nullopt;
    }
    return socket;
}

Descriptor listenLocal(const fs::path& path) {
    const sockaddr_un address = addressOf(path);
    Descriptor socket = newSocket();
    ::unlink(path.c_str());
    if (::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::chmod(path.c_str(), 0600) != 0 || ::listen(socket.get(), 16) != 0) {
        throwErrno("listen on", path.string(), errno);
    }
    return socket;
}

std::optional<Descriptor> acceptLocal(const Descriptor& listener) {
    Descriptor socket(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!socket) {
        return std::nullopt;
    }
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(socket.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0 ||
        peer.uid != ::geteuid()) {
        return std::nullopt;
    }
    return socket;
}

Transfer receiveSome(const Descriptor& socket, std::string& buffer, std::size_t limit) {
    std::array<char, 65536> piece;
    for (std::size_t received = 0; received < limit;) {
        const ssize_t size = ::recv(socket.get(), piece.data(), piece.size(), 0);
        if (size > 0) {
            buffer.append(piece.data(), static_cast<std::size_t>(size));
            received += static_cast<std::size_t>(size);
        } else if (size < 0 && errno == EINTR) {
            continue;
        } else {
            return size < 0 && errno == EAGAIN ? Transfer::Blocked : Transfer::Closed;
        }
    }
    return Transfer::Done;
}

Transfer sendSome(const Descriptor& socket, std::string& buffer) {
    std::size_t sent = 0;
    Transfer result = Transfer::Done;
    while (sent < buffer.size()) {
        const ssize_t size =
            ::send(socket.get(), buffer.data() + sent, buffer.size() - sent, MSG_NOSIGNAL);
        if (size >= 0) {
            sent += static_cast<std::size_t>(size);
        } else if (errno != EINTR) {
            result = errno == EAGAIN ? Transfer::Blocked : Transfer::Closed;
            break;
        }
    }
    buffer.erase(0, sent);
    return result;
}

} // namespace fts
