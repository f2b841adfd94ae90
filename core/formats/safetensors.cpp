#include "core/formats/safetensors.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/safetensors_header.h"
#include "core/formats/safetensors_types.h"
#include "core/formats/sharded_tensors.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t kLargestFile = 1'000'000'000'000;

class SafetensorsFile : public TensorSource {
public:
    explicit SafetensorsFile(const fs::path& path)
        : TensorSource(path.string()), m_content(readFile(path, kLargestFile)) {
        SafetensorsHeader header = readSafetensorsHeader(m_content, m_content.size(), origin());
        for (PlacedTensor& placed : header.tensors) {
            placed.tensor.bytes = std::as_bytes(std::span(m_content))
                                      .subspan(placed.begin, placed.end - placed.begin);
            add(std::move(placed.tensor));
        }
        setMetadata(std::move(header.metadata));
    }

private:
    std::string m_content;
};

std::vector<const TensorView*> inFileOrder(std::span<const TensorView> tensors) {
    std::vector<const TensorView*> order;
    for (const TensorView& tensor : tensors) {
        order.push_back(&tensor);
    }
    std::ranges::sort(order, {}, [](const TensorView* tensor) {
        return std::pair(std::ranges::find(kSafetensorsTypes, tensor->dtype),
                         std::string_view(tensor->name));
    });
    return order;
}

[[noreturn]] void refuse(const std::string& file, const TensorView& tensor) {
    throw Error(ErrorKind::Internal,
                FTS_TEXT("%1: the tensor %2 cannot be written: its name is taken or its size does "
                         "not fit its shape."),
                file, shownName(tensor.name));
}

void checkNames(const std::string& file, std::span<const TensorView> tensors) {
    std::set<std::string_view> names;
    for (const TensorView& tensor : tensors) {
        if (tensor.name == kSafetensorsMetadata || !names.insert(tensor.name).second) {
            refuse(file, tensor);
        }
    }
}

/// The JSON before the data. Throws nlohmann's error for a name that is not UTF-8.
std::string headerText(const std::string& file, std::span<const TensorView* const> order,
                       const std::map<std::string, std::string>& metadata) {
    std::string text = "{";
    if (!metadata.empty()) {
        text += json(kSafetensorsMetadata).dump() + ":" + json(metadata).dump() + ",";
    }
    std::uint64_t offset = 0;
    for (const TensorView* tensor : order) {
        const std::uint64_t end = offset + tensorBytes(file, *tensor);
        const nlohmann::ordered_json entry{{"dtype", dtypeName(tensor->dtype)},
                                           {"shape", tensor->shape},
                                           {"data_offsets", {offset, end}}};
        text += json(tensor->name).dump() + ":" + entry.dump() + ",";
        offset = end;
    }
    if (text.back() == ',') {
        text.pop_back();
    }
    text += '}';
    text.resize((text.size() + kSafetensorsLengthBytes - 1) / kSafetensorsLengthBytes *
                    kSafetensorsLengthBytes,
                ' ');
    return text;
}

} // namespace

std::unique_ptr<TensorSource> openSafetensors(const fs::path& path) {
    return std::make_unique<SafetensorsFile>(path);
}

std::unique_ptr<TensorSource> openShardedSafetensors(const fs::path& index) {
    return openShards(index, openSafetensors);
}

void writeSafetensors(const fs::path& path, std::span<const TensorView> tensors,
                      const std::map<std::string, std::string>& metadata) {
    for (const TensorView& tensor : tensors) { // before anything is written
        if (tensorBytes(path.string(), tensor) != tensor.bytes.size()) {
            refuse(path.string(), tensor);
        }
    }
    writeSafetensors(path, tensors, metadata,
                     [](const TensorView& tensor) { return tensor.bytes; });
}

void writeSafetensors(const fs::path& path, std::span<const TensorView> tensors,
                      const std::map<std::string, std::string>& metadata,
                      const TensorBytes& bytesOf) {
    checkNames(path.string(), tensors);
    const auto order = inFileOrder(tensors);
    std::string text;
    try {
        text = headerText(path.string(), order, metadata);
    } catch (const json::exception&) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 cannot be written: a tensor's name is not UTF-8 text."),
                    path.string());
    }
    const std::uint64_t length = text.size();

    AtomicFile file(path);
    file.write(&length, sizeof length);
    file.write(text);
    for (const TensorView* tensor : order) {
        const auto bytes = bytesOf(*tensor);
        if (bytes.size() != tensorBytes(path.string(), *tensor)) {
            refuse(path.string(), *tensor);
        }
        file.write(bytes.data(), bytes.size());
    }
    file.commit();
}

} // namespace fts
