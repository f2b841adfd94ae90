#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/formats/gguf_blocks.h"
#include "core/formats/opened_file.h"

namespace fts {

/// A tensor of a GGUF file under the name it has there: "blk.0.attn_q.weight".
struct GgufTensor {
    std::string name;
    GgufType type = GgufType::F32;
    std::vector<std::int64_t> shape; ///< row-major, the reverse of how the file writes it
    std::uint64_t offset = 0;        ///< bytes from the beginning of the file
    std::uint64_t bytes = 0;
};

/// A value of a GGUF file's metadata. Whole numbers of any width are one kind, and so are reals.
using GgufValue =
    std::variant<bool, std::int64_t, double, std::string, std::vector<bool>,
                 std::vector<std::int64_t>, std::vector<double>, std::vector<std::string>>;

/// A GGUF file of version 2 or 3, little-endian: its metadata and its tensors.
///
/// Opening reads metadata and tensor table and checks every size and place in them; tensors are
/// read from the file when asked for. The file is read, not mapped, so that somebody cutting it
/// short meanwhile is an error and not the end of the program. Thread-safe once open. Members
/// throw Format or Unsupported naming file and key or tensor.
/// Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
class GgufFile {
public:
    explicit GgufFile(const std::filesystem::path& path); ///< also NotFound, Io

    const std::string& origin() const { return m_file.origin(); } ///< for error sentences
    bool has(const std::string& key) const { return m_metadata.contains(key); }

    std::int64_t number(const std::string& key, std::int64_t least, std::int64_t most) const;
    std::int64_t number(const std::string& key, std::int64_t least, std::int64_t most,
                        std::int64_t otherwise) const;
    double real(const std::string& key, double least, double most, double otherwise) const;
    std::string text(const std::string& key, const std::string& otherwise) const;
    bool flag(const std::string& key, bool otherwise) const;
    /// The id under "tokenizer.ggml.NAME", such as "bos_token_id". It may lie beyond the
    /// vocabulary.
    std::optional<std::int32_t> tokenId(const std::string& name) const;
    /// Null if the key is missing.
    const std::vector<std::string>* texts(const std::string& key) const;
    const std::vector<std::int64_t>* numbers(const std::string& key) const;
    const std::vector<double>* reals(const std::string& key) const;

    const std::map<std::string, GgufValue>& metadata() const { return m_metadata; }

    const std::vector<GgufTensor>& tensors() const { return m_tensors; }
    const GgufTensor* find(std::string_view name) const; ///< null if there is none

    /// Gives the values of one of tensors() in order, a piece at a time; `place` counts values.
    void readValues(
        const GgufTensor& tensor,
        const std::function<void(std::size_t place, std::span<const float> values)>& take) const;
    /// The blocks of one of tensors() as they lie in the file, from the byte `begin` on.
    void readBlocks(const GgufTensor& tensor, std::uint64_t begin,
                    std::span<std::byte> bytes) const;

private:
    template <typename Kind>
    const Kind* valueOf(const std::string& key) const;
    template <typename Element>
    const std::vector<Element>* listOf(const std::string& key) const;

    OpenedFile m_file;
    std::map<std::string, GgufValue> m_metadata;
    std::vector<GgufTensor> m_tensors;
    std::map<std::string, std::size_t, std::less<>> m_places;
};

} // namespace fts
