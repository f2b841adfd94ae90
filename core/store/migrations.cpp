#include "core/store/migrations.h"

#include <array>
#include <string>

#include "core/base/error.h"
#include "core/store/store_copies.h"

namespace fts {
namespace {

void toVersion1(Database& database) {
    database.execute(R"sql(
CREATE TABLE collections(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, path TEXT NOT NULL, format TEXT NOT NULL,
  sha256 TEXT NOT NULL, split TEXT, imported_at TEXT NOT NULL);
CREATE TABLE documents(
  id INTEGER PRIMARY KEY,
  collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  key TEXT NOT NULL, title TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL);
CREATE INDEX documents_by_collection ON documents(collection_id);
CREATE TABLE chunks(
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, text_hash TEXT NOT NULL,
  split TEXT NOT NULL DEFAULT 'train');
CREATE INDEX chunks_by_document ON chunks(document_id, ordinal);
CREATE TABLE questions(
  id INTEGER PRIMARY KEY,
  collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  key TEXT NOT NULL, text TEXT NOT NULL, text_hash TEXT NOT NULL,
  split TEXT NOT NULL DEFAULT 'border', origin TEXT NOT NULL);
CREATE INDEX questions_by_collection ON questions(collection_id);
CREATE INDEX questions_by_split ON questions(split);
CREATE TABLE pairs(
  id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES questions ON DELETE CASCADE,
  chunk_id INTEGER NOT NULL REFERENCES chunks ON DELETE CASCADE,
  grade REAL NOT NULL, decision TEXT NOT NULL DEFAULT 'undecided',
  reason TEXT NOT NULL DEFAULT '', edited_at TEXT);
CREATE INDEX pairs_by_question ON pairs(question_id);
CREATE INDEX pairs_by_chunk ON pairs(chunk_id);
CREATE TABLE chat_rows(
  id INTEGER PRIMARY KEY,
  collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  messages TEXT NOT NULL, split TEXT NOT NULL, decision TEXT NOT NULL DEFAULT 'undecided',
  reason TEXT NOT NULL DEFAULT '', edited_at TEXT);
CREATE TABLE sql_rows(
  id INTEGER PRIMARY KEY,
  collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  question TEXT NOT NULL, context TEXT NOT NULL, answer TEXT NOT NULL, split TEXT NOT NULL,
  decision TEXT NOT NULL DEFAULT 'undecided', reason TEXT NOT NULL DEFAULT '', edited_at TEXT);
CREATE TABLE answers(
  id INTEGER PRIMARY KEY, question TEXT NOT NULL, context TEXT NOT NULL, answer TEXT NOT NULL,
  model TEXT NOT NULL, made_at TEXT NOT NULL);
CREATE TABLE runs(
  id INTEGER PRIMARY KEY AUTOINCREMENT, state TEXT NOT NULL, spec TEXT NOT NULL,
  started_at TEXT NOT NULL, ended_at TEXT, best_metric TEXT NOT NULL DEFAULT '',
  best_value REAL, reason TEXT NOT NULL DEFAULT '');
CREATE TABLE samples(
  run_id INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  name TEXT NOT NULL, step INTEGER NOT NULL, value REAL,
  PRIMARY KEY(run_id, name, step)) WITHOUT ROWID;
)sql");
}

// Documents that were read from files, divided into chunks and asked questions of.
void toVersion2(Database& database) {
    database.execute(R"sql(
CREATE TABLE document_texts(
  document_id INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE, blocks TEXT NOT NULL);
ALTER TABLE documents ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN modified INTEGER NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN chunked_with TEXT NOT NULL DEFAULT '';
ALTER TABLE chunks ADD COLUMN headings TEXT NOT NULL DEFAULT '';
ALTER TABLE chunks ADD COLUMN page INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chunks ADD COLUMN begin_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chunks ADD COLUMN end_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chunks ADD COLUMN asked_with TEXT NOT NULL DEFAULT '';
ALTER TABLE pairs ADD COLUMN left_out TEXT NOT NULL DEFAULT '';
)sql");
}

// Answers of language models, which cost money and time.
void toVersion3(Database& database) {
    database.execute(R"sql(
CREATE TABLE model_answers(
  request TEXT PRIMARY KEY, answer TEXT NOT NULL, model TEXT NOT NULL,
  tokens_in INTEGER NOT NULL, tokens_out INTEGER NOT NULL, made_at TEXT NOT NULL) WITHOUT ROWID;
)sql");
}

// Questions on databases, with the SQL that answers them.
void toVersion4(Database& database) {
    database.execute(R"sql(
ALTER TABLE sql_rows ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE sql_rows ADD COLUMN database TEXT NOT NULL DEFAULT '';
CREATE INDEX sql_rows_by_collection ON sql_rows(collection_id);
CREATE INDEX sql_rows_by_split ON sql_rows(split);
)sql");
}

// Answers of a teacher to questions, and conversations that were imported.
void toVersion5(Database& database) {
    database.execute(R"sql(
ALTER TABLE chat_rows ADD COLUMN question_id INTEGER REFERENCES questions ON DELETE SET NULL;
ALTER TABLE chat_rows ADD COLUMN call INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chat_rows ADD COLUMN sources TEXT NOT NULL DEFAULT '[]';
ALTER TABLE chat_rows ADD COLUMN model TEXT NOT NULL DEFAULT '';
ALTER TABLE chat_rows ADD COLUMN place TEXT NOT NULL DEFAULT '';
CREATE INDEX chat_rows_by_collection ON chat_rows(collection_id);
CREATE INDEX chat_rows_by_question ON chat_rows(question_id);
CREATE INDEX chat_rows_by_split ON chat_rows(split);
)sql");
}

// Ids of rows are never given again: what is undone may be about a row that is gone.
void toVersion6(Database& database) {
    database.execute(R"sql(
CREATE TABLE new_chunks(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, text_hash TEXT NOT NULL,
  split TEXT NOT NULL DEFAULT 'train', headings TEXT NOT NULL DEFAULT '',
  page INTEGER NOT NULL DEFAULT 0, begin_at INTEGER NOT NULL DEFAULT 0,
  end_at INTEGER NOT NULL DEFAULT 0, asked_with TEXT NOT NULL DEFAULT '');
INSERT INTO new_chunks SELECT * FROM chunks;
DROP TABLE chunks;
ALTER TABLE new_chunks RENAME TO chunks;
CREATE INDEX chunks_by_document ON chunks(document_id, ordinal);

CREATE TABLE new_questions(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  key TEXT NOT NULL, text TEXT NOT NULL, text_hash TEXT NOT NULL,
  split TEXT NOT NULL DEFAULT 'border', origin TEXT NOT NULL);
INSERT INTO new_questions SELECT * FROM questions;
DROP TABLE questions;
ALTER TABLE new_questions RENAME TO questions;
CREATE INDEX questions_by_collection ON questions(collection_id);
CREATE INDEX questions_by_split ON questions(split);

CREATE TABLE new_pairs(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  question_id INTEGER NOT NULL REFERENCES questions ON DELETE CASCADE,
  chunk_id INTEGER NOT NULL REFERENCES chunks ON DELETE CASCADE,
  grade REAL NOT NULL, decision TEXT NOT NULL DEFAULT 'undecided',
  reason TEXT NOT NULL DEFAULT '', edited_at TEXT, left_out TEXT NOT NULL DEFAULT '');
INSERT INTO new_pairs SELECT * FROM pairs;
DROP TABLE pairs;
ALTER TABLE new_pairs RENAME TO pairs;
CREATE INDEX pairs_by_question ON pairs(question_id);
CREATE INDEX pairs_by_chunk ON pairs(chunk_id);

CREATE TABLE new_chat_rows(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  messages TEXT NOT NULL, split TEXT NOT NULL, decision TEXT NOT NULL DEFAULT 'undecided',
  reason TEXT NOT NULL DEFAULT '', edited_at TEXT,
  question_id INTEGER REFERENCES questions ON DELETE SET NULL,
  call INTEGER NOT NULL DEFAULT 0, sources TEXT NOT NULL DEFAULT '[]',
  model TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '');
INSERT INTO new_chat_rows SELECT * FROM chat_rows;
DROP TABLE chat_rows;
ALTER TABLE new_chat_rows RENAME TO chat_rows;
CREATE INDEX chat_rows_by_collection ON chat_rows(collection_id);
CREATE INDEX chat_rows_by_question ON chat_rows(question_id);
CREATE INDEX chat_rows_by_split ON chat_rows(split);

CREATE TABLE new_sql_rows(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  question TEXT NOT NULL, context TEXT NOT NULL, answer TEXT NOT NULL, split TEXT NOT NULL,
  decision TEXT NOT NULL DEFAULT 'undecided', reason TEXT NOT NULL DEFAULT '', edited_at TEXT,
  place TEXT NOT NULL DEFAULT '', database TEXT NOT NULL DEFAULT '');
INSERT INTO new_sql_rows SELECT * FROM sql_rows;
DROP TABLE sql_rows;
ALTER TABLE new_sql_rows RENAME TO sql_rows;
CREATE INDEX sql_rows_by_collection ON sql_rows(collection_id);
CREATE INDEX sql_rows_by_split ON sql_rows(split);

CREATE TABLE negatives(
  question_id INTEGER NOT NULL REFERENCES questions ON DELETE CASCADE,
  chunk_id INTEGER NOT NULL REFERENCES chunks ON DELETE CASCADE,
  PRIMARY KEY(question_id, chunk_id)) WITHOUT ROWID;
CREATE INDEX negatives_by_chunk ON negatives(chunk_id);
)sql");
}

using Step = void (*)(Database&);

/// kSteps[n] leads from version n to n + 1.
constexpr std::array<Step, 6> kSteps{toVersion1, toVersion2, toVersion3,
                                     toVersion4, toVersion5, toVersion6};

std::int64_t tableCount(Database& database, const char* condition) {
    auto query = database.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table'" +
                                  std::string(condition));
    query.step();
    return query.integer(0);
}

bool isOurs(Database& database) {
    const int version = database.version();
    if (version == 0) {
        return tableCount(database, "") == 0; // new
    }
    constexpr const char* kSome = " AND name IN ('collections', 'questions', 'pairs', 'runs')";
    return version > 0 && tableCount(database, kSome) == 4;
}

/// Another program's database must neither get our tables nor be searched for them later.
void refuseForeign(Database& database) {
    if (!isOurs(database)) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is a database of another program, not of a project. Move it "
                             "elsewhere, or put the project's own back in its place."),
                    database.path());
    }
}

} // namespace

void migrateStore(Database& database, int newest) {
    if (database.version() > newest) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1 was written by a newer version of this program (data version %2; "
                             "this one knows %3). Update the program to open it."),
                    database.path(), database.version(), newest);
    }
    if (database.version() == newest) {
        refuseForeign(database);
    }
    if (const int version = database.version(); version > 0 && version < newest) {
        refuseForeign(database);
        copyStoreWithRows(database);
    }
    // Dropping a table that is built anew must not take along the rows that refer to it. SQLite
    // hears of that between transactions only; who is thrown at from here gives the connection up.
    database.execute("PRAGMA foreign_keys = OFF");
    while (database.version() < newest) {
        Transaction transaction(database);
        refuseForeign(database);
        // Another process may have migrated while this one waited for the lock.
        if (const int version = database.version(); version < newest) {
            kSteps[static_cast<std::size_t>(version)](database);
            database.setVersion(version + 1);
        }
        transaction.commit();
    }
    database.execute("PRAGMA foreign_keys = ON");
}

} // namespace fts
