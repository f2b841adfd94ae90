#include "core/base/error.h"
#include "core/project/negatives.h"
#include "core/project/specs.h"

namespace fts {
namespace {

// Of what writes questions: small models say what is not there at the 0.7 that is common.
constexpr double kTemperature = 0.2;

// Some corpora did best with nothing of the base, some with half of it; core/README.md has the
// figures.
constexpr double kBaseShare = 0.25;

} // namespace

Specs defaultSpecs(const std::string& kind) {
    Specs specs;
    specs.generate.temperature = kTemperature;
    if (kind == kEmbedding) {
        specs.generate.generator = "mixed";
        specs.train.baseShare = kBaseShare;
        specs.train.negatives = kNegativesOfData;
    } else if (kind == kTextToSql) {
        specs.kind = kind;
        specs.model.base = "SmolLM2-135M-Instruct";
        specs.train.batch = 16;
        specs.train.learningRate = 0; // chosen for the model
        specs.train.weightDecay = 0;
        specs.train.metric = "execution_accuracy";
    } else if (kind == kDistillation) {
        specs.kind = kind;
        specs.model.base = "SmolLM2-135M-Instruct";
        specs.generate.generator = "local"; // sentences of the text are no questions
        specs.generate.perChunk = 1;
        specs.train.batch = 8;
        specs.train.learningRate = 0; // chosen for the model
        specs.train.weightDecay = 0;
        specs.train.metric = "loss";
        specs.evaluate.rows = 40;
    } else {
        throw Error(ErrorKind::Unsupported, FTS_TEXT("There is no kind of project \"%1\"."), kind);
    }
    return specs;
}

} // namespace fts
