#pragma once

#include <vector>

#include "core/base/error.h"
#include "core/text/document.h"

namespace fts {

/// What came of reading a file.
struct Reading {
    Document document;
    std::vector<Message> notes; ///< what was guessed or left out, for the person to know
};

/// The file opens with a password only: none was given, or a wrong one.
class PasswordNeeded : public Error {
public:
    explicit PasswordNeeded(Message message) : Error(ErrorKind::BadInput, std::move(message)) {}
};

} // namespace fts
