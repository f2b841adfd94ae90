#include "core/formats/sharded_tensors.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Open = std::function<std::unique_ptr<TensorSource>(const fs::path&)>;

fs::path shardPath(const fs::path& index, const std::string& tensor, const json& value) {
    const fs::path folder = index.parent_path();
    const fs::path name = value.is_string() ? value.get<std::string>() : std::string();
    if (name.empty() || name.has_parent_path() || name.is_absolute() || name == ".." ||
        !isInside(folder.empty() ? "." : folder, folder / name)) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the tensor %2 is said to be in %3, which is not a file of the "
                             "model's folder."),
                    index.string(), tensor, value.dump());
    }
    return folder / name;
}

class ShardedTensors : public TensorSource {
public:
    ShardedTensors(const fs::path& index, const Open& open) : TensorSource(index.string()) {
        const json content = parseJson(readFile(index), origin());
        if (!content.is_object() || !content.contains("weight_map") ||
            !content["weight_map"].is_object()) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: \"weight_map\" is missing."), origin());
        }
        for (const auto& [name, file] : content["weight_map"].items()) {
            const fs::path path = shardPath(index, name, file);
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

std::unique_ptr<TensorSource> openShards(const fs::path& index, const Open& open) {
    return std::make_unique<ShardedTensors>(index, open);
}

} // namespace fts
