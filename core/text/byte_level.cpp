#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/text/token_list_parts.h"

namespace fts {
namespace {

using nlohmann::json;

/// What a text is cut at before its bytes are joined; sources: the tokenizer.json of the models
/// and the tables of llama.cpp's llama-vocab.cpp, which names them.
enum class Cutting { Gpt2, DigitsThenGpt2, Llama3, Qwen2, Default };

struct NamedCutting {
    std::string_view name;
    Cutting cutting;
};

constexpr std::array<NamedCutting, 24> kCuttings{{{"default", Cutting::Default},
                                                  {"gpt-2", Cutting::Gpt2},
                                                  {"gpt2", Cutting::Gpt2},
                                                  {"phi-2", Cutting::Gpt2},
                                                  {"mpt", Cutting::Gpt2},
                                                  {"olmo", Cutting::Gpt2},
                                                  {"jais", Cutting::Gpt2},
                                                  {"gigachat", Cutting::Gpt2},
                                                  {"trillion", Cutting::Gpt2},
                                                  {"smollm", Cutting::DigitsThenGpt2},
                                                  {"starcoder", Cutting::DigitsThenGpt2},
                                                  {"refact", Cutting::DigitsThenGpt2},
                                                  {"command-r", Cutting::DigitsThenGpt2},
                                                  {"codeshell", Cutting::DigitsThenGpt2},
                                                  {"minerva-7b", Cutting::DigitsThenGpt2},
                                                  {"llama3", Cutting::Llama3},
                                                  {"llama-v3", Cutting::Llama3},
                                                  {"llama-bpe", Cutting::Llama3},
                                                  {"falcon3", Cutting::Llama3},
                                                  {"pixtral", Cutting::Llama3},
                                                  {"qwen2", Cutting::Qwen2},
                                                  {"deepseek-r1-qwen", Cutting::Qwen2},
                                                  {"megrez", Cutting::Qwen2},
                                                  {"stablelm2", Cutting::Qwen2}}};

constexpr const char* kWords = "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|";
constexpr const char* kSpaces = "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

json byteLevel(bool cutsWords) {
    return {{"type", "ByteLevel"},
            {"add_prefix_space", false},
            {"trim_offsets", true},
            {"use_regex", cutsWords}};
}

json split(const std::string& pattern) {
    return {{"type", "Split"},
            {"pattern", {{"Regex", pattern}}},
            {"behavior", "Isolated"},
            {"invert", false}};
}

json sequence(const json& steps) {
    return {{"type", "Sequence"}, {"pretokenizers", steps}};
}

json preTokenizer(Cutting cutting) {
    switch (cutting) {
    case Cutting::Gpt2:
        return byteLevel(true);
    case Cutting::DigitsThenGpt2:
        return sequence({{{"type", "Digits"}, {"individual_digits", true}}, byteLevel(true)});
    case Cutting::Llama3:
        return sequence({split(std::string(kWords) + "\\p{N}{1,3}" + kSpaces), byteLevel(false)});
    case Cutting::Qwen2:
        return sequence({split(std::string(kWords) + "\\p{N}" + kSpaces), byteLevel(false)});
    case Cutting::Default:
        break;
    }
    // One after the other, as llama.cpp does where a file does not say.
    return sequence({split("[\\p{P}\\$\\+<=>\\^~\\|]+"),
                     split("'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|"
                           "\\s+(?!\\S)"),
                     split("\\p{N}+"), split("[0-9][0-9][0-9]"), byteLevel(false)});
}

Cutting cuttingOf(const std::string& name, const std::string& origin) {
    const auto found = std::ranges::find(kCuttings, name, &NamedCutting::name);
    if (found == kCuttings.end()) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: texts are to be cut into words as \"%2\" does, which is not "
                             "known here. Choose the model's Hugging Face folder instead."),
                    origin, shortened(name, 100));
    }
    return found->cutting;
}

/// Without what does not change where a text is cut.
json cutsOnly(json step) {
    if (step.is_object()) {
        for (const char* key : {"trim_offsets", "invert"}) {
            step.erase(key);
        }
        if (step.value("type", "") == "ByteLevel" && !step.contains("use_regex")) {
            step["use_regex"] = true; // what it is where it is left out
        }
    }
    if (step.is_structured()) {
        for (json& part : step) {
            part = cutsOnly(part);
        }
    }
    return step;
}

std::string cuttingNamed(const json& preTokenizerJson, const std::string& origin) {
    for (const char* name : {"gpt-2", "smollm", "llama-bpe", "qwen2", "default"}) {
        if (cutsOnly(preTokenizerJson) == cutsOnly(preTokenizer(cuttingOf(name, origin)))) {
            return name;
        }
    }
    throw Error(ErrorKind::Unsupported,
                FTS_TEXT("%1: it cuts texts into words in a way that has no name in a GGUF file. "
                         "Export the merged folder or the adapter instead."),
                origin);
}

std::vector<std::string> mergesOf(const json& model) {
    std::vector<std::string> merges;
    for (const json& merge : model.at("merges")) {
        merges.push_back(merge.is_array()
                             ? merge.at(0).get<std::string>() + " " + merge.at(1).get<std::string>()
                             : merge.get<std::string>());
    }
    return merges;
}

} // namespace

ByteLevelTokens byteLevelTokens(std::string_view tokenizerJson, const std::string& origin) {
    const json tokenizer = parseJson(tokenizerJson, origin);
    try {
        const json pre = tokenizer.value("pre_tokenizer", json());
        const json normalizer = tokenizer.value("normalizer", json());
        if (tokenizer.at("model").value("type", "BPE") != "BPE" || !joinsBytes(tokenizer) ||
            !(normalizer.is_null() || normalizer.value("type", "") == "NFC")) {
            throw Error(
                ErrorKind::Unsupported,
                FTS_TEXT("%1: only tokenizers that join bytes, and those of "
                         "SentencePiece's kind, can be written into a GGUF file. Export the "
                         "merged folder or the adapter instead."),
                origin);
        }
        TokenList list = listedTokens(tokenizer, origin);
        list.merges = mergesOf(tokenizer.at("model"));
        return {std::move(list), cuttingNamed(pre, origin)};
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 is no usable tokenizer: %2."), origin,
                    error.what());
    }
}

std::string byteLevelJson(const TokenList& list, const std::string& cutting,
                          const std::string& origin) {
    checkTokenList(list, origin);
    const Cutting known = cuttingOf(cutting, origin);
    const json tokenizer{{"version", "1.0"},
                         {"added_tokens", addedTokensJson(list)},
                         {"normalizer", nullptr},
                         {"pre_tokenizer", preTokenizer(known)},
                         {"post_processor", postProcessorJson(list)},
                         {"decoder", byteLevel(true)},
                         {"model",
                          {{"type", "BPE"},
                           {"vocab", vocabularyJson(list)},
                           {"merges", list.merges},
                           {"ignore_merges", known == Cutting::Llama3}}}};
    return dumpJson(tokenizer);
}

} // namespace fts
