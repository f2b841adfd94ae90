#include "ui/data/split_names.h"

#include <QCoreApplication>

#include "ui/base/message_text.h"

namespace fts {

QString useName(Split split) {
    switch (split) {
    case Split::Train:
        return QCoreApplication::translate("fts::Split", "Training");
    case Split::Validation:
        return QCoreApplication::translate("fts::Split", "Validation");
    case Split::Test:
        return QCoreApplication::translate("fts::Split", "Verdict");
    case Split::Border:
        break;
    }
    return QCoreApplication::translate("fts::Split", "Left out");
}

namespace {

QString leftOutText(const std::string& reason) {
    return QCoreApplication::translate("fts::Split", "Left out: %1")
        .arg(reason.empty() ? QCoreApplication::translate("fts::Split", "by you")
                            : shown(Message(reason)));
}

} // namespace

QString useText(const ListedPair& pair) {
    return pair.rejected ? leftOutText(pair.reason) : useName(pair.split);
}

QString useText(const ListedSqlRow& row) {
    return row.rejected ? leftOutText(row.reason) : useName(row.row.split);
}

QString useText(const ListedChatRow& row) {
    return row.rejected ? leftOutText(row.reason) : useName(row.row.split);
}

} // namespace fts
