#include <algorithm>
#include <map>

#include "core/formats/file_part.h"
#include "core/formats/model_folder.h"
#include "core/formats/open_weights.h"
#include "core/formats/opened_file.h"
#include "core/formats/safetensors_header.h"
#include "core/formats/sharded_tensors.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 1 << 16; // values converted at a time: in the second cache

/// Weights of a checkpoint that is held in memory.
class HeldWeights : public WeightSource {
public:
    explicit HeldWeights(std::unique_ptr<TensorSource> source)
        : WeightSource(source->origin()), m_source(std::move(source)) {
        for (const TensorView& tensor : m_source->tensors()) {
            add({tensor.name, tensor.shape, dtypeName(tensor.dtype)});
        }
    }

private:
    void readValues(std::size_t index, const Take& take) const override {
        const TensorView& tensor = m_source->tensors()[index];
        const std::size_t size = dtypeSize(tensor.dtype);
        for (std::size_t done = 0; done < tensor.bytes.size(); done += kPiece * size) {
            TensorView piece{tensor.name, tensor.dtype, {}, tensor.bytes.subspan(done)};
            piece.bytes = piece.bytes.first(std::min(piece.bytes.size(), kPiece * size));
            take(done / size, toFloats(piece));
        }
    }

    std::unique_ptr<TensorSource> m_source;
};

/// Weights of a .safetensors file, which is read when they are asked for.
class SafetensorsWeights : public WeightSource {
public:
    explicit SafetensorsWeights(const fs::path& path) : WeightSource(path.string()), m_file(path) {
        const std::string first = beginning(std::min<std::uint64_t>(m_file.size(), 64));
        const std::uint64_t data = safetensorsDataBegin(first, m_file.size(), origin());
        auto header = readSafetensorsHeader(beginning(data), m_file.size(), origin());
        m_tensors = std::move(header.tensors);
        for (const auto& [tensor, begin, end] : m_tensors) {
            add({tensor.name, tensor.shape, dtypeName(tensor.dtype)});
        }
    }

private:
    std::string beginning(std::uint64_t size) const {
        std::string bytes(size, '\0');
        m_file.read(0, bytes.data(), bytes.size());
        return bytes;
    }

    void readValues(std::size_t index, const Take& take) const override {
        const auto& [tensor, begin, end] = m_tensors[index];
        const std::size_t size = dtypeSize(tensor.dtype);
        std::vector<std::byte> bytes(std::min<std::uint64_t>(end - begin, kPiece * size));
        for (std::uint64_t place = begin; place < end; place += bytes.size()) {
            const std::span now =
                std::span(bytes).first(std::min<std::uint64_t>(end - place, bytes.size()));
            m_file.read(place, now.data(), now.size());
            take((place - begin) / size, toFloats({tensor.name, tensor.dtype, {}, now}));
        }
    }

    OpenedFile m_file;
    std::vector<PlacedTensor> m_tensors;
};

/// Weights of several files, as a Hugging Face index names them.
class ShardedWeights : public WeightSource {
public:
    explicit ShardedWeights(const fs::path& index) : WeightSource(index.string()) {
        for (const auto& [name, path] : readShardIndex(index)) {
            auto& shard = m_shards[path];
            if (!shard) {
                shard = std::make_unique<SafetensorsWeights>(path);
            }
            add(shard->at(name));
            m_shardOf.push_back(shard.get());
        }
    }

private:
    void readValues(std::size_t index, const Take& take) const override {
        m_shardOf[index]->read(weights()[index].name, take);
    }

    std::map<fs::path, std::unique_ptr<WeightSource>> m_shards;
    std::vector<const WeightSource*> m_shardOf; ///< for each of weights()
};

} // namespace

std::unique_ptr<WeightSource> openFolderWeights(const fs::path& folder) {
    if (const fs::path whole = folder / "model.safetensors"; isThere(whole)) {
        return std::make_unique<SafetensorsWeights>(whole);
    }
    if (const fs::path index = folder / "model.safetensors.index.json"; isThere(index)) {
        return std::make_unique<ShardedWeights>(index);
    }
    return std::make_unique<HeldWeights>(openWeights(folder));
}

} // namespace fts
