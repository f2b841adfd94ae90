// libFuzzer's side of the targets: the one that FTS_FUZZ_TARGET names.

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/targets.h"

namespace {

const fts::fuzz::Target& chosenTarget() {
    const char* const name = std::getenv("FTS_FUZZ_TARGET");
    const auto* const target = fts::fuzz::findTarget(name == nullptr ? "" : name);
    if (target == nullptr) {
        std::fputs("FTS_FUZZ_TARGET must name one of these:", stderr);
        for (const auto& known : fts::fuzz::targets()) {
            std::fprintf(stderr, " %s", std::string(known.name).c_str());
        }
        std::fputs("\n", stderr);
        std::exit(2);
    }
    return *target;
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const fts::fuzz::Target& target = chosenTarget();
    target.run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
