#include "core/jobs/export_plan.h"

#include <cstdio>
#include <cstdlib>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/project/choices.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

// Of most of the numbers that an export in that format holds.
double bytesPerParameter(const ExportPlan& plan) {
    return plan.format == "gguf-f16"    ? 2
           : plan.format == "gguf-q8_0" ? 34.0 / 32
           : plan.format == "gguf-q4_0" ? 18.0 / 32
           : plan.format == "merged"    ? static_cast<double>(plan.numberBytes)
                                        : 4;
}

constexpr double kMegabyte = 1e6;

/// 1.4e-7, not 1.4e-07.
std::string shortScientific(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1e", value);
    const std::string whole = text;
    const auto exponent = whole.find('e');
    return whole.substr(0, exponent + 1) + std::to_string(std::atoi(text + exponent + 1));
}

std::int64_t megabytes(const ExportPlan& plan) {
    const double size = static_cast<double>(plan.parameters) * bytesPerParameter(plan) / kMegabyte;
    return static_cast<std::int64_t>(size) + 1; // the tokenizer and rounding up
}

} // namespace

std::string exportName(const fs::path& projectFolder, std::optional<int> run,
                       const std::string& format) {
    const std::string name =
        projectFolder.filename().string() + (run ? "-run-" + std::to_string(*run) : "-base");
    return hasKey(languageExporterChoices(), format) ? name + "-" + format : name;
}

fs::path exportFolderIn(const fs::path& chosen, const std::string& name) {
    return exportTarget(chosen) == ExportTarget::OtherContent ? chosen / name : chosen;
}

fs::path typedFolder(const std::string& text, const fs::path& home) {
    return text == "~" ? home : text.starts_with("~/") ? home / text.substr(2) : fs::path(text);
}

Message ExportPlan::problem() const {
    if (folder.empty()) {
        return FTS_TEXT("Say which folder to write.");
    }
    if (folder.is_relative()) {
        return FTS_TEXT("Give the whole path of the folder, beginning with /.");
    }
    switch (target) {
    case ExportTarget::OtherContent:
        return FTS_TEXT("This folder holds other files, which an export would remove. Choose a "
                        "new or empty folder.");
    case ExportTarget::File:
        return FTS_TEXT("There is a file of that name. Choose a folder.");
    default:
        return {};
    }
}

Message ExportPlan::text() const {
    if (format == "peft") { // next to the model it is small, and how small depends on the rank
        return {target == ExportTarget::EarlierExport
                    ? FTS_TEXT("Replaces the earlier export in %1 by the adapter and the model "
                               "card. The base model is not part of it.")
                    : FTS_TEXT("Writes the adapter and the model card into the folder %1. The base "
                               "model is not part of it."),
                folder.string()};
    }
    if (target == ExportTarget::EarlierExport) {
        return {FTS_TEXT("Replaces the earlier export in %1 by the model's weights, its tokenizer "
                         "and the model card, about %2 MB."),
                folder.string(), megabytes(*this)};
    }
    return {FTS_TEXT("Writes the model's weights, its tokenizer and the model card, about %2 MB, "
                     "into the folder %1."),
            folder.string(), megabytes(*this)};
}

Message exportProof(const nlohmann::json& result) {
    try {
        const auto& difference = result.at("largest_difference");
        const auto texts = result.value("compared_texts", std::int64_t{0});
        const bool exact = difference.get<double>() == 0;
        if (exact && result.value("same_texts", std::int64_t{-1}) == texts) {
            return {FTS_TEXT("Read back and compared on %1 questions: every number is equal to the "
                             "last digit, and what both write is the same."),
                    texts};
        }
        if (result.contains("same_texts")) {
            return {FTS_TEXT("Read back and compared on %1 questions: what both write is the same "
                             "for %2 of them; no number differs by more than %3, of a range of "
                             "%4, where rounding to the numbers of the export may cause %5."),
                    texts,
                    result.at("same_texts").get<std::int64_t>(),
                    shortScientific(difference.get<double>()),
                    Number{result.at("logit_range").get<double>(), 1},
                    shortScientific(result.at("allowed_difference").get<double>())};
        }
        if (exact) {
            return {
                FTS_TEXT("Read back and compared on %1 texts: every number is equal to the last "
                         "digit."),
                texts};
        }
        return {FTS_TEXT("Read back and compared on %1 texts: the largest difference of any "
                         "number is %2."),
                texts, shortScientific(difference.get<double>())};
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("The result of the export cannot be read: %1."),
                    error.what());
    }
}

} // namespace fts
