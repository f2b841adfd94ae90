#pragma once

#include <istream>
#include <ostream>
#include <string>

#include "core/base/job_context.h"

namespace fts {

/// How `embed` embeds.
struct EmbedParams {
    std::string model; ///< a folder, or the name of a fetched model
    std::string device = "auto";
    std::string precision = "fp32"; ///< fp32, bf16 or auto
    std::string prompt;             ///< put before each text
    int maxTokens = 0;              ///< 0: the folder's own limit, else what its positions allow
    int threads = 0;                ///< 0: one a core
};

/// Reads one text a line and writes one JSON array of numbers a line, in the same order, whatever
/// the amount. Empty lines are texts too. Throws BadInput for a line of more than 10 MB, DiskFull
/// or Io if `out` fails.
/// Returns {"texts", "tokens", "cut_texts", "seconds", "tokens_per_s", "peak_rss_mb", "precision"}.
nlohmann::json embedLines(const EmbedParams& params, std::istream& in, std::ostream& out,
                          JobContext& context);

} // namespace fts
