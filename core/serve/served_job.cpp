#include "core/serve/served_job.h"

#include <ctime>

#include "core/base/error.h"
#include "core/serve/random_id.h"

namespace fts {
namespace {

using nlohmann::json;

json orNull(const std::string& text) {
    return text.empty() ? json() : json(text);
}

json orNull(std::int64_t number) {
    return number == 0 ? json() : json(number);
}

} // namespace

bool ServedJob::isEnded() const {
    return status == "succeeded" || status == "failed" || status == "cancelled";
}

json jobObject(const ServedJob& job) {
    const TuningOrder& order = job.order;
    const json set{{"n_epochs", order.epochs},
                   {"batch_size", order.batch},
                   {"learning_rate_multiplier", order.rateMultiplier}};
    const json error{{"code", "training_failed"}, {"message", job.error}, {"param", nullptr}};
    return {{"id", job.id},
            {"object", "fine_tuning.job"},
            {"model", order.model},
            {"created_at", job.created},
            {"finished_at", orNull(job.finished)},
            {"estimated_finish", nullptr},
            {"fine_tuned_model", orNull(job.tunedModel)},
            {"organization_id", "local"},
            {"status", job.status},
            {"training_file", order.trainingFile},
            {"validation_file", orNull(order.validationFile)},
            {"result_files", json::array()},
            {"trained_tokens", orNull(job.trainedTokens)},
            {"error", job.error.empty() ? json() : error},
            {"hyperparameters", set},
            {"method", {{"type", "supervised"}, {"supervised", {{"hyperparameters", set}}}}},
            {"seed", order.seed},
            {"user_provided_suffix", orNull(order.suffix)},
            {"integrations", json::array()},
            {"metadata", job.metadata}};
}

json keptJob(const ServedJob& job) {
    const TuningOrder& order = job.order;
    return {{"id", job.id},
            {"number", job.number},
            {"model", order.model},
            {"training_file", order.trainingFile},
            {"validation_file", order.validationFile},
            {"suffix", order.suffix},
            {"epochs", order.epochs},
            {"batch", order.batch},
            {"rate_multiplier", order.rateMultiplier},
            {"seed", order.seed},
            {"base", job.base.string()},
            {"status", job.status},
            {"created", job.created},
            {"finished", job.finished},
            {"trained_tokens", job.trainedTokens},
            {"error", job.error},
            {"tuned_model", job.tunedModel},
            {"metadata", job.metadata},
            {"checkpoints", job.checkpoints}};
}

ServedJob jobFromKept(const json& kept) {
    try {
        ServedJob job;
        TuningOrder& order = job.order;
        kept.at("id").get_to(job.id);
        kept.at("number").get_to(job.number);
        kept.at("model").get_to(order.model);
        kept.at("training_file").get_to(order.trainingFile);
        kept.at("validation_file").get_to(order.validationFile);
        kept.at("suffix").get_to(order.suffix);
        kept.at("epochs").get_to(order.epochs);
        kept.at("batch").get_to(order.batch);
        kept.at("rate_multiplier").get_to(order.rateMultiplier);
        kept.at("seed").get_to(order.seed);
        job.base = kept.at("base").get<std::string>();
        kept.at("status").get_to(job.status);
        kept.at("created").get_to(job.created);
        kept.at("finished").get_to(job.finished);
        kept.at("trained_tokens").get_to(job.trainedTokens);
        kept.at("error").get_to(job.error);
        kept.at("tuned_model").get_to(job.tunedModel);
        job.metadata = kept.at("metadata");
        kept.at("checkpoints").get_to(job.checkpoints);
        return job;
    } catch (const json::exception&) {
        throw Error(ErrorKind::Format, FTS_TEXT("This is no fine-tuning job."));
    }
}

std::string tunedName(const ServedJob& job) {
    const std::string suffix = job.order.suffix.empty() ? "" : job.order.suffix + ":";
    return "ft:" + job.order.model + ":" + suffix + job.id.substr(job.id.size() - 8);
}

json checkpointObject(const ServedJob& job, const TuningTools::Result& result) {
    json metrics = result.metrics;
    metrics["step"] = result.step;
    return {{"id", randomId("ftckpt_")},
            {"object", "fine_tuning.job.checkpoint"},
            {"created_at", std::time(nullptr)},
            {"fine_tuned_model_checkpoint", job.tunedModel},
            {"fine_tuning_job_id", job.id},
            {"step_number", result.step},
            {"metrics", metrics}};
}

} // namespace fts
