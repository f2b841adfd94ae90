#include "core/artifact/exporters/language_export.h"

#include "core/artifact/exporters/export_folder.h"
#include "core/base/error.h"
#include "core/formats/language_model.h"
#include "core/formats/number_type.h"
#include "core/nn/peft_adapter.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<CausalModel> openAgain(const LanguageExporter& exporter, const fs::path& base,
                                       Precision precision, const fs::path& folder) {
    const bool adapters = exporter.holds == LanguageExporter::Holds::Adapters;
    auto model = std::make_shared<CausalModel>(adapters ? base : folder, Device{}, precision);
    if (adapters) {
        openPeftAdapter(*model, folder);
    }
    return model;
}

} // namespace

Precision exportPrecision(const LanguageExporter& exporter, const fs::path& base) {
    return exporter.asBase && numberType(*openLanguageModel(base).weights) == DType::BF16
               ? Precision::Bf16
               : Precision::Fp32;
}

AnswerDifference exportLanguageModel(const LanguageExporter& exporter, TunedModel tuned,
                                     const ModelCard& card, std::span<const std::string> prompts,
                                     const fs::path& out, JobContext& context) {
    AnswerDifference difference;
    writeExportFolder(out, card, [&](const fs::path& folder) {
        context.events.emit(StageStarted{"write", FTS_TEXT("Writing the model")});
        const ModelAnswers expected(tuned.model, prompts, context);
        if (exporter.holds == LanguageExporter::Holds::Model) {
            tuned.model->mergeAdapters([&context] { context.check(); });
        }
        const Precision precision = tuned.model->precision();
        const double tolerance = exporter.write(tuned, card, folder, context);
        tuned.model.reset();
        context.events.emit(
            StageStarted{"compare", FTS_TEXT("Loading the export and comparing it")});
        const ModelAnswers found(openAgain(exporter, tuned.base, precision, folder), prompts,
                                 context);
        difference = differenceOf(expected, found);
        difference.allowed = tolerance * difference.range;
        if (!(difference.largest <= difference.allowed)) { // true of NaN as well
            throw Error(ErrorKind::Internal,
                        FTS_TEXT("The exported model does not answer like the tuned one: its "
                                 "logits differ by %1, over a range of %2. Nothing was written."),
                        difference.largest, difference.range);
        }
    });
    return difference;
}

} // namespace fts
