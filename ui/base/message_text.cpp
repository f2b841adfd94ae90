#include "ui/base/message_text.h"

#include <cmath>
#include <map>

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include "core/project/field_table.h"

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

struct MessageText {
    Q_DECLARE_TR_FUNCTIONS(MessageText)
};

/// What settings are called, by the keys that sentences of core name them by.
const std::map<std::string, Message>& settingLabels() {
    static const auto labels = [] {
        std::map<std::string, Message> all;
        for (const char* kind : {kEmbedding, kTextToSql, kDistillation}) {
            for (const Field& field : fields(kind)) {
                all.emplace(field.key, field.label);
            }
        }
        return all;
    }();
    return labels;
}

/// The name of a setting; other words as they are.
QString named(const QString& words) {
    const auto label = settingLabels().find(words.toStdString());
    return label == settingLabels().end()
               ? words
               : MessageText::tr("“%1”", "a setting").arg(shown(label->second));
}

/// A template, which may name settings; not where it says how a command is given them.
QString withNames(const QString& text) {
    static const QRegularExpression key(
        QStringLiteral(R"((?<![\w./-])[a-z]+\.[a-z_]+(?![\w=]|\.\w))"));
    QString all;
    qsizetype end = 0;
    for (auto found = key.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        all += text.mid(end, match.capturedStart() - end) + named(match.captured());
        end = match.capturedEnd();
    }
    return all + text.mid(end);
}

struct ShownArgument {
    QString operator()(const std::string& words) const { return named(fromUtf8(words)); }
    QString operator()(const Number& number) const { return shown(number); }
    QString operator()(const std::vector<Message>& sentence) const {
        return shown(sentence.front());
    }
};

} // namespace

QString shown(const Message& message) {
    const QString text = withNames(QCoreApplication::translate("core", message.text().c_str()));
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
