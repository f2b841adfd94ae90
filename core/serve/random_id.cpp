#include "core/serve/random_id.h"

#include <random>

namespace fts {

std::uint64_t randomNumber() {
    std::random_device device;
    return (std::uint64_t{device()} << 32) | device();
}

std::string randomId(std::string_view prefix) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string id(prefix);
    std::random_device device;
    for (int i = 0; i < 24; ++i) {
        id += kDigits[device() % 16];
    }
    return id;
}

} // namespace fts
