#include "core/project/choices.h"

#include <algorithm>
#include <vector>

#include "core/project/specs.h"

namespace fts {

std::span<const Choice> kindChoices() {
    static const std::vector<Choice> choices{
        {kEmbedding, FTS_TEXT("Search: an embedding model for your documents")},
        {kTextToSql, FTS_TEXT("Questions to SQL: a language model for your database")},
        {kDistillation, FTS_TEXT("Answers: a small language model that learns from a strong one")},
    };
    return choices;
}

std::span<const Choice> lossChoices() {
    static const std::vector<Choice> choices{
        {"mnr-symmetric", FTS_TEXT("Multiple negatives, from questions and from passages")},
        {"mnr", FTS_TEXT("Multiple negatives, from questions")},
    };
    return choices;
}

std::span<const Choice> importerChoices() {
    static const std::vector<Choice> choices{
        {"llamaindex", FTS_TEXT("LlamaIndex question–passage set (JSON)")},
        {"beir", FTS_TEXT("BEIR folder")},
        {"pairs", FTS_TEXT("Question–passage pairs (JSONL, CSV or TSV)")},
        {"documents", FTS_TEXT("Documents (PDF, DOCX, ODT, EPUB, HTML, Markdown, text)")},
    };
    return choices;
}

std::span<const Choice> sqlImporterChoices() {
    static const std::vector<Choice> choices{
        {"sql-create-context",
         FTS_TEXT("Questions with CREATE TABLE and SQL (JSON, JSONL, CSV or TSV)")},
        {"spider", FTS_TEXT("Spider folder, with its SQLite databases")},
    };
    return choices;
}

std::span<const Choice> chatImporterChoices() {
    static const std::vector<Choice> choices{
        {"openai-chat", FTS_TEXT("Conversations in OpenAI's format (JSON lines)")},
        {"documents", FTS_TEXT("Documents (PDF, DOCX, ODT, EPUB, HTML, Markdown, text)")},
    };
    return choices;
}

std::span<const Choice> importersOf(std::string_view kind) {
    return kind == kTextToSql      ? sqlImporterChoices()
           : kind == kDistillation ? chatImporterChoices()
                                   : importerChoices();
}

std::span<const Choice> chatFormatChoices() {
    return chatImporterChoices().first(1);
}

std::span<const Choice> dataFormatChoices() {
    static const std::vector<Choice> choices{
        {"jsonl", FTS_TEXT("Question–passage pairs (JSON lines)")},
        {"csv", FTS_TEXT("Question–passage pairs (CSV)")},
        {"llamaindex", FTS_TEXT("LlamaIndex question–passage set (JSON)")},
        {"beir", FTS_TEXT("BEIR folder")},
    };
    return choices;
}

std::span<const Choice> headingChoices() {
    static const std::vector<Choice> choices{
        {"yes", FTS_TEXT("Before the text of each passage")},
        {"no", FTS_TEXT("Left out")},
    };
    return choices;
}

std::span<const Choice> generatorChoices() {
    static const std::vector<Choice> choices{
        {"extractive", FTS_TEXT("Taken from the passages themselves, without a language model")},
        {"mixed",
         FTS_TEXT("Both: some written on this machine, the others taken from the passages")},
        {"local", FTS_TEXT("Written by a language model on this machine")},
        {"remote", FTS_TEXT("Written by a language model at an OpenAI-compatible address")},
    };
    return choices;
}

std::span<const Choice> familyChoices() {
    static const std::vector<Choice> choices{
        {"bert", FTS_TEXT("BERT (MiniLM, bge, e5, gte)")},
        {"roberta", FTS_TEXT("RoBERTa")},
        {"xlm-roberta", FTS_TEXT("XLM-RoBERTa (multilingual e5, bge-m3)")},
        {"camembert", FTS_TEXT("CamemBERT")},
        {"distilbert", FTS_TEXT("DistilBERT")},
        {"mpnet", FTS_TEXT("MPNet")},
    };
    return choices;
}

std::span<const Choice> exporterChoices() {
    static const std::vector<Choice> choices{
        {"sentence-transformers", FTS_TEXT("sentence-transformers folder")},
    };
    return choices;
}

std::span<const Choice> languageExporterChoices() {
    static const std::vector<Choice> choices{
        {"peft", FTS_TEXT("Adapter folder, for PEFT and vLLM")},
        {"merged", FTS_TEXT("Hugging Face folder of the whole model")},
        {"gguf-f16", FTS_TEXT("GGUF file of 16 bits, for llama.cpp and Ollama")},
        {"gguf-q8_0", FTS_TEXT("GGUF file of 8 bits: half the size, nearly the same answers")},
        {"gguf-q4_0", FTS_TEXT("GGUF file of 4 bits: the smallest, answers differ")},
    };
    return choices;
}

std::span<const Choice> precisionChoices() {
    static const std::vector<Choice> choices{
        {"auto", FTS_TEXT("What the device computes fastest")},
        {"fp32", FTS_TEXT("32 bits")},
        {"bf16", FTS_TEXT("16 bits (bfloat16) with 32-bit master weights")},
    };
    return choices;
}

std::span<const Choice> promptChoices() {
    static const std::vector<Choice> choices{
        {"chat", FTS_TEXT("As a conversation, by the model's own chat template")},
        {"plain", FTS_TEXT("As plain text with headings, for models not made to chat")},
    };
    return choices;
}

std::span<const Choice> loraTargetChoices() {
    static const std::vector<Choice> choices{
        {"all", FTS_TEXT("All matrices of attention and of the layers between")},
        {"attention", FTS_TEXT("The four matrices of attention")},
        {"weights", FTS_TEXT("All weights themselves (full fine-tuning)")},
    };
    return choices;
}

std::span<const Choice> baseBitsChoices() {
    static const std::vector<Choice> choices{
        {"16", FTS_TEXT("In the precision of the training")},
        {"8", FTS_TEXT("In 8 bits: about half the memory")},
        {"4", FTS_TEXT("In 4 bits: about a third of the memory, and a little worse")},
    };
    return choices;
}

std::span<const Choice> trainPlaceChoices() {
    static const std::vector<Choice> choices{
        {"local", FTS_TEXT("On this machine")},
        {"endpoint", FTS_TEXT("As a fine-tuning job at the student's address")},
    };
    return choices;
}

std::span<const Choice> sqlMetricChoices() {
    static const std::vector<Choice> choices{
        {"execution_accuracy", FTS_TEXT("How many statements give the right rows")},
        {"loss", FTS_TEXT("The loss")},
    };
    return choices;
}

std::span<const Choice> yesNoChoices() {
    static const std::vector<Choice> choices{
        {"yes", FTS_TEXT("Yes")},
        {"no", FTS_TEXT("No")},
    };
    return choices;
}

std::string keysOf(std::span<const Choice> choices) {
    std::string text;
    for (const Choice& choice : choices) {
        text += (text.empty() ? "" : ", ") + choice.key;
    }
    return text;
}

bool hasKey(std::span<const Choice> choices, std::string_view key) {
    return std::ranges::any_of(choices, [key](const Choice& choice) { return choice.key == key; });
}

} // namespace fts
