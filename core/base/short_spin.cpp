#include "core/base/short_spin.h"

#include <cstdlib>

namespace fts {

const char* shortSpin() {
    const bool decided =
        std::getenv("GOMP_SPINCOUNT") != nullptr || std::getenv("OMP_WAIT_POLICY") != nullptr;
    return decided ? nullptr : "GOMP_SPINCOUNT=1000";
}

} // namespace fts
