#pragma once

#include <functional>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"

namespace fts {

/// One kind of job: parameters in, result out, as runJob() expects it.
using JobBody = std::function<nlohmann::json(const nlohmann::json& params, JobContext&)>;

/// What an engine can do, by the name a client asks for.
using JobBodies = std::map<std::string, JobBody>;

} // namespace fts
