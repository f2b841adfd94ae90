#pragma once

#include "core/base/random.h"
#include "core/corpus/training_data.h"

namespace fts {

/// Passages of random tokens of different lengths; each question is a piece of its passage.
inline TrainingData toyData(std::uint32_t passages = 20, std::uint32_t questionsEach = 2) {
    Random random{11};
    TrainingData data;
    for (std::uint32_t i = 0; i < passages; ++i) {
        TrainingData::Sequence text(8 + random.below(24));
        for (auto& id : text) {
            id = static_cast<std::int32_t>(5 + random.below(70));
        }
        for (std::uint32_t j = 0; j < questionsEach; ++j) {
            data.pairs.push_back({static_cast<std::uint32_t>(data.questions.size()), i});
            const auto begin = text.begin() + static_cast<std::ptrdiff_t>(random.below(3) + 2 * j);
            data.questions.emplace_back(begin, begin + 4);
        }
        data.passages.push_back(std::move(text));
    }
    data.finish();
    return data;
}

} // namespace fts
