#include "core/llm/tuning_body.h"

#include "core/base/json.h"
#include "core/llm/tuning_reading.h"

namespace fts {

std::string TuningBody::text() const {
    nlohmann::json body = {{"model", m_request.model}, {"training_file", m_request.trainingFile}};
    if (!m_request.validationFile.empty()) {
        body["validation_file"] = m_request.validationFile;
    }
    if (has("suffix")) {
        body["suffix"] = m_request.suffix;
    }
    if (has("seed")) {
        body["seed"] = *m_request.seed;
    }
    if (has("metadata")) {
        body["metadata"] = {{kTokenKey, m_request.token}};
    }
    const nlohmann::json settings = {
        {"n_epochs", m_request.epochs > 0 ? nlohmann::json(m_request.epochs) : "auto"}};
    if (has("method")) {
        body["method"] = {{"type", "supervised"}, {"supervised", {{"hyperparameters", settings}}}};
    } else {
        body["hyperparameters"] = settings; // the protocol's older form
    }
    return dumpJson(body);
}

bool TuningBody::leaveOut(const std::string& refusal) {
    for (const char* key : {"metadata", "method", "seed", "suffix"}) {
        if (has(key) && refusal.find(key) != std::string::npos) {
            m_left.insert(key);
            return true;
        }
    }
    return false;
}

bool TuningBody::has(const std::string& key) const {
    const bool set = key == "suffix"     ? !m_request.suffix.empty()
                     : key == "seed"     ? m_request.seed.has_value()
                     : key == "metadata" ? !m_request.token.empty()
                                         : true;
    return set && !m_left.contains(key);
}

} // namespace fts
