#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace fts {

/// What a judge says of one statement held against a text.
struct StatementVerdict {
    std::string statement;
    bool supported = false; ///< the text says it
    std::string reason;     ///< in the judge's words; may be empty

    bool operator==(const StatementVerdict&) const = default;
};

/// A question that a judge would ask to get the answer.
struct AskedBack {
    std::string question;
    bool noncommittal = false; ///< the answer evades
    double cosine = 0;         ///< with the question that was asked

    bool operator==(const AskedBack&) const = default;
};

/// What a judge says of one passage.
struct PassageVerdict {
    bool useful = false; ///< helps to arrive at the reference answer
    std::string reason;

    bool operator==(const PassageVerdict&) const = default;
};

/// All that is known of one answer from passages. A part that the judge gave no readable word on
/// stays empty: it was not judged, which is no zero.
struct RagJudgement {
    template <typename Verdict>
    using Judged = std::optional<std::vector<Verdict>>;

    bool answered = true;   ///< false: the model gave no answer at all
    bool abstained = false; ///< it said that the passages do not hold the answer
    double seconds = 0;     ///< the answer took; 0: not known

    bool hasReference = false;         ///< there is an answer to compare with
    Judged<StatementVerdict> faithful; ///< the answer's statements, by the passages
    Judged<AskedBack> askedBack;       ///< questions made from the answer
    Judged<PassageVerdict> passages;   ///< those found, in their order
    Judged<StatementVerdict> recalled; ///< the reference's sentences, by the passages
    Judged<StatementVerdict> right;    ///< the answer's statements, by the reference
    Judged<StatementVerdict> covered;  ///< the reference's statements, by the answer
    std::optional<double> similarity;  ///< cosine of answer and reference
};

/// Every word of it: {"answered", "abstained", "seconds", "faithful": [{"statement", "supported",
/// "reason"}] or null, "asked_back": [{"question", "noncommittal", "cosine"}], "passages":
/// [{"useful", "reason"}], "recalled", "right", "covered", "similarity"}.
nlohmann::json ragJudgementToJson(const RagJudgement& judgement);

/// Reads that back, but for `hasReference`, which it does not say. Throws what JSON of another
/// shape throws.
RagJudgement ragJudgementFromJson(const nlohmann::json& judgement);

} // namespace fts
