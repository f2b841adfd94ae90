#include "core/formats/state_dict.h"

#include <array>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

using Kind = PickleValue::Kind;

constexpr std::size_t kMostTensors = 100'000;
constexpr std::size_t kMostDimensions = 32;
constexpr std::string_view kTensor = "torch._utils._rebuild_tensor_v2";
constexpr std::string_view kParameter = "torch._utils._rebuild_parameter";

constexpr std::array<std::string_view, 13> kNames{
    "collections.OrderedDict",
    kTensor,
    kParameter,
    "torch.DoubleStorage",
    "torch.FloatStorage",
    "torch.HalfStorage",
    "torch.BFloat16Storage",
    "torch.LongStorage",
    "torch.IntStorage",
    "torch.ShortStorage",
    "torch.CharStorage",
    "torch.ByteStorage",
    "torch.BoolStorage",
};

constexpr std::array<std::pair<std::string_view, DType>, 10> kStorages{{
    {"torch.DoubleStorage", DType::F64},
    {"torch.FloatStorage", DType::F32},
    {"torch.HalfStorage", DType::F16},
    {"torch.BFloat16Storage", DType::BF16},
    {"torch.LongStorage", DType::I64},
    {"torch.IntStorage", DType::I32},
    {"torch.ShortStorage", DType::I16},
    {"torch.CharStorage", DType::I8},
    {"torch.ByteStorage", DType::U8},
    {"torch.BoolStorage", DType::Bool},
}};

class StateDictReader {
public:
    StateDictReader(const Pickle& pickle, const std::string& file)
        : m_pickle(pickle), m_file(file) {}

    void read(const std::function<void(StoredTensor)>& take) {
        const PickleValue& dict = stateDict();
        if (dict.items.size() / 2 > kMostTensors) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: the file holds more than %2 tensors."),
                        m_file, kMostTensors);
        }
        for (std::size_t i = 0; i < dict.items.size(); i += 2) {
            const PickleValue& key = m_pickle[dict.items[i]];
            if (key.kind != Kind::Text) {
                throw Error(ErrorKind::Format, FTS_TEXT("%1: a tensor's name is not a text."),
                            m_file);
            }
            m_name = key.text;
            take(tensor(m_pickle[dict.items[i + 1]]));
        }
    }

private:
    bool isTensor(const PickleValue& value) const {
        return value.kind == Kind::Call && (value.text == kTensor || value.text == kParameter);
    }

    bool holdsTensors(const PickleValue& value) const {
        for (std::size_t i = 1; value.kind == Kind::Dict && i < value.items.size(); i += 2) {
            if (isTensor(m_pickle[value.items[i]])) {
                return true;
            }
        }
        return false;
    }

    const PickleValue& stateDict() const {
        const PickleValue& root = m_pickle[m_pickle.root];
        if (holdsTensors(root)) {
            return root;
        }
        std::set<PickleValue::Place> seen; // the same dict may stand there any number of times
        for (std::size_t i = 0; root.kind == Kind::Dict && i < root.items.size(); i += 2) {
            const PickleValue& key = m_pickle[root.items[i]];
            const PickleValue& value = m_pickle[root.items[i + 1]];
            if (key.kind == Kind::Text && (key.text == "state_dict" || key.text == "model") &&
                seen.insert(root.items[i + 1]).second && holdsTensors(value)) {
                return value;
            }
        }
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the file holds no tensors by name, as a model's weights would "
                             "be (a \"state dict\")."),
                    m_file);
    }

    [[noreturn]] void refuse(std::string_view text) const {
        throw Error(ErrorKind::Format, text, m_file, shownName(m_name));
    }

    const PickleValue& expect(PickleValue::Place place, Kind kind) const {
        const PickleValue& value = m_pickle[place];
        if (value.kind != kind) {
            refuse(FTS_TEXT("%1: the tensor %2 is not described as torch.save does it."));
        }
        return value;
    }

    /// The arguments of the call that makes a tensor; at least `least` of them.
    const std::vector<PickleValue::Place>& arguments(const PickleValue& call,
                                                     std::size_t least) const {
        const auto& items = expect(call.items.front(), Kind::Tuple).items;
        if (items.size() < least) {
            refuse(FTS_TEXT("%1: the tensor %2 is not described as torch.save does it."));
        }
        return items;
    }

    std::int64_t count(PickleValue::Place place) const {
        const std::int64_t number = expect(place, Kind::Integer).number;
        if (number < 0) {
            refuse(FTS_TEXT("%1: the tensor %2 has a negative size or place."));
        }
        return number;
    }

    std::vector<std::int64_t> counts(PickleValue::Place place) const {
        const auto& items = expect(place, Kind::Tuple).items;
        if (items.size() > kMostDimensions) {
            refuse(FTS_TEXT("%1: the tensor %2 has too many dimensions."));
        }
        std::vector<std::int64_t> numbers;
        numbers.reserve(items.size());
        for (const PickleValue::Place item : items) {
            numbers.push_back(count(item));
        }
        return numbers;
    }

    StoredTensor tensor(const PickleValue& value) const {
        const PickleValue* call = &value;
        if (call->kind == Kind::Call && call->text == kParameter) {
            call = &expect(arguments(*call, 1)[0], Kind::Call);
        }
        if (call->kind != Kind::Call || call->text != kTensor) {
            refuse(FTS_TEXT("%1: the entry %2 is not a tensor."));
        }
        const auto& items = arguments(*call, 6);
        StoredTensor tensor;
        tensor.name = m_name;
        readStorage(tensor, expect(items[0], Kind::Persistent));
        tensor.offset = static_cast<std::uint64_t>(count(items[1]));
        tensor.shape = counts(items[2]);
        tensor.strides = counts(items[3]);
        if (tensor.shape.size() != tensor.strides.size()) {
            refuse(FTS_TEXT("%1: the tensor %2 is not described as torch.save does it."));
        }
        // Marks of a value that is still to be negated or conjugated.
        if (items.size() > 6 && !isEmpty(m_pickle[items[6]])) {
            throw Error(ErrorKind::Unsupported,
                        FTS_TEXT("%1: the tensor %2 carries marks that are not supported."), m_file,
                        shownName(m_name));
        }
        return tensor;
    }

    static bool isEmpty(const PickleValue& value) {
        return value.kind == Kind::None || (value.kind == Kind::Dict && value.items.empty());
    }

    /// ("storage", type, key, device, size) and, in the older form, None.
    void readStorage(StoredTensor& tensor, const PickleValue& id) const {
        const auto& items = expect(id.items.front(), Kind::Tuple).items;
        if (items.size() < 5 || expect(items[0], Kind::Text).text != "storage" ||
            (items.size() > 5 && m_pickle[items[5]].kind != Kind::None)) {
            refuse(FTS_TEXT("%1: the tensor %2 is not described as torch.save does it."));
        }
        const std::string_view type = expect(items[1], Kind::Name).text;
        bool known = false;
        for (const auto& [name, dtype] : kStorages) {
            if (type == name) {
                tensor.dtype = dtype;
                known = true;
            }
        }
        if (!known) {
            refuse(FTS_TEXT("%1: the tensor %2 is not described as torch.save does it."));
        }
        tensor.storage = expect(items[2], Kind::Text).text;
        tensor.storageSize = static_cast<std::uint64_t>(count(items[4]));
    }

    const Pickle& m_pickle;
    const std::string& m_file;
    std::string_view m_name; ///< of the tensor being read
};

} // namespace

std::span<const std::string_view> stateDictNames() {
    return kNames;
}

void readStateDict(const Pickle& pickle, const std::string& file,
                   const std::function<void(StoredTensor)>& take) {
    StateDictReader(pickle, file).read(take);
}

} // namespace fts
