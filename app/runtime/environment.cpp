#include <cstring>
#include <iterator>
#include <linux/limits.h>
#include <unistd.h>

namespace {

/// True if there is a variable of the name that the setting, "NAME=VALUE", begins with.
bool isSet(char** environment, const char* setting) {
    const std::size_t length = std::strcspn(setting, "=") + 1;
    for (; *environment != nullptr; ++environment) {
        if (std::strncmp(*environment, setting, length) == 0) {
            return true;
        }
    }
    return false;
}

struct Setting {
    const char* whole;
    const char* alsoDecidedBy = nullptr; // another variable, "NAME="
};

constexpr Setting kSettings[] = {
    // A thread that waits for the others gives its core away soon. By default it keeps it for
    // milliseconds: beside two other busy programs a model wrote 34 to 105 tokens a second instead
    // of 290. Alone on the machine it costs two in a hundred.
    {"GOMP_SPINCOUNT=1000", "OMP_WAIT_POLICY="},
    // oneDNN compiles code for each shape. By default it keeps 1,024 of them: 1.9 GB in a training
    // with batches of ten, where 256 take 1.3 GB at the same speed.
    {"ONEDNN_PRIMITIVE_CACHE_CAPACITY=256"},
    {"LRU_CACHE_CAPACITY=256"},
};

/// Begins the program once more, in the same process, with the settings that a person has not
/// made; where this is not possible, the work is done all the same. OpenMP reads its environment as
/// it is loaded, so this is run before any library begins: nothing has been allocated yet.
void beginWithSettings(int, char** arguments, char** environment) {
    std::size_t count = 0;
    while (environment[count] != nullptr) {
        ++count;
    }
    const auto room = (count + std::size(kSettings) + 1) * sizeof(char*);
    auto** all = static_cast<const char**>(__builtin_alloca(room));
    std::memcpy(all, environment, count * sizeof *all);
    const std::size_t before = count;
    for (const auto& [whole, other] : kSettings) {
        if (!isSet(environment, whole) && (other == nullptr || !isSet(environment, other))) {
            all[count++] = whole;
        }
    }
    all[count] = nullptr;
    char program[PATH_MAX] = {};
    if (count > before && ::readlink("/proc/self/exe", program, sizeof program - 1) > 0) {
        ::execve(program, arguments, const_cast<char**>(all));
    }
}

[[gnu::section(".preinit_array"),
  gnu::used]] void (*const kBeforeLibraries)(int, char**, char**) = beginWithSettings;

} // namespace
