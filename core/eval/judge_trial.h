#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/message.h"

namespace fts {

/// What a judge said of statements whose truth is known, each nothing where it could not be read.
struct JudgeTrial {
    std::vector<std::optional<bool>> own;     ///< supported by their text
    std::vector<std::optional<bool>> foreign; ///< of another text
    std::vector<std::optional<bool>> negated; ///< the contrary of their text
};

/// How far a judge can be trusted. AUC as rocAuc(): 0.5 is guessing.
struct JudgeReliability {
    static constexpr double kLeastAuc = 0.70;

    std::optional<double> auc;        ///< own statements against all others
    std::optional<double> foreignAuc; ///< own against foreign
    std::optional<double> negatedAuc; ///< own against negated
    int read = 0;
    int unread = 0; ///< answers that were not of the shape asked for

    /// Below kLeastAuc, or half of its answers unread, its verdicts say nothing.
    bool reliable() const;
};

JudgeReliability judgeReliability(const JudgeTrial& trial);

/// {"auc", "auc_foreign", "auc_negated": a number or null, "read", "unread", "reliable"}
nlohmann::json judgeReliabilityToJson(const JudgeReliability& reliability);

/// Why students are not compared by what a judge said, and what to do: it is not reliable, by its
/// AUC or since it could hardly be read, or it is but its word on answers could not be read often
/// enough.
Message whyNotCompared(bool reliable, std::optional<double> auc);

/// Why there is no verdict where so many requests would have gone past a limit, and what to do.
Message whyUnfinished(std::int64_t unasked);

} // namespace fts
