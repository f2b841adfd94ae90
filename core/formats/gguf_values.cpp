#include "core/formats/gguf_values.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

using Kind = GgufValues::Kind;

// Ten times what the largest honest files have: limits on what a small file may make us hold.
constexpr std::uint64_t kMostElements = 5'000'000; // of all lists together
constexpr std::uint64_t kMostText = 250'000'000;   // bytes of all texts together
constexpr std::uint64_t kLongestName = 65'535;

/// Bytes that the shortest value of a kind takes; 0 for a kind that does not exist.
std::uint64_t leastBytes(Kind kind) {
    switch (kind) {
    case Kind::U8:
    case Kind::I8:
    case Kind::Bool:
        return 1;
    case Kind::U16:
    case Kind::I16:
        return 2;
    case Kind::U32:
    case Kind::I32:
    case Kind::F32:
        return 4;
    case Kind::Text:
    case Kind::U64:
    case Kind::I64:
    case Kind::F64:
        return 8;
    case Kind::List:
        return 12;
    }
    return 0;
}

template <typename Value, typename Next>
std::vector<Value> listOf(std::uint64_t count, Next next) {
    std::vector<Value> list;
    list.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        list.push_back(next());
    }
    return list;
}

} // namespace

template <typename... Arguments>
void GgufValues::refuse(std::string_view text, const std::string& name,
                        const Arguments&... arguments) const {
    throw Error(ErrorKind::Format, text, m_origin, shownName(name), arguments...);
}

std::string GgufValues::text(std::uint64_t most, const std::string& key) {
    const auto length = m_file.number<std::uint64_t>();
    if (length > m_file.left() || length > most || length > kMostText - m_text) {
        refuse(FTS_TEXT("%1: a text of \"%2\" claims to be %3 bytes long."), key, length);
    }
    m_text += length;
    return m_file.text(length);
}

std::string GgufValues::name() {
    std::string name = text(kLongestName, m_last);
    if (name.empty() || !isUtf8(name) || name.find('\0') != std::string::npos) {
        refuse(FTS_TEXT("%1: what follows \"%2\" is not a name."), m_last);
    }
    m_last = name;
    return name;
}

GgufValue GgufValues::value(const std::string& key) {
    const auto kind = static_cast<Kind>(m_file.number<std::uint32_t>());
    return kind == Kind::List ? list(key) : single(kind, key);
}

std::int64_t GgufValues::size(const std::string& of) {
    const auto value = m_file.number<std::uint64_t>();
    if (value > static_cast<std::uint64_t>(INT64_MAX)) {
        refuse(FTS_TEXT("%1: a number of \"%2\" is %3, which is too large to be true."), of, value);
    }
    return static_cast<std::int64_t>(value);
}

std::int64_t GgufValues::whole(Kind kind, const std::string& key) {
    switch (kind) {
    case Kind::U8:
        return m_file.number<std::uint8_t>();
    case Kind::I8:
        return m_file.number<std::int8_t>();
    case Kind::U16:
        return m_file.number<std::uint16_t>();
    case Kind::I16:
        return m_file.number<std::int16_t>();
    case Kind::U32:
        return m_file.number<std::uint32_t>();
    case Kind::I32:
        return m_file.number<std::int32_t>();
    case Kind::U64:
        return size(key);
    default:
        return m_file.number<std::int64_t>();
    }
}

bool GgufValues::flag(const std::string& key) {
    const auto value = m_file.number<std::uint8_t>();
    if (value > 1) {
        refuse(FTS_TEXT("%1: \"%2\" must be true or false."), key);
    }
    return value == 1;
}

double GgufValues::real(Kind kind) {
    return kind == Kind::F32 ? m_file.number<float>() : m_file.number<double>();
}

GgufValue GgufValues::single(Kind kind, const std::string& key) {
    if (leastBytes(kind) == 0) {
        refuse(FTS_TEXT("%1: \"%2\" is of the kind %3, which does not exist."), key,
               static_cast<std::uint32_t>(kind));
    }
    switch (kind) {
    case Kind::Text:
        return text(kMostText, key);
    case Kind::Bool:
        return flag(key);
    case Kind::F32:
    case Kind::F64:
        return real(kind);
    default:
        return whole(kind, key);
    }
}

GgufValue GgufValues::list(const std::string& key) {
    const auto kind = static_cast<Kind>(m_file.number<std::uint32_t>());
    const auto count = m_file.number<std::uint64_t>();
    if (kind == Kind::List) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: \"%2\" is a list of lists, which is not supported."), m_origin,
                    shownName(key));
    }
    if (leastBytes(kind) == 0) {
        refuse(FTS_TEXT("%1: \"%2\" is a list of the kind %3, which does not exist."), key,
               static_cast<std::uint32_t>(kind));
    }
    if (count > m_file.left() / leastBytes(kind) || count > kMostElements - m_elements) {
        refuse(FTS_TEXT("%1: the list \"%2\" claims to have %3 values."), key, count);
    }
    m_elements += count;
    switch (kind) {
    case Kind::Text:
        return listOf<std::string>(count, [&] { return text(kMostText, key); });
    case Kind::Bool:
        return listOf<bool>(count, [&] { return flag(key); });
    case Kind::F32:
    case Kind::F64:
        return listOf<double>(count, [&] { return real(kind); });
    default:
        return listOf<std::int64_t>(count, [&] { return whole(kind, key); });
    }
}

} // namespace fts
