#include "core/project/field_table.h"

namespace fts {
namespace {

#define FTS_MEMBER(spec, name) [](Specs& s) -> Field::Value { return &s.spec.name; }

const std::vector<Field>& table() {
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
        {"split.validation", FTS_TEXT("Share for choosing"),
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
        {"train.micro_batch", FTS_TEXT("Pairs in memory"),
         FTS_TEXT("Pairs computed at once; fewer need less memory. 0: chosen by memory."),
         FTS_MEMBER(train, microBatch), 0, 1'000'000, nullptr, FTS_TEXT("chosen by memory")},
        {"train.accumulate", FTS_TEXT("Batches per step"),
         FTS_TEXT("Batches whose gradients are added up. It does not enlarge the batch."),
         FTS_MEMBER(train, accumulate), 1, 10'000},
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

std::span<const Field> fields() {
    return table();
}

} // namespace fts
