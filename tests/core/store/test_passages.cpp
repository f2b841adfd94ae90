#include <QtTest/QtTest>

#include "core/store/passages.h"
#include "tests/core/store/small_project.h"

using namespace fts;

class TestPassages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsThemInTheOrderAsked() {
        QTemporaryDir folder;
        ProjectStore store(folder.filePath("project.sqlite").toStdString());
        SmallCollection set(store);
        const auto first = set.chunk("The first.");
        const auto second = set.chunk("The second,\nwith ünïcode.", Split::Test);
        SmallCollection other(store, "other");
        const auto third = other.chunk("Of another collection.");

        const std::vector<std::int64_t> ids{third, first, 12345, first, second};
        const auto found = findPassages(store, ids);
        QCOMPARE(found.size(), ids.size());
        QCOMPARE(found[0].text, std::string("Of another collection."));
        QCOMPARE(found[1].text, std::string("The first."));
        QCOMPARE(found[1].key, std::string("c0"));
        QCOMPARE(found[2].id, std::int64_t{12345});
        QVERIFY(found[2].text.empty()); // removed since
        QCOMPARE(found[3].text, found[1].text);
        QCOMPARE(found[4].text, std::string("The second,\nwith ünïcode."));

        const auto all = allPassages(store);
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all[2].id, third);
        QCOMPARE(all[1].text, found[4].text);
        QVERIFY(passagesOfDocuments(store).empty()); // they came as a data set
    }

    void nothingAskedNothingFound() {
        QTemporaryDir folder;
        ProjectStore store(folder.filePath("project.sqlite").toStdString());
        QVERIFY(findPassages(store, {}).empty());
        QVERIFY(allPassages(store).empty());
    }
};

QTEST_GUILESS_MAIN(TestPassages)
#include "test_passages.moc"
