#pragma once

#include <QString>

#include "core/base/error.h"
#include "core/base/message.h"

namespace fts {

/// A sentence of core in the person's language, its arguments filled in; settings stand there by
/// their names in the window.
QString shown(const Message& message);
QString shown(const Error& error);

/// UTF-8 of core as Qt's text and back; paths too.
inline QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace fts
