#pragma once

#include <cstdint>
#include <string>

#include "core/formats/file_cursor.h"
#include "core/formats/gguf.h"

namespace fts {

/// Reads the names and values in a GGUF file's head, one after the other. What all lists and
/// texts of a file together may take has a limit. Throws Format or Unsupported naming `origin` and
/// what is being read.
class GgufValues {
public:
    /// The kinds of value, with the format's own numbers.
    enum class Kind : std::uint32_t {
        U8,
        I8,
        U16,
        I16,
        U32,
        I32,
        F32,
        Bool,
        Text,
        List,
        U64,
        I64,
        F64
    };

    GgufValues(FileCursor& file, std::string origin) : m_file(file), m_origin(std::move(origin)) {}

    std::string name();                       ///< not empty, UTF-8
    GgufValue value(const std::string& key);  ///< its kind, then itself
    std::int64_t size(const std::string& of); ///< 64 bits without a sign

private:
    std::string text(std::uint64_t most, const std::string& key);
    std::int64_t whole(Kind kind, const std::string& key);
    bool flag(const std::string& key);
    double real(Kind kind);
    GgufValue single(Kind kind, const std::string& key);
    GgufValue list(const std::string& key);
    template <typename... Arguments>
    [[noreturn]] void refuse(std::string_view text, const std::string& name,
                             const Arguments&... arguments) const;

    FileCursor& m_file;
    std::string m_origin;
    std::string m_last = "GGUF"; ///< the name read last, for error sentences
    std::uint64_t m_elements = 0;
    std::uint64_t m_text = 0;
};

} // namespace fts
