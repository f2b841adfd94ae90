#include <QtTest/QtTest>

#include "core/corpus/division.h"

using namespace fts;

namespace {

/// "train 8, border 1, test 1": the lengths of the runs of equal parts, in the order given.
QString runsOf(const QStringList& splits) {
    QStringList runs;
    for (qsizetype begin = 0; begin < splits.size();) {
        qsizetype end = begin;
        while (end < splits.size() && splits[end] == splits[begin]) {
            ++end;
        }
        runs << splits[begin] + " " + QString::number(end - begin);
        begin = end;
    }
    return runs.join(", ");
}

} // namespace

class TestDivision : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectStore> m_store;

    /// A collection of documents with one passage each, or of one document; passage i of NAME has
    /// the text "NAME i" and the question "NAME i?".
    std::int64_t add(const std::string& name, int passages, bool oneDocument,
                     std::optional<Split> split = std::nullopt) {
        Transaction transaction(m_store->database());
        CollectionRow row;
        row.name = name;
        row.split = split;
        const auto collection = m_store->addCollection(row);
        std::int64_t document = 0;
        for (int i = 0; i < passages; ++i) {
            const std::string text = name + " " + std::to_string(i);
            if (i == 0 || !oneDocument) {
                document = m_store->addDocument(collection, text, "", "", "");
            }
            addPair(collection, m_store->addChunk(document, oneDocument ? i : 0, text, text),
                    text + "?");
        }
        transaction.commit();
        return collection;
    }

    void addPair(std::int64_t collection, std::int64_t chunk, const std::string& question) {
        m_store->addPair(m_store->addQuestion(collection, question, question, "imported"), chunk);
    }

    QStringList column(const char* sql) {
        auto query = m_store->database().prepare(sql);
        QStringList values;
        while (query.step()) {
            values << QString::fromStdString(query.text(0));
        }
        return values;
    }

    QString chunkRuns() { return runsOf(column("SELECT split FROM chunks ORDER BY id")); }

    /// "TEXT split" of every question, sorted.
    QStringList questionSplits() {
        return column("SELECT text || ' ' || split FROM questions ORDER BY text");
    }

    QStringList usedForTraining() {
        QStringList texts;
        for (const PairRow& pair : m_store->pairs(Split::Train)) {
            texts << QString::fromStdString(pair.question + " > " + pair.passage);
        }
        return texts;
    }

private Q_SLOTS:
    void init() {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ProjectStore>(
            std::filesystem::path(m_folder->filePath("project.sqlite").toStdString()));
    }

    void keepsTheImportedPart() {
        add("a", 20, true, Split::Train);
        add("b", 5, true, Split::Validation);
        add("c", 4, false, Split::Test);
        const Division division = divideRows(*m_store, {});
        QCOMPARE(chunkRuns(), QString("train 20, validation 5, test 4"));
        QCOMPARE(division.train, 20);
        QCOMPARE(division.validation, 5);
        QCOMPARE(division.test, 4);
        QVERIFY(division.rules.empty());
    }

    void dividesFewDocumentsIntoSections_data() {
        QTest::addColumn<int>("passages");
        QTest::addColumn<double>("validation");
        QTest::addColumn<double>("test");
        QTest::addColumn<QString>("runs");
        const auto row = [](int passages, double validation, double test, const char* runs) {
            QTest::addRow("%d, %g, %g", passages, validation, test)
                << passages << validation << test << QString(runs);
        };
        row(100, 0.1, 0.1, "train 78, border 1, validation 10, border 1, test 10");
        // What the smallest collections keep apart is not eaten up by the borders.
        row(10, 0.1, 0.1, "train 6, border 1, validation 1, border 1, test 1");
        row(5, 0.1, 0.1, "train 1, border 1, validation 1, border 1, test 1");
        row(4, 0.1, 0.1, "train 4");
        row(1, 0.1, 0.1, "train 1");
        row(20, 0, 0.25, "train 14, border 1, test 5");
        row(20, 0.25, 0, "train 14, border 1, validation 5");
        row(20, 0, 0, "train 20");
        row(10, 0.5, 0.5, "validation 4, border 1, test 5");
    }

    void dividesFewDocumentsIntoSections() {
        QFETCH(int, passages);
        QFETCH(double, validation);
        QFETCH(double, test);
        QFETCH(QString, runs);
        add("report", passages, true);
        divideRows(*m_store, {validation, test, 42});
        QCOMPARE(chunkRuns(), runs);
    }

    void namesTheRuleOfSections() {
        add("report.json", 100, true);
        const Division division = divideRows(*m_store, {});
        QCOMPARE(division.rules.size(), std::size_t{1});
        QCOMPARE(division.rules[0].english(),
                 std::string("report.json has fewer than ten documents, so it is divided into "
                             "contiguous sections of 80, 10 and 10 % for training, validation and "
                             "the verdict; the passage at each border is left out."));
        QCOMPARE(division.train, 78);
        QCOMPARE(division.validation, 10);
        QCOMPARE(division.test, 10);
    }

    void dividesTenDocumentsByDocument() {
        const auto collection = add("d", 10, false);
        // A second passage of a document goes where the first one went.
        for (const ChunkPlace& place : m_store->chunkPlaces(collection)) {
            m_store->addChunk(place.documentId, 1, "second", "second");
        }
        const Division division = divideRows(*m_store, {});
        QCOMPARE(column("SELECT count(DISTINCT split) FROM chunks GROUP BY document_id")
                     .count(QString("1")),
                 10);
        QStringList splits = column("SELECT split FROM chunks ORDER BY split");
        QCOMPARE(runsOf(splits), QString("test 2, train 16, validation 2"));
        QCOMPARE(division.rules[0].english(),
                 std::string("d is divided by document: 80 % for training, 10 % for validation and "
                             "10 % for the verdict."));
    }

    void nineDocumentsAreTooFewForThat() {
        add("d", 9, false);
        divideRows(*m_store, {});
        QCOMPARE(chunkRuns(), QString("train 5, border 1, validation 1, border 1, test 1"));
    }

    void anotherSeedGivesAnotherDivision() {
        add("d", 200, false);
        divideRows(*m_store, {0.1, 0.1, 1});
        const QStringList first = questionSplits();
        divideRows(*m_store, {0.1, 0.1, 2});
        QVERIFY(questionSplits() != first);
        divideRows(*m_store, {0.1, 0.1, 1});
        QCOMPARE(questionSplits(), first);
    }

    void doesNotDependOnTheOrderOfImports() {
        using Step = std::function<void()>;
        std::vector<Step> steps{[this] { add("many", 40, false); },
                                [this] { add("one", 50, true); },
                                [this] { add("kept", 7, true, Split::Validation); }};
        std::vector<std::size_t> order{0, 1, 2};
        QStringList expected;
        do {
            init();
            for (const std::size_t step : order) {
                steps[step]();
                divideRows(*m_store, {}); // as after each import
            }
            expected = expected.isEmpty() ? questionSplits() : expected;
            QCOMPARE(questionSplits(), expected);
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void aQuestionHasThePartOfPassagesImportedLater() {
        const auto asked = add("asked", 3, true, Split::Test);
        const auto later = add("later", 3, true, Split::Test);
        const auto question = m_store->addQuestion(asked, "both", "both?", "imported");
        m_store->addPair(question, m_store->chunkPlaces(asked).front().id);
        m_store->addPair(question, m_store->chunkPlaces(later).front().id);
        QCOMPARE(divideRows(*m_store, {}).test, 7);
        QCOMPARE(divideRows(*m_store, {}).test, 7);
    }

    void partsThatWereImportedNeedNoShareOfOthers() {
        add("own", 100, true);
        add("exam", 10, true, Split::Test);
        Division division = divideRows(*m_store, {});
        QCOMPARE(chunkRuns(), QString("train 89, border 1, validation 10, test 10"));
        QVERIFY(division.rules[0].english().find("90, 10 and 0 %") != std::string::npos);
        add("choice", 10, true, Split::Validation);
        division = divideRows(*m_store, {});
        QCOMPARE(chunkRuns(), QString("train 100, test 10, validation 10"));
        QCOMPARE(division.rules[0].english(), std::string("own is used for training as a whole."));
    }

    void dividesAgainWhenACollectionIsGone() {
        add("own", 100, true);
        const auto exam = add("exam", 10, true, Split::Test);
        divideRows(*m_store, {});
        m_store->removeCollection(exam);
        divideRows(*m_store, {});
        QCOMPARE(chunkRuns(), QString("train 78, border 1, validation 10, border 1, test 10"));
    }

    void leavesOutQuestionsAcrossParts() {
        const auto collection = add("report", 100, true);
        const auto places = m_store->chunkPlaces(collection);
        const auto both = m_store->addQuestion(collection, "both", "both?", "imported");
        m_store->addPair(both, places.front().id);
        m_store->addPair(both, places.back().id);
        m_store->addQuestion(collection, "none", "none?", "imported");
        const Division division = divideRows(*m_store, {});
        QCOMPARE(column("SELECT split FROM questions WHERE text IN ('both?', 'none?')"),
                 QStringList({"border", "border"}));
        QCOMPARE(division.train + division.validation + division.test, 98);
    }

    void rejectsTrainingPairsThatStandInAnotherPart_data() {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("passage");
        QTest::addColumn<int>("leaks");
        QTest::newRow("neither") << "other?" << "other" << 0;
        QTest::newRow("the question") << "exam 1?" << "other" << 1;
        QTest::newRow("the passage") << "other?" << "exam 2" << 1;
        QTest::newRow("in other letters and spaces") << "  Exam\n1? " << "other" << 1;
        QTest::newRow("part of it") << "exam 1? Say" << "see exam 2" << 0;
    }

    void rejectsTrainingPairsThatStandInAnotherPart() {
        QFETCH(QString, question);
        QFETCH(QString, passage);
        QFETCH(int, leaks);
        add("exam", 5, true, Split::Test);
        const auto own = add("own", 3, true, Split::Train);
        const auto document = m_store->addDocument(own, "d", "", "", "");
        addPair(own, m_store->addChunk(document, 0, "c", passage.toStdString()),
                question.toStdString());
        QCOMPARE(divideRows(*m_store, {}).leaks, leaks);
        QCOMPARE(usedForTraining().size(), 4 - leaks);
        QCOMPARE(usedForTraining().contains(question + " > " + passage), leaks == 0);
        QCOMPARE(divideRows(*m_store, {}).leaks, leaks); // asked again, the same
        QCOMPARE(m_store->pairs(Split::Test).size(), std::size_t{5});
    }

    void takesPairsBackOnceTheyNoLongerLeak() {
        add("own", 3, true, Split::Train);
        const auto exam = add("exam", 5, true, Split::Validation);
        addPair(exam, m_store->chunkPlaces(exam).front().id, "own 1?");
        QCOMPARE(divideRows(*m_store, {}).leaks, 1);
        QCOMPARE(usedForTraining(), QStringList({"own 0? > own 0", "own 2? > own 2"}));
        m_store->removeCollection(exam);
        QCOMPARE(divideRows(*m_store, {}).leaks, 0);
        QCOMPARE(usedForTraining().size(), 3);
    }

    void keepsWhatAPersonRejected() {
        const auto own = add("own", 3, true, Split::Train);
        m_store->database().execute("UPDATE pairs SET decision = 'rejected', reason = 'nonsense' "
                                    "WHERE id = 1");
        QCOMPARE(divideRows(*m_store, {}).leaks, 0);
        QCOMPARE(usedForTraining().size(), 2);
        m_store->removeCollection(own);
    }

    void anEmptyProjectHasNothingToDivide() {
        const Division division = divideRows(*m_store, {});
        QVERIFY(division.rules.empty());
        QCOMPARE(division.train + division.validation + division.test + division.leaks, 0);
    }
};

QTEST_GUILESS_MAIN(TestDivision)
#include "test_division.moc"
