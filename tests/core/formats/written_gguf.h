#pragma once

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <initializer_list>

namespace fts::test {

/// The parts of a GGUF file, for tests that need a wrong one.
template <typename Number>
QByteArray raw(Number number) {
    return {reinterpret_cast<const char*>(&number), sizeof number};
}

inline QByteArray ggufText(const QByteArray& text) {
    return raw<std::uint64_t>(text.size()) + text;
}

/// A key with a value of the kind with this number in the format; `bytes` are the value's.
inline QByteArray ggufEntry(const QByteArray& key, std::uint32_t kind, const QByteArray& bytes) {
    return ggufText(key) + raw(kind) + bytes;
}

inline QByteArray ggufEntry(const QByteArray& key, std::uint32_t number) {
    return ggufEntry(key, 4, raw(number));
}

inline QByteArray ggufEntry(const QByteArray& key, const QByteArray& text) {
    return ggufEntry(key, 8, ggufText(text));
}

inline QByteArray ggufEntry(const QByteArray& key, float number) {
    return ggufEntry(key, 6, raw(number));
}

inline QByteArray ggufTexts(const char* key, const QList<QByteArray>& values) {
    QByteArray bytes = raw<std::uint32_t>(8) + raw<std::uint64_t>(values.size());
    for (const QByteArray& value : values) {
        bytes += ggufText(value);
    }
    return ggufEntry(key, 9, bytes);
}

template <typename Number>
QByteArray ggufNumbers(const char* key, std::uint32_t kind, const QList<Number>& values) {
    QByteArray bytes = raw(kind) + raw<std::uint64_t>(values.size());
    for (const Number value : values) {
        bytes += raw(value);
    }
    return ggufEntry(key, 9, bytes);
}

inline QByteArray ggufTensor(const QByteArray& name, std::initializer_list<std::uint64_t> sizes,
                             std::uint32_t type, std::uint64_t offset) {
    QByteArray tensor = ggufText(name) + raw(static_cast<std::uint32_t>(sizes.size()));
    for (const std::uint64_t size : sizes) {
        tensor += raw(size);
    }
    return tensor + raw(type) + raw(offset);
}

inline QByteArray ggufHead(std::uint64_t tensors, std::uint64_t values, std::uint32_t version = 3) {
    return "GGUF" + raw(version) + raw(tensors) + raw(values);
}

/// What stands before the data, and then `data` where it belongs.
inline QByteArray ggufFile(QByteArray head, const QByteArray& data = {}, qsizetype alignment = 32) {
    while (head.size() % alignment != 0) {
        head += '\0';
    }
    return head + data;
}

} // namespace fts::test
