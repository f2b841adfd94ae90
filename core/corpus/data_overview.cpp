#include "core/corpus/data_overview.h"

#include <numeric>

#include "core/corpus/sql_division.h"
#include "core/store/stored_chat_rows.h"

namespace fts {
namespace {

using Severity = Problem::Severity;

/// What the sentences about the parts are for a kind of project.
struct PartTexts {
    const char* nothing; ///< there is no data
    const char* few;     ///< rows to train on: %2, needed: %1
    const char* leaks;   ///< rows left out of training: %1
};

const PartTexts& textsOf(const std::string& kind) {
    static const PartTexts pairs{
        FTS_TEXT("Add documents, or questions with the passages that answer them."),
        FTS_TEXT("Pairs to train on: %2, and at least %1 are needed. Add more, or keep less apart "
                 "for validation and the verdict."),
        FTS_TEXT(
            "Training pairs that also stand among the questions for validation or the verdict: "
            "%1. They are left out of training, so that the verdict stays honest.")};
    static const PartTexts sqlRows{
        FTS_TEXT("Add questions on databases with the SQL that answers them."),
        FTS_TEXT("Questions to train on: %2, and at least %1 is needed. Add more, or keep less "
                 "apart for validation and the verdict."),
        FTS_TEXT(
            "Questions for training about tables or with SQL that are also in the part for "
            "validation or the verdict: %1. They are left out of training, so that the verdict "
            "stays honest.")};
    static const PartTexts conversations{
        FTS_TEXT("Add documents for a teacher to answer questions on, or conversations to learn "
                 "from."),
        FTS_TEXT("Conversations to train on: %2, and at least %1 is needed. Ask the teacher more, "
                 "or keep less apart for validation and the verdict."),
        FTS_TEXT(
            "Conversations for training that hold a question or a passage of the part for "
            "validation or the verdict: %1. They are left out of training, so that the verdict "
            "stays honest.")};
    return kind == kTextToSql ? sqlRows : kind == kDistillation ? conversations : pairs;
}

void addMissing(const DataOverview& data, std::vector<Problem>& found) {
    const PartCounts& parts = data.parts;
    const std::int64_t fewest = fewestTrainRows(data.kind);
    if (parts.trainPairs < fewest) {
        found.push_back(
            {Severity::Error, "", Message(textsOf(data.kind).few, fewest, parts.trainPairs)});
    }
    if (parts.test == 0) { // conversations may be learned from without one
        found.push_back(
            {data.kind == kDistillation ? Severity::Warning : Severity::Error, "split.test",
             FTS_TEXT("No question is kept for the verdict, so nobody could say whether "
                      "the model got better. Give the verdict a share, or add a data "
                      "set that is all for the verdict.")});
    }
}

void addDoubtful(const DataOverview& data, std::vector<Problem>& found) {
    const PartCounts& parts = data.parts;
    if (parts.validation == 0) {
        found.push_back({Severity::Warning, "split.validation",
                         FTS_TEXT("No question is kept for validation, so training cannot stop at "
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
        found.push_back(
            {Severity::Warning, "",
             Message(textsOf(data.kind).leaks, Number{static_cast<double>(parts.leaks), 0})});
    }
}

DataOverview sqlOverview(ProjectStore& store) {
    DataOverview data;
    data.kind = kTextToSql;
    data.collections = countCollections(store);
    const SqlPartCounts counts = countSqlParts(store);
    data.parts = {counts.train, counts.train, counts.validation, counts.test, 0, counts.leaks};
    data.duplicates = counts.duplicates;
    for (const CollectionCounts& collection : data.collections) {
        data.pairs += collection.sqlRows;
    }
    if (const Message rule = sqlDivisionRule(store); !rule.empty()) {
        data.rules.push_back(rule);
    }
    return data;
}

void addConversations(ProjectStore& store, DataOverview& data) {
    data.kind = kDistillation;
    const ChatPartCounts counts = countChatParts(store);
    data.parts = {
        counts.train, counts.train, counts.validation, store.questionCount(Split::Test), 0,
        counts.leaks};
    data.duplicates = counts.duplicates;
    for (const CollectionCounts& collection : data.collections) {
        data.conversations += collection.chatRows;
    }
}

/// What a person does next where there are no rows yet; empty if there are some.
Message nextStep(const DataOverview& data) {
    const bool answers = data.kind == kDistillation;
    if (data.pairs > 0 || data.conversations > 0) {
        return answers && data.conversations == 0
                   ? Message(FTS_TEXT("Ask the teacher: the student learns from its answers."))
                   : Message();
    }
    return data.documents.documents > 0 ? FTS_TEXT("Make questions of the documents.")
                                        : textsOf(data.kind).nothing;
}

} // namespace

DataOverview readDataOverview(ProjectStore& store, const Specs& specs) {
    if (specs.kind == kTextToSql) {
        return sqlOverview(store);
    }
    DataOverview data{countCollections(store), countParts(store), {}, 0, countDocuments(store)};
    data.rules = divisionRules(data.collections, specs.split);
    data.pairs = std::accumulate(
        data.collections.begin(), data.collections.end(), std::int64_t{0},
        [](std::int64_t sum, const CollectionCounts& counts) { return sum + counts.pairs; });
    if (specs.kind == kDistillation) {
        addConversations(store, data);
    }
    return data;
}

std::int64_t fewestTrainRows(const std::string& kind) {
    return kind == kEmbedding ? 2 : 1;
}

std::vector<Problem> dataProblems(const DataOverview& data) {
    if (Message step = nextStep(data); !step.empty()) {
        return {{Severity::Error, "", std::move(step)}};
    }
    std::vector<Problem> found;
    addMissing(data, found);
    addDoubtful(data, found);
    return found;
}

} // namespace fts
