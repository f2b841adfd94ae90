#include "core/jobs/training_start.h"

#include <algorithm>

#include "core/corpus/data_overview.h"

namespace fts {
namespace {

std::optional<ResumableRun> resumed(const StartFacts& facts) {
    return facts.anew ? std::nullopt : facts.resumable;
}

Message beingDone(const std::string& work) {
    if (work == "train" || work == "update") {
        return FTS_TEXT("A training is going on.");
    }
    if (work == "import") {
        return FTS_TEXT("Data is being added. Start when that is done.");
    }
    if (work == "evaluate") {
        return FTS_TEXT("A verdict is being measured. Start when that is done.");
    }
    return FTS_TEXT("Something else is being done to the project. Start when that is done.");
}

/// "Trains … times on … rows", in the words of a kind.
struct BeginTexts {
    const char* few; ///< needs at least %1
    const char *once, *often, *onceTimed,
        *oftenTimed; ///< rows %1; epochs %2, or time %2, epochs %3
};

const BeginTexts& textsOf(const std::string& kind) {
    static const BeginTexts pairs{
        FTS_TEXT("Training needs at least %1 pairs. Add more data."),
        FTS_TEXT("Trains once on %1 pairs. You can stop at any time and go on later."),
        FTS_TEXT("Trains %2 times on %1 pairs. You can stop at any time and go on later."),
        FTS_TEXT("Trains once on %1 pairs, at most %2. You can stop at any time and go on later."),
        FTS_TEXT("Trains %3 times on %1 pairs, at most %2. You can stop at any time and go on "
                 "later.")};
    static const BeginTexts rows{
        FTS_TEXT("Training needs at least %1 question. Add more data."),
        FTS_TEXT("Trains once on %1 questions. You can stop at any time and go on later."),
        FTS_TEXT("Trains %2 times on %1 questions. You can stop at any time and go on later."),
        FTS_TEXT("Trains once on %1 questions, at most %2. You can stop at any time and go on "
                 "later."),
        FTS_TEXT("Trains %3 times on %1 questions, at most %2. You can stop at any time and go on "
                 "later.")};
    static const BeginTexts conversations{
        FTS_TEXT("Training needs at least %1 conversation. Ask the teacher first."),
        FTS_TEXT("Trains once on %1 conversations. You can stop at any time and go on later."),
        FTS_TEXT("Trains %2 times on %1 conversations. You can stop at any time and go on later."),
        FTS_TEXT("Trains once on %1 conversations, at most %2. You can stop at any time and go on "
                 "later."),
        FTS_TEXT("Trains %3 times on %1 conversations, at most %2. You can stop at any time and go "
                 "on later.")};
    return kind == kEmbedding ? pairs : kind == kDistillation ? conversations : rows;
}

// Empty if nothing is.
Message missing(const StartFacts& facts) {
    if (facts.readOnly) {
        return FTS_TEXT("Someone else is editing this project, so nothing can be started here.");
    }
    if (facts.reading) {
        return FTS_TEXT("The data is being looked at.");
    }
    if (facts.trainRows == 0) {
        return FTS_TEXT("There is nothing to train on yet. Add data first.");
    }
    if (const auto fewest = fewestTrainRows(facts.kind); facts.trainRows < fewest) {
        return {textsOf(facts.kind).few, fewest};
    }
    const auto error =
        std::ranges::find(facts.problems, Problem::Severity::Error, &Problem::severity);
    if (error != facts.problems.end()) {
        return error->text;
    }
    return facts.work.empty() ? Message() : beingDone(facts.work);
}

Message goesOn(const ResumableRun& run) {
    if (!run.step) {
        return {FTS_TEXT("Run %1 kept nothing before it ended, so it begins again."), run.number};
    }
    return {FTS_TEXT("Run %1 goes on after step %2; nothing it has learned is lost."), run.number,
            *run.step};
}

Message begins(const StartFacts& facts) {
    if (!facts.fits) {
        return FTS_TEXT("By the forecast the memory does not suffice; see above what helps.");
    }
    const BeginTexts& texts = textsOf(facts.kind);
    const bool once = facts.epochs == 1;
    const Number rows{static_cast<double>(facts.trainRows), 0}; // 82,219 rather than 82219
    if (facts.duration.empty()) {
        return once ? Message(texts.once, rows) : Message(texts.often, rows, facts.epochs);
    }
    return once ? Message(texts.onceTimed, rows, facts.duration)
                : Message(texts.oftenTimed, rows, facts.duration, facts.epochs);
}

} // namespace

StartOffer startOffer(const StartFacts& facts) {
    const auto run = resumed(facts);
    StartOffer offer;
    offer.text = run ? Message(FTS_TEXT("&Resume run %1"), run->number)
                     : Message(FTS_TEXT("Start &training"));
    offer.note = missing(facts);
    offer.enabled = offer.note.empty();
    if (offer.enabled) {
        offer.note = run ? goesOn(*run) : begins(facts);
    }
    return offer;
}

nlohmann::json startParams(const StartFacts& facts) {
    if (resumed(facts)) {
        return {{"resume", true}};
    }
    return facts.resumable ? nlohmann::json{{"fresh", true}} : nlohmann::json::object();
}

Specs withRecommendedTraining(Specs specs) {
    const Specs recommended = defaultSpecs(specs.kind);
    TrainSpec train = recommended.train;
    train.where = specs.train.where; // what a person pays for is no matter of taste
    train.suffix = specs.train.suffix;
    train.price = specs.train.price;
    train.mostCost = specs.train.mostCost;
    specs.train = train;
    specs.lora = recommended.lora;
    EvaluateSpec evaluate = recommended.evaluate;
    evaluate.mostRequests = specs.evaluate.mostRequests;
    evaluate.mostCost = specs.evaluate.mostCost;
    specs.evaluate = evaluate;
    specs.model.maxTokens = recommended.model.maxTokens;
    return specs;
}

} // namespace fts
