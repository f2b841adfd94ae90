#include "core/work/writing_cost.h"

#include <algorithm>
#include <numeric>

#include "core/base/elapsed.h"
#include "core/nn/token_cycle.h"
#include "core/sql/sql_aliases.h"
#include "core/sql/sql_grammar.h"
#include "core/work/sql_request.h"

namespace fts {
namespace {

constexpr std::size_t kRows = 8; // as many as a processor writes side by side
constexpr int kTokens = 128;     // longer than known SQL, and a circle shows by then
constexpr int kHeldTokens = 8;
// Of 240 and 1,300 questions tuned models misused a name in 21 and 187 answers; 48 and 192 of the
// known statements have such names.
constexpr double kMisusedOfNamed = 0.87;

/// Some questions of an exam, as requests.
struct Asked {
    std::vector<GenerationRequest> requests;
    std::vector<std::size_t> rows; ///< of each
};

Asked someQuestions(const Generator& generator, const SqlExam& exam, const std::string& form) {
    Asked asked;
    for (std::size_t i = 0; i < exam.rows().size() && asked.rows.size() < kRows; ++i) {
        const SqlRow& row = exam.rows()[i];
        GenerationRequest request =
            sqlRequest({row.question, row.context}, form, kTokens, generator);
        request.repeatsItself = false; // or nothing would show what a token takes
        if (request.prompt.size() + kTokens < static_cast<std::size_t>(generator.positions())) {
            asked.requests.push_back(std::move(request));
            asked.rows.push_back(i);
        }
    }
    return asked;
}

/// Has all of them answered in so many tokens at most.
std::vector<Continuation> answer(Generator& generator, std::vector<GenerationRequest>& requests,
                                 int most, JobContext& context) {
    std::vector<Continuation> answers(requests.size());
    for (GenerationRequest& request : requests) {
        request.maxTokens = most;
    }
    generator.generate(
        requests, [&](std::size_t place, Continuation whole) { answers[place] = std::move(whole); },
        context);
    return answers;
}

// What being held to the tables adds to one question.
double heldSeconds(Generator& generator, const SqlExam& exam, Asked& asked, JobContext& context) {
    const double free = timed([&] { answer(generator, asked.requests, kHeldTokens, context); });
    for (std::size_t i = 0; i < asked.rows.size(); ++i) {
        asked.requests[i].grammar = {TextGrammar::Kind::Lark,
                                     sqlGrammar(readSqlTables(exam.rows()[asked.rows[i]].context))};
    }
    answer(generator, asked.requests, 1, context); // makes what all grammars share
    const double held = timed([&] { answer(generator, asked.requests, kHeldTokens, context); });
    return std::max(0.0, held - free) / static_cast<double>(asked.rows.size());
}

} // namespace

double WritingCost::meanTokens(int most) const {
    if (tried == 0) {
        return most;
    }
    double tokens = static_cast<double>(tried - static_cast<int>(ended.size())) * most;
    for (const int length : ended) {
        tokens += std::min(length, most);
    }
    return tokens / tried;
}

double WritingCost::secondsAgain(std::span<const SqlRow> rows, double tokens) const {
    double named = 0;
    double lettersOfNamed = 0;
    double letters = 0;
    for (const SqlRow& row : rows) {
        const auto size = static_cast<double>(row.answer.size());
        letters += size;
        if (asksShortNames(row.answer)) {
            ++named;
            lettersOfNamed += size;
        }
    }
    if (named == 0) {
        return 0;
    }
    const auto count = static_cast<double>(rows.size());
    const double longer = (lettersOfNamed / named) / (letters / count); // than the average
    return kMisusedOfNamed * named / count * (seconds(longer * tokens) + grammarSeconds);
}

WritingCost measureWriting(Generator& generator, const SqlExam& exam, const std::string& form,
                           JobContext& context) {
    WritingCost cost;
    Asked asked = someQuestions(generator, exam, form);
    if (asked.rows.empty()) {
        return cost;
    }
    const auto rows = static_cast<double>(asked.rows.size());
    answer(generator, asked.requests, 2, context); // the first ones also take memory and compile
    const double reading = timed([&] { answer(generator, asked.requests, 1, context); });
    std::vector<Continuation> answers;
    const double all =
        timed([&] { answers = answer(generator, asked.requests, kTokens, context); });
    double tokens = 0;
    for (const Continuation& whole : answers) {
        tokens += static_cast<double>(whole.ids.size());
        const std::size_t asked = tokensToCycle(whole.ids);
        if (whole.end != Continuation::End::Length || asked < whole.ids.size()) {
            cost.ended.push_back(static_cast<int>(asked));
        }
    }
    cost.tried = static_cast<int>(answers.size());
    cost.readSeconds = reading / rows;
    cost.tokenSeconds = std::max(0.0, all - reading) / std::max(1.0, tokens - rows);
    const double judging = timed([&] {
        for (const std::size_t row : asked.rows) {
            exam.judge(row, exam.rows()[row].answer);
        }
    });
    cost.judgeSeconds = judging / rows;
    context.check();
    cost.grammarSeconds = heldSeconds(generator, exam, asked, context);
    return cost;
}

} // namespace fts
