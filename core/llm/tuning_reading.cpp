#include "core/llm/tuning_reading.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "core/base/ascii.h"
#include "core/base/hash.h"
#include "core/base/utf8.h"
#include "core/llm/endpoint_words.h"
#include "core/llm/tuning_error.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestText = 500;
constexpr std::int64_t kLastSecond = 100'000'000'000;  // in the year 5138
constexpr std::int64_t kMostCount = 1'000'000'000'000; // what is larger is no count

/// The endpoint's name of a metric, and ours.
constexpr std::array<std::pair<const char*, const char*>, 8> kMetrics{
    {{"train_loss", "loss"},
     {"train_mean_token_accuracy", "token_accuracy"},
     {"train_accuracy", "token_accuracy"},
     {"valid_loss", "validation.loss"},
     {"valid_mean_token_accuracy", "validation.token_accuracy"},
     {"full_valid_loss", "validation.full_loss"},
     {"full_valid_mean_token_accuracy", "validation.full_token_accuracy"},
     {"learning_rate", "lr"}}};

const json& member(const json& object, const char* key) {
    static const json none;
    const auto found = object.find(key);
    return found == object.end() ? none : *found;
}

std::int64_t count(const json& object, const char* key) {
    const json& value = member(object, key);
    if (!value.is_number()) {
        return 0;
    }
    const auto number = value.get<double>(); // whatever kind of number it is
    return number >= 0 && number <= static_cast<double>(kMostCount)
               ? static_cast<std::int64_t>(number)
               : 0;
}

/// "2027-01-06"
std::string dayOf(std::int64_t seconds) {
    constexpr std::int64_t day = 86'400;
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(seconds / day))};
    char text[40];
    std::snprintf(text, sizeof text, "%d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::map<std::string, double> metricsIn(const json& object) {
    std::map<std::string, double> metrics;
    for (const auto& [theirs, ours] : kMetrics) {
        const json& value = member(object, theirs);
        if (value.is_number() && std::isfinite(value.get<double>())) {
            metrics.try_emplace(ours, value.get<double>());
        }
    }
    return metrics;
}

} // namespace

bool isRemoteId(std::string_view text) {
    const auto fits = [](char c) {
        return isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
               c == ':';
    };
    return !text.empty() && text.size() <= kLongestName && text.front() != '.' &&
           std::ranges::all_of(text, fits);
}

void TuningReader::refuse() const {
    throw TuningError(TuningFault::NotAnAnswer, true,
                      Message(FTS_TEXT("%1 answered, but not as an endpoint for fine-tuning does. "
                                       "Check the address; most end in /v1."),
                              m_asked.shown));
}

json TuningReader::object(const HttpReply& reply) const {
    json parsed = isUtf8(reply.body) ? endpointJson(reply.body) : json();
    if (!parsed.is_object()) {
        refuse();
    }
    if (!member(parsed, "error").is_null() && !parsed.contains("id") && !parsed.contains("data")) {
        throw TuningError(TuningFault::Refused, true, // some gateways report with status 200
                          Message(FTS_TEXT("%1 reports: %2"), m_asked.shown,
                                  endpointWords(reply.body, m_asked.key)));
    }
    return parsed;
}

std::string TuningReader::text(const json& object, const char* key, std::size_t longest) const {
    const json& value = member(object, key);
    return value.is_string() ? quotedWords(value.get<std::string>(), m_asked.key, longest)
                             : std::string();
}

std::string TuningReader::id(const json& object, const char* key) const {
    const json& value = member(object, key);
    if (!value.is_string() || !isRemoteId(value.get_ref<const std::string&>()) ||
        without(m_asked.key, value.get<std::string>()) != value.get_ref<const std::string&>()) {
        return {};
    }
    return value.get<std::string>();
}

std::string TuningReader::name(const json& object, const char* key) const {
    const json& value = member(object, key);
    if (!value.is_string()) {
        return {};
    }
    const auto name = value.get<std::string>(); // as it is: it goes back to the endpoint
    const bool plain = std::ranges::none_of(
        name, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
    return plain && name.size() <= kLongestName && without(m_asked.key, name) == name
               ? name
               : std::string();
}

RemoteFile TuningReader::file(const json& json) const {
    RemoteFile file{id(json, "id"), text(json, "filename", kLongestName), count(json, "bytes"),
                    text(json, "status", kLongestName), text(json, "status_details", kLongestText)};
    if (file.id.empty()) {
        refuse();
    }
    return file;
}

TuningJob TuningReader::job(const json& json) const {
    TuningJob job;
    job.id = id(json, "id");
    job.word = text(json, "status", kLongestName);
    if (job.id.empty() || job.word.empty()) {
        refuse();
    }
    job.status = tuningStatusOf(job.word);
    job.model = name(json, "model");
    job.tunedModel = name(json, "fine_tuned_model");
    job.trainingFile = id(json, "training_file");
    job.createdAt = count(json, "created_at");
    job.finishedAt = count(json, "finished_at");
    job.trainedTokens = count(json, "trained_tokens");
    job.suffix = text(json, "user_provided_suffix", kLongestName);
    if (const auto& metadata = member(json, "metadata"); metadata.is_object()) {
        job.token = text(metadata, kTokenKey, kLongestName);
    }
    if (const auto& error = member(json, "error"); error.is_object()) {
        job.failure = text(error, "message", kLongestText);
    } else {
        job.failure = text(json, "error", kLongestText);
    }
    return job;
}

TuningEvent TuningReader::event(const json& json) const {
    TuningEvent event;
    event.id = id(json, "id");
    event.createdAt = count(json, "created_at");
    const std::string level = text(json, "level", kLongestName);
    event.warns = level == "warn" || level == "warning" || level == "error";
    event.text = text(json, "message", kLongestText);
    const auto& data = member(json, "data");
    if (data.is_object()) {
        event.metrics = metricsIn(data);
        event.step =
            event.metrics.empty() || !member(data, "step").is_number() ? -1 : count(data, "step");
        event.totalSteps = count(data, "total_steps");
    }
    if (event.id.empty()) {
        constexpr std::size_t digits = 24;
        event.id = sha256(std::to_string(event.createdAt) + event.text + std::to_string(event.step))
                       .substr(0, digits);
    }
    return event;
}

TuningCheckpoint TuningReader::checkpoint(const json& json) const {
    TuningCheckpoint checkpoint;
    checkpoint.model = name(json, "fine_tuned_model_checkpoint");
    checkpoint.step = count(json, "step_number");
    if (const auto& metrics = member(json, "metrics"); metrics.is_object()) {
        checkpoint.metrics = metricsIn(metrics);
    }
    return checkpoint;
}

RemoteModel TuningReader::model(const json& json) const {
    const std::int64_t seconds = count(json, "shutdown_date");
    return {name(json, "id"), seconds > 0 && seconds < kLastSecond
                                  ? dayOf(seconds)
                                  : text(json, "shutdown_date", kLongestName)};
}

TuningReader::Page TuningReader::page(const json& json) const {
    const auto& data = member(json, "data");
    if (!data.is_array()) {
        refuse();
    }
    Page page;
    std::ranges::copy_if(data, std::back_inserter(page.items),
                         [](const auto& item) { return item.is_object(); });
    const auto& more = member(json, "has_more");
    page.more = more.is_boolean() && more.get<bool>();
    return page;
}

} // namespace fts
