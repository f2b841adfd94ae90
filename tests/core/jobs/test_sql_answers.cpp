#include <QtTest/QtTest>

#include "core/base/files.h"
#include "core/jobs/sql_answers.h"
#include "tests/core/base/thrown.h"

using namespace fts;

namespace {

const GivenSql kRight{"SELECT 1", SqlFinding::Right};
const GivenSql kWrong{"SELECT 2", SqlFinding::WrongRows};

SqlAnswered answered(std::int64_t row, const GivenSql& base, const GivenSql& tuned) {
    return {row, "Why \"so\"\n?", "SELECT 1", base, tuned, std::nullopt};
}

} // namespace

class TestSqlAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = sqlAnswersPath(m_folder->path().toStdString());
    }

    void whatIsWrittenIsRead() {
        std::vector<SqlAnswered> written{answered(1, kWrong, kRight),
                                         answered(2, {"", SqlFinding::NoStatement}, kWrong)};
        written[1].constrained = GivenSql{"SELECT 3", SqlFinding::TimeOut};
        writeSqlAnswers(m_path, written);
        QVERIFY(readSqlAnswers(m_path) == written);
    }

    void showsTheWorstFirst() {
        const std::vector<SqlAnswered> all{answered(1, kRight, kRight), answered(2, kWrong, kRight),
                                           answered(3, kWrong, kWrong),
                                           answered(4, kRight, kWrong)};
        QVERIFY(questionChange(all[0]) == QuestionChange::Same);
        QVERIFY(questionChange(all[1]) == QuestionChange::Better);
        QVERIFY(questionChange(all[2]) == QuestionChange::NeverFound);
        QVERIFY(questionChange(all[3]) == QuestionChange::Worse);
        QVERIFY(worstFirst(all) == (std::vector<std::size_t>{3, 2, 0, 1}));
    }

    void whatNoVerdictWritesIsRefused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("part");
        const QByteArray whole = "{'row':1,'question':'?','answer':'SELECT 1','base':{'sql':'x',"
                                 "'finding':'syntax'},'tuned':{'sql':'x','finding':'right'}}\n";
        const auto row = [&](const char* name, QByteArray content, const char* part) {
            QTest::newRow(name) << content.replace('\'', '"') << part;
        };
        row("no end", whole.chopped(1), "has no end");
        row("no finding", QByteArray(whole).replace("syntax", "good"), "line 1");
        row("no text", QByteArray(whole).replace("'?'", "7"), "line 1");
        row("no object", whole + "[]\n", "line 2");
        row("no row", QByteArray(whole).replace("'row'", "'raw'"), "line 1");
    }

    void whatNoVerdictWritesIsRefused() {
        QFETCH(QByteArray, content);
        QFETCH(QString, part);
        writeFileAtomically(m_path, content.toStdString());
        const auto error = thrown([&] { readSqlAnswers(m_path); });
        QVERIFY2(isError(error, ErrorKind::Format, part.toStdString()), sentence(error));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
};

QTEST_GUILESS_MAIN(TestSqlAnswers)
#include "test_sql_answers.moc"
