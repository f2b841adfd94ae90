#include <random>

#include <sqlite3.h>

#include <QtTest/QtTest>

#include "core/sql/sqlite_text_functions.h"

// LIKE and GLOB of our own beside SQLite's.
class TestSqlitePattern : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        sqlite3_open(":memory:", &m_theirs);
        sqlite3_open(":memory:", &m_ours);
        QCOMPARE(fts::boundSqliteTextFunctions(m_ours), SQLITE_OK);
    }

    void cleanup() {
        sqlite3_close(m_theirs);
        sqlite3_close(m_ours);
    }

    void matchesAsSqliteDoes_data() {
        QTest::addColumn<QString>("expression");
        for (const char* expression : {"'abc' LIKE 'A_c'",
                                       "'' LIKE ''",
                                       "'' LIKE '%'",
                                       "'a' LIKE ''",
                                       "'ä' LIKE '_'",
                                       "'Ä' LIKE 'ä'",
                                       "'a%b' LIKE 'a!%b' ESCAPE '!'",
                                       "'axb' LIKE 'a!%b' ESCAPE '!'",
                                       "'a' LIKE 'a!' ESCAPE '!'",
                                       "'a' LIKE 'a' ESCAPE 'xy'",
                                       "'x%' LIKE 'X%' ESCAPE 'x'",
                                       "'%' LIKE '%%' ESCAPE '%'",
                                       "NULL LIKE 'a'",
                                       "'a' LIKE NULL",
                                       "12 LIKE '1%'",
                                       "x'6162' LIKE 'ab'",
                                       "'abc' GLOB 'a[b-d]c'",
                                       "'a]c' GLOB 'a[]]c'",
                                       "'a-c' GLOB 'a[b-]c'",
                                       "'a-c' GLOB 'a[-b]c'",
                                       "'abc' GLOB 'a[^b]c'",
                                       "'abc' GLOB 'a[bc'",
                                       "'a^c' GLOB 'a[b^]c'",
                                       "'aBc' GLOB 'abc'",
                                       "'äöü' GLOB '?[ö-ü]*'",
                                       "'a' || char(0) || 'b' LIKE 'a'",
                                       "'abab' LIKE '%ab'",
                                       "'aXbXc' LIKE '%x%c'"}) {
            QTest::newRow(expression) << expression;
        }
    }

    void matchesAsSqliteDoes() {
        QFETCH(QString, expression);
        QCOMPARE(answer(m_ours, expression), answer(m_theirs, expression));
    }

    void matchesAsSqliteDoesWhateverIsAsked() {
        std::mt19937 random(7);
        const auto text = [&random](const QStringList& letters, int most) {
            QString made;
            for (int left = static_cast<int>(random() % static_cast<unsigned>(most + 1)); left > 0;
                 --left) {
                made += letters[static_cast<int>(random() % static_cast<unsigned>(letters.size()))];
            }
            return made;
        };
        const QStringList letters{"a", "b", "A", "ä", "€", "😀", "-", "]", "^", "%", "_"};
        const QStringList like = letters + QStringList{"%", "_", "%", "!"};
        const QStringList glob = letters + QStringList{"*", "?", "[a-b]", "[^a]", "[", "*"};
        for (int i = 0; i < 20'000; ++i) {
            const QString read = text(letters, 7);
            const QString one = QString("'%1' LIKE '%2'").arg(read, text(like, 6));
            const QString escaped = one + " ESCAPE '!'";
            const QString other = QString("'%1' GLOB '%2'").arg(read, text(glob, 6));
            for (const QString& expression : {one, escaped, other}) {
                QCOMPARE(answer(m_ours, expression) + expression,
                         answer(m_theirs, expression) + expression);
            }
        }
    }

    void patternsOfRowsAreTheirOwn() {
        const QString rows = "(SELECT group_concat(t LIKE p) FROM (SELECT 'ab' AS t, 'a%' AS p "
                             "UNION ALL SELECT 'ab', 'b%' UNION ALL SELECT 'b', 'b%'))";
        QCOMPARE(answer(m_ours, rows), QString("1,0,1"));
    }

private:
    static QString answer(sqlite3* database, const QString& expression) {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(database, ("SELECT " + expression).toUtf8(), -1, &statement, nullptr);
        QString found;
        if (sqlite3_step(statement) == SQLITE_ROW) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
            found = text == nullptr ? QStringLiteral("NULL") : QString::fromUtf8(text);
        } else {
            found = QString::fromUtf8(sqlite3_errmsg(database));
        }
        sqlite3_finalize(statement);
        return found;
    }

    sqlite3* m_theirs = nullptr;
    sqlite3* m_ours = nullptr;
};

QTEST_GUILESS_MAIN(TestSqlitePattern)
#include "test_sqlite_pattern.moc"
