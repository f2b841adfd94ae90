#include "ui/base/passage_place_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "ui/base/message_text.h"

namespace fts {
namespace {

struct PassagePlaceText {
    Q_DECLARE_TR_FUNCTIONS(PassagePlaceText)
};

} // namespace

QString passagePlaceText(const PassagePlace& place) {
    if (place.document.empty()) {
        return PassagePlaceText::tr("(no longer in the project)");
    }
    QStringList parts{fromUtf8(place.document)};
    if (place.page > 0) {
        parts << PassagePlaceText::tr("page %1").arg(QLocale().toString(place.page));
    }
    if (!place.headings.empty()) {
        parts << fromUtf8(place.headings);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace fts
