#include "core/base/json.h"

#include <set>
#include <vector>

#include "core/base/error.h"

namespace fts {
namespace {

using nlohmann::json;

// nlohmann 3.11 recurses when a deep value is copied or dumped, so depth is stopped while parsing.
class LimitCheck {
public:
    LimitCheck(const JsonLimits& limits, std::string_view origin, const JsonKeyListener& onKey)
        : m_limits(limits), m_origin(origin), m_onKey(onKey) {}

    bool operator()(int depth, json::parse_event_t event, json& parsed) {
        if (depth >= m_limits.depth && (event == json::parse_event_t::object_start ||
                                        event == json::parse_event_t::array_start)) {
            fail(FTS_TEXT("%1: the JSON is nested more than %2 levels deep."), m_limits.depth);
        }
        if (++m_values > m_limits.values) {
            fail(FTS_TEXT("%1: the JSON holds more than %2 values."), m_limits.values);
        }
        if (m_limits.refuseDuplicateKeys) {
            checkKeys(event, parsed);
        }
        if (m_onKey && event == json::parse_event_t::key) {
            m_onKey(depth, parsed.get_ref<const std::string&>());
        }
        return true;
    }

private:
    template <typename Limit>
    [[noreturn]] void fail(std::string_view text, Limit limit) const {
        throw Error(ErrorKind::Format, text, m_origin, limit);
    }

    void checkKeys(json::parse_event_t event, const json& parsed) {
        if (event == json::parse_event_t::object_start) {
            m_keys.emplace_back();
        } else if (event == json::parse_event_t::object_end) {
            m_keys.pop_back();
        } else if (event == json::parse_event_t::key) {
            const std::string& key = parsed.get_ref<const std::string&>();
            if (!m_keys.back().insert(key).second) {
                throw Error(ErrorKind::Format, FTS_TEXT("%1: the key \"%2\" appears twice."),
                            m_origin, key);
            }
        }
    }

    const JsonLimits& m_limits;
    std::string_view m_origin;
    const JsonKeyListener& m_onKey;
    std::size_t m_values = 0;
    std::vector<std::set<std::string>> m_keys; ///< of the objects now open
};

} // namespace

json parseJson(std::string_view text, std::string_view origin, const JsonLimits& limits,
               const JsonKeyListener& onKey) {
    if (text.size() > limits.bytes) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the JSON is larger than %2 bytes."), origin,
                    limits.bytes);
    }
    try {
        return json::parse(text, LimitCheck(limits, origin, onKey));
    } catch (const json::parse_error& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: this is not valid JSON (byte %2)."), origin,
                    error.byte);
    } catch (const json::out_of_range&) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: a number in this JSON is too large."), origin);
    }
}

std::string dumpJson(const json& value, int indent) {
    return value.dump(indent, ' ', false, json::error_handler_t::replace);
}

} // namespace fts
