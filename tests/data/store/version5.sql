-- A project's rows as data version 5 keeps them. Never change it: files of this shape are out there.
CREATE TABLE answers(
  id INTEGER PRIMARY KEY, question TEXT NOT NULL, context TEXT NOT NULL, answer TEXT NOT NULL,
  model TEXT NOT NULL, made_at TEXT NOT NULL);
CREATE TABLE chat_rows(
  id INTEGER PRIMARY KEY,
  collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  messages TEXT NOT NULL, split TEXT NOT NULL, decision TEXT NOT NULL DEFAULT 'undecided',
  reason TEXT NOT NULL DEFAULT '', edited_at TEXT, question_id INTEGER REFERENCES questions ON DELETE SET NULL, call INTEGER NOT NULL DEFAULT 0, sources TEXT NOT NULL DEFAULT '[]', model TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '');
CREATE TABLE chunks(
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ordinal INTEGER NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, text_hash TEXT NOT NULL,
  split TEXT NOT NULL DEFAULT 'train', headings TEXT NOT NULL DEFAULT '', page INTEGER NOT NULL DEFAULT 0, begin_at INTEGER NOT NULL DEFAULT 0, end_at INTEGER NOT NULL DEFAULT 0, asked_with TEXT NOT NULL DEFAULT '');
CREATE TABLE collections(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, path TEXT NOT NULL, format TEXT NOT NULL,
  sha256 TEXT NOT NULL, split TEXT, imported_at TEXT NOT NULL);
CREATE TABLE document_texts(
  document_id INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE, blocks TEXT NOT NULL);
CREATE TABLE documents(
  id INTEGER PRIMARY KEY,
  collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  key TEXT NOT NULL, title TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL DEFAULT 0, modified INTEGER NOT NULL DEFAULT 0, chunked_with TEXT NOT NULL DEFAULT '');
CREATE TABLE pairs(
  id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES questions ON DELETE CASCADE,
  chunk_id INTEGER NOT NULL REFERENCES chunks ON DELETE CASCADE,
  grade REAL NOT NULL, decision TEXT NOT NULL DEFAULT 'undecided',
  reason TEXT NOT NULL DEFAULT '', edited_at TEXT, left_out TEXT NOT NULL DEFAULT '');
CREATE TABLE questions(
  id INTEGER PRIMARY KEY,
  collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  key TEXT NOT NULL, text TEXT NOT NULL, text_hash TEXT NOT NULL,
  split TEXT NOT NULL DEFAULT 'border', origin TEXT NOT NULL);
CREATE TABLE runs(
  id INTEGER PRIMARY KEY AUTOINCREMENT, state TEXT NOT NULL, spec TEXT NOT NULL,
  started_at TEXT NOT NULL, ended_at TEXT, best_metric TEXT NOT NULL DEFAULT '',
  best_value REAL, reason TEXT NOT NULL DEFAULT '');
CREATE TABLE samples(
  run_id INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  name TEXT NOT NULL, step INTEGER NOT NULL, value REAL,
  PRIMARY KEY(run_id, name, step)) WITHOUT ROWID;
CREATE TABLE sql_rows(
  id INTEGER PRIMARY KEY,
  collection_id INTEGER NOT NULL REFERENCES collections ON DELETE CASCADE,
  question TEXT NOT NULL, context TEXT NOT NULL, answer TEXT NOT NULL, split TEXT NOT NULL,
  decision TEXT NOT NULL DEFAULT 'undecided', reason TEXT NOT NULL DEFAULT '', edited_at TEXT, place TEXT NOT NULL DEFAULT '', database TEXT NOT NULL DEFAULT '');
CREATE INDEX documents_by_collection ON documents(collection_id);
CREATE INDEX chunks_by_document ON chunks(document_id, ordinal);
CREATE INDEX questions_by_collection ON questions(collection_id);
CREATE INDEX questions_by_split ON questions(split);
CREATE INDEX pairs_by_question ON pairs(question_id);
CREATE INDEX pairs_by_chunk ON pairs(chunk_id);
CREATE INDEX sql_rows_by_collection ON sql_rows(collection_id);
CREATE INDEX sql_rows_by_split ON sql_rows(split);
CREATE INDEX chat_rows_by_collection ON chat_rows(collection_id);
CREATE INDEX chat_rows_by_question ON chat_rows(question_id);
CREATE INDEX chat_rows_by_split ON chat_rows(split);
INSERT INTO "collections" VALUES(1,'docs','/docs','documents','',NULL,'2026-11-25T22:49:33Z');
INSERT INTO "documents" VALUES(1,1,'risks.md','Currency risk','/docs/risks.md','085a0b7407cfcc9b7d5eed2c7e41f24745ec7c760677dbabdedae8cf055af507',175,-4642017027602356231,'c6920a4c3d82a410514f9af62a5a01e2af1f0dbe714a8e8002e6f7801ad81899');
INSERT INTO "document_texts" VALUES(1,'{"blocks":[{"kind":"heading","level":1,"text":"Currency risk"},{"kind":"paragraph","text":"We earn in euros and report in dollars. A strong dollar lowers the revenue that we report."},{"kind":"heading","level":1,"text":"Debt"},{"kind":"paragraph","text":"The notes are due in 2027. Interest is paid twice a year."}],"title":"Currency risk"}');
INSERT INTO "chunks" VALUES(1,1,0,'risks.md#1','Currency risk

We earn in euros and report in dollars. A strong dollar lowers the revenue that we report.

Debt

The notes are due in 2027. Interest is paid twice a year.','eb4c26267d394aba82a336ef1f94060d','train','',0,0,170,'dd9ca0c4251ba42ff2d6633a87fa7ef19559c81894f7f0ff3b334c183d5941bc');
INSERT INTO "questions" VALUES(1,1,'1-1','Interest is paid twice a year.','0ace4a7b0beb6359fbe41a8cc882815a','train','made:sentence');
INSERT INTO "questions" VALUES(2,1,'1-2','','e3b0c44298fc1c149afbf4c8996fb924','train','made:words');
INSERT INTO "questions" VALUES(3,1,'1-3','We earn in euros and report in dollars.','113838da945d6718bbc8824e7246641a','train','made:sentence');
INSERT INTO "questions" VALUES(4,1,'1-4','','e3b0c44298fc1c149afbf4c8996fb924','train','made:words');
INSERT INTO "pairs" VALUES(1,1,1,1.0,'undecided','',NULL,'Interest is paid twice a year.');
INSERT INTO "pairs" VALUES(2,2,1,1.0,'rejected','too short to be asked',NULL,'');
INSERT INTO "pairs" VALUES(3,3,1,1.0,'undecided','',NULL,'We earn in euros and report in dollars.');
INSERT INTO "pairs" VALUES(4,4,1,1.0,'rejected','too short to be asked',NULL,'');
CREATE TABLE model_answers(
  request TEXT PRIMARY KEY, answer TEXT NOT NULL, model TEXT NOT NULL,
  tokens_in INTEGER NOT NULL, tokens_out INTEGER NOT NULL, made_at TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "model_answers" VALUES('request','answer','model',1,2,'2026-01-01T00:00:00Z');
INSERT INTO "collections" VALUES(2,'ledgers.jsonl','/ledgers.jsonl','sql-create-context','2','train','2026-11-26T08:00:00Z');
INSERT INTO "sql_rows" VALUES(1,2,'How many?','CREATE TABLE t (a)','SELECT count(*) FROM t','train','undecided','',NULL,'line 1','');
INSERT INTO "chat_rows" VALUES(1,1,'{"messages":[{"role":"user","content":"When are the notes due?"},{"role":"assistant","content":"In 2027."}]}','train','accepted','','2026-11-26T09:00:00Z',1,0,'[1]','teacher','');
PRAGMA user_version = 5;
