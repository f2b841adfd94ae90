#pragma once

#include "core/formats/datasets/chat_rows.h"
#include "core/store/project_store.h"
#include "core/store/stored_chat_rows.h"

namespace fts {

/// An answer to a question for training, both as they are before anybody divides them.
inline void addUndividedAnswer(ProjectStore& store) {
    const auto set = store.addCollection({0, "d", "/d", "pairs", "d", Split::Train});
    const auto chunk =
        store.addChunk(store.addDocument(set, "d", "D", "/d", ""), 0, "c", "A passage.");
    StoredChatRow row;
    row.collectionId = set;
    row.question = store.addQuestion(set, "q", "What is asked here?", "imported");
    store.addPair(*row.question, chunk);
    row.line = chatRowLine(
        {{{"user", "What is asked here?"}, {"assistant", "This is what is asked."}}, ""});
    row.split = Split::Border;
    addChatRow(store, row);
}

} // namespace fts
