#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "core/base/message.h"
#include "core/nn/api/device.h"

namespace fts {

class Tokenizer;

struct EncoderOptions {
    Device device;
    Precision precision = Precision::Fp32;
};

/// A model that turns token sequences into vectors: an encoder with its pooling and any further
/// layers of its sentence-transformers folder.
///
/// Not thread-safe: one thread at a time. Memory: the weights, on a processor with bf16 once more
/// as it multiplies them fastest, plus activations in proportion to the tokens of one call.
class Encoder {
public:
    virtual ~Encoder() = default;

    virtual int dimension() const = 0; ///< floats a vector
    virtual int positions() const = 0; ///< longest sequence, special tokens included
    virtual const Tokenizer& tokenizer() const = 0;
    virtual Precision precision() const = 0;
    virtual int tokensAtOnce() const = 0; ///< of one call, for the highest speed

    /// One vector a sequence, in the order given: `out` is sequences × dimension, row-major.
    /// Sequences may differ in length; none is padded. Throws BadInput unless each holds 1 to
    /// positions() ids of the vocabulary.
    virtual void embed(std::span<const std::vector<std::int32_t>> sequences,
                       std::span<float> out) = 0;

    /// What was odd but bearable while loading: NaN weights, unused tensors.
    virtual const std::vector<Message>& warnings() const = 0;
};

/// Opens a sentence-transformers folder, or a plain Hugging Face folder (mean pooling).
/// Throws NotFound, Format or Unsupported, naming file and reason.
std::unique_ptr<Encoder> loadEncoder(const std::filesystem::path& folder,
                                     const EncoderOptions& options);

} // namespace fts
