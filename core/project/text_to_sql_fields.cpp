#include "core/project/text_to_sql_fields.h"

#include <algorithm>
#include <iterator>

#include "core/project/shared_fields.h"

namespace fts {
namespace {

#define FTS_MEMBER(spec, name) [](Specs& s) -> Field::Value { return &s.spec.name; }

std::vector<Field> modelFields() {
    return {
        reworded("model.base",
                 FTS_TEXT("A folder or .gguf file of a Llama-family model, or the name of a "
                          "fetched one.")),
        reworded("model.max_tokens", FTS_TEXT("Tokens of question, tables and SQL together; longer "
                                              "rows are left out. 0: as many as the model has "
                                              "positions.")),
        {"model.prompt", FTS_TEXT("Form of the question"),
         FTS_TEXT("How question and tables are put to the model."), FTS_MEMBER(model, prompt), 0, 0,
         promptChoices},
        {"lora.r", FTS_TEXT("Rank"),
         FTS_TEXT("Columns of the small matrices that are trained; more can learn more."),
         FTS_MEMBER(lora, r), 1, 1024},
        {"lora.alpha", FTS_TEXT("Strength"),
         FTS_TEXT("What the small matrices add is multiplied by this, divided by the rank."),
         FTS_MEMBER(lora, alpha), 0.01, 10'000},
        {"lora.dropout", FTS_TEXT("Dropout"),
         FTS_TEXT("Share of the numbers that are left out at random while training."),
         FTS_MEMBER(lora, dropout), 0, 0.9},
        {"lora.targets", FTS_TEXT("What is trained"),
         FTS_TEXT("The matrices of the model that get small ones beside them, or all weights "
                  "themselves."),
         FTS_MEMBER(lora, targets), 0, 0, loraTargetChoices},
        {"lora.rslora", FTS_TEXT("Strength by the root of the rank"),
         FTS_TEXT("Divides by the square root of the rank instead, which suits high ranks "
                  "(rsLoRA)."),
         FTS_MEMBER(lora, rslora), 0, 0, yesNoChoices},
        {"lora.dora", FTS_TEXT("Length and direction apart"),
         FTS_TEXT("Each row of a matrix learns its length apart from its direction (DoRA): often "
                  "better at low ranks, and slower."),
         FTS_MEMBER(lora, dora), 0, 0, yesNoChoices},
        {"lora.base_bits", FTS_TEXT("Bits of the base model"),
         FTS_TEXT("How exactly the base model's weights are held while the small matrices learn."),
         FTS_MEMBER(lora, baseBits), 0, 0, baseBitsChoices},
        reworded("split.validation",
                 FTS_TEXT("Of the rows, all that ask about a table together; training looks at "
                          "them to find its best moment. 0.1 is a tenth.")),
        reworded("split.test", FTS_TEXT("Of the rows, all that ask about a table together; they "
                                        "are read only once, at the end.")),
        sharedField("split.seed"),
    };
}

std::vector<Field> trainingFields() {
    return {
        reworded("train.epochs", FTS_TEXT("How often each row is learned from.")),
        withLeast(reworded("train.batch", FTS_TEXT("Rows learned from at a time.")), 1),
        {"train.micro_batch", FTS_TEXT("Rows in memory"),
         FTS_TEXT("Rows computed at once; fewer need less memory. 0: chosen by memory."),
         FTS_MEMBER(train, microBatch), 0, 1'000'000, nullptr, FTS_TEXT("chosen by memory")},
        {"train.lr", FTS_TEXT("Learning rate"),
         FTS_TEXT("The highest rate, after warm-up. 0: chosen for the size of the model."),
         FTS_MEMBER(train, learningRate), 0, 1, nullptr, FTS_TEXT("chosen for the model")},
        sharedField("train.warmup"),
        sharedField("train.weight_decay"),
        sharedField("train.clip"),
        {"train.learn_prompt", FTS_TEXT("Learn the question, too"),
         FTS_TEXT("Learns to write question and tables as well, not only the SQL."),
         FTS_MEMBER(train, learnPrompt), 0, 0, yesNoChoices},
        sharedField("train.precision"),
        sharedField("train.device"),
        sharedField("train.threads"),
        reworded("train.seed", FTS_TEXT("Names the random order of the rows.")),
        sharedField("train.evaluate_every"),
        {"train.validation_rows", FTS_TEXT("Rows of a check"),
         FTS_TEXT("Rows of the validation part whose SQL is written and run at each look; 0: all."),
         FTS_MEMBER(train, validationRows), 0, 1'000'000, nullptr, FTS_TEXT("all")},
        sharedField("train.patience"),
        {"train.metric", FTS_TEXT("Measure of best"),
         FTS_TEXT("What decides on the validation part which moment was the best."),
         FTS_MEMBER(train, metric), 0, 0, sqlMetricChoices},
        sharedField("train.checkpoint_minutes"),
    };
}

std::vector<Field> evaluationFields() {
    return {
        {"evaluate.rows", FTS_TEXT("Questions judged"),
         FTS_TEXT("So many of the part, chosen at random; 0: all."), FTS_MEMBER(evaluate, rows), 0,
         10'000'000, nullptr, FTS_TEXT("all")},
        {"evaluate.answer_tokens", FTS_TEXT("Longest statement"),
         FTS_TEXT("Tokens after which a statement that does not end is cut off."),
         FTS_MEMBER(evaluate, answerTokens), 1, 100'000},
        sharedField("evaluate.resamples"),
    };
}

#undef FTS_MEMBER

} // namespace

const std::vector<Field>& textToSqlFields() {
    static const std::vector<Field> fields = [] {
        std::vector<Field> all = modelFields();
        for (auto more : {trainingFields(), evaluationFields()}) {
            std::ranges::move(more, std::back_inserter(all));
        }
        return all;
    }();
    return fields;
}

} // namespace fts
