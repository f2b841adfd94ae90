#include <QtTest/QtTest>

#include "core/store/documents.h"
#include "core/store/store_copies.h"
#include "tests/ui/data/data_project.h"

using namespace fts;
using namespace fts::test;

// A person adds tables and lists that hold no questions but text.
class TestTableDocuments : public QObject {
    Q_OBJECT

    std::unique_ptr<DataProject> m_data;

    int documents() {
        ProjectStore store(m_data->session().project().storePath());
        return static_cast<int>(countDocuments(store).documents);
    }
    bool offered() { return !m_data->find<QPushButton>("addAsDocuments")->isHidden(); }

    void makeFolder(const QString& document) {
        const QString set = m_data->writeTable("mixed.csv", 30);
        QVERIFY(QDir().mkpath(m_data->path("folder/inner")));
        QVERIFY(QFile::rename(set, m_data->path("folder/mixed.csv")));
        writeFile(m_data->path(document), "# Notes\n\nA tower stands on the rock.\n");
    }

private Q_SLOTS:
    void init() {
        m_data = std::make_unique<DataProject>();
        writeFile(m_data->path("towers.csv"), "Name,Text\n"
                                              "Skerry,Built by masons of the town long ago.\n"
                                              "Dune,Forty metres high and painted white.\n");
        writeFile(m_data->path("towers.json"), "[{\"name\":\"Skerry\",\"height\":40}]");
    }

    void aTableIsReadAsADocumentWhenItsColumnsAreAskedFor() {
        m_data->page().addFiles({m_data->path("towers.csv")});
        QTRY_VERIFY(m_data->find<QWidget>("columnForm")->isVisible());
        m_data->click("tableAsDocument");
        QTRY_COMPARE(m_data->notice(), QString("Documents added or read anew: 1."));
        QVERIFY(!m_data->find<QWidget>("columnForm")->isVisible());
        QCOMPARE(documents(), 1);
        QVERIFY(!offered());
    }

    void whatIsNoDataSetIsOfferedAsDocuments() {
        writeFile(m_data->path("one.csv"), "Text\nA tower stands on the rock.\n");
        m_data->page().addFiles({m_data->path("towers.json"), m_data->path("one.csv")});
        QTRY_VERIFY(offered()); // though there is no data yet
        QVERIFY2(m_data->notice().contains("--format documents"), qPrintable(m_data->notice()));
        QCOMPARE(m_data->find<QPushButton>("addAsDocuments")->text(),
                 QString("Add as documents: 2"));
        m_data->click("addAsDocuments");
        QTRY_VERIFY(m_data->notice().startsWith("Documents added or read anew: 2."));
        QCOMPARE(documents(), 2);
        QTRY_VERIFY(!offered());
    }

    void whatIsGoneIsOfferedForRemoval() {
        QVERIFY(QDir().mkpath(m_data->path("folder")));
        for (const char* name : {"folder/a.md", "folder/b.md"}) {
            writeFile(m_data->path(name), "A lamp burns on the rock.\n");
        }
        m_data->page().addFiles({m_data->path("folder")});
        QTRY_VERIFY(m_data->notice().startsWith("Documents added or read anew: 2."));
        QVERIFY(QFile::remove(m_data->path("folder/a.md")));
        m_data->page().addFiles({m_data->path("folder")});
        QTRY_VERIFY(m_data->notice().contains("whose files are gone: 1."));
        QCOMPARE(documents(), 2); // nothing goes unasked
        m_data->click("removeMissing");
        QTRY_VERIFY(m_data->notice().startsWith("Documents removed: 1."));
        QCOMPARE(documents(), 1);
        QCOMPARE(storeCopies(m_data->session().project().storePath()).size(), std::size_t{1});
    }

    void tellsWhatWasGuessed() {
        writeFile(m_data->path("old.txt"), "Die T\xfcr war gr\xfcn. Sch\xf6ne Gr\xfc\xdf"
                                           "e.\n");
        m_data->page().addFiles({m_data->path("old.txt")});
        QTRY_VERIFY(m_data->notice().startsWith("Documents added or read anew: 1."));
        QTRY_VERIFY(m_data->find<QTabWidget>("dataTabs")->isTabVisible(3)); // what is left out
        const auto* left = m_data->model("skipped");
        QCOMPARE(left->rowCount(), 1);
        QVERIFY(left->index(0, 1).data().toString().contains("was read as"));
    }

    void aFolderOfBothIsReadAsBoth() {
        makeFolder("folder/notes.md");
        writeFile(m_data->path("folder/inner/more.md"), "A lamp burns on the rock.\n");
        m_data->page().addFiles({m_data->path("folder")});
        QTRY_COMPARE(m_data->notice(), QString("Added 30 pairs. Documents added or read anew: 2."));
        QCOMPARE(documents(), 2);
        QVERIFY(!offered());
        m_data->page().addFiles({m_data->path("folder")});
        QTRY_VERIFY(m_data->notice().startsWith("All of it was added before"));
        QCOMPARE(documents(), 2);
    }

    void ofAFolderOfBothATableIsAskedAbout() {
        makeFolder("folder/notes.md");
        writeFile(m_data->path("folder/towers.csv"), "Name,Text\n"
                                                     "Skerry,Built by masons long ago.\n");
        m_data->page().addFiles({m_data->path("folder")});
        QTRY_VERIFY(m_data->find<QWidget>("columnForm")->isVisible());
        m_data->click("tableAsDocument");
        QTRY_COMPARE(m_data->notice(), QString("Added 30 pairs. Documents added or read anew: 2."));
        QCOMPARE(documents(), 2);
    }

    void whatTellsOfADataSetIsOffered() {
        makeFolder("folder/README.md");
        QVERIFY(QDir(m_data->path("folder/inner")).removeRecursively());
        m_data->page().addFiles({m_data->path("folder")});
        QTRY_VERIFY(offered());
        QVERIFY(m_data->notice().startsWith("Added 30 pairs."));
        auto* tabs = m_data->page().findChild<QTabWidget*>();
        tabs->setCurrentIndex(tabs->count() - 1); // what was left out
        m_data->click("addAsDocuments");
        QTRY_COMPARE(m_data->notice(), QString("Documents added or read anew: 1."));
        QCOMPARE(documents(), 1);
        QTRY_VERIFY(!offered());
    }
};

QTEST_MAIN(TestTableDocuments)
#include "test_table_documents.moc"
