#include <QtTest/QtTest>

#include <cerrno>

#include "core/base/checked.h"
#include "core/base/json.h"
#include "tests/core/base/thrown.h"

using namespace fts;

class TestMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsPlaceholders_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("english");
        QTest::newRow("in order") << "%1 of %2" << "first of second";
        QTest::newRow("out of order") << "%2 before %1" << "second before first";
        QTest::newRow("twice") << "%1, %1" << "first, first";
        QTest::newRow("without an argument") << "%1 and %9" << "first and ";
        QTest::newRow("percent sign") << "100 %, %" << "100 %, %";
        QTest::newRow("percent before a word") << "50 %off %0" << "50 %off %0";
    }

    void fillsPlaceholders() {
        QFETCH(QString, text);
        const Message message(text.toStdString(), "first", "second");
        QTEST(QString::fromStdString(message.english()), "english");
    }

    void leavesPlaceholdersInsideArgumentsAlone() {
        // A file may be called "%2.csv".
        QCOMPARE(Message("%1 has %2 rows", "%2.csv", 7).english(),
                 std::string("%2.csv has 7 rows"));
    }

    void writesNumbersShortly() {
        QCOMPARE(Message("%1 %2 %3 %4", 0.1, 1e-9, -3, std::uint64_t{1} << 63).english(),
                 std::string("0.1 1e-09 -3 9223372036854775808"));
    }

    void writesAsManyDecimalsAsAskedFor() {
        QCOMPARE(Message("%1 %2", Number{0.5, 3}, Number{-0.5, 1}).english(),
                 std::string("0.500 -0.5"));
    }

    void tellsSignsOnlyOfWhatIsNotNothing() {
        QCOMPARE(Message("%1 %2 %3", Number{0.5, 2, true}, Number{-0.5, 2, true},
                         Number{-0.001, 2, true})
                     .english(),
                 std::string("+0.50 −0.50 0.00"));
    }

    void holdsSentencesWithinSentences() {
        const Message reason("%1 rows", 7);
        QCOMPARE(Message("Skipped: %1.", Message("it has %1", reason)).english(),
                 std::string("Skipped: it has 7 rows."));
    }

    void survivesJson() {
        const Message message("%1: „%2“ %3 (%4)", "a\"b", 3, Number{0.25, 3, true},
                              Message("within %1", 0.1));
        const nlohmann::json json = message;
        const auto read = parseJson(dumpJson(json), "x").get<Message>();
        QCOMPARE(read.english(), message.english());
        QVERIFY(read == message);
    }

    void errorKindsKeepTheirNames_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        const auto row = [](ErrorKind kind, const char* name) {
            QTest::newRow(name) << static_cast<int>(kind) << name;
        };
        row(ErrorKind::BadInput, "bad-input");
        row(ErrorKind::NotFound, "not-found");
        row(ErrorKind::Format, "format");
        row(ErrorKind::Unsupported, "unsupported");
        row(ErrorKind::Io, "io");
        row(ErrorKind::DiskFull, "disk-full");
        row(ErrorKind::OutOfMemory, "out-of-memory");
        row(ErrorKind::NotANumber, "not-a-number");
        row(ErrorKind::Locked, "locked");
        row(ErrorKind::Network, "network");
        row(ErrorKind::Internal, "internal");
    }

    void errorKindsKeepTheirNames() {
        QFETCH(int, kind);
        QFETCH(QString, name);
        QCOMPARE(QString(errorKindName(static_cast<ErrorKind>(kind))), name);
        QCOMPARE(static_cast<int>(errorKindFromName(name.toStdString())), kind);
    }

    void unknownKindsCountAsInternal() {
        QVERIFY(errorKindFromName("of-a-later-version") == ErrorKind::Internal);
        QVERIFY(errorKindFromName("") == ErrorKind::Internal);
    }

    void errorsSayWhatTheSystemSays_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("english");
        QTest::newRow("missing") << ENOENT << "not-found"
                                 << "Cannot read a.txt: No such file or directory. Check the path, "
                                    "and whether something of it was moved or deleted.";
        for (const int number : {EACCES, EPERM}) {
            QTest::addRow("refused %d", number)
                << number << "io"
                << QString("Cannot read a.txt: %1. Check the rights to it and to the folder it is "
                           "in.")
                       .arg(strerror(number));
        }
        QTest::newRow("failing") << EIO << "io"
                                 << "Cannot read a.txt: Input/output error. Check whether its disk "
                                    "is still connected and sound.";
        QTest::newRow("read only") << EROFS << "io"
                                   << "Cannot read a.txt: Read-only file system. Choose a place "
                                      "that can be written to.";
        QTest::newRow("another") << EISDIR << "io" << "Cannot read a.txt: Is a directory.";
        const char* full = "Cannot write a.txt: the disk is full. Free some space and try again.";
        QTest::newRow("full") << ENOSPC << "disk-full" << full;
        QTest::newRow("quota") << EDQUOT << "disk-full" << full;
    }

    void errorsSayWhatTheSystemSays() {
        QFETCH(int, number);
        const auto error = thrown([&] { throwErrno("read", "a.txt", number); });
        QVERIFY(error.has_value());
        QTEST(QString(errorKindName(error->kind())), "kind");
        QTEST(QString(error->what()), "english");
    }

    void sizesThatWouldWrapAroundAreRefused() {
        constexpr auto kMost = UINT64_MAX;
        QCOMPARE(checkedAdd(kMost - 1, 1), kMost);
        QCOMPARE(checkedMultiply(kMost / 3, 3), kMost);
        QCOMPARE(checkedMultiply(kMost, 0), std::uint64_t{0});
        const auto sum = thrown([] { checkedAdd(kMost, 1); });
        QVERIFY2(isError(sum, ErrorKind::Format, "too large"), sentence(sum));
        const auto product = thrown([] { checkedMultiply(1ULL << 32, 1ULL << 32); });
        QVERIFY2(isError(product, ErrorKind::Format, "too large"), sentence(product));
    }
};

QTEST_GUILESS_MAIN(TestMessage)
#include "test_message.moc"
