#include "core/work/mixed_questions.h"

#include <algorithm>
#include <iterator>

namespace fts {

void MixedQuestions::ask(std::span<const AskedChunk> chunks, const Take& take,
                         JobContext& context) {
    FunctionSink nobody([](const Event&) {}); // the progress is that of the slow one
    JobContext quiet{context.stop, nobody};
    const Take takeBoth = [&](const AskedChunk& chunk, const std::vector<MadeQuestion>& written) {
        std::vector<MadeQuestion> all;
        m_taken->ask(
            {&chunk, 1},
            [&all](const AskedChunk&, const std::vector<MadeQuestion>& taken) { all = taken; },
            quiet);
        std::ranges::copy(written, std::back_inserter(all));
        take(chunk, all);
    };
    m_written->ask(chunks, takeBoth, context);
}

} // namespace fts
