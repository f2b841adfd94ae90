#include "app/extract/limits.h"

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

#include "core/base/error.h"

namespace fts::extract {
namespace {

constexpr rlim_t maximumSeconds = 60;
constexpr rlim_t maximumMemory = 1'000'000'000;
constexpr rlim_t maximumFiles = 32;

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
    const rlimit value{soft, hard};
    if (::setrlimit(resource, &value) != 0) {
        throwErrno("set the limits of", "finetune-studio-extract", errno);
    }
}

} // namespace

void limitProcess() {
    // A result sent to a file instead of a pipe must be a failed write, not a silent death.
    std::signal(SIGXFSZ, SIG_IGN);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_NOFILE, maximumFiles, maximumFiles);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // their shadow takes terabytes
    limit(RLIMIT_AS, maximumMemory, maximumMemory);
#endif
}

void limitNextFile() {
    // The limit counts from the process's start, and one process reads many files.
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const rlim_t seconds = used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1;
    limit(RLIMIT_CPU, seconds + maximumSeconds, RLIM_INFINITY);
}

} // namespace fts::extract
