#include "core/jobs/light_jobs.h"

namespace fts {
namespace {

int weightOf(std::string_view job) {
    return job == "devices" || job == "forecast"             ? 0
           : job == "search" || job == "ask" || job == "rag" ? 1
                                                             : 2;
}

} // namespace

bool givesWay(std::string_view running, std::string_view wanted) {
    return weightOf(running) < weightOf(wanted);
}

} // namespace fts
