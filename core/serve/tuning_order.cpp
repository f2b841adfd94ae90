#include "core/serve/tuning_order.h"

#include <algorithm>
#include <cctype>

#include "core/serve/api_error.h"
#include "core/serve/request_fields.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestSuffix = 64;

// The newer place of the hyperparameters, or the older one.
RequestFields hyperparameters(const RequestFields& fields) {
    if (const auto method = fields.object("method")) {
        if (method->text("type", "supervised") != "supervised") {
            throw ApiError::unsupported("method.type",
                                        "This server trains by \"supervised\" only.");
        }
        if (const auto supervised = method->object("supervised")) {
            if (const auto set = supervised->object("hyperparameters")) {
                return *set;
            }
        }
    }
    return fields.object("hyperparameters").value_or(RequestFields(json::object(), ""));
}

bool isChosen(const RequestFields& set, const char* name) {
    return set.has(name) && set.value(name) != "auto";
}

void checkSuffix(const std::string& suffix) {
    const auto allowed = [](char c) {
        return isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.';
    };
    if (suffix.size() > kLongestSuffix || !std::ranges::all_of(suffix, allowed)) {
        throw ApiError::badRequest("suffix",
                                   Message("\"suffix\" must be at most %1 letters, digits, "
                                           "hyphens, underscores and full stops.",
                                           kLongestSuffix));
    }
}

} // namespace

TuningOrder tuningOrder(const RequestFields& fields) {
    TuningOrder order;
    order.model = fields.text("model");
    order.trainingFile = fields.text("training_file");
    order.validationFile = fields.text("validation_file", "");
    order.suffix = fields.text("suffix", "");
    checkSuffix(order.suffix);
    order.seed = fields.integer("seed", 0, INT32_MAX, order.seed);
    if (fields.has("integrations") && !fields.value("integrations").empty()) {
        throw ApiError::unsupported("integrations", "\"integrations\" are not supported here.");
    }
    const RequestFields set = hyperparameters(fields);
    if (isChosen(set, "n_epochs")) {
        order.epochs = static_cast<int>(set.integer("n_epochs", 1, 50, order.epochs));
    }
    if (isChosen(set, "batch_size")) {
        order.batch = static_cast<int>(set.integer("batch_size", 1, 256, order.batch));
    }
    if (isChosen(set, "learning_rate_multiplier")) {
        order.rateMultiplier = set.real("learning_rate_multiplier", 1e-3, 100, 1);
    }
    return order;
}

} // namespace fts
