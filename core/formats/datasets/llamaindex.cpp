#include "core/formats/datasets/llamaindex.h"

#include <unordered_map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Places = std::unordered_map<std::string, std::size_t>;

/// The file's content, and the keys of its objects in the file's order.
struct Content {
    json root;
    std::map<std::string, std::vector<std::string>> keys; ///< "corpus" → its keys
};

Content readContent(const fs::path& path) {
    Content content;
    std::string object;
    JsonLimits limits;
    limits.refuseDuplicateKeys = true;
    content.root =
        parseJson(readFile(path), path.string(), limits, [&](int depth, const std::string& key) {
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
                        FTS_TEXT("%1 is not a LlamaIndex question set: it has no \"%2\"."),
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
    const auto keys = content.keys.find(object);
    if (keys == content.keys.end()) {
        return places;
    }
    for (const std::string& key : keys->second) {
        const json& value = content.root[object][key];
        const Message problem = value.is_string() ? textProblem(value.get_ref<const std::string&>())
                                                  : FTS_TEXT("it is not a text");
        if (!problem.empty()) {
            set.skip(path, Message(FTS_TEXT("%1 \"%2\": %3."), object, key, problem.english()));
            continue;
        }
        places.emplace(key, places.size());
        take(key, value.get_ref<const std::string&>());
    }
    return places;
}

void readPairs(const Content& content, const Places& questions, const Places& passages,
               DataSet& set, const fs::path& path) {
    for (const auto& [query, ids] : content.root["relevant_docs"].items()) {
        const auto question = questions.find(query);
        if (question == questions.end() || !ids.is_array()) {
            set.skip(path, Message(FTS_TEXT("relevant_docs \"%1\": there is no such question, or "
                                            "its value is not a list."),
                                   query));
            continue;
        }
        for (const json& id : ids) {
            const auto passage =
                id.is_string() ? passages.find(id.get_ref<const std::string&>()) : passages.end();
            if (passage == passages.end()) {
                set.skip(path, Message(FTS_TEXT("relevant_docs \"%1\": the passage %2 is not in "
                                                "the corpus."),
                                       query, dumpJson(id).substr(0, 200)));
                continue;
            }
            set.pairs.push_back({question->second, passage->second, 1});
        }
    }
}

} // namespace

DataSet readLlamaIndex(const fs::path& path, const DataSetRequest&) {
    const Content content = readContent(path);
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
    return set;
}

} // namespace fts
