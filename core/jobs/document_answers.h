#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/message.h"
#include "core/store/passage_places.h"

namespace fts {

/// What the engine's job "rag" answered to one question, and from which passages.
struct DocumentAnswers {
    struct Answer {
        std::string asked; ///< as the model was named to the job: "base", "tuned", "teacher"
        std::string model; ///< as it is called
        std::string text;
        bool abstained = false; ///< it says that the passages do not tell
        int calls = 0;
        double seconds = 0;
        Message error; ///< why there is no answer; empty if there is one
    };
    struct Source {
        PassagePlace place;
        std::string text;
    };

    std::vector<Answer> answers; ///< in the order they were asked for
    std::vector<Source> sources; ///< the best first
};

/// Throws Format.
DocumentAnswers documentAnswersFromJson(const nlohmann::json& json);

} // namespace fts
