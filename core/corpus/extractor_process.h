#pragma once

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>

#include <sys/types.h>

namespace fts {

/// One running finetune-studio-extract; killed in the destructor. For one thread at a time.
///
/// It is started without a shell and without the environment, in which keys may be, and speaks
/// over a socket, so that its death is a failed write and not a signal.
class ExtractorProcess {
public:
    /// Throws Io or NotFound if it cannot be started.
    explicit ExtractorProcess(const std::filesystem::path& program);
    ~ExtractorProcess();
    ExtractorProcess(const ExtractorProcess&) = delete;
    ExtractorProcess& operator=(const ExtractorProcess&) = delete;

    struct Answer {
        enum class Kind { Line, Late, Endless, Gone, Stopped } kind = Kind::Line;
        std::string line; ///< without its end; only for Line
        int signal = 0;   ///< that ended the process; only for Gone, 0 if it was none
    };

    /// Sends a line and waits for one. Of another kind than Line, the object is of no more use.
    Answer ask(const std::string& line, std::chrono::milliseconds patience,
               const std::stop_token& stop);

    bool ended(); ///< without having been asked: the system may have needed its memory

private:
    bool send(std::string_view bytes);
    Answer receive(std::chrono::steady_clock::time_point end, int wake);
    Answer gone();
    int wait(int options);

    pid_t m_child = 0; // 0: waited for
    int m_socket = -1;
};

} // namespace fts
