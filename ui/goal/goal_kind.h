#pragma once

#include <string>
#include <utility>
#include <vector>

#include <QString>

#include "core/project/model_facts.h"
#include "core/project/models.h"

namespace fts {

/// What the goal page says and offers for a kind of project.
struct GoalKind {
    QString purpose;     ///< what the project makes, in a sentence
    QString explanation; ///< from what, and what one has in the end
    ModelKind models = ModelKind::Encoder;
    bool files = false;                ///< a model may also be a single .gguf file
    QString hint;                      ///< what can be chosen or dropped
    QString heading;                   ///< of the models; empty: the usual one
    std::vector<std::string> advanced; ///< keys of settings that are folded away
};

GoalKind goalKind(const std::string& kind);

/// A model's facts as names and values, to be read one below the other.
std::vector<std::pair<QString, QString>> factTexts(const ModelFacts& facts, ModelKind kind);

} // namespace fts
