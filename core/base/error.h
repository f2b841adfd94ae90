#pragma once

#include <exception>
#include <string>

#include "core/base/message.h"

namespace fts {

/// What went wrong, as far as a caller can act on it.
enum class ErrorKind {
    BadInput,    ///< the person gave something that cannot be used; exit code 2
    NotFound,    ///< a file, project, run or row is not there
    Format,      ///< a file's content breaks its format's rules
    Unsupported, ///< valid, but not something this program does
    Io,          ///< the operating system refused a read or write
    DiskFull,    ///< no space or quota left
    OutOfMemory, ///< processor or GPU memory ran out
    NotANumber,  ///< a loss or weight is NaN or infinite
    Locked,      ///< another process has the project
    Network,     ///< a peer did not answer as its protocol says
    Internal,    ///< a defect of this program
};

/// The kind's name in files and in the engine's protocol ("bad-input", "disk-full" …).
const char* errorKindName(ErrorKind kind);
ErrorKind errorKindFromName(std::string_view name); ///< unknown names are Internal

/// Ends the job at hand. Says what happened and, where there is one, the next step.
class Error : public std::exception {
public:
    Error(ErrorKind kind, Message message);

    template <typename... Arguments>
    Error(ErrorKind kind, std::string_view text, Arguments&&... arguments)
        : Error(kind, Message(text, std::forward<Arguments>(arguments)...)) {}

    ErrorKind kind() const { return m_kind; }
    const Message& message() const { return m_message; }
    const char* what() const noexcept override { return m_english.c_str(); }

private:
    ErrorKind m_kind;
    Message m_message;
    std::string m_english;
};

/// Io, DiskFull or NotFound for an errno: "Cannot ACTION PATH: REASON."
Error errnoError(std::string_view action, std::string_view path, int errorNumber);
[[noreturn]] void throwErrno(std::string_view action, std::string_view path, int errorNumber);

} // namespace fts
