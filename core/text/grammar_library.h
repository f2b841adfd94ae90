#pragma once

#include <cstddef>
#include <cstdint>

#include "core/text/template_library.h"

/// The C interface of core/text/rust to grammars that texts follow; see its grammar.rs. Errors as
/// in tokenizer_library.h.
extern "C" {

struct FtsVocabulary; // opaque
struct FtsWritten;    // opaque: one text that is being written

FtsVocabulary* fts_vocabulary_open(FtsText json, std::size_t size, const std::uint32_t* ends,
                                   std::size_t endCount, char** error);
void fts_vocabulary_free(FtsVocabulary* vocabulary);
FtsWritten* fts_grammar_begin(const FtsVocabulary* vocabulary, FtsText grammar,
                              std::uint32_t isSchema, char** error);
void fts_grammar_free(FtsWritten* written);
std::uint32_t fts_grammar_mask(FtsWritten* written, std::uint32_t* bits, std::size_t count,
                               char** error);
std::uint32_t fts_grammar_accept(FtsWritten* written, std::uint32_t id, char** error);
}
