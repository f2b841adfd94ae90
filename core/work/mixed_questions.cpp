#include "core/work/mixed_questions.h"

#include <algorithm>
#include <iterator>

#include "core/questions/language.h"

namespace fts {

std::unordered_set<std::int64_t> writtenAbout(std::span<const Passage> passages,
                                              const WritingLimits& limits, JobContext& context) {
    std::vector<std::int64_t> readable;
    for (const Passage& passage : passages) {
        context.check();
        if (!limits.onlyEnglish || isEnglish(passage.text)) {
            readable.push_back(passage.id);
        }
    }
    if (readable.size() < passages.size()) {
        context.log({FTS_TEXT("Passages in plain English, the only language that the model on this "
                              "machine was taught: %1 of %2."),
                     readable.size(), passages.size()});
    }
    if (limits.most == 0 || readable.size() <= limits.most) {
        return {readable.begin(), readable.end()};
    }
    context.log({FTS_TEXT("Passages put to the model on this machine: %1 of %2, evenly spread; "
                          "generate.most_written allows no more."),
                 limits.most, passages.size()});
    std::unordered_set<std::int64_t> chosen;
    for (std::size_t i = 0; i < limits.most; ++i) {
        chosen.insert(readable[i * readable.size() / limits.most]);
    }
    return chosen;
}

void MixedQuestions::ask(std::span<const AskedChunk> chunks, const Take& take,
                         JobContext& context) {
    FunctionSink nobody([](const Event&) {}); // each source knows of its own progress only
    JobContext quiet{context.stop, nobody, context.pause};
    std::size_t next = 0; // passage to be given
    const auto giveNext = [&](const std::vector<MadeQuestion>& written) {
        const AskedChunk& chunk = chunks[next++];
        std::vector<MadeQuestion> all;
        m_taken->ask(
            {&chunk, 1},
            [&all](const AskedChunk&, const std::vector<MadeQuestion>& taken) { all = taken; },
            quiet);
        const auto place = std::min(all.size(), m_share.after);
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(place), written.begin(),
                   written.end());
        take(chunk, all);
        context.events.emit(Progress{"generate", static_cast<std::int64_t>(next),
                                     static_cast<std::int64_t>(chunks.size())});
    };
    const Take takeWritten = [&](const AskedChunk& chunk,
                                 const std::vector<MadeQuestion>& written) {
        while (chunks[next].id != chunk.id) {
            giveNext({});
        }
        giveNext(written);
    };
    std::vector<AskedChunk> chosen;
    std::ranges::copy_if(chunks, std::back_inserter(chosen), [this](const AskedChunk& chunk) {
        return m_share.passages.contains(chunk.id);
    });
    m_written->ask(chosen, takeWritten, quiet);
    while (next < chunks.size()) {
        giveNext({});
    }
}

} // namespace fts
