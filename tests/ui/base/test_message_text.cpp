#include <QtTest/QtTest>

#include "ui/base/message_text.h"

using namespace fts;

namespace {

/// Knows two of core's sentences.
class FewWords : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        const QByteArrayView text(source);
        return text == "Skipped: %1"     ? QStringLiteral("Übersprungen: %1")
               : text == "%1 is too big" ? QStringLiteral("%1 ist zu groß")
                                         : QString();
    }
};

} // namespace

class TestMessageText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settingsStandByTheirNames() {
        QCOMPARE(shown(Message("%1 is too high; lower train.epochs.", "train.lr")),
                 QString("“Learning rate” is too high; lower “Epochs”."));
        QCOMPARE(
            shown(Message("%1: train.other, train.epochs=3 or train.epochs.txt", "a train.lr")),
            QString("a train.lr: train.other, train.epochs=3 or train.epochs.txt"));
    }

    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCoreApplication::installTranslator(new FewWords(this));
    }

    void translatesSentencesWithinSentences() {
        const Message reason("%1 is too big", "a%1.pdf");
        QCOMPARE(shown(Message("Skipped: %1", reason)),
                 QStringLiteral("Übersprungen: a%1.pdf ist zu groß"));
    }

    void writesNumbersAsTheReaderDoes() {
        QCOMPARE(shown(Message("%1 %2 %3 %4", 0.66, Number{0.5, 3}, Number{-0.5, 2, true},
                               Number{0.0001, 2, true})),
                 QStringLiteral("0,66 0,500 −0,50 0,00"));
    }
};

QTEST_GUILESS_MAIN(TestMessageText)

#include "test_message_text.moc"
