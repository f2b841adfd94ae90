#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace fts {

struct Passage {
    std::int64_t id = 0; ///< chunk row in the project's store; 0 outside a project
    std::string key;     ///< name in the data set it came from
    std::string text;
};

struct Question {
    std::int64_t id = 0;
    std::string key;
    std::string text;
};

/// Questions, the passages they are searched in, and which passages answer which question.
struct RetrievalSet {
    std::vector<Passage> passages;
    std::vector<Question> questions;
    std::vector<std::vector<std::size_t>> relevant; ///< per question: indexes into `passages`

    bool empty() const { return questions.empty(); }
};

} // namespace fts
