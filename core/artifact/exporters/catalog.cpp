#include "core/artifact/exporters/catalog.h"

#include <algorithm>
#include <vector>

#include "core/artifact/exporters/gguf.h"
#include "core/artifact/exporters/merged.h"
#include "core/artifact/exporters/sentence_transformers.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/nn/peft_adapter.h"
#include "core/project/choices.h"
#include "core/project/ollama_modelfile.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using Holds = LanguageExporter::Holds;

// Of the range of logits: what sums in another order, and numbers of fewer bits, may change. Q4_0
// keeps 16 steps of each weight: random models of a few numbers answer quite differently then, so
// that only what is no number at all is sure to be a fault.
constexpr double kExact = 1e-3;
constexpr double kHalf = 0.02;
constexpr double kBFloat = 0.1;
constexpr double kEightBits = 0.2;
constexpr double kFourBits = 1;

double writeAdapter(const TunedModel& tuned, const ModelCard& card, const fs::path& folder,
                    JobContext&) {
    writePeftAdapter(*tuned.model, card.baseModel, folder);
    return kExact;
}

double writeMerged(const TunedModel& tuned, const ModelCard&, const fs::path& folder,
                   JobContext& context) {
    const DType type = writeMergedFolder(tuned, folder, context);
    return type == DType::BF16 ? kBFloat : type == DType::F16 ? kHalf : kExact;
}

template <GgufType type>
double writeGgufAs(const TunedModel& tuned, const ModelCard& card, const fs::path& folder,
                   JobContext& context) {
    writeGgufFile(tuned, type, folder, context);
    writeFileAtomically(folder / kModelfileName, ollamaModelfile(folder / kGgufName, card));
    return type == GgufType::F16 ? kHalf : type == GgufType::Q8_0 ? kEightBits : kFourBits;
}

/// Throws BadInput listing the keys of `choices`.
template <typename Format>
const Format& named(std::span<const Format> formats, std::span<const Choice> choices,
                    const std::string& key) {
    const auto found = std::ranges::find(formats, key, &Format::key);
    if (found == formats.end()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is no export format \"%1\". There are: %2."), key,
                    keysOf(choices));
    }
    return *found;
}

} // namespace

std::span<const Exporter> exporters() {
    static const std::vector<Exporter> exporters{
        {"sentence-transformers", exportSentenceTransformers},
    };
    return exporters;
}

const Exporter& exporterNamed(const std::string& key) {
    return named(exporters(), exporterChoices(), key);
}

std::span<const LanguageExporter> languageExporters() {
    static const std::vector<LanguageExporter> exporters{
        {"peft", Holds::Adapters, writeAdapter},
        {"merged", Holds::Model, writeMerged, true},
        {"gguf-f16", Holds::Model, writeGgufAs<GgufType::F16>},
        {"gguf-q8_0", Holds::Model, writeGgufAs<GgufType::Q8_0>},
        {"gguf-q4_0", Holds::Model, writeGgufAs<GgufType::Q4_0>},
    };
    return exporters;
}

const LanguageExporter& languageExporterNamed(const std::string& key) {
    return named(languageExporters(), languageExporterChoices(), key);
}

} // namespace fts
