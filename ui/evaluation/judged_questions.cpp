#include "ui/evaluation/judged_questions.h"

#include <QGuiApplication>
#include <QPalette>

#include "ui/base/theme.h"

namespace fts {

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
