#pragma once

#include <cstddef>
#include <cstdint>

/// The C interface of core/text/rust to chat templates; see its chat_template.rs. Errors as in
/// tokenizer_library.h.
extern "C" {

struct FtsTemplate; // opaque

struct FtsText {
    const std::uint8_t* data;
    std::size_t size;
};

FtsTemplate* fts_template_open(FtsText source, char** error);
void fts_template_free(FtsTemplate* chatTemplate);
char* fts_template_render(const FtsTemplate* chatTemplate, const FtsText* messages,
                          std::size_t messageCount, const FtsText* variables,
                          std::size_t variableCount, std::uint32_t forAnswer, std::int64_t now,
                          std::uint32_t* refused, char** error);
}
