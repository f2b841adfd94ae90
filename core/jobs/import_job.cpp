#include "core/jobs/import_job.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/formats/datasets/catalog.h"
#include "core/project/choices.h"
#include "core/project/stages.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kSkippedShown = 1000;

/// One file or one part of a folder, to be read into one collection.
struct Source {
    fs::path path;
    const DataSetFormat* format = nullptr;
    std::string part;
};

std::map<std::string, std::string> parseMap(const std::string& text) {
    std::map<std::string, std::string> columns;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string item = text.substr(begin, end - begin);
        const std::size_t equals = item.find('=');
        const std::string role = item.substr(0, equals);
        if (equals == item.npos ||
            (role != "question" && role != "passage" && role != "document")) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("--map wants question=COLUMN,passage=COLUMN[,document=COLUMN], "
                                 "not \"%1\"."),
                        item);
        }
        columns[role] = item.substr(equals + 1);
        begin = end + 1;
    }
    return columns;
}

// The names BEIR folders use for their parts.
std::optional<Split> splitOfPart(const std::string& part) {
    if (part == "dev" || part == "validation" || part == "val") {
        return Split::Validation;
    }
    return part == "train"  ? std::optional(Split::Train)
           : part == "test" ? std::optional(Split::Test)
                            : std::nullopt;
}

class Import {
public:
    Import(Project& project, const ImportParams& params, JobContext& context)
        : m_project(project), m_params(params), m_context(context), m_store(project.storePath()) {
        m_request.columns = parseMap(params.map);
        m_request.check = [&context] { context.check(); };
    }

    ImportResult run() {
        std::vector<Source> sources;
        for (const fs::path& path : m_params.paths) {
            findSources(path, sources);
        }
        for (std::size_t i = 0; i < sources.size(); ++i) {
            m_context.check();
            takeSource(sources[i]);
            m_context.events.emit(Progress{"import", static_cast<std::int64_t>(i + 1),
                                           static_cast<std::int64_t>(sources.size())});
        }
        finish();
        return std::move(m_result);
    }

private:
    void skip(const fs::path& path, Message reason) {
        m_context.log(Message(FTS_TEXT("Skipped: %1"), reason.english()), LogLevel::Warning);
        m_result.skipped.push_back({path.string(), std::move(reason)});
    }

    void findSources(const fs::path& path, std::vector<Source>& sources) {
        if (!fs::exists(path)) {
            skip(path, Message(FTS_TEXT("There is no file or folder %1."), path.string()));
            return;
        }
        const DataSetFormat* format = findDataSetFormat(m_params.format, path);
        if (fs::is_directory(path) && (format == nullptr || format->parts == nullptr)) {
            addFilesOf(path, sources);
        } else if (format == nullptr) {
            skip(path, Message(FTS_TEXT("%1 is of no kind that can be imported. There are: %2."),
                               path.string(), keysOf(importerChoices())));
        } else if (format->parts != nullptr) {
            addParts(path, *format, sources);
        } else {
            sources.push_back({path, format, ""});
        }
    }

    void addFilesOf(const fs::path& folder, std::vector<Source>& sources) {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.is_regular_file() && !entry.path().filename().string().starts_with('.')) {
                files.push_back(entry.path());
            }
        }
        std::ranges::sort(files);
        for (const fs::path& file : files) {
            findSources(file, sources);
        }
    }

    void addParts(const fs::path& folder, const DataSetFormat& format,
                  std::vector<Source>& sources) {
        bool any = false;
        for (const std::string& part : format.parts(folder)) {
            const auto split = splitOfPart(part);
            if (!m_params.split || split == m_params.split) {
                sources.push_back({folder, &format, part});
                any = true;
            }
        }
        if (!any) {
            skip(folder, Message(FTS_TEXT("%1 has no judgements for the %2 part."), folder.string(),
                                 m_params.split ? splitName(*m_params.split) : "any"));
        }
    }

    std::string hashOf(const Source& source) const {
        if (source.part.empty()) {
            return sha256File(source.path);
        }
        return sha256(sha256File(source.path / "corpus.jsonl") +
                      sha256File(source.path / "queries.jsonl") +
                      sha256File(source.path / "qrels" / (source.part + ".tsv")));
    }

    void takeSource(const Source& source) {
        const std::string name =
            source.path.filename().string() + (source.part.empty() ? "" : " (" + source.part + ")");
        m_context.events.emit(StageStarted{"import", Message(FTS_TEXT("Reading %1"), name)});
        CollectionRow row;
        row.name = name;
        row.path = source.path.string();
        row.format = source.format->key;
        row.split = source.part.empty() ? m_params.split : splitOfPart(source.part);
        DataSet set;
        try {
            row.sha256 = hashOf(source);
            if (m_store.hasCollection(row.sha256, row.format, row.split)) {
                m_context.log(Message(FTS_TEXT("%1 was imported before; nothing changes."), name));
                m_anyTaken = true;
                return;
            }
            m_request.part = source.part;
            set = source.format->read(source.path, m_request);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Io || error.kind() == ErrorKind::DiskFull) {
                throw;
            }
            skip(source.path, error.message());
            return;
        }
        noteSkipped(set);
        if (set.pairs.empty()) {
            skip(source.path, Message(FTS_TEXT("%1 holds no question with its passage."), name));
            return;
        }
        store(row, set);
        m_anyTaken = true;
    }

    void noteSkipped(const DataSet& set) {
        m_result.skippedRows += set.skippedRows;
        for (const Skipped& row : set.skipped) {
            if (m_result.skipped.size() < kSkippedShown) {
                m_result.skipped.push_back(row);
            }
        }
        if (set.skippedRows > 0) {
            m_context.log(Message(FTS_TEXT("%1 rows were skipped. The first: %2"), set.skippedRows,
                                  set.skipped.front().reason.english()),
                          LogLevel::Warning);
        }
    }

    void store(const CollectionRow& row, const DataSet& set) {
        Transaction transaction(m_store.database());
        const auto collection = m_store.addCollection(row);
        std::vector<std::int64_t> documents, chunks, questions;
        for (const auto& document : set.documents) {
            documents.push_back(
                m_store.addDocument(collection, document.key, document.title, row.path, ""));
        }
        std::vector<int> ordinals(set.documents.size());
        for (const auto& passage : set.passages) {
            m_context.check();
            chunks.push_back(m_store.addChunk(documents[passage.document],
                                              ordinals[passage.document]++, passage.key,
                                              passage.text));
        }
        for (const auto& question : set.questions) {
            questions.push_back(
                m_store.addQuestion(collection, question.key, question.text, "imported"));
        }
        for (const auto& pair : set.pairs) {
            m_context.check();
            m_store.addPair(questions[pair.question], chunks[pair.passage], pair.grade);
        }
        transaction.commit();
        m_result.documents += static_cast<std::int64_t>(documents.size());
        m_result.chunks += static_cast<std::int64_t>(chunks.size());
        m_result.pairs += static_cast<std::int64_t>(set.pairs.size());
    }

    void finish() {
        if (!m_anyTaken) {
            throw Error(ErrorKind::BadInput, FTS_TEXT("Nothing was imported. %1"),
                        m_result.skipped.empty() ? std::string()
                                                 : m_result.skipped.back().reason.english());
        }
        m_result.division = divideRows(m_store, m_project.specs().split);
        const Division& division = m_result.division;
        if (!division.rule.empty()) {
            m_context.log(division.rule);
        }
        if (division.leaks > 0) {
            m_context.log(Message(FTS_TEXT("%1 training pairs also stand in the validation or test "
                                           "part and are left out of training."),
                                  division.leaks),
                          LogLevel::Warning);
        }
        recordStage(m_project, m_store, "import");
    }

    Project& m_project;
    const ImportParams& m_params;
    JobContext& m_context;
    ProjectStore m_store;
    DataSetRequest m_request;
    ImportResult m_result;
    bool m_anyTaken = false;
};

} // namespace

ImportResult runImport(Project& project, const ImportParams& params, JobContext& context) {
    return Import(project, params, context).run();
}

json importResultToJson(const ImportResult& result) {
    json skipped = json::array();
    for (const Skipped& item : result.skipped) {
        skipped.push_back({{"path", item.path}, {"reason", item.reason.english()}});
    }
    return {{"documents", result.documents},
            {"chunks", result.chunks},
            {"pairs", result.pairs},
            {"skipped", skipped},
            {"skipped_rows", result.skippedRows},
            {"leaks", result.division.leaks},
            {"questions",
             {{"train", result.division.train},
              {"validation", result.division.validation},
              {"test", result.division.test}}}};
}

} // namespace fts
