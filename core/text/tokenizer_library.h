#pragma once

#include <cstddef>
#include <cstdint>

/// The C interface of core/text/rust to tokenizers; see its tokenizer.rs. Errors are texts to be
/// freed with fts_text_free(); a function that fills `error` returns null or an empty value.
extern "C" {

struct FtsTokenizer; // opaque

struct FtsEncoding {
    std::uint32_t* values; ///< ids, begins, ends, added: four arrays of `size`; null if it failed
    std::size_t size;
};

FtsTokenizer* fts_tokenizer_open(const std::uint8_t* json, std::size_t size, char** error);
void fts_tokenizer_free(FtsTokenizer* tokenizer);
std::size_t fts_tokenizer_vocabulary(const FtsTokenizer* tokenizer, std::uint32_t* highest);
FtsEncoding fts_tokenizer_encode(const FtsTokenizer* tokenizer, const std::uint8_t* text,
                                 std::size_t size, char** error);
FtsEncoding fts_tokenizer_encode_bare(const FtsTokenizer* tokenizer, const std::uint8_t* text,
                                      std::size_t size, std::uint32_t markup, char** error);
char* fts_tokenizer_break(const FtsTokenizer* tokenizer, const std::uint8_t* text, std::size_t size,
                          char** error);
void fts_encoding_free(FtsEncoding encoding);
char* fts_tokenizer_decode(const FtsTokenizer* tokenizer, const std::uint32_t* ids,
                           std::size_t size, char** error);
char* fts_tokenizer_token(const FtsTokenizer* tokenizer, std::uint32_t id, std::uint32_t* special,
                          char** error);
std::uint32_t fts_tokenizer_id(const FtsTokenizer* tokenizer, const std::uint8_t* name,
                               std::size_t size);
void fts_text_free(char* text);
}
