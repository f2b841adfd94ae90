#include "ui/data/data_kind.h"

#include <QCoreApplication>

#include "core/project/specs.h"

namespace fts {
namespace {

struct DataKinds {
    Q_DECLARE_TR_FUNCTIONS(DataKinds)
};

DataKind pairKind() {
    DataKind kind;
    kind.purpose =
        DataKinds::tr("Your documents, or questions with the passages that answer them: what the "
                      "model learns from, and what it is judged on.");
    kind.hint = DataKinds::tr("Documents (PDF, DOCX, ODT, EPUB, HTML, Markdown, text), or "
                              "question–passage sets: LlamaIndex JSON, JSONL, CSV or TSV, BEIR "
                              "folders. They can be dropped anywhere on this page.");
    kind.files = DataKinds::tr("Documents and data sets (*.pdf *.docx *.odt *.epub *.html *.htm "
                               "*.xhtml *.md *.markdown *.txt *.text *.json *.jsonl *.csv *.tsv)");
    kind.rows = DataKinds::tr("Pairs");
    kind.importers = importerChoices();
    kind.documents = true;
    return kind;
}

DataKind sqlKind() {
    DataKind kind;
    kind.purpose = DataKinds::tr("Questions on databases, each with its CREATE TABLE and the SQL "
                                 "that answers it: what the model learns from, and what it is "
                                 "judged on.");
    kind.hint = DataKinds::tr("JSON, JSONL, CSV or TSV with the columns question, context and "
                              "answer, or Spider folders with their databases. They can be "
                              "dropped anywhere on this page.");
    kind.files = DataKinds::tr("Questions with SQL (*.json *.jsonl *.csv *.tsv)");
    kind.rows = DataKinds::tr("Questions");
    kind.importers = sqlImporterChoices();
    return kind;
}

DataKind answerKind() {
    DataKind kind;
    kind.purpose =
        DataKinds::tr("Your documents, the questions made of them and the teacher's "
                      "answers: what the student learns from, and what it is judged on.");
    kind.hint = DataKinds::tr("Documents (PDF, DOCX, ODT, EPUB, HTML, Markdown, text), or "
                              "conversations as OpenAI's chat format has them (JSONL). They can be "
                              "dropped anywhere on this page.");
    kind.files = DataKinds::tr("Documents and conversations (*.pdf *.docx *.odt *.epub *.html "
                               "*.htm *.xhtml *.md *.markdown *.txt *.text *.jsonl *.json *.csv "
                               "*.tsv)");
    kind.rows = DataKinds::tr("Conversations");
    kind.importers = importersOf(kDistillation);
    kind.documents = true;
    return kind;
}

} // namespace

DataKind dataKind(const std::string& kind) {
    return kind == kTextToSql ? sqlKind() : kind == kDistillation ? answerKind() : pairKind();
}

} // namespace fts
