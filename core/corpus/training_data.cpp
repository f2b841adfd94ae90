#include "core/corpus/training_data.h"

#include <algorithm>

namespace fts {

bool TrainingData::joined(std::uint32_t question, std::uint32_t passage) const {
    return std::ranges::binary_search(m_passagesOf[question], passage);
}

void TrainingData::finish() {
    m_passagesOf.assign(questions.size(), {});
    for (const auto* all : {&pairs, &alsoAnswers}) {
        for (const Pair& pair : *all) {
            m_passagesOf[pair.question].push_back(pair.passage);
        }
    }
    for (auto& passages : m_passagesOf) {
        std::ranges::sort(passages);
    }
}

} // namespace fts
