#include "core/nn/api/holding.h"

namespace fts {

Holding holdingOfBits(std::string_view bits) {
    return bits == "8" ? Holding::Bits8 : bits == "4" ? Holding::Bits4 : Holding::Values;
}

} // namespace fts
