#include "core/work/mixed_questions.h"

#include <algorithm>

#include "core/base/message.h"
#include "core/questions/language.h"

namespace fts {
namespace {

// Those that are written about.
std::vector<AskedChunk> chosenOf(std::span<const AskedChunk> chunks,
                                 const MixedQuestions::Share& share) {
    std::vector<const AskedChunk*> readable;
    for (const AskedChunk& chunk : chunks) {
        if (!share.onlyEnglish || isEnglish(chunk.body)) {
            readable.push_back(&chunk);
        }
    }
    const std::size_t count =
        share.passages == 0 ? readable.size() : std::min(share.passages, readable.size());
    std::vector<AskedChunk> chosen;
    for (std::size_t i = 0; i < count; ++i) {
        chosen.push_back(*readable[i * readable.size() / count]);
    }
    return chosen;
}

} // namespace

void MixedQuestions::ask(std::span<const AskedChunk> chunks, const Take& take,
                         JobContext& context) {
    FunctionSink nobody([](const Event&) {}); // the progress is that of the slow one
    JobContext quiet{context.stop, nobody};
    std::size_t next = 0; // passage to be given
    const auto giveNext = [&](const std::vector<MadeQuestion>& written) {
        const AskedChunk& chunk = chunks[next++];
        std::vector<MadeQuestion> all;
        m_taken->ask(
            {&chunk, 1},
            [&all](const AskedChunk&, const std::vector<MadeQuestion>& taken) { all = taken; },
            quiet);
        const auto place = std::min(all.size(), m_share.taken);
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(place), written.begin(),
                   written.end());
        take(chunk, all);
    };
    const Take takeWritten = [&](const AskedChunk& chunk,
                                 const std::vector<MadeQuestion>& written) {
        while (chunks[next].id != chunk.id) {
            giveNext({});
        }
        giveNext(written);
    };
    const std::vector<AskedChunk> chosen = chosenOf(chunks, m_share);
    if (chosen.size() < chunks.size()) {
        context.log({chosen.size() == m_share.passages
                         ? FTS_TEXT("The model writes about %1 of %2 passages, evenly spread; "
                                    "generate.most_written allows no more.")
                         : FTS_TEXT("The model writes about %1 of %2 passages: those that are "
                                    "plainly English, as what it was taught."),
                     chosen.size(), chunks.size()});
    }
    m_written->ask(chosen, takeWritten, context);
    while (next < chunks.size()) {
        giveNext({});
    }
}

} // namespace fts
