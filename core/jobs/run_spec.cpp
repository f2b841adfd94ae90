#include "core/jobs/run_spec.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/project/field_table.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::uint64_t kLimit = 10'000'000;

std::filesystem::path pathIn(const std::filesystem::path& runFolder) {
    return runFolder / "spec.json";
}

} // namespace

void writeRunSpec(const std::filesystem::path& runFolder, const RunSpec& spec) {
    const json content{{"version", 1},
                       {"kind", spec.specs.kind},
                       {"asked", spec.asked},
                       {"specs", specsToJson(spec.specs)},
                       {"rows", spec.rows},
                       {"model_sha256", spec.modelHash},
                       {"tokens_at_once", spec.tokensAtOnce},
                       {"train_pairs", spec.trainPairs},
                       {"validation_questions", spec.validationQuestions},
                       {"forecast", spec.forecast}};
    writeFileAtomically(pathIn(runFolder), dumpJson(content, 2) + "\n");
}

RunSpec readRunSpec(const std::filesystem::path& runFolder) {
    const auto path = pathIn(runFolder);
    const json content = parseJson(readFile(path, kLimit), path.string());
    try {
        RunSpec spec;
        spec.asked = content.at("asked");
        spec.specs = defaultSpecs(content.value("kind", kEmbedding)); // older ones do not tell
        specsFromJson(content.at("specs"), spec.specs);
        content.at("rows").get_to(spec.rows);
        content.at("model_sha256").get_to(spec.modelHash);
        content.at("tokens_at_once").get_to(spec.tokensAtOnce);
        content.at("train_pairs").get_to(spec.trainPairs);
        content.at("validation_questions").get_to(spec.validationQuestions);
        spec.forecast = content.value("forecast", json());
        return spec;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 cannot be read: %2."), path.string(),
                    error.what());
    }
}

} // namespace fts
