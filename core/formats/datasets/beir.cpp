#include "core/formats/datasets/beir.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/formats/datasets/line_file.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Places = std::unordered_map<std::string, std::size_t>;

/// One row of qrels with a grade above 0.
struct Judgement {
    std::string question;
    std::string passage;
    double grade = 0;
};

std::string textOf(const json& row, const char* key) {
    const json value = row.value(key, json());
    return value.is_string() ? value.get<std::string>() : std::string();
}

// Ids are texts, but some sets write them as numbers.
std::string idOf(const json& row) {
    const json value = row.value("_id", json());
    return value.is_number_integer() ? value.dump() : textOf(row, "_id");
}

// Calls take(id, row) for each line that is an object with an id.
template <typename Take>
void readRows(const fs::path& path, DataSet& set, const DataSetRequest& request, Take take) {
    LineFile file(path);
    std::string line;
    while (file.next(line)) {
        if (request.check) {
            request.check();
        }
        if (line.empty()) {
            continue;
        }
        const std::string origin = path.string() + ", line " + std::to_string(file.number());
        try {
            const json row = parseJson(line, origin);
            const std::string id = row.is_object() ? idOf(row) : std::string();
            if (id.empty()) {
                throw Error(ErrorKind::Format, FTS_TEXT("%1: the row has no \"_id\"."), origin);
            }
            take(id, row, origin);
        } catch (const Error& error) {
            set.skip(path, error.message());
        }
    }
}

[[noreturn]] void refuseRow(const std::string& origin, const Message& problem) {
    throw Error(ErrorKind::Format, FTS_TEXT("%1: %2."), origin, problem);
}

Message twice(const std::string& id) {
    return {FTS_TEXT("the id %1 stands twice"), shownName(id)};
}

Places readCorpus(const fs::path& path, DataSet& set, const DataSetRequest& request) {
    Places places;
    readRows(path, set, request,
             [&](const std::string& id, const json& row, const std::string& origin) {
                 const std::string title = textOf(row, "title");
                 std::string text = textOf(row, "text");
                 if (!title.empty()) {
                     text = text.empty() ? title : title + " " + text;
                 }
                 const Message problem = textProblem(text);
                 if (!problem.empty()) {
                     refuseRow(origin, problem);
                 }
                 if (!places.emplace(id, set.passages.size()).second) {
                     refuseRow(origin, twice(id));
                 }
                 set.passages.push_back({set.documents.size(), id, std::move(text)});
                 set.documents.push_back({id, title});
             });
    return places;
}

// False unless the line is question, passage and grade.
bool readJudgement(const std::string& line, Judgement& judgement) {
    const std::size_t first = line.find('\t');
    const std::size_t second = first == line.npos ? first : line.find('\t', first + 1);
    if (second == line.npos) {
        return false;
    }
    judgement.question = line.substr(0, first);
    judgement.passage = line.substr(first + 1, second - first - 1);
    const char* end = line.data() + line.size();
    const auto [stop, failure] = std::from_chars(line.data() + second + 1, end, judgement.grade);
    return failure == std::errc{} && stop == end && std::isfinite(judgement.grade);
}

std::vector<Judgement> readJudgements(const fs::path& path, DataSet& set) {
    std::vector<Judgement> judgements;
    LineFile file(path);
    std::string line;
    while (file.next(line)) {
        Judgement judgement;
        if (readJudgement(line, judgement)) {
            if (judgement.grade > 0) {
                judgements.push_back(std::move(judgement));
            }
        } else if (file.number() > 1 && !line.empty()) { // the first line names the columns
            set.skip(path, Message(FTS_TEXT("%1, line %2: this is not question, passage and grade, "
                                            "separated by tabs."),
                                   path.string(), file.number()));
        }
    }
    return judgements;
}

Places readQuestions(const fs::path& path, const std::vector<Judgement>& judgements, DataSet& set,
                     const DataSetRequest& request) {
    std::unordered_set<std::string> judged;
    for (const Judgement& judgement : judgements) {
        judged.insert(judgement.question);
    }
    Places places;
    readRows(path, set, request,
             [&](const std::string& id, const json& row, const std::string& origin) {
                 if (!judged.contains(id)) {
                     return;
                 }
                 const std::string text = textOf(row, "text");
                 const Message problem = textProblem(text);
                 if (!problem.empty()) {
                     refuseRow(origin, problem);
                 }
                 if (!places.emplace(id, set.questions.size()).second) {
                     refuseRow(origin, twice(id));
                 }
                 set.questions.push_back({id, text});
             });
    return places;
}

} // namespace

bool isBeirFolder(const fs::path& path) {
    std::error_code failure;
    return fs::is_regular_file(path / "corpus.jsonl", failure) &&
           fs::is_regular_file(path / "queries.jsonl", failure) &&
           fs::is_directory(path / "qrels", failure);
}

std::vector<fs::path> beirFiles(const fs::path& folder, const std::string& part) {
    return {folder / "corpus.jsonl", folder / "queries.jsonl", folder / "qrels" / (part + ".tsv")};
}

std::vector<std::string> beirParts(const fs::path& folder) {
    std::vector<std::string> parts;
    std::error_code failure;
    for (fs::directory_iterator entry(folder / "qrels", failure), end; !failure && entry != end;
         entry.increment(failure)) {
        if (entry->path().extension() == ".tsv") {
            parts.push_back(entry->path().stem().string());
        }
    }
    std::ranges::sort(parts);
    return parts;
}

DataSet readBeir(const fs::path& folder, const DataSetRequest& request) {
    DataSet set;
    const fs::path qrels = folder / "qrels" / (request.part + ".tsv");
    const auto judgements = readJudgements(qrels, set);
    const Places passages = readCorpus(folder / "corpus.jsonl", set, request);
    const Places questions = readQuestions(folder / "queries.jsonl", judgements, set, request);
    for (const Judgement& judgement : judgements) {
        const auto question = questions.find(judgement.question);
        const auto passage = passages.find(judgement.passage);
        if (question == questions.end() || passage == passages.end()) {
            set.skip(qrels, Message(FTS_TEXT("%1: question %2 and passage %3: one of them is "
                                             "missing."),
                                    qrels.string(), shownName(judgement.question),
                                    shownName(judgement.passage)));
            continue;
        }
        set.pairs.push_back({question->second, passage->second, judgement.grade});
    }
    set.mergeEqualPairs();
    return set;
}

} // namespace fts
