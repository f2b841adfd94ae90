#pragma once

#include <string>

#include "core/store/project_store.h"

namespace fts {

/// A collection with one document, filled pair by pair.
struct SmallCollection {
    explicit SmallCollection(ProjectStore& target, const std::string& name = "set")
        : store(target), id(target.addCollection({0, name, name + ".csv", "pairs", name})),
          document(target.addDocument(id, "d", "D", name + ".csv", "")) {}

    std::int64_t chunk(const std::string& text, Split split = Split::Train) {
        const auto chunk = store.addChunk(document, ordinal, "c" + std::to_string(ordinal), text);
        ++ordinal;
        const std::pair<std::int64_t, Split> place{chunk, split};
        store.setChunkSplits({&place, 1});
        return chunk;
    }

    std::int64_t question(const std::string& text) {
        return store.addQuestion(id, "q", text, "imported");
    }

    /// A question about a passage of its own, both in that split.
    void pair(const std::string& questionText, const std::string& passage, Split split) {
        const auto passageId = chunk(passage, split);
        store.addPair(question(questionText), passageId);
        store.setQuestionSplits(id);
    }

    ProjectStore& store;
    std::int64_t id;
    std::int64_t document;
    int ordinal = 0;
};

} // namespace fts
