#include "core/formats/gguf_folder_tokenizer.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/chat_template_file.h"
#include "core/formats/file_part.h"
#include "core/text/sentence_piece_model.h"
#include "core/text/token_list.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

std::vector<std::int32_t> numbersOf(const std::vector<TokenKind>& kinds) {
    std::vector<std::int32_t> numbers;
    for (const TokenKind kind : kinds) {
        numbers.push_back(static_cast<std::int32_t>(kind));
    }
    return numbers;
}

/// A model may have more rows than its tokenizer has tokens.
void fillUp(TokenList& list, int vocabularySize) {
    while (list.texts.size() < static_cast<std::size_t>(vocabularySize)) {
        list.texts.push_back("[PAD" + std::to_string(list.texts.size()) + "]");
        list.kinds.push_back(TokenKind::Unused);
        if (!list.scores.empty()) {
            list.scores.push_back(-10'000);
        }
    }
}

void addId(GgufEntries& entries, const char* name, std::optional<std::int64_t> id) {
    if (id && *id >= 0) {
        entries.emplace_back(std::string("tokenizer.ggml.") + name + "_token_id",
                             static_cast<std::uint32_t>(*id));
    }
}

void addIds(const DecoderConfig& config, GgufEntries& entries) {
    addId(entries, "bos", config.bosTokenId);
    addId(entries, "padding", config.padTokenId);
    if (!config.eosTokenIds.empty()) {
        addId(entries, "eos", config.eosTokenIds.front());
    }
    if (config.eosTokenIds.size() > 1) {
        addId(entries, "eot", config.eosTokenIds.back());
    }
    if (config.eosTokenIds.size() > 2) { // Llama 3.1's end of a message that a tool answers
        addId(entries, "eom", config.eosTokenIds[1]);
    }
}

/// Nullopt if the tokens are bytes joined. What tokenizer.json says is what the model was tuned
/// with; where a GGUF file cannot say it, there may be tokenizer.model.
std::optional<TokenList> sentencePieceOf(const fs::path& folder) {
    const fs::path json = folder / "tokenizer.json";
    const bool hasModel = isThere(folder / "tokenizer.model");
    try {
        if (isThere(json)) {
            return sentencePieceTokens(readFile(json), json.string());
        }
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Unsupported || !hasModel) {
            throw;
        }
    }
    return hasModel ? std::optional(readSentencePieceFolder(folder)) : std::nullopt;
}

// llama.cpp knows such steps of T5's tokenizers only.
void checkSteps(const TokenList& list, const fs::path& model) {
    if (list.tidySpaces || !list.characterTable.empty()) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: what it does to texts cannot be written into a GGUF file (%2). "
                             "Export the merged folder or the adapter instead."),
                    model.string(), "normalizer");
    }
}

void addSentencePiece(TokenList list, const DecoderConfig& config, GgufEntries& entries) {
    fillUp(list, config.vocabularySize);
    entries.emplace_back("tokenizer.ggml.model", std::string("llama"));
    entries.emplace_back("tokenizer.ggml.tokens", list.texts);
    entries.emplace_back("tokenizer.ggml.scores", list.scores);
    entries.emplace_back("tokenizer.ggml.token_type", numbersOf(list.kinds));
    entries.emplace_back("tokenizer.ggml.add_bos_token", list.addBos);
    entries.emplace_back("tokenizer.ggml.add_eos_token", list.addEos);
    entries.emplace_back("tokenizer.ggml.add_space_prefix", list.addSpace);
    addId(entries, "unknown", list.unknown);
}

void addByteLevel(const fs::path& file, const DecoderConfig& config, GgufEntries& entries) {
    ByteLevelTokens tokens = byteLevelTokens(readFile(file), file.string());
    fillUp(tokens.list, config.vocabularySize);
    entries.emplace_back("tokenizer.ggml.model", std::string("gpt2"));
    entries.emplace_back("tokenizer.ggml.pre", tokens.cutting);
    entries.emplace_back("tokenizer.ggml.tokens", tokens.list.texts);
    entries.emplace_back("tokenizer.ggml.token_type", numbersOf(tokens.list.kinds));
    entries.emplace_back("tokenizer.ggml.merges", tokens.list.merges);
    entries.emplace_back("tokenizer.ggml.add_bos_token", tokens.list.addBos);
    entries.emplace_back("tokenizer.ggml.add_eos_token", tokens.list.addEos);
}

} // namespace

void addFolderTokenizer(const fs::path& folder, const DecoderConfig& config, GgufEntries& entries) {
    if (auto pieces = sentencePieceOf(folder)) {
        checkSteps(*pieces, folder / "tokenizer.model");
        addSentencePiece(std::move(*pieces), config, entries);
    } else {
        addByteLevel(folder / "tokenizer.json", config, entries);
    }
    addIds(config, entries);
    if (const auto chatTemplate = folderChatTemplate(folder)) {
        entries.emplace_back("tokenizer.chat_template", chatTemplate->source());
    }
}

} // namespace fts
