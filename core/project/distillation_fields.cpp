#include "core/project/distillation_fields.h"

#include <algorithm>
#include <iterator>

#include "core/project/shared_fields.h"

namespace fts {
namespace {

#define FTS_MEMBER(spec, name) [](Specs& s) -> Field::Value { return &s.spec.name; }

/// What is set of a model at an address. `name`: the group of its settings.
template <AskedModelSpec Specs::*asked>
std::vector<Field> addressFields(const std::string& name, Message address, Message model) {
#define FTS_ASKED(member) [](Specs& s) -> Field::Value { return &(s.*asked).member; }
    return {
        {name + ".url", std::move(address),
         FTS_TEXT("Of an OpenAI-compatible endpoint, such as http://localhost:8080/v1. Empty: the "
                  "language model on this machine."),
         FTS_ASKED(url)},
        {name + ".model", std::move(model), FTS_TEXT("Its name as the address knows it."),
         FTS_ASKED(model)},
        {name + ".parallel", FTS_TEXT("Requests at a time"),
         FTS_TEXT("Sent to the address before the first of them is answered."), FTS_ASKED(parallel),
         1, 64},
        {name + ".timeout", FTS_TEXT("Seconds for an answer"),
         FTS_TEXT("After so long without one, a request counts as failed."), FTS_ASKED(timeout), 5,
         3600},
        {name + ".price_in", FTS_TEXT("Price of a million tokens sent"),
         FTS_TEXT("In your currency, from the provider's price list; for the cost shown."),
         FTS_ASKED(priceIn), 0, 1e6},
        {name + ".price_out", FTS_TEXT("Price of a million tokens answered"),
         FTS_TEXT("In the same currency."), FTS_ASKED(priceOut), 0, 1e6},
    };
#undef FTS_ASKED
}

/// The model on this machine that is asked where no address is set.
Field localModelField(const char* key, Field::Value (*member)(Specs&)) {
    return {
        key, FTS_TEXT("Language model on this machine"),
        FTS_TEXT("A folder or .gguf file of a model made to chat, a PEFT folder of adapters for "
                 "one, or the name of a fetched model."),
        member};
}

void add(std::vector<Field>& all, std::vector<Field> more) {
    std::ranges::move(more, std::back_inserter(all));
}

std::vector<Field> modelFields() {
    std::vector<Field> all{
        reworded("model.base",
                 FTS_TEXT("The student on this machine: a folder or .gguf file of a Llama-family "
                          "model made to chat, or the name of a fetched one."),
                 kTextToSql),
        reworded("model.max_tokens",
                 FTS_TEXT("Tokens of question, passages and answer together; longer rows are left "
                          "out. 0: as many as the model has positions."),
                 kTextToSql),
    };
    add(all, addressFields<&Specs::student>("student", FTS_TEXT("Address of the student"),
                                            FTS_TEXT("Student at the address")));
    add(all, addressFields<&Specs::teacher>("teacher", FTS_TEXT("Address of the teacher"),
                                            FTS_TEXT("Teacher at the address")));
    all.push_back(localModelField("teacher.local_model", FTS_MEMBER(teacher, localModel)));
    all.push_back({"teacher.prompt",
                   FTS_TEXT("What the teacher is told besides"),
                   FTS_TEXT("Only the teacher reads it: the student is to answer alike without."),
                   FTS_MEMBER(teacher, prompt),
                   0,
                   0,
                   nullptr,
                   {},
                   true});
    add(all, addressFields<&Specs::judge>("judge", FTS_TEXT("Address of the judge"),
                                          FTS_TEXT("Judge at the address")));
    all.push_back(localModelField("judge.local_model", FTS_MEMBER(judge, localModel)));
    return all;
}

std::vector<Field> textFields() {
    std::vector<Field> all;
    for (const Field& field : fields(kEmbedding)) {
        const bool shared = field.key.starts_with("chunk.") || field.key.starts_with("generate.") ||
                            field.key.starts_with("split.");
        if (shared) {
            all.push_back(field);
        }
    }
    return all;
}

std::vector<Field> answerFields() {
    return {
        {"rag.encoder", FTS_TEXT("Search model"),
         FTS_TEXT("The embedding model that finds the passages: a folder, such as one exported by "
                  "a search project, or the name of a fetched model."),
         FTS_MEMBER(rag, encoder)},
        {"rag.top_k", FTS_TEXT("Passages of an answer"),
         FTS_TEXT("The best so many that the search finds are shown to the model that answers."),
         FTS_MEMBER(rag, topK), 1, 100},
        {"rag.context_tokens", FTS_TEXT("Tokens of a request"),
         FTS_TEXT("Question, passages and answer together; passages beyond it are shown in further "
                  "requests, which refine the answer."),
         FTS_MEMBER(rag, contextTokens), 256, 10'000'000},
        {"rag.answer_tokens", FTS_TEXT("Longest answer"),
         FTS_TEXT("Tokens after which an answer that does not end is cut off."),
         FTS_MEMBER(rag, answerTokens), 1, 100'000},
        {"rag.temperature", FTS_TEXT("Temperature"),
         FTS_TEXT("0: the likeliest words; more: more variety, and more mistakes."),
         FTS_MEMBER(rag, temperature), 0, 2},
        {"rag.blend", FTS_TEXT("Blend"),
         FTS_TEXT("Weight of the search model beside word search, from 0 to 1."),
         FTS_MEMBER(rag, blend), 0, 1},
        {"rag.prompt",
         FTS_TEXT("What answers are to be like"),
         FTS_TEXT("Told to teacher and student alike, before each question."),
         FTS_MEMBER(rag, prompt),
         0,
         0,
         nullptr,
         {},
         true},
        {"answer.questions", FTS_TEXT("Questions answered"),
         FTS_TEXT("So many of the part that is learned from, chosen at random, and of the one that "
                  "training looks at; 0: all."),
         FTS_MEMBER(answer, questions), 0, 10'000'000, nullptr, FTS_TEXT("all")},
        {"answer.most_requests", FTS_TEXT("Most requests"),
         FTS_TEXT("No more are sent each time the teacher answers. 0: as many as are needed."),
         FTS_MEMBER(answer, mostRequests), 0, 9e15, nullptr, FTS_TEXT("as many as are needed")},
        {"answer.most_cost", FTS_TEXT("Most to spend"),
         FTS_TEXT("No more requests are sent once they have cost so much. 0: no limit."),
         FTS_MEMBER(answer, mostCost), 0, 1e9, nullptr, FTS_TEXT("no limit")},
        {"answer.cut_tokens", FTS_TEXT("Tokens of an answer that was cut"),
         FTS_TEXT("An answer that reached its limit is asked for once more with this one, if it is "
                  "larger; no other is. 0: not again."),
         FTS_MEMBER(answer, cutTokens), 0, 131'072, nullptr, FTS_TEXT("not again")},
    };
}

std::vector<Field> trainingFields() {
    const auto sql = [](std::string_view key) { return sharedField(key, kTextToSql); };
    std::vector<Field> all{
        {"train.where", FTS_TEXT("Where the student learns"),
         FTS_TEXT("On this machine, or as a fine-tuning job at the student's address."),
         FTS_MEMBER(train, where), 0, 0, trainPlaceChoices},
        {"train.suffix", FTS_TEXT("Name of the tuned model"),
         FTS_TEXT("Part of the name that the address gives it."), FTS_MEMBER(train, suffix)},
        {"train.price", FTS_TEXT("Price of a million tokens learned"),
         FTS_TEXT("At the student's address, in your currency; for the cost shown."),
         FTS_MEMBER(train, price), 0, 1e6},
        {"train.most_cost", FTS_TEXT("Most to spend on training"),
         FTS_TEXT("A job that is expected to cost more is not begun. 0: no limit."),
         FTS_MEMBER(train, mostCost), 0, 1e9, nullptr, FTS_TEXT("no limit")},
    };
    for (const char* key : {"lora.r",
                            "lora.alpha",
                            "lora.dropout",
                            "lora.targets",
                            "lora.rslora",
                            "lora.dora",
                            "lora.base_bits",
                            "train.epochs",
                            "train.batch",
                            "train.micro_batch",
                            "train.lr",
                            "train.warmup",
                            "train.weight_decay",
                            "train.clip",
                            "train.precision",
                            "train.device",
                            "train.threads",
                            "train.seed",
                            "train.evaluate_every",
                            "train.patience",
                            "train.checkpoint_minutes"}) {
        all.push_back(sql(key));
    }
    return all;
}

std::vector<Field> evaluationFields() {
    return {
        reworded("evaluate.rows",
                 FTS_TEXT("Questions judged: so many of the part, chosen at random; 0: all."),
                 kTextToSql),
        {"evaluate.relevancy_questions", FTS_TEXT("Questions made back"),
         FTS_TEXT("So many are made from each answer and compared with the question that was "
                  "asked."),
         FTS_MEMBER(evaluate, relevancyQuestions), 1, 20},
        {"evaluate.judge_tries", FTS_TEXT("Tries of the judge"),
         FTS_TEXT("So often it is asked until its judgement can be read."),
         FTS_MEMBER(evaluate, judgeTries), 1, 10},
        {"evaluate.probes", FTS_TEXT("Tests of the judge"),
         FTS_TEXT("Statements known to be true or false that show whether it can be relied on."),
         FTS_MEMBER(evaluate, probes), 4, 10'000},
        {"evaluate.most_requests", FTS_TEXT("Most requests"),
         FTS_TEXT("No more are sent for one verdict. 0: as many as are needed."),
         FTS_MEMBER(evaluate, mostRequests), 0, 9e15, nullptr, FTS_TEXT("as many as are needed")},
        {"evaluate.most_cost", FTS_TEXT("Most to spend"),
         FTS_TEXT("No more requests are sent once they have cost so much. 0: no limit."),
         FTS_MEMBER(evaluate, mostCost), 0, 1e9, nullptr, FTS_TEXT("no limit")},
        sharedField("evaluate.resamples"),
    };
}

#undef FTS_MEMBER

} // namespace

const std::vector<Field>& distillationFields() {
    static const std::vector<Field> fields = [] {
        std::vector<Field> all = modelFields();
        for (auto more : {textFields(), answerFields(), trainingFields(), evaluationFields()}) {
            add(all, std::move(more));
        }
        return all;
    }();
    return fields;
}

std::vector<Problem> distillationProblems(const Specs& specs) {
    std::vector<Problem> found;
    const auto want = [&found](const std::string& key, const std::string& value, Message text) {
        if (value.empty()) {
            found.push_back({Problem::Severity::Error, key, std::move(text)});
        }
    };
    for (const auto& [name, asked] :
         {std::pair("teacher", &specs.teacher), std::pair("student", &specs.student),
          std::pair("judge", &specs.judge)}) {
        if (!asked->url.empty()) {
            want(name + std::string(".model"), asked->model,
                 FTS_TEXT("At an address the name of the language model must be set."));
        }
    }
    if (specs.train.where == "endpoint") {
        want("student.url", specs.student.url,
             FTS_TEXT("To train at an address, it must be set. Without one, set train.where to "
                      "local."));
    }
    return found;
}

} // namespace fts
