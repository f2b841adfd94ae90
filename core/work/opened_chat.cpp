#include "core/work/opened_chat.h"

#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/jobs/asked_endpoint.h"
#include "core/jobs/kept_answers.h"
#include "core/llm/chat_queue.h"
#include "core/llm/price.h"
#include "core/llm/remote_chat_client.h"
#include "core/net/address.h"
#include "core/project/models.h"
#include "core/text/tokenizer.h"
#include "core/work/chat_model.h"
#include "core/work/local_chat.h"
#include "core/work/writing_options.h"

namespace fts {
namespace {

OpenedChat remoteChat(const Endpoint& endpoint, SecretStore& secrets) {
    const Secret key = secrets.find(keyName(endpoint)).value_or(Secret());
    const ChatClientFactory clients = remoteChatClients(endpoint, key);
    OpenedChat chat;
    chat.model = endpoint.model;
    chat.asked = askedName(endpoint);
    chat.prices = endpoint;
    chat.client = clients();
    chat.service = std::make_unique<ChatQueue>(clients, endpoint.concurrency);
    return chat;
}

OpenedChat localChat(std::unique_ptr<Generator> generator, const LocalChat::Name& name,
                     const std::string& hash, const GeneratorOptions& options) {
    OpenedChat chat;
    chat.client = std::make_unique<LocalChat>(*generator, name, options.atOnce);
    chat.service = std::make_unique<LocalChat>(*generator, name, options.atOnce);
    chat.generator = std::move(generator);
    chat.model = name.given;
    chat.asked.append("local ").append(hash).append(" ").append(precisionName(options.precision));
    return chat;
}

// As the pages call them.
Message shownName(const ProjectModel& model) {
    if (model.run) {
        return {FTS_TEXT("“Student after training (run %1)”"), *model.run};
    }
    return model.name == "base" ? Message(FTS_TEXT("“Naive student”")) : Message("%1", model.name);
}

} // namespace

OpenedChat openChat(const AskedModelSpec& spec, const TrainSpec& train, SecretStore& secrets) {
    if (isRemote(spec)) {
        return remoteChat(endpointOf(spec), secrets);
    }
    const GeneratorOptions options = writingOptions(train);
    return localChat(loadChatModel(spec.localModel, options),
                     {spec.localModel, Message("%1", spec.localModel)},
                     chatModelHash(spec.localModel), options);
}

OpenedChat openChat(const ProjectModel& model, const TrainSpec& train) {
    const GeneratorOptions options = writingOptions(train);
    std::string hash = modelHash(model.folder);
    if (!model.weights.empty()) {
        hash.append(" ").append(sha256File(model.weights));
    }
    return localChat(openGenerator(model, options), {model.name, shownName(model)}, hash, options);
}

OpenedChat openChat(AskedModelSpec spec, const std::string& model, SecretStore& secrets) {
    spec.model = model;
    return remoteChat(endpointOf(spec), secrets);
}

nlohmann::json addressOf(const OpenedChat& chat) {
    return chat.prices.url.empty() ? nlohmann::json()
                                   : nlohmann::json(parseAddress(chatUrl(chat.prices)).origin());
}

void tellWherePassagesGo(const OpenedChat& chat, JobContext& context) {
    if (const nlohmann::json address = addressOf(chat); !address.is_null()) {
        context.log(Message(FTS_TEXT("Questions and passages of the documents go to %1."),
                            address.get<std::string>()));
    }
}

AskingBudget* budgetFor(const OpenedChat& chat, AskingBudget& budget) {
    return chat.generator == nullptr ? &budget : nullptr;
}

std::function<std::size_t(std::string_view)> tokenCount(const OpenedChat& chat) {
    if (chat.generator == nullptr) {
        return
            [](std::string_view text) { return static_cast<std::size_t>(estimatedTokens(text)); };
    }
    return [&tokenizer = chat.generator->tokenizer()](std::string_view text) {
        return tokenizer.encodeText(text).ids.size();
    };
}

} // namespace fts
