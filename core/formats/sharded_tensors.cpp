#include "core/formats/sharded_tensors.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/file_part.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Open = std::function<std::unique_ptr<TensorSource>(const fs::path&)>;

constexpr std::uint64_t kLargestIndex = 100'000'000;

fs::path shardPath(const fs::path& index, const std::string& tensor, const json& value) {
    const std::string name = value.is_string() ? value.get<std::string>() : std::string();
    const bool plain =
        !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos;
    const auto path = plain ? pathInside(index.parent_path(), name) : std::nullopt;
    if (!path) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the tensor %2 is said to be in %3, which is not a file of the "
                             "model's folder."),
                    index.string(), shownName(tensor), shownName(dumpJson(value)));
    }
    return *path;
}

class ShardedTensors : public TensorSource {
public:
    ShardedTensors(const fs::path& index, const Open& open) : TensorSource(index.string()) {
        for (const auto& [name, path] : readShardIndex(index)) {
            auto& shard = m_shards[path];
            if (!shard) {
                shard = open(path);
            }
            add(shard->at(name));
        }
    }

private:
    std::map<fs::path, std::unique_ptr<TensorSource>> m_shards;
};

} // namespace

std::map<std::string, fs::path> readShardIndex(const fs::path& index) {
    JsonLimits limits;
    limits.depth = 32;
    limits.values = 2'000'000;
    limits.refuseDuplicateKeys = true;
    const json content = parseJson(readFile(index, kLargestIndex), index.string(), limits);
    if (!content.is_object() || !content.contains("weight_map") ||
        !content["weight_map"].is_object()) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: \"weight_map\" is missing."), index.string());
    }
    std::map<std::string, fs::path> files;
    for (const auto& [name, file] : content["weight_map"].items()) {
        files[name] = shardPath(index, name, file);
    }
    return files;
}

std::unique_ptr<TensorSource> openShards(const fs::path& index, const Open& open) {
    return std::make_unique<ShardedTensors>(index, open);
}

} // namespace fts
