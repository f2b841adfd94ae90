#include "core/base/json.h"

#include <vector>

#include "core/base/error.h"
#include "core/base/utf8.h"

namespace fts {
namespace {

using nlohmann::json;

// What nlohmann's parser calls. Its own way to be told of values as they are read looks through
// an object or list again for each object in it, which takes hours for a list of a million; and
// 3.11 recurses when a deep value is copied or dumped, so depth is stopped here.
class LimitedReader {
public:
    LimitedReader(const JsonLimits& limits, std::string_view origin, const JsonKeyListener& onKey)
        : m_limits(limits), m_origin(origin), m_onKey(onKey) {}

    json take() { return std::move(m_root); }

    bool null() { return put(nullptr); }
    bool boolean(bool value) { return put(value); }
    bool number_integer(json::number_integer_t value) { return put(value); }
    bool number_unsigned(json::number_unsigned_t value) { return put(value); }
    bool number_float(json::number_float_t value, const std::string&) { return put(value); }
    bool string(std::string& value) { return put(std::move(value)); }
    bool binary(json::binary_t& value) { return put(std::move(value)); }
    bool start_object(std::size_t) { return open(json::object()); }
    bool start_array(std::size_t) { return open(json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        if (m_onKey) {
            m_onKey(static_cast<int>(m_open.size()), name);
        }
        auto& object = m_open.back()->get_ref<json::object_t&>();
        const auto [member, isNew] = object.try_emplace(std::move(name));
        if (!isNew && m_limits.refuseDuplicateKeys) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: the key \"%2\" appears twice."), m_origin,
                        shortened(member->first, 100));
        }
        m_member = &member->second;
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const json::exception& error) {
        if (const auto* syntax = dynamic_cast<const json::parse_error*>(&error)) {
            fail(FTS_TEXT("%1: this is not valid JSON (byte %2)."), syntax->byte);
        }
        throw Error(ErrorKind::Format, FTS_TEXT("%1: a number in this JSON is too large."),
                    m_origin);
    }

private:
    bool put(json value) {
        place(std::move(value));
        return true;
    }

    bool open(json container) {
        if (m_open.size() >= static_cast<std::size_t>(m_limits.depth)) {
            fail(FTS_TEXT("%1: the JSON is nested more than %2 levels deep."), m_limits.depth);
        }
        m_open.push_back(&place(std::move(container)));
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    /// Where the value belongs that is read next.
    json& place(json value) {
        if (++m_values > m_limits.values) {
            fail(FTS_TEXT("%1: the JSON holds more than %2 values."), m_limits.values);
        }
        if (m_open.empty()) {
            return m_root = std::move(value);
        }
        if (m_open.back()->is_array()) {
            return m_open.back()->get_ref<json::array_t&>().emplace_back(std::move(value));
        }
        return *m_member = std::move(value);
    }

    template <typename Limit>
    [[noreturn]] void fail(std::string_view text, Limit limit) const {
        throw Error(ErrorKind::Format, text, m_origin, limit);
    }

    const JsonLimits& m_limits;
    std::string_view m_origin;
    const JsonKeyListener& m_onKey;
    json m_root;
    std::vector<json*> m_open; // objects and lists not yet at their end, the outermost first
    json* m_member = nullptr;  // of the innermost object, its key read
    std::size_t m_values = 0;
};

} // namespace

json parseJson(std::string_view text, std::string_view origin, const JsonLimits& limits,
               const JsonKeyListener& onKey) {
    if (text.size() > limits.bytes) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the JSON is larger than %2 bytes."), origin,
                    limits.bytes);
    }
    LimitedReader reader(limits, origin, onKey);
    json::sax_parse(text, &reader);
    return reader.take();
}

std::string dumpJson(const json& value, int indent) {
    return value.dump(indent, ' ', false, json::error_handler_t::replace);
}

} // namespace fts
