#pragma once

#include <cstdint>

#include <nlohmann/json.hpp>

#include "core/llm/chat_report.h"

namespace fts {

/// How often rows are gone through where nobody says, as OpenAI's notebook on chat data has it:
/// three times, more often where that were fewer than 100 rows, less often past 25,000.
std::int64_t usualEpochs(std::int64_t rows);

/// What a fine-tuning job will be paid for.
struct TuningCost {
    std::int64_t epochs = 0;
    bool chosen = false;            ///< by usualEpochs(), since nobody said
    std::int64_t tokensAnEpoch = 0; ///< that are billed
    std::int64_t tokens = 0;
    double price = 0; ///< in the person's currency; 0: no price is set
};

/// `epochs` 0: as usual. `pricePerMillion`: of trained tokens. What is past 2⁵³ is cut there.
TuningCost tuningCost(const ChatReport& report, std::int64_t epochs, double pricePerMillion);

nlohmann::json tuningCostToJson(const TuningCost& cost);

} // namespace fts
