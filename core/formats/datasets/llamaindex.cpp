#include "core/formats/datasets/llamaindex.h"

#include <unordered_map>
#include <vector>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Places = std::unordered_map<std::string, std::size_t>;

/// The file's content, and the keys of its objects in the file's order.
struct Content {
    json root;
    std::map<std::string, std::vector<std::string>> keys; ///< "corpus" → its keys

    const std::vector<std::string>& keysOf(const std::string& object) const {
        static const std::vector<std::string> none;
        const auto found = keys.find(object);
        return found == keys.end() ? none : found->second;
    }
};

Content readContent(const fs::path& path, const DataSetRequest& request) {
    Content content;
    std::string object;
    JsonLimits limits;
    limits.refuseDuplicateKeys = true;
    content.root =
        parseJson(readFile(path), path.string(), limits, [&](int depth, const std::string& key) {
            if (request.check) {
                request.check();
            }
            if (depth == 1) {
                object = key;
            } else if (depth == 2) {
                content.keys[object].push_back(key);
            }
        });
    for (const char* name : {"queries", "corpus", "relevant_docs"}) {
        if (!content.root.is_object() || !content.root.contains(name) ||
            !content.root[name].is_object()) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1 is not a LlamaIndex question set: it has no object \"%2\". "
                                 "Pairs can be imported as JSON lines, CSV or TSV."),
                        path.string(), name);
        }
    }
    return content;
}

// Calls take(key, text) for each usable text of an object, in the file's order.
template <typename Take>
Places readTexts(const Content& content, const char* object, DataSet& set, const fs::path& path,
                 Take take) {
    Places places;
    for (const std::string& key : content.keysOf(object)) {
        const json& value = content.root[object][key];
        const Message problem = value.is_string() ? textProblem(value.get_ref<const std::string&>())
                                                  : FTS_TEXT("it is not a text");
        if (!problem.empty()) {
            set.skip(path, Message(FTS_TEXT("%1: %2 \"%3\": %4."), path.string(), object,
                                   shownName(key), problem));
            continue;
        }
        places.emplace(key, places.size());
        take(key, value.get_ref<const std::string&>());
    }
    return places;
}

// Adds the pairs of one question; `ids` is its value in relevant_docs.
void readPairsOf(std::size_t question, const json& ids, const std::string& origin,
                 const Places& passages, DataSet& set, const fs::path& path) {
    for (const json& id : ids) {
        const auto passage =
            id.is_string() ? passages.find(id.get_ref<const std::string&>()) : passages.end();
        if (passage == passages.end()) {
            set.skip(path, Message(FTS_TEXT("%1: the passage %2 is not in the corpus."), origin,
                                   shownName(dumpJson(id))));
            continue;
        }
        set.pairs.push_back({question, passage->second, 1});
    }
}

void readPairs(const Content& content, const Places& questions, const Places& passages,
               DataSet& set, const fs::path& path) {
    const json& relevant = content.root["relevant_docs"];
    for (const std::string& query : content.keysOf("relevant_docs")) {
        const json& ids = relevant[query];
        const std::string origin = path.string() + ": relevant_docs \"" + shownName(query) + "\"";
        const auto question = questions.find(query);
        if (question == questions.end()) {
            set.skip(path, Message(FTS_TEXT("%1: there is no such question."), origin));
        } else if (!ids.is_array() || ids.empty()) {
            set.skip(path, Message(FTS_TEXT("%1: this is not a list of passages."), origin));
        } else {
            readPairsOf(question->second, ids, origin, passages, set, path);
        }
    }
    for (const auto& question : set.questions) {
        if (!relevant.contains(question.key)) {
            set.skip(path, Message(FTS_TEXT("%1: queries \"%2\": relevant_docs names no passage "
                                            "for it."),
                                   path.string(), shownName(question.key)));
        }
    }
}

} // namespace

DataSet readLlamaIndex(const fs::path& path, const DataSetRequest& request) {
    const Content content = readContent(path, request);
    DataSet set;
    set.documents.push_back({path.filename().string(), path.filename().string()});
    const Places passages = readTexts(content, "corpus", set, path,
                                      [&](const std::string& key, const std::string& text) {
                                          set.passages.push_back({0, key, text});
                                      });
    const Places questions = readTexts(content, "queries", set, path,
                                       [&](const std::string& key, const std::string& text) {
                                           set.questions.push_back({key, text});
                                       });
    readPairs(content, questions, passages, set, path);
    set.mergeEqualPairs();
    return set;
}

} // namespace fts
