#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace fts {

/// Something of a file that was not taken, and why.
struct Skipped {
    std::string path;             ///< of the file or folder
    Message reason;               ///< a sentence that names the file, and the row where it is one
    bool locked = false;          ///< it opens with a password only
    bool perhapsDocument = false; ///< it was taken for a data set, but may be a document
};

/// A question–passage set as a file holds it, whatever its format. Passages and pairs are in the
/// order of the file; no pair stands twice.
struct DataSet {
    struct Document {
        std::string key;
        std::string title;
    };
    struct Passage {
        std::size_t document = 0; ///< index into `documents`
        std::string key;
        std::string text;
    };
    struct Question {
        std::string key;
        std::string text;
    };
    struct Pair {
        std::size_t question = 0; ///< index into `questions`
        std::size_t passage = 0;  ///< index into `passages`
        double grade = 1;
    };

    std::vector<Document> documents;
    std::vector<Passage> passages;
    std::vector<Question> questions;
    std::vector<Pair> pairs;
    std::vector<Pair> negatives; ///< passages that do not answer the question, as the file says
    std::vector<Skipped> skipped;
    std::size_t skippedRows = 0; ///< also those `skipped` has no room for

    /// Notes a row that was left out; at most a thousand reasons of one file are kept.
    void skip(const std::filesystem::path& path, Message reason);

    /// Keeps the first of each pair of the same question and passage, and of the negatives those
    /// that are no pair.
    void mergeEqualPairs();
};

/// What a reader is asked for.
struct DataSetRequest {
    std::map<std::string, std::string> columns; ///< "question", "passage" … → column
    std::string part;                           ///< of a format that has parts
    std::function<void()> check;                ///< called now and then; may throw; may be null
};

inline constexpr std::size_t kLongestText = 1'000'000; ///< bytes of one question or passage

/// True for UTF-8 without zero bytes.
bool isPlainText(const std::string& text);

/// Why a text cannot be a question or passage, without a full stop; empty if it can.
Message textProblem(const std::string& text);

} // namespace fts
