#include "ui/evaluation/judged_questions.h"

#include <QGuiApplication>
#include <QPalette>

#include "ui/base/theme.h"

namespace fts {

bool JudgedQuestions::tellsChange() const {
    for (int row = 0; row < rowCount(); ++row) {
        if (change(row) != QuestionChange::Untold) {
            return true;
        }
    }
    return rowCount() == 0;
}

int JudgedQuestions::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QString changeText(QuestionChange change, const QString& never) {
    switch (change) {
    case QuestionChange::Better:
        return JudgedQuestions::tr("▲ better");
    case QuestionChange::Worse:
        return JudgedQuestions::tr("▼ worse");
    case QuestionChange::Same:
        return JudgedQuestions::tr("= as before");
    case QuestionChange::NeverFound:
        return QStringLiteral("✕ ") + never;
    case QuestionChange::Untold:
        return QStringLiteral("–");
    }
    return {};
}

QVariant changeColor(QuestionChange change) {
    switch (change) {
    case QuestionChange::Better:
        return goodColor(QGuiApplication::palette());
    case QuestionChange::Worse:
        return errorColor(QGuiApplication::palette());
    default:
        return {};
    }
}

} // namespace fts
