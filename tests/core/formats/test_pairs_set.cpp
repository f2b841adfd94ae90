#include <QtTest/QtTest>

#include <sys/stat.h>

#include "core/formats/datasets/catalog.h"
#include "core/formats/datasets/pairs.h"
#include "core/formats/datasets/table_columns.h"
#include "tests/core/formats/mutations.h"
#include "tests/core/formats/refusals.h"
#include "tests/core/formats/shown_set.h"

using namespace fts;
using namespace fts::test;

class TestPairsSet : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    DataSet read(const QString& name, const QByteArray& content,
                 std::map<std::string, std::string> columns = {}) {
        m_path = m_folder.filePath(name);
        writeFile(m_path, content);
        DataSetRequest request;
        request.columns = std::move(columns);
        return readPairs(m_path.toStdString(), request);
    }

    /// What is wrong with the refusal, which must name the file.
    QByteArray wrong(const QString& name, const QByteArray& content, ErrorKind kind,
                     const QStringList& words, std::map<std::string, std::string> columns = {}) {
        return wrongRefusal([&] { read(name, content, columns); }, kind,
                            QStringList(words) << m_folder.filePath(name));
    }

private Q_SLOTS:
    void readsTheSamePairsFromEachKindOfFile_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        const auto row = [](const char* what, const char* name, const QByteArray& content) {
            QTest::newRow(what) << QString(name) << content;
        };
        row("JSON lines", "x.jsonl",
            "{\"question\":\"Who?\",\"passage\":\"He, \\\"Bo\\\"\"}\n"
            "{\"passage\":\"In 7\",\"question\":\"When?\"}\n");
        row("JSON lines, CRLF and byte order mark", "x.jsonl",
            "\xEF\xBB\xBF{\"question\":\"Who?\",\"passage\":\"He, \\\"Bo\\\"\"}\r\n\r\n  \r\n"
            "{\"passage\":\"In 7\",\"question\":\"When?\"}");
        row("JSON lines named .JSONL", "x.JSONL",
            "{\"question\":\"Who?\",\"passage\":\"He, \\\"Bo\\\"\"}\n"
            "{\"passage\":\"In 7\",\"question\":\"When?\"}\n");
        row("JSON lines named .json", "x.json",
            "{\"question\":\"Who?\",\"passage\":\"He, \\\"Bo\\\"\"}\n"
            "{\"passage\":\"In 7\",\"question\":\"When?\"}\n");
        row("JSON lines of no known name", "x.dat",
            "{\"question\":\"Who?\",\"passage\":\"He, \\\"Bo\\\"\"}\n"
            "{\"passage\":\"In 7\",\"question\":\"When?\"}\n");
        row("commas", "x.csv", "question,passage\nWho?,\"He, \"\"Bo\"\"\"\nWhen?,In 7\n");
        row("a table of no known name", "x.txt",
            "question,passage\nWho?,\"He, \"\"Bo\"\"\"\nWhen?,In 7\n");
        row("semicolons", "x.csv", "question;passage\nWho?;\"He, \"\"Bo\"\"\"\nWhen?;In 7\n");
        row("tabs in .csv", "x.csv", "question\tpassage\nWho?\t\"He, \"\"Bo\"\"\"\nWhen?\tIn 7\n");
        row("tabs in .tsv", "x.TSV",
            "question\tpassage\tnotes, more, and more\nWho?\tHe, \"Bo\"\nWhen?\tIn 7\t\n");
        row("separators inside a quoted name", "x.csv",
            "question;passage;\"a,b,c,\nd,e\"\nWho?;\"He, \"\"Bo\"\"\";\nWhen?;In 7;\n");
        row("CRLF, byte order mark, no last line end", "x.csv",
            "\xEF\xBB\xBFquestion,passage\r\nWho?,\"He, \"\"Bo\"\"\"\r\n\r\nWhen?,In 7");
        row("CR", "x.csv", "question,passage\rWho?,\"He, \"\"Bo\"\"\"\rWhen?,In 7\r");
        row("names in capitals, with spaces and quotes", "x.csv",
            "\"Question\", Passage \nWho?,\"He, \"\"Bo\"\"\"\nWhen?,In 7\n");
        row("more columns, in another order", "x.csv",
            ",passage,id,question\n0,\"He, \"\"Bo\"\"\",1,Who?\n1,In 7,2,When?,,\n");
    }

    void readsTheSamePairsFromEachKindOfFile() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const DataSet set = read(name, content);
        QCOMPARE(pairsOf(set), QStringList({"Who? > He, \"Bo\"", "When? > In 7"}));
        QCOMPARE(set.skippedRows, std::size_t{0});
    }

    void keepsLineBreaksInQuotes() {
        const DataSet set = read("x.csv", "question,passage\n\"Who\nis it?\",\"One\r\n\r\nTwo\"\n"
                                          "When?,\n");
        QCOMPARE(pairsOf(set), QStringList("Who\nis it? > One\r\n\r\nTwo"));
        // The line in the file, not the number of the record.
        QCOMPARE(reasonsOf(set, m_path),
                 QStringList("FILE, line 6: column \"passage\": the text is empty."));
    }

    void findsColumnsByTheirUsualNames_data() {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("sentence-transformers") << QByteArray("anchor,positive\nWhat?,This\n");
        QTest::newRow("query and text") << QByteArray("query,text\nWhat?,This\n");
        QTest::newRow("question and answer") << QByteArray("question,answer\nWhat?,This\n");
        QTest::newRow("context before answer")
            << QByteArray("answer,question,context\nother,What?,This\n");
    }

    void findsColumnsByTheirUsualNames() {
        QFETCH(QByteArray, table);
        QCOMPARE(pairsOf(read("x.csv", table)), QStringList("What? > This"));
    }

    void takesTheColumnsItIsTold() {
        const QByteArray table = "question,passage,ask,reply\nno,no,What?,This\n";
        QCOMPARE(pairsOf(read("x.csv", table, {{"question", "ask"}, {"passage", "reply"}})),
                 QStringList("What? > This"));
        QCOMPARE(pairsOf(read("x.jsonl", "{\"question\":\"no\",\"ask\":\"What?\",\"passage\":1}",
                              {{"question", "ask"}})),
                 QStringList("What? > 1"));
    }

    void namesTheColumnsThereAre() {
        QCOMPARE(wrong("x.csv", "id,titel,\"body\ttext\"\n1,2,3\n", ErrorKind::BadInput,
                       {"--map question=COLUMN,passage=COLUMN", "id, titel, body?text."}),
                 QByteArray());
        QCOMPARE(wrong("x.jsonl", "{\"a\":1,\"passage\":2}\n", ErrorKind::BadInput,
                       {"--map", "a, passage."}),
                 QByteArray());
        QCOMPARE(wrong("x.csv", "question,passage\nx,y\n", ErrorKind::BadInput,
                       {"no column \"ask\"", "question, passage."}, {{"question", "ask"}}),
                 QByteArray());
    }

    void takesNegatives_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("triplets") << "x.csv"
                                  << QByteArray("anchor,positive,negative\nWhat?,This,That\n");
        QTest::newRow("several columns, one of them empty")
            << "x.csv"
            << QByteArray("question,passage,negative_1,Negative_2,note\nWhat?,This,That,  ,no\n");
        QTest::newRow("FlagEmbedding's lists")
            << "x.jsonl"
            << QByteArray(
                   "{\"query\":\"What?\",\"pos\":[\"This\"],\"neg\":[\"That\",\"That\",\"This\"]}");
        QTest::newRow("a column of another name")
            << "x.tsv" << QByteArray("query\ttext\tnot\nWhat?\tThis\tThat\n");
    }

    void takesNegatives() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        std::map<std::string, std::string> columns;
        if (name.endsWith("tsv")) {
            columns["negative"] = "not";
        }
        const DataSet set = read(name, content, columns);
        QCOMPARE(set.skippedRows, std::size_t{0});
        QCOMPARE(pairsOf(set), QStringList("What? > This"));
        QCOMPARE(set.negatives.size(), std::size_t{1}); // once, and what is no pair
        QCOMPARE(set.questions[set.negatives[0].question].text, std::string("What?"));
        QCOMPARE(set.passages[set.negatives[0].passage].text, std::string("That"));
    }

    void takesNegativesOfRowsAfterOneWithout() {
        const DataSet set =
            read("x.jsonl", "{\"query\":\"A?\",\"pos\":\"one\"}\n"
                            "{\"query\":\"B?\",\"pos\":\"two\",\"neg\":[\"three\"]}\n"
                            "{\"query\":\"C?\",\"pos\":\"four\",\"neg\":null}\n");
        QCOMPARE(pairsOf(set), QStringList({"A? > one", "B? > two", "C? > four"}));
        QCOMPARE(set.negatives.size(), std::size_t{1});
        QCOMPARE(set.passages[set.negatives[0].passage].text, std::string("three"));
    }

    // What is only a negative lies in its row's document; what a later row has as its passage, in
    // that one's.
    void negativesLeaveTheDocumentsAsTheyAre() {
        const DataSet set = read(
            "x.csv", "question,passage,document,negative\nA?,one,guide,two\nB?,two,other,three\n");
        QCOMPARE(documentsOf(set), QStringList({"guide > one", "other > two", "other > three"}));
        QCOMPARE(set.documents.size(), std::size_t{2});
        QCOMPARE(set.negatives.size(), std::size_t{2});
        QCOMPARE(set.negatives[0].passage, set.pairs[1].passage);
    }

    void aListOfPassagesGivesAPairEach() {
        const DataSet set = read("x.jsonl", "{\"query\":\"A?\",\"pos\":[\"one\",\"two\"]}\n"
                                            "{\"query\":\"B?\",\"pos\":[]}\n"
                                            "{\"query\":\"C?\",\"pos\":[\"one\",5,{}]}\n");
        QCOMPARE(pairsOf(set), QStringList({"A? > one", "A? > two"}));
        QCOMPARE(reasonsOf(set, m_path),
                 QStringList({"FILE, line 2: column \"pos\": its list is empty.",
                              "FILE, line 3: column \"pos\": it is not a text."}));
    }

    void listsFiftyColumnsAtMost() {
        QByteArray header;
        for (int i = 0; i < 9000; ++i) {
            header += "c" + QByteArray::number(i) + ",";
        }
        QCOMPARE(wrong("x.csv", header, ErrorKind::BadInput, {"c49 …"}), QByteArray());
    }

    void mergesEqualTexts() {
        const DataSet set = read("x.csv", "question,passage\nA?,one\nA?,two\nB?,one\nA?,one\n");
        QCOMPARE(pairsOf(set), QStringList({"A? > one", "A? > two", "B? > one"}));
        QCOMPARE(set.questions.size(), std::size_t{2});
        QCOMPARE(set.passages.size(), std::size_t{2});
    }

    void groupsPassagesByDocument() {
        const DataSet set = read("x.csv", "question,passage,document\nA?,one,guide\nB?,two,guide\n"
                                          "C?,three,\nD?,four\nE?,one,other\n");
        QCOMPARE(documentsOf(set),
                 QStringList({"guide > one", "guide > two", " > three", " > four"}));
        QCOMPARE(set.documents.size(), std::size_t{3});
    }

    void withoutDocumentsEachPassageIsOne() {
        QCOMPARE(read("x.csv", "question,passage\nA?,one\nB?,two\nC?,one\n").documents.size(),
                 std::size_t{2});
    }

    void saysWhatItSkipsOfATable() {
        const DataSet set = read("x.csv", "question,passage\nGood?,yes\nShort?\n,none\n \t,blank\n"
                                          "Comma?,one, two\nLatin?,caf\xE9\n" +
                                              QByteArray("Zero?,a\0b\n", 10) + "Long?," +
                                              QByteArray(kLongestText + 1, 'x') + "\n");
        QCOMPARE(pairsOf(set), QStringList("Good? > yes"));
        QCOMPARE(reasonsOf(set, m_path),
                 QStringList({
                     "FILE, line 3: column \"passage\": it is missing.",
                     "FILE, line 4: column \"question\": the text is empty.",
                     "FILE, line 5: column \"question\": the text is empty.",
                     "FILE, line 6: its fields (3) are not as many as the header names (2). Put "
                     "quotes around text that holds the separator.",
                     "FILE, line 7: column \"passage\": the text is not UTF-8; save the file as "
                     "UTF-8.",
                     "FILE, line 8: column \"passage\": the text holds a zero byte.",
                     "FILE, line 9: column \"passage\": the text is longer than a million bytes; "
                     "divide it into passages.",
                 }));
    }

    void saysWhatItSkipsOfJsonLines() {
        const DataSet set =
            read("x.jsonl", "{\"question\":\"Good?\",\"passage\":\"yes\"}\n{\"question\":\n[1]\n"
                            "{\"question\":\"Q\"}\n{\"question\":null,\"passage\":\"P\"}\n"
                            "{\"question\":[\"Q\"],\"passage\":\"P\"}\n"
                            "{\"question\":\"\",\"passage\":\"P\"}\n"
                            "{\"question\":\"\xE9\",\"passage\":\"P\"}\n" +
                                QByteArray("{\"a\":").repeated(100'000) + "\n");
        QCOMPARE(pairsOf(set), QStringList("Good? > yes"));
        QCOMPARE(reasonsOf(set, m_path),
                 QStringList({
                     "FILE, line 2: this is not valid JSON (byte 13).",
                     "FILE, line 3: this is not a JSON object.",
                     "FILE, line 4: column \"passage\": it is missing.",
                     "FILE, line 5: column \"question\": it is missing.",
                     "FILE, line 6: column \"question\": it is not a text.",
                     "FILE, line 7: column \"question\": the text is empty.",
                     "FILE, line 8: this is not valid JSON (byte 15).",
                     "FILE, line 9: the JSON is nested more than 64 levels deep.",
                 }));
    }

    void refusesWhatIsNoTable_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* what, const char* name, const QByteArray& content,
                            const char* word) {
            QTest::newRow(what) << QString(name) << content << QString(word);
        };
        row("empty table", "x.csv", "", "is empty");
        row("binary", "x.csv", QByteArray(5000, '\xFE').prepend("PK\x03\x04"), "UTF-8");
        row("zeros", "x.csv", QByteArray(5000, '\0'), "UTF-8");
        row("UTF-16", "x.csv", QByteArray("\xFF\xFEq\0,\0", 6), "UTF-16");
        row("UTF-16 lines", "x.jsonl", QByteArray("\xFE\xFF\0{", 4), "UTF-16");
        row("a quote left open", "x.csv", "question,passage\nA?,b\nB?,\"never\nclosed\n",
            "line 3: a quote is opened here and never closed");
        row("a record without end", "x.csv",
            "question,passage\nA?,\"" + QByteArray(10'000'001, 'x'), "line 2: the row is longer");
        row("a line without end", "x.jsonl",
            "{\"question\":\"Q\",\"passage\":\"P\"}\n" + QByteArray(10'000'001, 'x'),
            "line 2 is longer");
        row("too many fields", "x.csv", "question,passage\n" + QByteArray(10'001, ','),
            "ten thousand fields");
    }

    void refusesWhatIsNoTable() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, word);
        QCOMPARE(wrong(name, content, ErrorKind::Format, {word}), QByteArray());
    }

    void aFileWithoutRowsHasNoPairs() {
        QVERIFY(read("x.jsonl", "").pairs.empty());
        QVERIFY(read("x.jsonl", "\n\n").pairs.empty());
        QVERIFY(read("x.csv", "question,passage\n").pairs.empty());
    }

    void refusesWhatIsNoFileWithoutWaiting_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("lines") << "pipe.jsonl";
        QTest::newRow("table") << "pipe.csv";
        QTest::newRow("unknown") << "pipe";
    }

    void refusesWhatIsNoFileWithoutWaiting() {
        QFETCH(QString, name);
        const std::string path = m_folder.filePath(name).toStdString();
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        QCOMPARE(wrongRefusal([&] { readPairs(path, {}); }, ErrorKind::BadInput,
                              {QString::fromStdString(path), "not a regular file"}),
                 QByteArray());
        QVERIFY(findDataSetFormat("auto", path) == nullptr);
        QFile::remove(m_folder.filePath(name));
        QCOMPARE(wrongRefusal([&] { readPairs(path, {}); }, ErrorKind::NotFound,
                              {QString::fromStdString(path)}),
                 QByteArray());
    }

    void aFileThatCannotBeReadIsNamed() {
        // Its first page cannot be read, whoever asks.
        const QString path = m_folder.filePath("memory.csv");
        QVERIFY(QFile::link("/proc/self/mem", path));
        QCOMPARE(wrongRefusal([&] { readPairs(path.toStdString(), {}); }, ErrorKind::Io, {path}),
                 QByteArray());
    }

    void canBeStopped() {
        m_path = m_folder.filePath("x.csv");
        writeFile(m_path, "question,passage\na,b\nc,d\ne,f\n");
        DataSetRequest request;
        int calls = 0;
        request.check = [&calls] {
            if (++calls == 2) {
                throw calls;
            }
        };
        QVERIFY_EXCEPTION_THROWN(readPairs(m_path.toStdString(), request), int);
    }

    void readsOrRefusesDamagedFiles_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("lines") << "x.jsonl"
                               << QByteArray("{\"question\":\"A?\",\"passage\":\"one\"}\n"
                                             "{\"question\":\"B?\",\"passage\":\"two\"}\n");
        QTest::newRow("table") << "x.csv"
                               << QByteArray("question,passage\nA?,\"one, \"\"1\"\"\"\nB?,two\n");
    }

    void readsOrRefusesDamagedFiles() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        Random random({9});
        for (int i = 0; i < 1500; ++i) {
            try {
                const DataSet set = read(name, mutated(content, random));
                for (const auto& pair : set.pairs) {
                    QVERIFY(textProblem(set.questions.at(pair.question).text).empty());
                    QVERIFY(textProblem(set.passages.at(pair.passage).text).empty());
                }
            } catch (const Error& error) {
                QVERIFY(QString::fromUtf8(error.what()).contains(m_path));
            }
        }
    }

    void tellsTheColumnsAndWhatIsInThem() {
        const QByteArray longWord = QByteArray("ä").repeated(60);
        m_path = m_folder.filePath("x.csv");
        writeFile(m_path, "Frage , Query,text\n\"Wer,\nwo?\"," + longWord + "\n");
        const TableColumns columns = readTableColumns(m_path.toStdString());
        QCOMPARE(columns.names, (std::vector<std::string>{"Frage", "Query", "text"}));
        const std::string cut = QByteArray("ä").repeated(50).toStdString() + "…";
        QCOMPARE(columns.samples, (std::vector<std::string>{"Wer,?wo?", cut, ""}));
        QCOMPARE(columns.found.question, std::string("Query"));
        QCOMPARE(columns.found.passage, std::string("text"));
        QCOMPARE(columns.found.document, std::string());
    }
};

QTEST_GUILESS_MAIN(TestPairsSet)
#include "test_pairs_set.moc"
