#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace fts {

inline constexpr const char* kEmbedding = "embedding";
inline constexpr const char* kTextToSql = "text-to-sql";
inline constexpr const char* kDistillation = "distillation";

/// The model a project starts from and how text reaches it.
struct ModelSpec {
    std::string base = "all-MiniLM-L6-v2"; ///< a folder, or the name of a model ./run fetched
    int maxTokens = 0;                     ///< 0: what the model's positions allow
    std::string queryPrompt;               ///< put before every question
    std::string passagePrompt;             ///< put before every passage
    std::string prompt = "chat";           ///< a key of promptChoices(); of language models

    bool operator==(const ModelSpec&) const = default;
};

/// How imported text without a split of its own is divided; the rest is for training.
struct SplitSpec {
    double validation = 0.1; ///< share for choosing settings and the best checkpoint
    double test = 0.1;       ///< share read once, for the verdict
    std::int64_t seed = 42;

    bool operator==(const SplitSpec&) const = default;
};

/// How documents are divided into passages.
struct ChunkSpec {
    int tokens = 0;               ///< most tokens of a passage; 0: what the model sees of a text
    int overlap = 0;              ///< most tokens that a passage repeats of the one before it
    std::string headings = "yes"; ///< whether those over a passage stand before its text: yes | no

    bool operator==(const ChunkSpec&) const = default;
};

/// How questions are made from passages, and which are kept.
struct GenerateSpec {
    std::string generator = "extractive"; ///< a key of generatorChoices()
    int perChunk = 4;                     ///< questions made of a passage
    int roundTrip = 10; ///< a question is kept if its passage is found among so many; 0: no check
    std::int64_t seed = 42;

    std::string localModel = "SmolLM2-135M-Instruct"; ///< for "local" and "mixed": as model.base
    int mostWritten = 2000; ///< passages it writes about, for "mixed"; 0: all

    // For "remote" only. The key is kept elsewhere, by its address.
    std::string url;   ///< of an OpenAI-compatible endpoint: "http://localhost:8080/v1"
    std::string model; ///< as the endpoint calls it
    std::string prompt = "Ask what somebody who has never seen the passage would type into a "
                         "search. Call things by their names, never \"the passage\", \"the "
                         "document\" or \"the table\". Let each question be about something else. "
                         "Use the language of the passage."; ///< what the questions are to be like
    double temperature = 0.7;
    int parallel = 4;              ///< requests at the same time
    int timeout = 300;             ///< seconds for one answer
    std::int64_t mostRequests = 0; ///< 0: as many as there are passages
    double priceIn = 0;            ///< of a million tokens, in the person's currency
    double priceOut = 0;
    double mostCost = 0; ///< in that currency; 0: no limit

    bool operator==(const GenerateSpec&) const = default;
};

/// One training run.
struct TrainSpec {
    int epochs = 3;
    int batch = 64;             ///< pairs whose passages are each other's negatives
    int microBatch = 0;         ///< pairs held with gradients at once; 0: chosen by memory
    int accumulate = 1;         ///< batches a step
    int negatives = 0;          ///< passages a question learns against beside those of its batch
    double learningRate = 1e-4; ///< peak
    double warmup = 0.1;        ///< share of the steps
    double weightDecay = 0.01;
    double clip = 1.0;                  ///< largest gradient norm; 0: no clipping
    double baseShare = 0;               ///< of the base's weights in the tuned model
    std::string loss = "mnr-symmetric"; ///< a key of lossChoices()
    double scale = 20.0;                ///< factor on the cosine; 1 / temperature
    std::string precision = "auto";     ///< auto | fp32 | bf16
    std::string device = "auto";        ///< auto | cpu | cuda:N
    int threads = 0;                    ///< 0: one a core
    std::int64_t seed = 42;
    int evaluateEvery = 0;          ///< steps between looks at the validation part; 0: chosen
    int patience = 5;               ///< looks without a better one before stopping; 0: never stop
    std::string metric = "ndcg@10"; ///< what "best" means on the validation part
    int checkpointMinutes = 5;      ///< longest work a crash may cost

    // For language models only.
    std::string learnPrompt = "no"; ///< whether the loss counts the prompt, too: yes | no
    int validationRows = 100;       ///< whose statements are run at each look; 0: all

    // For distillation only.
    std::string where = "local"; ///< a key of trainPlaceChoices()
    std::string suffix;          ///< part of the tuned model's name at an endpoint
    double price = 0;            ///< there, of a million tokens learned
    double mostCost = 0;         ///< of one training there; 0: no limit

    bool operator==(const TrainSpec&) const = default;
};

/// The small matrices that are trained beside the weights of a language model (Hu et al. 2021).
struct LoraSpec {
    int r = 16;                  ///< rank
    double alpha = 16;           ///< what the matrices add is multiplied by alpha / r
    double dropout = 0;          ///< of what enters them, while training
    std::string targets = "all"; ///< a key of loraTargetChoices()
    std::string rslora = "no";   ///< by alpha / sqrt(r) instead: yes | no
    std::string dora = "no";     ///< lengths of the rows learn apart from directions: yes | no
    std::string baseBits = "16"; ///< a key of baseBitsChoices(): of a weight of the base meanwhile

    bool operator==(const LoraSpec&) const = default;
};

/// How a model is judged.
struct EvaluateSpec {
    std::vector<int> k = {1, 3, 5, 10};
    double blend = -1; ///< weight of the dense scores in the blend; −1: chosen on training rows
    int resamples = 10000;  ///< of the paired bootstrap
    int batchTokens = 0;    ///< tokens embedded at once; 0: chosen for the device
    int rows = 0;           ///< questions of text-to-SQL that are judged; 0: all
    int answerTokens = 256; ///< longest statement of a language model

    // For distillation only.
    int relevancyQuestions = 3;    ///< made back from each answer
    int judgeTries = 3;            ///< until a judgement can be read
    int probes = 40;               ///< planted statements that show what the judge is worth
    std::int64_t mostRequests = 0; ///< of one verdict; 0: as many as are needed
    double mostCost = 0;           ///< of one verdict; 0: no limit

    bool operator==(const EvaluateSpec&) const = default;
};

/// A language model that is asked for answers.
struct AskedModelSpec {
    std::string url;   ///< of an OpenAI-compatible endpoint; empty: the model on this machine
    std::string model; ///< as the endpoint calls it
    std::string localModel =
        "SmolLM2-135M-Instruct"; ///< as model.base; the student's is model.base
    std::string prompt;          ///< what it alone is told, beside rag.prompt
    int parallel = 4;            ///< requests at the same time
    int timeout = 300;           ///< seconds for one answer
    double priceIn = 0;          ///< of a million tokens, in the person's currency
    double priceOut = 0;

    bool operator==(const AskedModelSpec&) const = default;
};

/// How questions are answered from passages.
struct RagSpec {
    std::string encoder = "all-MiniLM-L6-v2"; ///< that finds passages: a folder or a fetched model
    int topK = 2;                             ///< passages an answer rests on
    int contextTokens = 2048; ///< of a request with its answer; more passages take further requests
    int answerTokens = 256;
    double temperature = 0.3;
    double blend = 0.5; ///< weight of the encoder beside word search
    std::string prompt = "Answer in one to three sentences, with the names and figures that the "
                         "passages give."; ///< told to teacher and student alike

    bool operator==(const RagSpec&) const = default;
};

/// Which questions a teacher answers.
struct AnswerSpec {
    int questions = 0;             ///< of each part, at random; 0: all
    std::int64_t mostRequests = 0; ///< of one call; 0: as many as are needed
    double mostCost = 0;           ///< of one call; 0: no limit
    int cutTokens = 0; ///< asked for again, of an answer that reached its limit; 0: not again

    bool operator==(const AnswerSpec&) const = default;
};

/// Every spec of a project. Which of their members are settings of it, and what they are at first,
/// depends on its kind: fields() and defaultSpecs().
struct Specs {
    ModelSpec model;
    ChunkSpec chunk;
    GenerateSpec generate;
    SplitSpec split;
    TrainSpec train;
    EvaluateSpec evaluate;
    LoraSpec lora;
    RagSpec rag;
    AnswerSpec answer;
    AskedModelSpec teacher, student, judge;
    std::string kind = kEmbedding; ///< a key of kindChoices(); no setting

    bool operator==(const Specs&) const = default;
};

/// As a new project of that kind has them. Throws Unsupported for an unknown one.
Specs defaultSpecs(const std::string& kind);

} // namespace fts
