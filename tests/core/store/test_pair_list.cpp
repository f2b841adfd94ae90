#include <QtTest/QtTest>

#include "core/store/pair_list.h"
#include "tests/core/store/small_project.h"

using namespace fts;

class TestPairList : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProjectStore> m_store;

    QStringList found(const RowQuery& query) {
        const auto ids = findPairs(*m_store, query);
        QStringList questions;
        for (const ListedPair& pair : listPairs(*m_store, ids, 0)) {
            questions << QString::fromStdString(pair.question);
        }
        return questions;
    }

private Q_SLOTS:
    void initTestCase() {
        m_store = std::make_unique<ProjectStore>(m_folder.filePath("p.sqlite").toStdString());
        SmallCollection first(*m_store, "first");
        first.pair("How old is Ann?", "Ann is 100 % sure: she is 7_1.", Split::Train);
        first.pair("Who is \\Bo\\?", "Größe misst man in Metern.", Split::Test);
        SmallCollection second(*m_store, "second");
        second.pair("When?", "In the 1000 years of ANN.", Split::Validation);
        m_store->database().execute(
            "UPDATE pairs SET decision = 'rejected', reason = 'too short' "
            "WHERE id = 3; UPDATE pairs SET edited_at = 'now' WHERE id = 2");
    }

    void findsWordsInQuestionsAndPassages_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("questions");
        const QStringList all{"How old is Ann?", "Who is \\Bo\\?", "When?"};
        QTest::newRow("nothing asked") << "" << all;
        QTest::newRow("either case") << "ann" << QStringList{all[0], all[2]};
        QTest::newRow("a percent sign is no wildcard") << "0 %" << QStringList{all[0]};
        QTest::newRow("an underscore neither") << "7_1" << QStringList{all[0]};
        QTest::newRow("nor a backslash") << "\\Bo" << QStringList{all[1]};
        QTest::newRow("other alphabets") << "Größe" << QStringList{all[1]};
        QTest::newRow("not there") << "nowhere" << QStringList();
    }

    void findsWordsInQuestionsAndPassages() {
        QFETCH(QString, words);
        QFETCH(QStringList, questions);
        QCOMPARE(found({words.toStdString()}), questions);
    }

    void showsWhatIsAskedFor_data() {
        QTest::addColumn<int>("show");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << int(RowQuery::Show::All) << 3;
        QTest::newRow("used") << int(RowQuery::Show::Used) << 2;
        QTest::newRow("left out") << int(RowQuery::Show::LeftOut) << 1;
        QTest::newRow("reviewed") << int(RowQuery::Show::Reviewed) << 1;
    }

    void showsWhatIsAskedFor() {
        QFETCH(int, show);
        QFETCH(int, count);
        QCOMPARE(found({"", RowQuery::Show(show)}).size(), count);
        QCOMPARE(found({"nowhere", RowQuery::Show(show)}).size(), 0);
    }

    void ordersThem_data() {
        QTest::addColumn<int>("order");
        QTest::addColumn<QByteArray>("ids");
        QTest::newRow("import") << int(RowQuery::Order::Import) << QByteArray("1 2 3");
        QTest::newRow("question") << int(RowQuery::Order::Question) << QByteArray("1 3 2");
        QTest::newRow("passage") << int(RowQuery::Order::Answer) << QByteArray("1 2 3");
        QTest::newRow("use") << int(RowQuery::Order::Use) << QByteArray("2 1 3");
        QTest::newRow("collection") << int(RowQuery::Order::Collection) << QByteArray("1 2 3");
    }

    void ordersThem() {
        QFETCH(int, order);
        QFETCH(QByteArray, ids);
        const auto joined = [&](bool descending) {
            QByteArrayList found;
            for (const auto id : findPairs(
                     *m_store, {"", RowQuery::Show::All, RowQuery::Order(order), descending})) {
                found << QByteArray::number(qlonglong(id));
            }
            return found.join(' ');
        };
        QCOMPARE(joined(false), ids);
        QVERIFY(joined(true) != ids);
    }

    void tellsWhyAPairIsLeftOutAndWhoTouchedIt() {
        const std::vector<std::int64_t> ids{2, 3};
        const auto pairs = listPairs(*m_store, ids, 0);
        QVERIFY(pairs[0].reviewed && pairs[0].reason.empty());
        QVERIFY(!pairs[1].reviewed);
        QCOMPARE(pairs[1].reason, std::string("too short"));
    }

    void listsPairsInTheOrderAskedFor() {
        const std::vector<std::int64_t> ids{3, 999, 1};
        const auto pairs = listPairs(*m_store, ids, 5);
        QCOMPARE(pairs.size(), std::size_t{2});
        QCOMPARE(pairs[0].id, 3);
        QVERIFY(pairs[0].rejected);
        QVERIFY(pairs[0].split == Split::Validation);
        QCOMPARE(pairs[0].collection, std::string("second"));
        QCOMPARE(pairs[1].question, std::string("How o"));
        QCOMPARE(pairs[1].passage, std::string("Ann i"));
        QVERIFY(!pairs[1].rejected);
    }

    void cutsBetweenLetters() {
        const std::vector<std::int64_t> ids{2};
        QCOMPARE(listPairs(*m_store, ids, 3).front().passage, std::string("Grö"));
    }
};

QTEST_GUILESS_MAIN(TestPairList)
#include "test_pair_list.moc"
