#include "ui/base/message_text.h"

#include <QCoreApplication>

namespace fts {

QString shown(const Message& message) {
    const QString text = QCoreApplication::translate("core", message.text().c_str());
    const auto& arguments = message.arguments();
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (digit >= 1 && digit <= static_cast<int>(arguments.size())) {
            filled += fromUtf8(arguments[static_cast<std::size_t>(digit) - 1]);
            ++i;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

QString shown(const Error& error) {
    return shown(error.message());
}

} // namespace fts
