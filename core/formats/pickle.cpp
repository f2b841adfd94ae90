#include "core/formats/pickle.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <utility>

#include "core/base/error.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

using Kind = PickleValue::Kind;
using Place = PickleValue::Place;

constexpr std::size_t kMostOperations = 2'000'000;
constexpr std::size_t kHighestStack = 1'000'000;
constexpr std::string_view kOrderedDict = "collections.OrderedDict";

/// The machine that a pickle is a program for.
class PickleReader {
public:
    PickleReader(std::string_view bytes, const std::string& file,
                 std::span<const std::string_view> names)
        : m_bytes(bytes), m_file(file), m_names(names) {}

    Pickle read() {
        for (std::size_t i = 0; i < kMostOperations; ++i) {
            const auto operation = static_cast<unsigned char>(take(1).front());
            if (operation == '.') {
                m_pickle.root = pop();
                m_pickle.bytes = m_next;
                return std::move(m_pickle);
            }
            run(operation);
            if (m_stack.size() > kHighestStack) {
                refuse(FTS_TEXT("%1: the pickle piles up more than %2 values."), kHighestStack);
            }
        }
        refuse(FTS_TEXT("%1: the pickle has more than %2 operations."), kMostOperations);
    }

private:
    template <typename... Arguments>
    [[noreturn]] void refuse(std::string_view text, Arguments&&... arguments) const {
        throw Error(ErrorKind::Format, text, m_file, std::forward<Arguments>(arguments)...);
    }

    [[noreturn]] void refuseOrder() const {
        refuse(FTS_TEXT("%1: the pickle is damaged (byte %2)."), m_next);
    }

    [[noreturn]] void refuseCall(std::string_view what) const {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: loading this file would run code (%2), which a file of weights "
                             "has no need of. Ask for the model in safetensors form."),
                    m_file, shownName(what));
    }

    // --- Bytes

    std::string_view take(std::uint64_t size) {
        if (size > m_bytes.size() - m_next) {
            refuse(FTS_TEXT("%1: the pickle is cut short."));
        }
        const std::string_view taken = m_bytes.substr(m_next, size);
        m_next += size;
        return taken;
    }

    template <typename Number>
    Number number() {
        Number value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }

    std::string_view line() {
        const std::size_t end = m_bytes.find('\n', m_next);
        if (end == std::string_view::npos) {
            refuse(FTS_TEXT("%1: the pickle is cut short."));
        }
        const std::string_view text = take(end - m_next);
        take(1);
        return text;
    }

    // --- Stack

    PickleValue& value(Place place) { return m_pickle.values[place]; }

    void push(PickleValue made) {
        m_stack.push_back(static_cast<Place>(m_pickle.values.size()));
        m_pickle.values.push_back(std::move(made));
    }
    void push(Kind kind, std::int64_t number = 0) { push(PickleValue{kind, number, {}, {}}); }
    void pushText(std::string_view text) { push(PickleValue{Kind::Text, 0, text, {}}); }

    Place top() const {
        if (m_stack.empty() || m_pickle.values[m_stack.back()].kind == Kind::Mark) {
            refuseOrder();
        }
        return m_stack.back();
    }

    Place pop() {
        const Place place = top();
        m_stack.pop_back();
        return place;
    }

    std::vector<Place> pop(std::size_t count) {
        std::vector<Place> items(count);
        for (std::size_t i = count; i > 0; --i) {
            items[i - 1] = pop();
        }
        return items;
    }

    std::vector<Place> popToMark() {
        const auto mark = std::find_if(m_stack.rbegin(), m_stack.rend(), [this](Place place) {
            return value(place).kind == Kind::Mark;
        });
        if (mark == m_stack.rend()) {
            refuseOrder();
        }
        std::vector<Place> items(mark.base(), m_stack.end());
        m_stack.erase(mark.base() - 1, m_stack.end());
        return items;
    }

    void pushTuple(std::vector<Place> items) {
        push(PickleValue{Kind::Tuple, 0, {}, std::move(items)});
    }

    void extend(Kind container, const std::vector<Place>& items) {
        PickleValue& target = value(top());
        if (target.kind != container || (container == Kind::Dict && items.size() % 2 != 0)) {
            refuseOrder();
        }
        target.items.insert(target.items.end(), items.begin(), items.end());
    }

    // --- Operations

    void pushLong(std::uint64_t size) {
        const std::string_view bytes = take(size);
        if (size > sizeof(std::int64_t)) {
            push(PickleValue{Kind::BigInteger, 0, bytes, {}});
            return;
        }
        const bool negative = size > 0 && (bytes.back() & 0x80) != 0;
        std::int64_t number = negative ? -1 : 0;
        std::memcpy(&number, bytes.data(), size);
        push(Kind::Integer, number);
    }

    void pushName(std::string_view module, std::string_view name) {
        for (const std::string_view known : m_names) {
            if (known.size() == module.size() + 1 + name.size() && known.starts_with(module) &&
                known[module.size()] == '.' && known.ends_with(name)) {
                push(PickleValue{Kind::Name, 0, known, {}});
                return;
            }
        }
        refuseCall(shownName(module) + "." + shownName(name));
    }

    void pushStackName() {
        const Place name = pop();
        const Place module = pop();
        if (value(name).kind != Kind::Text || value(module).kind != Kind::Text) {
            refuseOrder();
        }
        pushName(value(module).text, value(name).text);
    }

    void call() {
        const Place arguments = pop();
        const Place callee = pop();
        if (value(callee).kind != Kind::Name || value(arguments).kind != Kind::Tuple) {
            refuseOrder();
        }
        const std::string_view name = value(callee).text;
        if (name != kOrderedDict) {
            push(PickleValue{Kind::Call, 0, name, {arguments}});
        } else if (value(arguments).items.empty()) {
            push(Kind::Dict);
        } else {
            refuse(FTS_TEXT("%1: the pickle makes an OrderedDict in a way torch.save does not."));
        }
    }

    /// torch.save keeps version numbers in an attribute of the state dict; nobody needs them.
    void dropAttributes() {
        pop();
        if (value(top()).kind != Kind::Dict) {
            refuseCall("__setstate__");
        }
    }

    void remember(std::uint32_t index) { m_memo[index] = top(); }

    void recall(std::uint32_t index) {
        const auto place = m_memo.find(index);
        if (place == m_memo.end()) {
            refuseOrder();
        }
        m_stack.push_back(place->second);
    }

    void run(unsigned char operation) {
        if (!runNumber(operation) && !runText(operation) && !runContainer(operation) &&
            !runMemo(operation) && !runCall(operation)) {
            throw Error(ErrorKind::Unsupported,
                        FTS_TEXT("%1: the pickle uses an operation (%2) that torch.save does not "
                                 "write."),
                        m_file, static_cast<int>(operation));
        }
    }

    bool runNumber(unsigned char operation) {
        switch (operation) {
        case 'N':
            push(Kind::None);
            return true;
        case 0x88:
        case 0x89:
            push(Kind::Bool, operation == 0x88 ? 1 : 0);
            return true;
        case 'J':
            push(Kind::Integer, number<std::int32_t>());
            return true;
        case 'K':
            push(Kind::Integer, number<std::uint8_t>());
            return true;
        case 'M':
            push(Kind::Integer, number<std::uint16_t>());
            return true;
        case 0x8a:
            pushLong(number<std::uint8_t>());
            return true;
        case 0x8b:
            pushLong(number<std::uint32_t>());
            return true;
        case 'G':
            take(8);
            push(Kind::Real);
            return true;
        default:
            return false;
        }
    }

    bool runText(unsigned char operation) {
        switch (operation) {
        case 'U': // how Python 2 wrote short texts
        case 0x8c:
            pushText(take(number<std::uint8_t>()));
            return true;
        case 'T': // how Python 2 wrote texts
        case 'X':
            pushText(take(number<std::uint32_t>()));
            return true;
        case 0x8d:
            pushText(take(number<std::uint64_t>()));
            return true;
        default:
            return false;
        }
    }

    bool runContainer(unsigned char operation) {
        switch (operation) {
        case '(':
            push(Kind::Mark);
            return true;
        case ')':
            pushTuple({});
            return true;
        case 't':
            pushTuple(popToMark());
            return true;
        case 0x85:
        case 0x86:
        case 0x87:
            pushTuple(pop(operation - 0x84u));
            return true;
        case ']':
            push(Kind::List);
            return true;
        case '}':
            push(Kind::Dict);
            return true;
        case 'a':
            extend(Kind::List, pop(1));
            return true;
        case 'e':
            extend(Kind::List, popToMark());
            return true;
        case 's':
            extend(Kind::Dict, pop(2));
            return true;
        case 'u':
            extend(Kind::Dict, popToMark());
            return true;
        default:
            return false;
        }
    }

    bool runMemo(unsigned char operation) {
        switch (operation) {
        case 'q':
            remember(number<std::uint8_t>());
            return true;
        case 'r':
            remember(number<std::uint32_t>());
            return true;
        case 0x94:
            remember(static_cast<std::uint32_t>(m_memo.size()));
            return true;
        case 'h':
            recall(number<std::uint8_t>());
            return true;
        case 'j':
            recall(number<std::uint32_t>());
            return true;
        default:
            return false;
        }
    }

    bool runCall(unsigned char operation) {
        switch (operation) {
        case 0x80: // protocol
            if (const int protocol = number<std::uint8_t>(); protocol < 2 || protocol > 4) {
                refuse(FTS_TEXT("%1: the pickle is of protocol %2; 2 to 4 can be read."), protocol);
            }
            return true;
        case 0x95: // frame
            number<std::uint64_t>();
            return true;
        case 'c': {
            const std::string_view module = line();
            pushName(module, line());
            return true;
        }
        case 0x93:
            pushStackName();
            return true;
        case 'R':
            call();
            return true;
        case 'b':
            dropAttributes();
            return true;
        case 'Q':
            push(PickleValue{Kind::Persistent, 0, {}, {pop()}});
            return true;
        case 'i': // these make an object of any class
        case 'o':
        case 0x81:
        case 0x92:
        case 0x82:
        case 0x83:
        case 0x84:
            refuseCall("object of another class");
        default:
            return false;
        }
    }

    std::string_view m_bytes;
    std::size_t m_next = 0;
    const std::string& m_file;
    std::span<const std::string_view> m_names;
    Pickle m_pickle;
    std::vector<Place> m_stack;
    std::unordered_map<std::uint32_t, Place> m_memo;
};

} // namespace

Pickle readPickle(std::string_view bytes, const std::string& file,
                  std::span<const std::string_view> names) {
    return PickleReader(bytes, file, names).read();
}

} // namespace fts
