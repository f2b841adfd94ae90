#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/nn/api/generator.h"

namespace fts {

/// How `chat` answers.
struct ChatParams {
    std::string model;  ///< a folder, a .gguf file, or the name of a fetched model
    std::string system; ///< what the model is told before the conversation; empty: nothing
    std::string device = "auto";
    std::string precision = "auto";
    int threads = 0;     ///< 0: one a core
    int maxTokens = 512; ///< of one answer
    Sampling sampling;
};

/// Given the next piece of an answer, of whole characters.
using TellAnswer = std::function<void(std::string_view)>;

/// A conversation: each line of `in` is what a person says, and the model's answer is told piece by
/// piece as it comes, with an empty line after it. All that was said before is part of what the
/// model reads; once that becomes longer than it reads, what was said first is left out, and that
/// is told. Throws Unsupported if the model was not made to chat, BadInput if one line alone is too
/// long. Returns {"answers", "tokens", "seconds", "tokens_per_s"}.
nlohmann::json chatLines(const ChatParams& params, std::istream& in, const TellAnswer& tell,
                         JobContext& context);

} // namespace fts
