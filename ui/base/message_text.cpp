#include "ui/base/message_text.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

namespace fts {
namespace {

QString shown(const Number& number) {
    const QLocale locale;
    if (number.decimals < 0) {
        return locale.toString(number.value, 'g', 6);
    }
    const double value = number.signAlways ? std::abs(number.value) : number.value;
    const QString size = locale.toString(value, 'f', number.decimals);
    if (!number.signAlways || size == locale.toString(0.0, 'f', number.decimals)) {
        return size;
    }
    return (number.value < 0 ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

struct ShownArgument {
    QString operator()(const std::string& words) const { return fromUtf8(words); }
    QString operator()(const Number& number) const { return shown(number); }
    QString operator()(const std::vector<Message>& sentence) const {
        return shown(sentence.front());
    }
};

} // namespace

QString shown(const Message& message) {
    const QString text = QCoreApplication::translate("core", message.text().c_str());
    const auto& arguments = message.arguments();
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (digit >= 1 && digit <= static_cast<int>(arguments.size())) {
            filled += std::visit(ShownArgument{}, arguments[static_cast<std::size_t>(digit) - 1]);
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
