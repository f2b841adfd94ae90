#include "core/jobs/document_answers.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace fts {
namespace {

using nlohmann::json;

DocumentAnswers::Answer answerFrom(const json& given) {
    DocumentAnswers::Answer answer;
    answer.asked = given.at("asked").get<std::string>();
    if (given.contains("error")) {
        answer.error = given.at("error").get<Message>();
        return answer;
    }
    answer.model = given.at("model").get<std::string>();
    answer.text = given.at("answer").get<std::string>();
    answer.abstained = given.at("abstained").get<bool>();
    answer.calls = given.at("calls").get<int>();
    answer.seconds = given.at("seconds").get<double>();
    return answer;
}

DocumentAnswers::Source sourceFrom(const json& source) {
    return {{source.at("document").get<std::string>(), source.at("headings").get<std::string>(),
             source.at("page").get<int>()},
            source.at("text").get<std::string>()};
}

} // namespace

DocumentAnswers documentAnswersFromJson(const json& json) {
    try {
        DocumentAnswers all;
        for (const auto& answer : json.at("answers")) {
            all.answers.push_back(answerFrom(answer));
        }
        for (const auto& source : json.at("sources")) {
            all.sources.push_back(sourceFrom(source));
        }
        return all;
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("The answers cannot be read: %1."), error.what());
    }
}

} // namespace fts
