#include "core/project/field_table.h"

#include "core/base/error.h"
#include "core/project/distillation_fields.h"
#include "core/project/negatives.h"
#include "core/project/text_to_sql_fields.h"

namespace fts {
namespace {

#define FTS_MEMBER(spec, name) [](Specs& s) -> Field::Value { return &s.spec.name; }

const std::vector<Field>& embeddingFields() {
    static const std::vector<Field> fields{
        {"model.base", FTS_TEXT("Base model"),
         FTS_TEXT("A folder, or the name of a fetched model."), FTS_MEMBER(model, base)},
        {"model.max_tokens", FTS_TEXT("Longest text"),
         FTS_TEXT("Tokens of a text the model sees; 0: as many as it has positions."),
         FTS_MEMBER(model, maxTokens), 0, 1'000'000, nullptr, FTS_TEXT("the maximum")},
        {"model.query_prompt", FTS_TEXT("Text before questions"),
         FTS_TEXT("Some models want an instruction before each question."),
         FTS_MEMBER(model, queryPrompt)},
        {"model.passage_prompt", FTS_TEXT("Text before passages"),
         FTS_TEXT("Some models want an instruction before each passage."),
         FTS_MEMBER(model, passagePrompt)},
        {"chunk.tokens", FTS_TEXT("Longest passage"),
         FTS_TEXT("Tokens of a passage; 0: as many as the model sees of a text."),
         FTS_MEMBER(chunk, tokens), 0, 1'000'000, nullptr, FTS_TEXT("as the longest text")},
        {"chunk.overlap", FTS_TEXT("Overlap"),
         FTS_TEXT("Tokens a passage repeats of the one before it, in whole sentences."),
         FTS_MEMBER(chunk, overlap), 0, 1'000'000},
        {"chunk.headings", FTS_TEXT("Headings in passages"),
         FTS_TEXT("Put the headings over a passage before its text."), FTS_MEMBER(chunk, headings),
         0, 0, headingChoices},
        {"generate.generator", FTS_TEXT("Questions"), FTS_TEXT("What makes the questions."),
         FTS_MEMBER(generate, generator), 0, 0, generatorChoices},
        {"generate.per_chunk", FTS_TEXT("Questions per passage"),
         FTS_TEXT("At most so many are made of each passage."), FTS_MEMBER(generate, perChunk), 1,
         100},
        {"generate.round_trip", FTS_TEXT("Round trip"),
         FTS_TEXT("A question is kept if a search for it finds its passage among so many; 0: all "
                  "are kept."),
         FTS_MEMBER(generate, roundTrip), 0, 1000, nullptr, FTS_TEXT("off")},
        {"generate.seed", FTS_TEXT("Seed of the questions"),
         FTS_TEXT("Names the random choices among possible questions."), FTS_MEMBER(generate, seed),
         0, 9e15},
        {"generate.local_model", FTS_TEXT("Language model on this machine"),
         FTS_TEXT("A folder or .gguf file of a model made to chat, a PEFT folder of adapters for "
                  "one, or the name of a fetched model."),
         FTS_MEMBER(generate, localModel)},
        {"generate.most_written", FTS_TEXT("Passages written about"),
         FTS_TEXT("No more passages are put to the model on this machine, evenly spread; the "
                  "questions of the others are all taken from the text. 0: no limit."),
         FTS_MEMBER(generate, mostWritten), 0, 1'000'000'000, nullptr, FTS_TEXT("all of them")},
        {"generate.url", FTS_TEXT("Address"),
         FTS_TEXT("Of the language model, such as http://localhost:8080/v1."),
         FTS_MEMBER(generate, url)},
        {"generate.model", FTS_TEXT("Language model"),
         FTS_TEXT("Its name as the address knows it."), FTS_MEMBER(generate, model)},
        {"generate.prompt",
         FTS_TEXT("What to ask"),
         FTS_TEXT("Tells the language model what the questions are to be like."),
         FTS_MEMBER(generate, prompt),
         0,
         0,
         nullptr,
         {},
         true},
        {"generate.temperature", FTS_TEXT("Temperature"),
         FTS_TEXT("0: the likeliest words; more: more variety, and more mistakes."),
         FTS_MEMBER(generate, temperature), 0, 2},
        {"generate.parallel", FTS_TEXT("Requests at a time"),
         FTS_TEXT("Sent to the address before the first of them is answered."),
         FTS_MEMBER(generate, parallel), 1, 64},
        {"generate.timeout", FTS_TEXT("Seconds for an answer"),
         FTS_TEXT("After so long without one, a request counts as failed."),
         FTS_MEMBER(generate, timeout), 5, 3600},
        {"generate.most_requests", FTS_TEXT("Most requests"),
         FTS_TEXT("No more are sent each time questions are made. 0: one for each passage."),
         FTS_MEMBER(generate, mostRequests), 0, 9e15, nullptr, FTS_TEXT("one for each passage")},
        {"generate.price_in", FTS_TEXT("Price of a million tokens sent"),
         FTS_TEXT("In your currency, from the provider's price list; for the cost shown."),
         FTS_MEMBER(generate, priceIn), 0, 1e6},
        {"generate.price_out", FTS_TEXT("Price of a million tokens answered"),
         FTS_TEXT("In the same currency."), FTS_MEMBER(generate, priceOut), 0, 1e6},
        {"generate.most_cost", FTS_TEXT("Most to spend"),
         FTS_TEXT("No more requests are sent once they have cost so much. 0: no limit."),
         FTS_MEMBER(generate, mostCost), 0, 1e9, nullptr, FTS_TEXT("no limit")},
        {"split.validation", FTS_TEXT("Share for validation"),
         FTS_TEXT(
             "Of the documents; training looks at them to find its best moment. 0.1 is a tenth."),
         FTS_MEMBER(split, validation), 0, 0.5},
        {"split.test", FTS_TEXT("Share for the verdict"),
         FTS_TEXT("Of the documents; they are read only once, at the end."),
         FTS_MEMBER(split, test), 0, 0.5},
        {"split.seed", FTS_TEXT("Division"),
         FTS_TEXT("A number that names the random choice; another one divides in another way."),
         FTS_MEMBER(split, seed), 0, 9e15},
        {"train.epochs", FTS_TEXT("Epochs"), FTS_TEXT("How often each pair is learned from."),
         FTS_MEMBER(train, epochs), 1, 10'000},
        {"train.batch", FTS_TEXT("Batch"),
         FTS_TEXT("Pairs whose passages serve as each other's wrong answers."),
         FTS_MEMBER(train, batch), 2, 1'000'000},
        {"train.micro_batch", FTS_TEXT("Rows in memory"),
         FTS_TEXT("Rows computed at once; fewer need less memory. 0: chosen by memory."),
         FTS_MEMBER(train, microBatch), 0, 1'000'000, nullptr, FTS_TEXT("chosen by memory")},
        {"train.accumulate", FTS_TEXT("Batches per step"),
         FTS_TEXT("Batches whose gradients are added up. It does not enlarge the batch."),
         FTS_MEMBER(train, accumulate), 1, 10'000},
        {"train.negatives", FTS_TEXT("Hard negatives"),
         FTS_TEXT("How many passages each question learns against that are easily taken for its "
                  "answer: first those its data set names, then those the base model finds. -1: "
                  "those of the data set only."),
         FTS_MEMBER(train, negatives), kNegativesOfData, kMostNegatives, nullptr,
         FTS_TEXT("those of the data set")},
        {"train.lr", FTS_TEXT("Learning rate"), FTS_TEXT("The highest rate, after warm-up."),
         FTS_MEMBER(train, learningRate), 1e-9, 1},
        {"train.warmup", FTS_TEXT("Warm-up"),
         FTS_TEXT("Share of the steps in which the learning rate rises."),
         FTS_MEMBER(train, warmup), 0, 1},
        {"train.weight_decay", FTS_TEXT("Weight decay"),
         FTS_TEXT("How strongly weights are drawn towards zero."), FTS_MEMBER(train, weightDecay),
         0, 10},
        {"train.clip", FTS_TEXT("Gradient limit"),
         FTS_TEXT("Largest norm of the gradients; 0: none."), FTS_MEMBER(train, clip), 0, 1e9,
         nullptr, FTS_TEXT("no limit")},
        {"train.base_share", FTS_TEXT("Share of the base model"),
         FTS_TEXT("How much of the base's weights stays in the tuned model: what it knew beside "
                  "what it learned. 0.25 is a quarter."),
         FTS_MEMBER(train, baseShare), 0, 0.9},
        {"train.loss", FTS_TEXT("Loss"), FTS_TEXT("What training minimises."),
         FTS_MEMBER(train, loss), 0, 0, lossChoices},
        {"train.scale", FTS_TEXT("Scale"), FTS_TEXT("Factor on the cosine inside the loss."),
         FTS_MEMBER(train, scale), 0.01, 1000},
        {"train.precision", FTS_TEXT("Precision"), FTS_TEXT("Number format of the computation."),
         FTS_MEMBER(train, precision), 0, 0, precisionChoices},
        {"train.device", FTS_TEXT("Device"), FTS_TEXT("auto, cpu, or cuda:0, cuda:1 …"),
         FTS_MEMBER(train, device)},
        {"train.threads", FTS_TEXT("Threads"), FTS_TEXT("Processor threads; 0: one a core."),
         FTS_MEMBER(train, threads), 0, 1024, nullptr, FTS_TEXT("one a core")},
        {"train.seed", FTS_TEXT("Seed"), FTS_TEXT("Names the random order of the pairs."),
         FTS_MEMBER(train, seed), 0, 9e15},
        {"train.evaluate_every", FTS_TEXT("Steps between checks"),
         FTS_TEXT("Steps between looks at the validation part; 0: chosen by their cost."),
         FTS_MEMBER(train, evaluateEvery), 0, 1'000'000'000, nullptr,
         FTS_TEXT("chosen by their cost")},
        {"train.patience", FTS_TEXT("Patience"),
         FTS_TEXT("Looks without a better result before training stops; 0: never stop early."),
         FTS_MEMBER(train, patience), 0, 1'000'000, nullptr, FTS_TEXT("never stop early")},
        {"train.metric", FTS_TEXT("Measure of best"),
         FTS_TEXT("The validation metric that decides, such as ndcg@10."),
         FTS_MEMBER(train, metric)},
        {"train.checkpoint_minutes", FTS_TEXT("Minutes between checkpoints"),
         FTS_TEXT("The most work a crash may cost."), FTS_MEMBER(train, checkpointMinutes), 1,
         1440},
        {"evaluate.k", FTS_TEXT("Ranks"), FTS_TEXT("The k of accuracy@k and the others."),
         FTS_MEMBER(evaluate, k), 1, 100},
        {"evaluate.blend", FTS_TEXT("Blend"),
         FTS_TEXT("Weight of the model beside word search; -1: chosen on training rows."),
         FTS_MEMBER(evaluate, blend), -1, 1, nullptr, FTS_TEXT("chosen on training rows")},
        {"evaluate.resamples", FTS_TEXT("Resamples"),
         FTS_TEXT("Bootstrap samples behind the interval."), FTS_MEMBER(evaluate, resamples), 100,
         1'000'000},
        {"evaluate.batch_tokens", FTS_TEXT("Tokens at once"),
         FTS_TEXT("Tokens embedded at once; 0: chosen for the device."),
         FTS_MEMBER(evaluate, batchTokens), 0, 10'000'000, nullptr,
         FTS_TEXT("chosen for the device")},
    };
    return fields;
}

#undef FTS_MEMBER

} // namespace

std::span<const Field> fields(std::string_view kind) {
    if (kind == kEmbedding) {
        return embeddingFields();
    }
    if (kind == kTextToSql) {
        return textToSqlFields();
    }
    if (kind == kDistillation) {
        return distillationFields();
    }
    throw Error(ErrorKind::Unsupported, FTS_TEXT("There is no kind of project \"%1\"."), kind);
}

} // namespace fts
