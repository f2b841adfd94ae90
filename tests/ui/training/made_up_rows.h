#pragma once

#include <string>

#include "core/corpus/division.h"
#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// Fills a project with so many questions, each about a passage of its own, in documents of ten
/// passages. Every passage has `words` words, every third is twice as long.
inline void addRows(const Project& project, int pairs, int words = 20) {
    ProjectStore store(project.storePath());
    Transaction transaction(store.database());
    CollectionRow collection;
    collection.name = "made-up.csv";
    collection.format = "pairs";
    collection.sha256 = std::to_string(pairs);
    const auto id = store.addCollection(collection);
    std::int64_t document = 0;
    for (int i = 0; i < pairs; ++i) {
        const std::string key = std::to_string(i);
        if (i % 10 == 0) {
            document = store.addDocument(id, key, "", "", "");
        }
        std::string passage = "passage " + key;
        for (int word = 0; word < (i % 3 == 0 ? 2 : 1) * words; ++word) {
            passage += word % 2 == 0 ? " the city" : " market";
        }
        const auto chunk = store.addChunk(document, i % 10, key, passage);
        const std::string question = i % 5 == 0 ? "what does the text say about " : "what is city ";
        store.addPair(store.addQuestion(id, key, question + key, "imported"), chunk);
    }
    transaction.commit();
    divideRows(store, project.specs().split);
}

} // namespace fts
