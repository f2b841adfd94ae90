#include "core/formats/pytorch_bin.h"

#include <bit>
#include <cstring>
#include <map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/file_part.h"
#include "core/formats/foreign_file.h"
#include "core/formats/pickle.h"
#include "core/formats/sharded_tensors.h"
#include "core/formats/shown_name.h"
#include "core/formats/state_dict.h"
#include "core/formats/torch_archive.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using Kind = PickleValue::Kind;
static_assert(std::endian::native == std::endian::little, "storages are little-endian");

constexpr std::uint64_t kLargestFile = 1'000'000'000'000;
constexpr std::string_view kMagicNumber = "\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";
constexpr std::int64_t kLegacyProtocol = 1001;

[[noreturn]] void refuseBigEndian(const std::string& file) {
    throw Error(ErrorKind::Unsupported,
                FTS_TEXT("%1: the numbers are big-endian, which is not supported. Ask for the "
                         "model in safetensors form."),
                file);
}

/// The tensors of a state dict over storages that a subclass found.
class PytorchFile : public TensorSource {
protected:
    PytorchFile(const fs::path& path, std::uint64_t fileSize)
        : TensorSource(path.string()), m_ungathered(fileSize), m_unclaimed(2 * fileSize) {}

    [[noreturn]] void refuse(std::string_view text, std::string_view tensor) const {
        throw Error(ErrorKind::Format, text, origin(), shownName(tensor));
    }

    void addTensor(const StoredTensor& stored, std::span<const std::byte> storage) {
        if (stored.storageSize != storage.size() / dtypeSize(stored.dtype) ||
            storage.size() % dtypeSize(stored.dtype) != 0) {
            refuse(FTS_TEXT("%1: the storage of the tensor %2 has another size than it claims."),
                   stored.name);
        }
        TensorView view{std::string(stored.name), stored.dtype, stored.shape, {}};
        const std::uint64_t bytes = tensorBytes(origin(), view);
        if (bytes > 0) {
            checkBounds(stored);
            view.bytes = isContiguous(stored)
                             ? storage.subspan(stored.offset * dtypeSize(stored.dtype), bytes)
                             : gather(stored, storage, bytes);
            claim(stored, bytes);
        }
        add(std::move(view));
    }

private:
    /// Tensors may share their values (tied weights), but each takes memory of its own later.
    void claim(const StoredTensor& stored, std::uint64_t bytes) {
        if (bytes > m_unclaimed) {
            refuse(FTS_TEXT("%1: tensors share their values so often that with %2 they would be "
                            "more than twice as large as the file. Ask for the model in "
                            "safetensors form."),
                   stored.name);
        }
        m_unclaimed -= bytes;
    }

    /// The last element a tensor (not empty) reaches must be in the storage.
    void checkBounds(const StoredTensor& stored) const {
        std::uint64_t room = stored.storageSize; // elements from the furthest one so far to the end
        const auto advance = [&](std::uint64_t steps, std::uint64_t stride) {
            if (steps > 0 && stride > 0 && (room == 0 || steps > (room - 1) / stride)) {
                refuse(FTS_TEXT("%1: the tensor %2 reaches beyond its storage."), stored.name);
            }
            room -= steps * stride;
        };
        advance(stored.offset, 1);
        for (std::size_t i = 0; i < stored.shape.size(); ++i) {
            advance(static_cast<std::uint64_t>(stored.shape[i] - 1),
                    static_cast<std::uint64_t>(stored.strides[i]));
        }
        if (room == 0) {
            refuse(FTS_TEXT("%1: the tensor %2 reaches beyond its storage."), stored.name);
        }
    }

    static bool isContiguous(const StoredTensor& stored) {
        std::int64_t expected = 1;
        for (std::size_t i = stored.shape.size(); i > 0; --i) {
            if (stored.shape[i - 1] != 1 && stored.strides[i - 1] != expected) {
                return false;
            }
            expected *= stored.shape[i - 1];
        }
        return true;
    }

    /// The elements in row-major order, in memory of our own.
    std::span<const std::byte> gather(const StoredTensor& stored,
                                      std::span<const std::byte> storage, std::uint64_t bytes) {
        if (bytes > m_ungathered) {
            refuse(FTS_TEXT("%1: the tensor %2 repeats its values so often that it would be larger "
                            "than the file."),
                   stored.name);
        }
        m_ungathered -= bytes;
        const std::size_t size = dtypeSize(stored.dtype);
        std::vector<std::byte>& gathered = m_gathered.emplace_back(bytes);
        std::vector<std::int64_t> index(stored.shape.size());
        std::uint64_t from = stored.offset; // wraps round and back between two elements
        for (std::uint64_t to = 0; to < bytes; to += size) {
            std::memcpy(gathered.data() + to, storage.data() + from * size, size);
            for (std::size_t i = index.size(); i > 0; --i) {
                const auto stride = static_cast<std::uint64_t>(stored.strides[i - 1]);
                from += stride;
                if (++index[i - 1] < stored.shape[i - 1]) {
                    break;
                }
                from -= stride * static_cast<std::uint64_t>(stored.shape[i - 1]);
                index[i - 1] = 0;
            }
        }
        return gathered;
    }

    std::uint64_t m_ungathered; ///< bytes that gathering may still take
    std::uint64_t m_unclaimed;  ///< and all tensors together
    std::vector<std::vector<std::byte>> m_gathered;
};

class ZipFile : public PytorchFile {
public:
    explicit ZipFile(const fs::path& path) : PytorchFile(path, regularFileSize(path)) {
        TorchArchive archive(path);
        if (archive.has("byteorder") && archive.read("byteorder") != "little") {
            refuseBigEndian(origin());
        }
        const std::string bytes = archive.read("data.pkl");
        const Pickle pickle = readPickle(bytes, origin(), stateDictNames());
        readStateDict(pickle, origin(), [&](const StoredTensor& stored) {
            const auto [place, isNew] = m_storages.try_emplace(std::string(stored.storage));
            if (isNew) {
                place->second = archive.read("data/" + place->first);
            }
            addTensor(stored, std::as_bytes(std::span(place->second)));
        });
    }

private:
    std::map<std::string, std::string> m_storages;
};

/// Five pickles one after the other, then the storages: the form before PyTorch 1.6.
class LegacyFile : public PytorchFile {
public:
    explicit LegacyFile(const fs::path& path)
        : PytorchFile(path, regularFileSize(path)), m_content(readFile(path, kLargestFile)) {
        checkMagic();
        checkSystem();
        const Pickle dict = next();
        std::vector<StoredTensor> tensors;
        std::map<std::string_view, std::size_t> elementSizes;
        readStateDict(dict, origin(), [&](StoredTensor stored) {
            elementSizes[stored.storage] = dtypeSize(stored.dtype);
            tensors.push_back(std::move(stored));
        });
        const auto storages = findStorages(next(), elementSizes);
        for (const StoredTensor& stored : tensors) {
            const auto storage = storages.find(stored.storage);
            if (storage == storages.end()) {
                refuse(FTS_TEXT("%1: the storage of the tensor %2 is missing."), stored.name);
            }
            addTensor(stored, storage->second);
        }
    }

private:
    Pickle next() {
        Pickle pickle =
            readPickle(std::string_view(m_content).substr(m_next), origin(), stateDictNames());
        m_next += pickle.bytes;
        return pickle;
    }

    [[noreturn]] void refuseWhole() const {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is a Python pickle, but not one that torch.save wrote."),
                    origin());
    }

    void checkMagic() {
        const Pickle magic = next();
        if (magic[magic.root].kind != Kind::BigInteger || magic[magic.root].text != kMagicNumber) {
            refuseWhole();
        }
        const Pickle protocol = next();
        if (protocol[protocol.root].kind != Kind::Integer ||
            protocol[protocol.root].number != kLegacyProtocol) {
            refuseWhole();
        }
    }

    void checkSystem() {
        const Pickle system = next();
        const PickleValue& facts = system[system.root];
        for (std::size_t i = 0; facts.kind == Kind::Dict && i < facts.items.size(); i += 2) {
            const PickleValue& value = system[facts.items[i + 1]];
            if (system[facts.items[i]].text == "little_endian" && value.kind == Kind::Bool &&
                value.number == 0) {
                refuseBigEndian(origin());
            }
        }
    }

    [[noreturn]] void refuseEnd() const {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the file does not end where its storages do. Download it "
                             "again."),
                    origin());
    }

    /// The storages lie in the order of `keys`: the number of elements, then these.
    std::map<std::string_view, std::span<const std::byte>>
    findStorages(const Pickle& keys, const std::map<std::string_view, std::size_t>& sizes) {
        if (keys[keys.root].kind != Kind::List) {
            refuseWhole();
        }
        std::map<std::string_view, std::span<const std::byte>> storages;
        for (const PickleValue::Place place : keys[keys.root].items) {
            const auto size = sizes.find(keys[place].text);
            if (size == sizes.end()) {
                refuse(FTS_TEXT("%1: the storage %2 belongs to no tensor."), keys[place].text);
            }
            storages[size->first] = nextStorage(size->second);
        }
        if (m_next != m_content.size()) {
            refuseEnd();
        }
        return storages;
    }

    std::span<const std::byte> nextStorage(std::size_t elementSize) {
        std::uint64_t count = 0;
        if (m_content.size() - m_next < sizeof count) {
            refuseEnd();
        }
        std::memcpy(&count, m_content.data() + m_next, sizeof count);
        m_next += sizeof count;
        if (count > (m_content.size() - m_next) / elementSize) {
            refuseEnd();
        }
        const auto storage =
            std::as_bytes(std::span(m_content)).subspan(m_next, count * elementSize);
        m_next += storage.size();
        return storage;
    }

    std::string m_content;
    std::size_t m_next = 0;
};

} // namespace

std::unique_ptr<TensorSource> openPytorchBin(const fs::path& path) {
    const std::string start = readFilePart(path, 0, 64);
    if (start.starts_with("PK\x03\x04")) {
        return std::make_unique<ZipFile>(path);
    }
    if (start.starts_with('\x80')) {
        return std::make_unique<LegacyFile>(path);
    }
    refuseForeignFile(path.string(), start);
    throw Error(ErrorKind::Format, FTS_TEXT("%1 is not a file that torch.save wrote."),
                path.string());
}

std::unique_ptr<TensorSource> openShardedPytorchBin(const fs::path& index) {
    return openShards(index, openPytorchBin);
}

} // namespace fts
