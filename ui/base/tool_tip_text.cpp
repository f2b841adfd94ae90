#include "ui/base/tool_tip_text.h"

namespace fts {
namespace {

constexpr int kMostCharacters = 4000; // more than any path has

} // namespace

QString toolTipText(const QString& text) {
    if (text.isEmpty()) {
        return {};
    }
    const QString shown =
        text.size() > kMostCharacters ? text.left(kMostCharacters) + QStringLiteral(" …") : text;
    return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(shown.toHtmlEscaped());
}

} // namespace fts
