#include "core/work/rag_answer.h"

#include <algorithm>
#include <chrono>

#include "core/base/error.h"
#include "core/llm/rag_inquiry.h"
#include "core/nn/torch_errors.h"
#include "core/store/passage_places.h"
#include "core/store/passages.h"
#include "core/work/project_finder.h"
#include "core/work/rag_students.h"

namespace fts {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

/// Asks another client and tells the answers as they come.
class ToldClient : public ChatClient {
public:
    ToldClient(ChatClient& client, const Grow& grow) : m_client(client), m_grow(grow) {}
    ChatAnswer ask(const ChatRequest& request, std::stop_token stop) override {
        return m_client.askGrowing(request, std::move(stop), m_grow);
    }

private:
    ChatClient& m_client;
    const Grow& m_grow;
};

std::string ownModel(ProjectStore& store) {
    const auto runs = store.runs();
    const bool learned = std::ranges::find(runs, "succeeded", &RunRow::state) != runs.end();
    return learned ? "tuned" : "base";
}

std::vector<Passage> passagesOf(ProjectStore& store) {
    auto passages = allPassages(store);
    if (passages.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The project has no passages to search. Next: import documents."));
    }
    return passages;
}

json sourcesJson(ProjectStore& store, const std::vector<Passage>& passages,
                 std::span<const Hit> hits) {
    json sources = json::array();
    for (const Hit& hit : hits) {
        const Passage& passage = passages[hit.passage];
        const PassagePlace place = passagePlaces(store, {&passage.id, 1}).front();
        sources.push_back({{"chunk", passage.id},
                           {"document", place.document},
                           {"page", place.page},
                           {"headings", place.headings},
                           {"score", hit.score},
                           {"text", passage.text}});
    }
    return sources;
}

/// The answer, told as it comes where nothing can take its place any more.
void askTold(RagInquiry& inquiry, ChatClient& client, const ChatClient::Grow& grow,
             const std::stop_token& stop) {
    if (inquiry.parts() == 1) {
        ToldClient told(client, grow);
        runInquiry(inquiry, told, stop);
    } else {
        runInquiry(inquiry, client, stop);
        grow(inquiry.answer());
    }
    if (inquiry.failure()) {
        throw *inquiry.failure();
    }
}

json answer(const Project& project, const json& params, SecretStore& secrets,
            const ChatClient::Grow& grow, JobContext& context) {
    const std::string question = params.value("question", "");
    if (question.find_first_not_of(" \t\r\n") == std::string::npos) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("There is no question to search for."));
    }
    ProjectStore store(project.storePath());
    const std::string name = params.value("model", "");
    const RagModel model = findRagModel(project, store, name.empty() ? ownModel(store) : name);
    const Specs& specs = project.specs();
    ProjectFinder search(specs, context);
    PassageFinder finder = search.over(passagesOf(store), context);
    const auto hits =
        finder.find({&question, 1}, static_cast<std::size_t>(specs.rag.topK), context).front();
    std::vector<std::string> texts;
    for (const Hit& hit : hits) {
        texts.push_back(finder.passages()[hit.passage].text);
    }
    context.events.emit(StageStarted{"answer", FTS_TEXT("Answering")});
    const OpenedChat chat = model.open(project, secrets);
    const auto begin = Clock::now();
    RagInquiry inquiry(question, texts, ragOptions(specs, model.instructions), tokenCount(chat));
    askTold(inquiry, *chat.client, grow, context.stop);
    return {{"question", question},
            {"answer", inquiry.answer()},
            {"abstained", inquiry.abstained()},
            {"model", chat.model},
            {"calls", inquiry.calls().size()},
            {"seconds", std::chrono::duration<double>(Clock::now() - begin).count()},
            {"sources", sourcesJson(store, finder.passages(), hits)}};
}

} // namespace

json answerFromPassages(const Project& project, const json& params, SecretStore& secrets,
                        const ChatClient::Grow& grow, JobContext& context) {
    return withTorchErrors([&] { return answer(project, params, secrets, grow, context); });
}

} // namespace fts
