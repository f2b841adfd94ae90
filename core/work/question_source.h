#pragma once

#include <functional>
#include <span>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/questions/question_generator.h"
#include "core/store/made_questions.h"

namespace fts {

/// Where the questions about a project's passages come from.
class QuestionSource {
public:
    using Take = std::function<void(const AskedChunk&, const std::vector<MadeQuestion>&)>;

    virtual ~QuestionSource() = default;

    /// Gives the questions about each passage, in the order of the passages, on the calling
    /// thread; they may be more than are wanted, for some will be left out. A passage about which
    /// nothing could be found out is left out. Throws Cancelled and what ends the work; what was
    /// given by then stands.
    virtual void ask(std::span<const AskedChunk> chunks, const Take& take, JobContext& context) = 0;

    /// True if some passage was left out, so that asking again may bring more.
    virtual bool leftAny() const { return false; }

    /// What to tell of the work beside the questions themselves.
    virtual nlohmann::json account() const { return nlohmann::json::object(); }
};

} // namespace fts
