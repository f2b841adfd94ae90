#include "core/llm/tuning_cost.h"

#include <algorithm>

namespace fts {

std::int64_t usualEpochs(std::int64_t rows) {
    constexpr std::int64_t usual = 3;
    constexpr std::int64_t fewest = 100; // rows gone through, all epochs together
    constexpr std::int64_t most = 25'000;
    constexpr std::int64_t mostEpochs = 25;
    if (rows <= 0) {
        return usual;
    }
    if (rows * usual < fewest) {
        return std::min(mostEpochs, fewest / rows);
    }
    return rows > most / usual ? std::max<std::int64_t>(1, most / rows) : usual;
}

TuningCost tuningCost(const ChatReport& report, std::int64_t epochs, double pricePerMillion) {
    TuningCost cost;
    cost.chosen = epochs <= 0;
    cost.epochs = cost.chosen ? usualEpochs(report.rows) : epochs;
    cost.tokensAnEpoch = report.billedTokens;
    constexpr std::int64_t most = std::int64_t{1} << 53;
    const bool fits = report.billedTokens <= most / cost.epochs;
    cost.tokens = fits ? report.billedTokens * cost.epochs : most;
    constexpr double million = 1e6;
    cost.price = static_cast<double>(cost.tokens) / million * pricePerMillion;
    return cost;
}

nlohmann::json tuningCostToJson(const TuningCost& cost) {
    return {{"epochs", cost.epochs},
            {"epochs_chosen", cost.chosen},
            {"tokens_an_epoch", cost.tokensAnEpoch},
            {"tokens", cost.tokens},
            {"price", cost.price}};
}

} // namespace fts
