#include "ui/serve/last_serving.h"

#include <QSettings>
#include <QStringList>

#include "ui/base/message_text.h"
#include "ui/base/project_key.h"

namespace fts {
namespace {

const QString kPort = QStringLiteral("/port");
const QString kServed = QStringLiteral("/models");
const QString kLeftOut = QStringLiteral("/leftOut");

QString keyOf(const std::filesystem::path& folder) {
    return projectKey(QStringLiteral("serve"), folder);
}

} // namespace

LastServing lastServing(const std::filesystem::path& projectFolder) {
    const QSettings settings;
    const QString key = keyOf(projectFolder);
    LastServing last;
    bool isNumber = false;
    const int port = settings.value(key + kPort).toInt(&isNumber);
    if (isNumber && port >= 0 && port <= 65535) {
        last.port = port;
    }
    for (const auto& [part, served] : {std::pair(kServed, true), std::pair(kLeftOut, false)}) {
        for (const QString& model : settings.value(key + part).toStringList()) {
            last.choices[model.toStdString()] = served;
        }
    }
    return last;
}

void keepLastServing(const std::filesystem::path& projectFolder, const LastServing& serving) {
    QSettings settings;
    const QString key = keyOf(projectFolder);
    if (serving.port) {
        settings.setValue(key + kPort, *serving.port);
    }
    QStringList served, leftOut;
    for (const auto& [model, isServed] : serving.choices) {
        (isServed ? served : leftOut) << fromUtf8(model);
    }
    settings.setValue(key + kServed, served);
    settings.setValue(key + kLeftOut, leftOut);
}

} // namespace fts
