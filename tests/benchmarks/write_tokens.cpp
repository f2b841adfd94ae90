// How fast a language model writes: answers of the length asked for, side by side, from prompts of
// the length asked for. The model's own end of an answer is not taken for one.
//
// usage: write_tokens MODEL STREAMS PROMPT_TOKENS ANSWER_TOKENS PRECISION THREADS
// Prints one JSON object.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stop_token>

#include "core/nn/api/generator.h"
#include "core/text/tokenizer.h"

namespace {

using namespace fts;
using Clock = std::chrono::steady_clock;

class Silent : public EventSink {
public:
    void emit(const Event&) override {}
};

// Prompts that begin differently, from the token `first` of the text on: nothing is computed once
// for all.
std::vector<GenerationRequest> requestsOf(const Generator& generator, int first, int streams,
                                          int prompt, int answer) {
    const std::string row = "CREATE TABLE head (age INTEGER, name VARCHAR, department VARCHAR)\n"
                            "How many departments are led by heads older than 56?\n";
    std::string text;
    for (int i = 0; i < prompt; ++i) {
        text += row;
    }
    const auto ids = generator.tokenizer().encodeText(text).ids;
    std::vector<GenerationRequest> requests;
    for (int i = first; i < first + streams; ++i) {
        GenerationRequest request;
        request.prompt.assign(ids.begin() + i, ids.begin() + i + prompt);
        request.maxTokens = answer;
        requests.push_back(std::move(request));
    }
    return requests;
}

} // namespace

int main(int count, char** values) {
    if (count != 7) {
        std::fprintf(stderr, "usage: write_tokens MODEL STREAMS PROMPT_TOKENS ANSWER_TOKENS "
                             "PRECISION THREADS\n");
        return 2;
    }
    const int streams = std::atoi(values[2]);
    setThreads(std::atoi(values[6]));
    GeneratorOptions options;
    options.precision = std::string_view(values[5]) == "bf16" ? Precision::Bf16 : Precision::Fp32;
    options.atOnce = streams;
    const auto generator = loadGenerator(values[1], options);
    const std::stop_source stop;
    Silent silent;
    JobContext context{stop.get_token(), silent};
    std::size_t tokens = 0;
    const auto write = [&](int first, int answer) {
        const auto requests = requestsOf(*generator, first, streams, std::atoi(values[3]), answer);
        tokens = 0;
        const auto begin = Clock::now();
        generator->generate(
            requests,
            [&](std::size_t, const Continuation& written) { tokens += written.ids.size(); },
            context);
        return std::chrono::duration<double>(Clock::now() - begin).count();
    };
    write(streams, 2); // warm, with other prompts: what a call began with serves the next
    const double seconds = write(0, std::atoi(values[4]));
    std::printf("{\"tokens\": %zu, \"seconds\": %.4f, \"tokens_per_s\": %.2f}\n", tokens, seconds,
                static_cast<double>(tokens) / seconds);
    return 0;
}
