#include "ui/base/sentence_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace fts {
namespace {

struct SentenceText {
    Q_DECLARE_TR_FUNCTIONS(SentenceText)
};

} // namespace

QString joinedSentences(const QStringList& sentences) {
    QString text;
    for (const QString& sentence : sentences) {
        if (!sentence.isEmpty()) {
            text = text.isEmpty()
                       ? sentence
                       : SentenceText::tr("%1 %2", "a sentence after another").arg(text, sentence);
        }
    }
    return text;
}

QString spokenLabel(const QString& label) {
    static const QRegularExpression marks(QStringLiteral(R"(\(&\w\)|&|[:：]\s*$)"));
    return QString(label).remove(marks);
}

} // namespace fts
