#include "core/work/chat_tuning.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/formats/datasets/text_bytes.h"
#include "core/nn/peft_adapter.h"
#include "core/nn/torch_errors.h"
#include "core/project/models.h"
#include "core/train/trainer.h"
#include "core/work/chat_training.h"
#include "core/work/response_training.h"
#include "core/work/run_inputs.h"
#include "core/work/tuned_model.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSpec = "spec.json";

/// What a person with a project is told, and whoever has sent a file: it has neither the project's
/// settings nor the commands.
struct Told {
    std::string_view ofProject;
    const char* ofFiles;
};
constexpr std::array<Told, 4> kTold{
    {{kIsUtf16, "The file is UTF-16 text. Save it as UTF-8, then upload it again."},
     {kNothingToLearn, "No conversation of the file can be learned: all are too long for the "
                       "model, call tools, or are refused by its chat template."},
     {kNoValidationPart,
      "There is no validation file, so the last weights are kept instead of the best."},
     {kOtherBase, "The base model has changed since the job began. Create another job."}}};

Message ofFiles(const Message& message) {
    const auto told = std::ranges::find(kTold, std::string_view(message.text()), &Told::ofProject);
    return told == kTold.end() ? message : Message(told->ofFiles);
}

Error ofFiles(const Error& error) {
    switch (error.kind()) {
    case ErrorKind::NotANumber:
        return {error.kind(), "The loss or its gradient was not a finite number. Create a job with "
                              "a smaller learning_rate_multiplier, or look for odd rows in the "
                              "file."};
    case ErrorKind::OutOfMemory:
        return {error.kind(), "Memory ran out. Upload shorter conversations, or choose a smaller "
                              "model."};
    default:
        return {error.kind(), ofFiles(error.message())};
    }
}

class EventsOfFiles : public EventSink {
public:
    explicit EventsOfFiles(EventSink& events) : m_events(events) {}
    void emit(const Event& event) override {
        const auto* line = std::get_if<LogLine>(&event);
        m_events.emit(line == nullptr ? event : LogLine{line->level, ofFiles(line->text)});
    }

private:
    EventSink& m_events;
};

template <typename Work>
auto toldOfFiles(JobContext& context, const Work& work) {
    EventsOfFiles events(context.events);
    JobContext told{context.stop, events, context.pause};
    try {
        return work(told);
    } catch (const Error& error) {
        throw ofFiles(error);
    }
}

ChatDataSet readRows(const fs::path& file, JobContext& context) {
    context.check();
    ChatDataSet rows = readChatRows(file);
    if (rows.skippedRows > 0 && !rows.skipped.empty()) {
        throw Error(ErrorKind::Format, FTS_TEXT("Bad rows: %1. The first: %2"), rows.skippedRows,
                    rows.skipped.front().reason);
    }
    if (rows.rows.empty()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("There is no conversation in the file."));
    }
    return rows;
}

std::vector<ChatRow> chatsIn(const fs::path& file, JobContext& context) {
    std::vector<ChatRow> chats;
    if (!file.empty()) {
        for (ChatDataSet::Row& row : readRows(file, context).rows) {
            chats.push_back(std::move(row.chat));
        }
    }
    return chats;
}

RunSpec newSpec(const ChatTuning& tuning) {
    RunSpec spec;
    spec.specs = defaultSpecs(kDistillation);
    spec.specs.model.base = tuning.base.string();
    TrainSpec& train = spec.specs.train;
    train.epochs = tuning.epochs;
    train.batch = tuning.batch;
    train.seed = tuning.seed;
    train.device = tuning.device;
    train.threads = tuning.threads;
    return spec;
}

// A training that goes on is computed as it began. A new one's rate is known once its model is.
std::unique_ptr<PreparedTraining> prepare(const ChatTuning& tuning, const fs::path& folder,
                                          JobContext& context) {
    const ChatTrainingRows rows{chatsIn(tuning.training, context),
                                chatsIn(tuning.validation, context)};
    if (fs::exists(folder / kSpec)) {
        return prepareChatTraining(readRunSpec(folder), rows, context);
    }
    auto prepared = prepareChatTraining(newSpec(tuning), rows, context);
    prepared->spec().specs.train.learningRate *= tuning.rateFactor;
    writeRunSpec(folder, prepared->spec());
    return prepared;
}

void writeAdapters(const RunSpec& spec, const CheckpointFolder& checkpoints,
                   const fs::path& target) {
    ProjectModel best;
    best.folder = resolveModel(spec.specs.model.base);
    best.weights = checkpoints.best() / "model.safetensors";
    best.lora = spec.specs.lora;
    const auto model = openTunedModel(best, Device{}, Precision::Bf16);
    writeFolderAtomically(target, [&](const fs::path& folder) {
        writePeftAdapter(*model, best.folder.string(), folder);
    });
}

ChatTuningResult resultOf(const TrainState& state) {
    ChatTuningResult result;
    result.tokens = state.tokens;
    result.step = state.bestStep >= 0 ? state.bestStep : state.step;
    if (state.bestLoss) {
        result.metrics["valid_loss"] = *state.bestLoss;
    }
    return result;
}

ChatTuningResult tune(const ChatTuning& tuning, const fs::path& folder, const fs::path& target,
                      JobContext& context) {
    const auto prepared = prepare(tuning, folder, context);
    const RunSpec& spec = prepared->spec();
    const CheckpointFolder checkpoints(folder / "checkpoints");
    Trainer trainer(prepared->learner(), spec.specs.train, checkpoints, spec.tokensAtOnce);
    if (const auto newest = checkpoints.newest()) {
        trainer.resume(*newest);
    }
    TrainHooks hooks;
    if (prepared->hasValidation()) {
        hooks.validate = [&](JobContext& now) { return prepared->validate(now); };
    }
    trainer.run(hooks, context);
    writeAdapters(spec, checkpoints, target);
    return resultOf(trainer.state());
}

} // namespace

void checkChatFiles(const ChatTuning& tuning, JobContext& context) {
    toldOfFiles(context, [&](JobContext& told) {
        readRows(tuning.training, told);
        if (!tuning.validation.empty()) {
            readRows(tuning.validation, told);
        }
    });
}

ChatTuningResult tuneOnChats(const ChatTuning& tuning, const fs::path& folder,
                             const fs::path& model, JobContext& context) {
    return toldOfFiles(context, [&](JobContext& told) {
        return withTorchErrors([&] { return tune(tuning, folder, model, told); });
    });
}

} // namespace fts
