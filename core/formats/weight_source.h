#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/formats/gguf_blocks.h"

namespace fts {

/// What is known of a weight before it is read.
struct Weight {
    std::string name; ///< as Hugging Face names it: "model.layers.0.self_attn.q_proj.weight"
    std::vector<std::int64_t> shape; ///< row-major, rows first: (out features, in features)
    std::string type;                ///< how its file packs it: "F32", "BF16", "Q4_1" …

    std::int64_t size() const; ///< values it has
};

/// The weights of a language model under their Hugging Face names, whatever files and format they
/// are kept in.
///
/// Everything about the files was checked when they were opened; values are read, unpacked and
/// put into the order of a Hugging Face checkpoint only when asked for, a piece at a time, so that
/// reading needs no memory beside its destination. Reading is thread-safe. Throws Io or Format
/// naming file and weight where a file was changed meanwhile.
class WeightSource {
public:
    virtual ~WeightSource() = default;
    WeightSource(const WeightSource&) = delete;
    WeightSource& operator=(const WeightSource&) = delete;

    const std::vector<Weight>& weights() const { return m_weights; }
    const Weight* find(std::string_view name) const;       ///< null if there is none
    const Weight& at(std::string_view name) const;         ///< throws Format naming file and weight
    const std::string& origin() const { return m_origin; } ///< the file, for error sentences

    /// Throws Format naming file, weight and both shapes if `name` is missing or not of `shape`.
    void checkShape(std::string_view name, std::span<const std::int64_t> shape) const;

    /// Told values that belong at `place` and after; pieces come in any order.
    using Take = std::function<void(std::size_t place, std::span<const float> values)>;

    /// Gives every value of `name` once, a piece at a time.
    void read(std::string_view name, const Take& take) const;

    /// All values of `name`, row-major, into as many places as it has values.
    void readFloats(std::string_view name, std::span<float> values) const;
    /// The same rounded to bfloat16, half to even.
    void readBFloat16(std::string_view name, std::span<std::uint16_t> values) const;
    /// The rows of the matrix `name`, which are whole blocks, packed as `type`: as the file has
    /// them if it packs them so, else by packGguf(). `rows` has as many bytes as they take.
    void readPacked(std::string_view name, GgufType type, std::span<std::byte> rows) const;

protected:
    explicit WeightSource(std::string origin) : m_origin(std::move(origin)) {}
    void add(Weight weight); ///< throws Format if the name is taken

private:
    virtual void readValues(std::size_t index, const Take& take) const = 0;
    /// Gives the rows as the file packs them, if that is as `type`; else false.
    virtual bool readBlocks(std::size_t /*index*/, GgufType /*type*/,
                            std::span<std::byte> /*rows*/) const {
        return false;
    }

    void checkSize(std::string_view name, std::size_t size) const;

    std::string m_origin;
    std::vector<Weight> m_weights;
    std::unordered_map<std::string, std::size_t> m_places;
};

} // namespace fts
