#include "app/cli/exit_code.h"

#include <csignal>

namespace fts {
namespace {

struct ToCode {
    int signal;

    int operator()(const Succeeded& outcome) const {
        // A training run asked to stop still has a result; the caller must know it is not all.
        const bool stopped = outcome.result.is_object() && outcome.result.contains("stopped") &&
                             outcome.result["stopped"] == "asked";
        return stopped && signal != 0 ? 128 + signal : kDone;
    }
    int operator()(const Cancelled&) const { return 128 + (signal != 0 ? signal : SIGINT); }
    int operator()(const Failed& outcome) const {
        return outcome.kind == ErrorKind::BadInput ? kBadInput : kFailed;
    }
    int operator()(const Died&) const { return kFailed; }
};

} // namespace

int exitCode(const Outcome& outcome, int signal) {
    return std::visit(ToCode{signal}, outcome);
}

} // namespace fts
