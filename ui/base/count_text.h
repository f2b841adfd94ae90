#pragma once

#include <cstdint>

#include <QLocale>

namespace fts {

/// A number of things as the desktop writes numbers: "1,500".
inline QString countText(std::int64_t number) {
    return QLocale().toString(qlonglong(number));
}

} // namespace fts
