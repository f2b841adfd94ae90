#include "ui/base/time_text.h"

#include <QLocale>

#include "ui/base/message_text.h"

namespace fts {

QDateTime localTime(const std::string& utc) {
    return QDateTime::fromString(fromUtf8(utc), Qt::ISODate).toLocalTime();
}

QString localTimeText(const std::string& utc) {
    return QLocale().toString(localTime(utc), QLocale::ShortFormat);
}

} // namespace fts
