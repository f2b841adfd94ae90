#include "core/jobs/seen_passages.h"

#include <algorithm>

#include "core/corpus/seen_part.h"
#include "core/text/sentences.h"

namespace fts {

// A student reads passages, and is no encoder.
bool mayBeCut(const Specs& specs) {
    return specs.kind == kEmbedding && specs.chunk.tokens != 0;
}

void leaveOutWhatIsUnseen(std::vector<AskedChunk>& chunks, const Specs& specs) {
    if (!mayBeCut(specs)) {
        return;
    }
    const ModelReader reader = openModelReader(specs);
    for (AskedChunk& chunk : chunks) {
        const std::size_t headings = chunk.text.size() - chunk.body.size();
        const std::size_t seen =
            chunk.split == Split::Train ? seenPart(reader, chunk.text).bytes : chunk.text.size();
        if (seen == chunk.text.size()) {
            continue;
        }
        std::size_t end = 0;
        for (const TextRange& sentence : sentencesOf(chunk.body)) {
            end = headings + sentence.end <= seen ? sentence.end : end;
        }
        chunk.body.resize(end > 0 ? end : seen - std::min(seen, headings));
    }
}

} // namespace fts
