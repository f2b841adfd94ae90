#include "core/text/word_piece.h"

#include <sstream>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/text/tokenizer_config.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t kVocabularyLimit = 20'000'000;
constexpr std::uint64_t kConfigLimit = 10'000'000;

// One token a line; its line number is its id. Of two equal lines the later one counts, as in
// the reference implementation.
json readVocabulary(const fs::path& path) {
    json vocabulary = json::object();
    std::istringstream lines(readFile(path, kVocabularyLimit));
    std::string token;
    for (std::int64_t id = 0; std::getline(lines, token); ++id) {
        if (token.ends_with('\r')) {
            token.pop_back();
        }
        vocabulary[token] = id;
    }
    return vocabulary;
}

} // namespace

std::string wordPieceTokenizerJson(const fs::path& folder) {
    const fs::path path = folder / "vocab.txt";
    const json config = readTokenizerConfig(folder / "tokenizer_config.json", kConfigLimit);
    const json vocabulary = readVocabulary(path);
    json added = json::array();
    const auto special = [&](const char* key, const std::string& otherwise) {
        const std::string token = specialTokenText(config, key).value_or(otherwise);
        if (!vocabulary.contains(token)) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: the special token \"%2\" is missing."),
                        path.string(), shortened(token, 100));
        }
        added.push_back({{"id", vocabulary[token]},
                         {"content", token},
                         {"single_word", false},
                         {"lstrip", false},
                         {"rstrip", false},
                         {"normalized", false},
                         {"special", true}});
        return json::array({token, vocabulary[token]});
    };
    special("pad_token", "[PAD]");
    const json unknown = special("unk_token", "[UNK]");
    const json cls = special("cls_token", "[CLS]");
    const json sep = special("sep_token", "[SEP]");
    special("mask_token", "[MASK]");
    const json accents = config.value("strip_accents", json());
    const json tokenizer{
        {"version", "1.0"},
        {"added_tokens", added},
        {"normalizer",
         {{"type", "BertNormalizer"},
          {"clean_text", true},
          {"handle_chinese_chars", tokenizerFlag(config, "tokenize_chinese_chars", true)},
          {"strip_accents", accents.is_boolean() ? accents : json()},
          {"lowercase", tokenizerFlag(config, "do_lower_case", true)}}},
        {"pre_tokenizer", {{"type", "BertPreTokenizer"}}},
        {"post_processor", {{"type", "BertProcessing"}, {"sep", sep}, {"cls", cls}}},
        {"decoder", {{"type", "WordPiece"}, {"prefix", "##"}, {"cleanup", true}}},
        {"model",
         {{"type", "WordPiece"},
          {"unk_token", unknown[0]},
          {"continuing_subword_prefix", "##"},
          {"max_input_chars_per_word", 100},
          {"vocab", vocabulary}}}};
    return dumpJson(tokenizer);
}

} // namespace fts
