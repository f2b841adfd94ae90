#include "ui/window/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace fts {
namespace {

const QString kFolder = QStringLiteral(":/i18n");
const QString kPrefix = QStringLiteral("finetune-studio_");

bool understands(const QLocale& reader, const QLocale& language) {
    return reader.language() == language.language() && reader.script() == language.script();
}

// "de", "zh_CN" or another translation that is there; else "en", which has plural forms only.
QString languageFor(const QLocale& locale) {
    const QStringList names = QDir(kFolder).entryList({kPrefix + QLatin1String("*.qm")});
    for (const QString& wanted : locale.uiLanguages()) {
        const QLocale reader(wanted);
        for (const QString& name : names) {
            const QString language = name.mid(kPrefix.size()).chopped(3);
            if (understands(reader, QLocale(language))) {
                return language;
            }
        }
    }
    return QStringLiteral("en");
}

void install(const QString& name, const QString& folder) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(name, folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

} // namespace

void speak(const QLocale& locale) {
    const QString language = languageFor(locale);
    install(kPrefix + language, kFolder);
    install(QStringLiteral("qtbase_") + language,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace fts
