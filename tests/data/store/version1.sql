-- A project's rows as data version 1 keeps them. Never change it: files of this shape are out there.
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

INSERT INTO collections VALUES(1, 'lyft.json', '/data/lyft.json', 'llamaindex', '00', NULL, '2026-11-01T08:00:00Z');
INSERT INTO documents VALUES(1, 1, 'lyft', 'Lyft', '/data/lyft.json', '');
INSERT INTO chunks VALUES(1, 1, 0, 'c0', 'Revenue rose.', '00', 'train');
INSERT INTO chunks VALUES(2, 1, 1, 'c1', 'Costs fell.', '01', 'test');
INSERT INTO questions VALUES(1, 1, 'q0', 'Did revenue rise?', '02', 'train', 'imported');
INSERT INTO questions VALUES(2, 1, 'q1', 'Did costs fall?', '03', 'test', 'imported');
INSERT INTO pairs VALUES(1, 1, 1, 1.0, 'undecided', '', NULL);
INSERT INTO pairs VALUES(2, 2, 2, 1.0, 'accepted', '', '2026-11-02T08:00:00Z');
INSERT INTO runs VALUES(1, 'succeeded', '{"specs":{}}', '2026-11-03T08:00:00Z', '2026-11-03T08:05:00Z', 'ndcg@10', 0.75, '');
INSERT INTO samples VALUES(1, 'loss', 1, 2.5), (1, 'loss', 2, NULL);
PRAGMA user_version = 1;
