#include <algorithm>

#include "core/base/error.h"
#include "core/formats/gguf_names.h"
#include "core/formats/open_weights.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

class GgufWeights : public WeightSource {
public:
    GgufWeights(std::shared_ptr<const GgufFile> file, const DecoderConfig& config)
        : WeightSource(file->origin()), m_file(std::move(file)), m_headSize(config.headSize) {
        for (const GgufTensor& tensor : m_file->tensors()) {
            if (tensor.name == "rope_freqs.weight") {
                continue; // the configuration has it
            }
            const std::string name = huggingFaceName(tensor.name);
            const bool interleaved = ggufReordersRows(config, name);
            if (interleaved) {
                const bool query = name.find(".q_proj.") != std::string::npos;
                checkRows(tensor, query ? config.heads : config.keyValueHeads);
            }
            add({name, tensor.shape, ggufBlock(tensor.type).name});
            m_tensors.push_back({&tensor, interleaved});
        }
    }

private:
    struct Place {
        const GgufTensor* tensor;
        bool interleaved; ///< rows of a head's two halves lie in turns
    };

    void checkRows(const GgufTensor& tensor, int heads) const {
        const std::int64_t rows = tensor.shape.empty() ? 1 : tensor.shape.front();
        if (rows != std::int64_t{heads} * m_headSize) {
            throw Error(
                ErrorKind::Format,
                FTS_TEXT("%1: the tensor %2 has %3 rows, but the model has %4 heads of %5."),
                origin(), shownName(tensor.name), rows, heads, m_headSize);
        }
    }

    void readValues(std::size_t index, const Take& take) const override {
        const auto [tensor, interleaved] = m_tensors[index];
        if (!interleaved) {
            m_file->readValues(*tensor, take);
            return;
        }
        const auto headSize = static_cast<std::size_t>(m_headSize);
        const auto width =
            tensor->shape.size() < 2 ? 1 : static_cast<std::size_t>(tensor->shape[1]);
        m_file->readValues(*tensor, [&](std::size_t place, std::span<const float> values) {
            while (!values.empty()) { // a piece may begin and end within a row
                const std::size_t column = place % width;
                const std::size_t count = std::min(width - column, values.size());
                take(rowInCheckpoint(place / width, headSize) * width + column,
                     values.first(count));
                place += count;
                values = values.subspan(count);
            }
        });
    }

    bool readBlocks(std::size_t index, GgufType type, std::span<std::byte> rows) const override {
        const auto [tensor, interleaved] = m_tensors[index];
        if (tensor->type != type) {
            return false;
        }
        if (!interleaved) {
            m_file->readBlocks(*tensor, 0, rows);
            return true;
        }
        const auto count = static_cast<std::size_t>(tensor->shape.front());
        const std::size_t width = rows.size() / count; // of a row, in bytes
        for (std::size_t row = 0; row < count; ++row) {
            const std::size_t place = rowInCheckpoint(row, static_cast<std::size_t>(m_headSize));
            m_file->readBlocks(*tensor, row * width, rows.subspan(place * width, width));
        }
        return true;
    }

    std::shared_ptr<const GgufFile> m_file;
    int m_headSize;
    std::vector<Place> m_tensors;
};

} // namespace

std::unique_ptr<WeightSource> openGgufWeights(std::shared_ptr<const GgufFile> file,
                                              const DecoderConfig& config) {
    return std::make_unique<GgufWeights>(std::move(file), config);
}

} // namespace fts
