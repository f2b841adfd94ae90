#include "core/work/embed.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/base/process_memory.h"
#include "core/nn/sentence_encoder.h"
#include "core/nn/torch_errors.h"
#include "core/project/models.h"
#include "core/retrieval/text_embedder.h"

namespace fts {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kLongestLine = 10'000'000;

std::optional<std::string> readLine(std::istream& in) {
    std::string line;
    if (!std::getline(in, line)) {
        return std::nullopt;
    }
    if (line.size() > kLongestLine) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("A line is longer than %1 bytes."), kLongestLine);
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return line;
}

// The shortest text that reads back as the same float; JSON knows no NaN.
void appendNumber(std::string& text, float value) {
    char digits[32];
    const auto [end, failure] = std::to_chars(digits, digits + sizeof digits, value);
    text += std::isfinite(value) && failure == std::errc{} ? std::string_view(digits, end)
                                                           : std::string_view("null");
}

void writeRows(std::ostream& out, std::span<const float> values, std::size_t dimension) {
    std::string line;
    for (std::size_t i = 0; i < values.size(); ++i) {
        line += i % dimension == 0 ? '[' : ',';
        appendNumber(line, values[i]);
        if ((i + 1) % dimension == 0) {
            line += "]\n";
            out << line;
            line.clear();
        }
    }
    if (!out) {
        throw Error(ErrorKind::Io,
                    FTS_TEXT("The vectors cannot be written. Check that there is room where "
                             "they go, and that what reads them still runs."));
    }
}

json embed(const EmbedParams& params, std::istream& in, std::ostream& out, JobContext& context) {
    setThreads(params.threads);
    const Device device = resolveDevice(params.device);
    const Precision precision = resolvePrecision(params.precision, device);
    SentenceEncoder encoder(resolveModel(params.model), {device, precision});
    TextEmbedder::Options options;
    options.prompt = params.prompt;
    options.maxTokens =
        params.maxTokens > 0 ? params.maxTokens : encoder.config().maxSeqLength.value_or(0);
    TextEmbedder embedder(encoder, options);
    const auto begin = Clock::now();
    const auto dimension = static_cast<std::size_t>(encoder.dimension());
    const auto counts =
        embedder.embed([&] { return readLine(in); },
                       [&](std::span<const float> vectors) { writeRows(out, vectors, dimension); },
                       context, "embed");
    const double seconds = secondsSince(begin);
    return {{"texts", counts.texts},
            {"tokens", counts.tokens},
            {"cut_texts", counts.cutTexts},
            {"seconds", seconds},
            {"tokens_per_s", static_cast<double>(counts.tokens) / seconds},
            {"peak_rss_mb", peakResidentBytes() >> 20},
            {"precision", precisionName(precision)}};
}

} // namespace

json embedLines(const EmbedParams& params, std::istream& in, std::ostream& out,
                JobContext& context) {
    return withTorchErrors([&] { return embed(params, in, out, context); });
}

} // namespace fts
