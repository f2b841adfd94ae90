#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>

#include "core/base/random.h"

namespace fts::test {

/// `bytes` with a few random changes of the kinds that break readers: flipped bits, extreme
/// numbers, pieces left out, doubled or moved.
inline QByteArray mutated(QByteArray bytes, Random& random) {
    constexpr std::array<std::uint64_t, 8> kExtremes{
        0, 1, 0x7f, 0xff, 0x7fffffff, 0xffffffff, 0x7fffffffffffffff, 0xffffffffffffffff};
    for (std::uint64_t change = random.below(4) + 1; change > 0 && !bytes.isEmpty(); --change) {
        const auto place = static_cast<qsizetype>(random.below(bytes.size()));
        const auto length = static_cast<qsizetype>(random.below(16) + 1);
        switch (random.below(6)) {
        case 0:
            bytes[place] = static_cast<char>(bytes[place] ^ (1 << random.below(8)));
            break;
        case 1:
            bytes[place] = static_cast<char>(random.below(256));
            break;
        case 2: {
            const std::uint64_t extreme = kExtremes[random.below(kExtremes.size())];
            const QByteArray number(reinterpret_cast<const char*>(&extreme), sizeof extreme);
            bytes.replace(place, qMin<qsizetype>(length, 8),
                          number.left(qMin<qsizetype>(length, 8)));
            break;
        }
        case 3:
            bytes.remove(place, length);
            break;
        case 4:
            bytes.insert(place,
                         bytes.mid(static_cast<qsizetype>(random.below(bytes.size())), length));
            break;
        default:
            if (random.below(8) == 0) {
                bytes.truncate(place);
            }
        }
    }
    return bytes;
}

} // namespace fts::test
