#include "core/corpus/data_overview.h"

#include <numeric>

namespace fts {
namespace {

using Severity = Problem::Severity;

void addMissing(const PartCounts& parts, std::vector<Problem>& found) {
    if (parts.trainPairs < kFewestTrainPairs) {
        found.push_back(
            {Severity::Error, "",
             Message(FTS_TEXT("Pairs to train on: %2, and at least %1 are needed. Add more, "
                              "or keep less apart for choosing and the verdict."),
                     kFewestTrainPairs, parts.trainPairs)});
    }
    if (parts.test == 0) {
        found.push_back(
            {Severity::Error, "split.test",
             FTS_TEXT("No question is kept for the verdict, so nobody could say whether "
                      "the model got better. Give the verdict a share, or add a data "
                      "set that is all for the verdict.")});
    }
}

void addDoubtful(const PartCounts& parts, std::vector<Problem>& found) {
    if (parts.validation == 0) {
        found.push_back({Severity::Warning, "split.validation",
                         FTS_TEXT("No question is kept for choosing, so training cannot stop at "
                                  "its best moment: the last state is kept instead.")});
    }
    if (parts.test > 0 && parts.test < kFewVerdictQuestions) {
        found.push_back(
            {Severity::Warning, "split.test",
             Message(FTS_TEXT("Questions for the verdict: only %1. A small gain cannot be told "
                              "from chance; with %2 or more the verdict is surer."),
                     parts.test, kFewVerdictQuestions)});
    }
    if (parts.leaks > 0) {
        found.push_back({Severity::Warning, "",
                         Message(FTS_TEXT("Training pairs that also stand among the questions for "
                                          "choosing or the verdict: %1. They are left out of "
                                          "training, so that the verdict stays honest."),
                                 parts.leaks)});
    }
}

} // namespace

DataOverview readDataOverview(ProjectStore& store, const SplitSpec& spec) {
    DataOverview data{countCollections(store), countParts(store), {}, 0, countDocuments(store)};
    data.rules = divisionRules(data.collections, spec);
    data.pairs = std::accumulate(
        data.collections.begin(), data.collections.end(), std::int64_t{0},
        [](std::int64_t sum, const CollectionCounts& counts) { return sum + counts.pairs; });
    return data;
}

std::vector<Problem> dataProblems(const DataOverview& data) {
    if (data.pairs == 0) {
        return {
            {Severity::Error, "",
             data.documents.documents > 0
                 ? FTS_TEXT("Make questions of the documents.")
                 : FTS_TEXT("Add documents, or questions with the passages that answer them.")}};
    }
    std::vector<Problem> found;
    addMissing(data.parts, found);
    addDoubtful(data.parts, found);
    return found;
}

} // namespace fts
