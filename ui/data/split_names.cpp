#include "ui/data/split_names.h"

#include <QCoreApplication>

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

} // namespace fts
