#include "core/work/other_questions.h"

#include <unordered_map>

namespace fts {

RetrievalSet otherQuestions(ProjectStore& store, Split judged) {
    RetrievalSet all;
    std::unordered_map<std::int64_t, std::size_t> placeOf;
    for (const Split split : {Split::Train, Split::Validation}) {
        if (split == judged) {
            continue;
        }
        RetrievalSet part = store.retrievalSet(split);
        std::vector<std::size_t> places;
        for (Passage& passage : part.passages) {
            const auto [place, isNew] = placeOf.try_emplace(passage.id, all.passages.size());
            places.push_back(place->second);
            if (isNew) {
                all.passages.push_back(std::move(passage));
            }
        }
        for (std::size_t i = 0; i < part.questions.size(); ++i) {
            all.questions.push_back(std::move(part.questions[i]));
            auto& relevant = all.relevant.emplace_back();
            for (const std::size_t passage : part.relevant[i]) {
                relevant.push_back(places[passage]);
            }
        }
    }
    return all;
}

} // namespace fts
