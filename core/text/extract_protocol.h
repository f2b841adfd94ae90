#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/text/reading.h"

namespace fts {

/// One line to finetune-studio-extract: {"path", "password"}. A path that is not UTF-8 goes as
/// "path_hex", its bytes in hexadecimal digits. Without a password the key is left out.
struct ExtractRequest {
    std::filesystem::path path;
    std::string password;

    std::string toLine() const;                            ///< without the line's end
    static ExtractRequest fromLine(std::string_view line); ///< throws BadInput or Format
};

/// The program's answer: {"path", "document", "notes"}, the path as a sentence shows it.
std::string extractAnswer(const std::filesystem::path& path, const Reading& reading);

/// {"path", "error": {"kind", "text", "arguments"}}; of PasswordNeeded also "password": true.
std::string extractRefusal(const std::filesystem::path& path, const Error& error);

/// The reading that a line answers with. Throws the Error or PasswordNeeded that it holds instead,
/// and Format for what is no answer.
Reading readingFromLine(std::string_view line);

} // namespace fts
