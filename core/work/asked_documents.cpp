#include "core/work/asked_documents.h"

#include <chrono>

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/llm/rag_inquiry.h"
#include "core/nn/torch_errors.h"
#include "core/project/field_table.h"
#include "core/store/passage_places.h"
#include "core/store/passages.h"
#include "core/work/project_finder.h"

namespace fts {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr auto kTellEvery = std::chrono::milliseconds(100);
// Of all sources' texts together: an engine's line must hold them.
constexpr std::size_t kMostText = 600'000;

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
                           {"text", shortened(passage.text, kMostText / hits.size())}});
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

/// Tells an answer as it grows, but not each of its words.
class Growth {
public:
    Growth(std::string asked, EventSink& events) : m_asked(std::move(asked)), m_events(events) {}

    void add(std::string_view piece) {
        m_text += piece;
        if (Clock::now() - m_last >= kTellEvery) {
            tell();
        }
    }

    void tell() {
        m_last = Clock::now();
        m_events.emit(RowPreview{{{"asked", m_asked}, {"text", m_text}}});
    }

private:
    std::string m_asked;
    EventSink& m_events;
    std::string m_text;
    Clock::time_point m_last;
};

} // namespace

struct AskedDocuments::Search {
    Search(const Specs& specs, std::vector<Passage> passages, JobContext& context)
        : model(specs, context), finder(model.over(std::move(passages), context)) {}

    ProjectFinder model;
    PassageFinder finder; // uses the above
};

AskedDocuments::AskedDocuments() = default;
AskedDocuments::~AskedDocuments() = default;

void AskedDocuments::releaseModels() {
    m_chats.clear();
    m_remote = {};
}

void AskedDocuments::forgetWhatIsOld(const Project& project, ProjectStore& store) {
    json all{store.questionsHash(), specsToJson(project.specs())};
    for (const RunRow& run : store.runs()) { // one that has ended since may be another "tuned"
        all.push_back({run.number, run.state, run.endedAt});
    }
    std::string state = dumpJson(all);
    if (state != m_state) {
        releaseModels();
        m_search.reset();
        m_state = std::move(state);
    }
}

AskedDocuments::Found AskedDocuments::find(const Project& project, const json& params,
                                           JobContext& context) {
    Found found{params.value("question", ""), {}, {}};
    if (found.question.find_first_not_of(" \t\r\n") == std::string::npos) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("There is no question to search for."));
    }
    ProjectStore store(project.storePath());
    forgetWhatIsOld(project, store);
    const Specs& specs = project.specs();
    if (!m_search) {
        m_search = std::make_unique<Search>(specs, passagesOf(store), context);
    }
    PassageFinder& finder = m_search->finder;
    const auto hits =
        finder.find({&found.question, 1}, static_cast<std::size_t>(specs.rag.topK), context)
            .front();
    for (const Hit& hit : hits) {
        found.texts.push_back(finder.passages()[hit.passage].text);
    }
    found.sources = sourcesJson(store, finder.passages(), hits);
    return found;
}

const OpenedChat& AskedDocuments::open(const Project& project, const RagModel& model,
                                       SecretStore& secrets, JobContext& context) {
    if (const auto kept = m_chats.find(model.name); kept != m_chats.end()) {
        return kept->second;
    }
    context.events.emit(StageStarted{"load", FTS_TEXT("Loading the model")});
    OpenedChat chat = model.open(project, secrets);
    OpenedChat& kept = chat.generator == nullptr ? m_remote : m_chats[model.name];
    kept = std::move(chat);
    return kept;
}

json AskedDocuments::answerBy(const Project& project, const std::string& name, const Found& found,
                              SecretStore& secrets, const ChatClient::Grow& grow,
                              JobContext& context) {
    ProjectStore store(project.storePath());
    const RagModel model = findRagModel(project, store, name.empty() ? ownModel(store) : name);
    const OpenedChat& chat = open(project, model, secrets, context);
    tellWherePassagesGo(chat, context);
    context.events.emit(StageStarted{"answer", FTS_TEXT("Answering")});
    const auto begin = Clock::now();
    RagInquiry inquiry(found.question, found.texts, ragOptions(project.specs(), model.instructions),
                       tokenCount(chat));
    askTold(inquiry, *chat.client, grow, context.stop);
    return {{"answer", inquiry.answer()},
            {"abstained", inquiry.abstained()},
            {"model", chat.model},
            {"calls", inquiry.calls().size()},
            {"seconds", secondsSince(begin)}};
}

json AskedDocuments::answer(const Project& project, const json& params, SecretStore& secrets,
                            const ChatClient::Grow& grow, JobContext& context) {
    return withTorchErrors([&] {
        const Found found = find(project, params, context);
        json result = answerBy(project, params.value("model", ""), found, secrets, grow, context);
        result["question"] = found.question;
        result["sources"] = found.sources;
        return result;
    });
}

json AskedDocuments::answerByAll(const Project& project, const json& params, SecretStore& secrets,
                                 JobContext& context) {
    const Found found = withTorchErrors([&] { return find(project, params, context); });
    json answers = json::array();
    for (const auto& name : params.value("models", std::vector<std::string>())) {
        Growth growth(name, context.events);
        json given;
        try {
            given = withTorchErrors([&] {
                return answerBy(
                    project, name, found, secrets,
                    [&](std::string_view piece) { growth.add(piece); }, context);
            });
        } catch (const Error& error) { // the others' answers are worth no less
            given["error"] = error.message();
            growth.tell(); // as far as it came
        }
        given["asked"] = name;
        answers.push_back(std::move(given));
    }
    return {{"question", found.question}, {"sources", found.sources}, {"answers", answers}};
}

} // namespace fts
