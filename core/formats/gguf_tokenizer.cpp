#include "core/formats/gguf_tokenizer.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/formats/shown_name.h"
#include "core/text/token_list.h"

namespace fts {
namespace {

std::string key(const char* name) {
    return std::string("tokenizer.ggml.") + name;
}

void readKinds(const GgufFile& file, TokenList& list) {
    const auto* kinds = file.numbers(key("token_type"));
    if (kinds == nullptr) {
        list.kinds.assign(list.texts.size(), TokenKind::Normal);
        return;
    }
    for (const std::int64_t kind : *kinds) {
        if (kind < 1 || kind > 6) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: \"%2\" holds %3, which is no kind of token."), file.origin(),
                        key("token_type"), kind);
        }
        list.kinds.push_back(static_cast<TokenKind>(kind));
    }
}

TokenList readList(const GgufFile& file) {
    const auto* texts = file.texts(key("tokens"));
    if (texts == nullptr) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: \"%2\" is missing."), file.origin(),
                    key("tokens"));
    }
    TokenList list;
    list.texts = *texts;
    readKinds(file, list);
    list.unknown = file.tokenId("unknown_token_id");
    list.bos = file.tokenId("bos_token_id");
    list.eos = file.tokenId("eos_token_id");
    list.addEos = file.flag(key("add_eos_token"), false);
    return list;
}

std::string byteLevel(const GgufFile& file, TokenList list) {
    const auto* merges = file.texts(key("merges"));
    if (merges == nullptr) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: \"%2\" is missing."), file.origin(),
                    key("merges"));
    }
    list.merges = *merges;
    const std::string cutting = shownName(file.text(key("pre"), "default")); // need not be UTF-8
    const bool isLlama3 = cutting == "llama-bpe" || cutting == "llama3" || cutting == "llama-v3";
    list.addBos = file.flag(key("add_bos_token"), isLlama3);
    return byteLevelJson(list, cutting, file.origin());
}

std::string sentencePiece(const GgufFile& file, TokenList list) {
    if (const auto* scores = file.reals(key("scores")); scores != nullptr) {
        list.scores.assign(scores->begin(), scores->end());
    }
    list.addBos = file.flag(key("add_bos_token"), true);
    list.addSpace = file.flag(key("add_space_prefix"), true);
    return sentencePieceJson(list, file.origin());
}

} // namespace

std::string ggufTokenizerJson(const GgufFile& file) {
    const std::string kind = file.text(key("model"), "");
    if (kind == "gpt2") {
        return byteLevel(file, readList(file));
    }
    if (kind == "llama") {
        return sentencePiece(file, readList(file));
    }
    throw Error(ErrorKind::Unsupported,
                FTS_TEXT("%1: a tokenizer of the kind \"%2\" is not supported; gpt2 and llama "
                         "are."),
                file.origin(), shownName(kind));
}

Tokenizer ggufTokenizer(const GgufFile& file) {
    return Tokenizer::fromJson(ggufTokenizerJson(file), file.origin());
}

} // namespace fts
