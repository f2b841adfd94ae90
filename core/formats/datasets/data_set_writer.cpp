#include "core/formats/datasets/data_set_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// A file whose rows are pairs; questions and passages without one have no place in it.
class PairFileWriter : public DataSetWriter {
public:
    explicit PairFileWriter(const fs::path& target) : m_file(target) {}

    void question(const std::string&, const std::string&) override {}
    void passage(const std::string&, const std::string&) override {}
    void finish() override { m_file.commit(); }

protected:
    void write(std::string_view text) { m_file.write(text); }

private:
    AtomicFile m_file;
};

class JsonLinesWriter : public PairFileWriter {
public:
    JsonLinesWriter(const fs::path& target, bool withNegatives)
        : PairFileWriter(target), m_withNegatives(withNegatives) {}

    void pair(const WrittenPair& pair) override {
        json row{{"question", pair.question},
                 {"passage", pair.passage},
                 {"document", pair.document},
                 {"part", pair.part}};
        if (m_withNegatives) { // of each, since readers take the columns from the first row
            row["negatives"] = pair.negatives;
        }
        write(dumpJson(row) + "\n");
    }

private:
    bool m_withNegatives;
};

// RFC 4180. Texts stay as they are, so that reading the file back gives the same pairs.
class CsvWriter : public PairFileWriter {
public:
    explicit CsvWriter(const fs::path& target) : PairFileWriter(target) {
        write("question,passage,document,part\r\n");
    }

    void pair(const WrittenPair& pair) override {
        write(cell(pair.question) + ',' + cell(pair.passage) + ',' + cell(pair.document) + ',' +
              cell(pair.part) + "\r\n");
    }

private:
    static std::string cell(const std::string& text) {
        std::string quoted = "\"";
        for (const char letter : text) {
            quoted.append(letter == '"' ? 2 : 1, letter);
        }
        return quoted + '"';
    }
};

// EmbeddingQAFinetuneDataset: {"queries", "corpus", "relevant_docs", "mode"}, an entry a line.
class LlamaIndexWriter : public DataSetWriter {
public:
    explicit LlamaIndexWriter(const fs::path& target) : m_file(target) {}

    void question(const std::string& id, const std::string& text) override {
        entry(kQueries, id, text);
    }
    void passage(const std::string& id, const std::string& text) override {
        entry(kCorpus, id, text);
    }
    void pair(const WrittenPair& pair) override {
        if (pair.questionId != m_question) {
            endQuestion();
            m_question = pair.questionId;
        }
        m_passages.push_back(pair.passageId);
    }
    void finish() override {
        endQuestion();
        begin(kRelevant);
        m_file.write("\n},\n\"mode\": \"text\"}\n");
        m_file.commit();
    }

private:
    enum Part { kNone, kQueries, kCorpus, kRelevant };

    void endQuestion() {
        if (!m_passages.empty()) {
            entry(kRelevant, m_question, std::exchange(m_passages, json::array()));
        }
    }

    void entry(Part part, const std::string& id, const json& value) {
        begin(part);
        m_file.write((m_first ? "\n" : ",\n") + dumpJson(json(id)) + ": " + dumpJson(value));
        m_first = false;
    }

    // Of a part; those before it are ended, and stand there empty if nothing was in them.
    void begin(Part part) {
        static constexpr std::array kNames{"", "queries", "corpus", "relevant_docs"};
        while (m_part < part) {
            m_file.write(m_part == kNone ? "{\"" : "\n},\n\"");
            m_part = static_cast<Part>(m_part + 1);
            m_file.write(std::string(kNames[m_part]) + "\": {");
            m_first = true;
        }
    }

    AtomicFile m_file;
    Part m_part = kNone;
    bool m_first = true;
    std::string m_question;
    json m_passages = json::array();
};

// corpus.jsonl, queries.jsonl and qrels/PART.tsv.
class BeirWriter : public DataSetWriter {
public:
    explicit BeirWriter(const fs::path& target)
        : m_target(target.has_filename() ? target : target.parent_path()) { // "out/"
        if (fs::exists(m_target) && !(fs::is_directory(m_target) && fs::is_empty(m_target))) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("%1 is there already and is not an empty folder. Choose another."),
                        m_target.string());
        }
        m_folder = m_target.parent_path() / ("." + m_target.filename().string() + ".part");
        fs::remove_all(m_folder);
        fs::create_directories(m_folder / "qrels");
        m_questions = std::make_unique<AtomicFile>(m_folder / "queries.jsonl");
        m_passages = std::make_unique<AtomicFile>(m_folder / "corpus.jsonl");
    }

    ~BeirWriter() override {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }

    void question(const std::string& id, const std::string& text) override {
        m_questions->write(dumpJson({{"_id", id}, {"text", text}}) + "\n");
    }
    void passage(const std::string& id, const std::string& text) override {
        m_passages->write(dumpJson({{"_id", id}, {"title", ""}, {"text", text}}) + "\n");
    }
    void pair(const WrittenPair& pair) override {
        auto& file = m_grades[pair.part == "validation" ? "dev" : pair.part];
        if (!file) {
            file = std::make_unique<AtomicFile>(
                m_folder / "qrels" / ((pair.part == "validation" ? "dev" : pair.part) + ".tsv"));
            file->write("query-id\tcorpus-id\tscore\n");
        }
        // Readers take whole numbers only.
        const auto grade = std::max(1LL, std::llround(pair.grade));
        file->write(pair.questionId + '\t' + pair.passageId + '\t' + std::to_string(grade) + '\n');
    }
    void finish() override {
        m_questions->commit();
        m_passages->commit();
        for (auto& [part, file] : m_grades) {
            file->commit();
        }
        syncFolder(m_folder / "qrels");
        syncFolder(m_folder);
        fs::rename(m_folder, m_target);
        syncFolder(m_target.parent_path());
    }

private:
    fs::path m_target, m_folder;
    std::unique_ptr<AtomicFile> m_questions, m_passages;
    std::map<std::string, std::unique_ptr<AtomicFile>> m_grades; // by the part's usual name
};

} // namespace

std::unique_ptr<DataSetWriter> makeDataSetWriter(std::string_view format, const fs::path& target,
                                                 bool withNegatives) {
    const fs::path path = fs::absolute(target).lexically_normal();
    if (format == "jsonl") {
        return std::make_unique<JsonLinesWriter>(path, withNegatives);
    }
    if (format == "csv") {
        return std::make_unique<CsvWriter>(path);
    }
    if (format == "llamaindex") {
        return std::make_unique<LlamaIndexWriter>(path);
    }
    if (format == "beir") {
        return std::make_unique<BeirWriter>(path);
    }
    throw Error(ErrorKind::BadInput,
                FTS_TEXT("\"%1\" is no data format. Use jsonl, csv, llamaindex or beir."), format);
}

} // namespace fts
