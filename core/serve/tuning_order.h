#pragma once

#include <cstdint>
#include <string>

namespace fts {

class RequestFields;

/// What a fine-tuning job is asked for.
struct TuningOrder {
    std::string model;                        ///< the id of the base
    std::string trainingFile, validationFile; ///< their ids; the second may be empty
    std::string suffix;                       ///< of the tuned model's id
    int epochs = 3;
    int batch = 8; ///< rows a step
    double rateMultiplier = 1;
    std::int64_t seed = 42;

    bool operator==(const TuningOrder&) const = default;
};

/// What POST /v1/fine_tuning/jobs asks. Throws ApiError.
TuningOrder tuningOrder(const RequestFields& fields);

} // namespace fts
