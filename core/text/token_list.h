#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fts {

/// What a token is; the numbers are SentencePiece's, which GGUF took over.
enum class TokenKind : std::uint8_t { Normal = 1, Unknown, Control, UserDefined, Unused, Byte };

/// A vocabulary as SentencePiece and GGUF keep it: the place of a token is its id.
struct TokenList {
    std::vector<std::string> texts;
    std::vector<TokenKind> kinds;    ///< as many
    std::vector<float> scores;       ///< as many, where merges are to be rebuilt from them
    std::vector<std::string> merges; ///< "left right" in order, where they are given
    std::optional<std::int32_t> unknown, bos, eos;
    bool addBos = false; ///< put before every text
    bool addEos = false; ///< and after it
    /// SentencePiece alone: a space before every text; no space twice or at an end; a table of
    /// what characters become, in the form of its own file.
    bool addSpace = true;
    bool tidySpaces = false;
    std::string characterTable;
};

/// Throws Format or Unsupported naming `origin` for a list that contradicts itself or that is
/// larger than any honest one.
void checkTokenList(const TokenList& list, const std::string& origin);

/// The tokenizer.json for a list of SentencePiece's BPE kind: tokens are words with "▁" for a
/// space, joined in the order of their scores, bytes where there is no token. As
/// transformers converts it. Throws as above.
std::string sentencePieceJson(const TokenList& list, const std::string& origin);

/// The tokenizer.json for a list of GPT-2's kind: tokens are bytes, each written as a letter.
/// `cutting` is GGUF's name for how a text is cut into words before: "gpt-2", "llama-bpe",
/// "qwen2", "smollm", "default" … Throws as above, and Unsupported for an unknown one.
std::string byteLevelJson(const TokenList& list, const std::string& cutting,
                          const std::string& origin);

/// What byteLevelJson() was made of, from a whole tokenizer.json.
struct ByteLevelTokens {
    TokenList list; ///< without bos and eos: which tokens these are stands elsewhere
    std::string cutting;
};

/// Throws Format, or Unsupported for a tokenizer of another kind and for one that cuts texts in a
/// way that has no name; naming `origin`.
ByteLevelTokens byteLevelTokens(std::string_view tokenizerJson, const std::string& origin);

/// What sentencePieceJson() makes again from a whole tokenizer.json, with scores in the order of
/// its merges and without bos and eos; nullopt for one that joins bytes. Throws Format, or
/// Unsupported for what such a list cannot say; naming `origin`.
std::optional<TokenList> sentencePieceTokens(std::string_view tokenizerJson,
                                             const std::string& origin);

} // namespace fts
