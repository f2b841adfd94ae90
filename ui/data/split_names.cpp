#include "ui/data/split_names.h"

#include <QCoreApplication>

#include "ui/base/message_text.h"

namespace fts {

QString useName(Split split) {
    switch (split) {
    case Split::Train:
        return QCoreApplication::translate("fts::Split", "Training");
    case Split::Validation:
        return QCoreApplication::translate("fts::Split", "Choosing");
    case Split::Test:
        return QCoreApplication::translate("fts::Split", "Verdict");
    case Split::Border:
        break;
    }
    return QCoreApplication::translate("fts::Split", "Left out");
}

QString useText(const ListedPair& pair) {
    if (!pair.rejected) {
        return useName(pair.split);
    }
    return QCoreApplication::translate("fts::Split", "Left out: %1")
        .arg(pair.reason.empty() ? QCoreApplication::translate("fts::Split", "by you")
                                 : shown(Message(pair.reason)));
}

} // namespace fts
