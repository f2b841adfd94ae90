#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fts {

enum class DType { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool };

const char* dtypeName(DType type); ///< as safetensors spells it: "F32", "BF16", "BOOL" …
std::size_t dtypeSize(DType type); ///< bytes an element

/// A tensor inside a file: row-major, little-endian, without gaps. The bytes live as long as
/// the TensorSource they came from.
struct TensorView {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
};

/// The tensors of one checkpoint, whatever files and format it is kept in. Everything about the
/// files was checked when it was opened. Reading is thread-safe.
class TensorSource {
public:
    virtual ~TensorSource() = default;

    const std::vector<TensorView>& tensors() const { return m_tensors; }
    const TensorView* find(std::string_view name) const; ///< null if there is none
    const TensorView& at(std::string_view name) const;   ///< throws Format naming file and tensor
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    const std::string& origin() const { return m_origin; } ///< the file, for error sentences

protected:
    explicit TensorSource(std::string origin) : m_origin(std::move(origin)) {}
    void add(TensorView tensor); ///< throws Format if the name is taken
    void setMetadata(std::map<std::string, std::string> metadata) {
        m_metadata = std::move(metadata);
    }

private:
    std::string m_origin;
    std::vector<TensorView> m_tensors;
    std::unordered_map<std::string, std::size_t> m_places;
    std::map<std::string, std::string> m_metadata;
};

/// Bytes that the type and shape of `tensor` ask for. Throws Format naming `file` and tensor on
/// overflow or a negative size.
std::uint64_t tensorBytes(const std::string& file, const TensorView& tensor);

/// The values of an F64, F32, F16 or BF16 tensor. Throws Unsupported for whole-number types.
std::vector<float> toFloats(const TensorView& tensor);

} // namespace fts
