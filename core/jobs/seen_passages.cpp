#include "core/jobs/seen_passages.h"

#include <algorithm>

#include "core/corpus/model_reader.h"
#include "core/text/sentences.h"

namespace fts {
namespace {

// Bytes of a text that the model sees, from its beginning on.
std::size_t seenOf(const std::string& text, const ModelReader& reader) {
    const std::string& prompt = reader.model.passagePrompt;
    const Encoding seen =
        reader.tokenizer.encode(prompt + text, static_cast<std::size_t>(reader.model.maxTokens));
    if (seen.untruncated == seen.ids.size()) {
        return text.size();
    }
    std::size_t end = 0;
    for (const auto& [begin, endOfToken] : seen.offsets) {
        end = std::max<std::size_t>(end, endOfToken);
    }
    return end - std::min(end, prompt.size());
}

} // namespace

void leaveOutWhatIsUnseen(std::vector<AskedChunk>& chunks, const Specs& specs) {
    if (specs.kind != kEmbedding || specs.chunk.tokens == 0) {
        return; // a student reads passages, and is no encoder; or all of them fit
    }
    const ModelReader reader = openModelReader(specs);
    for (AskedChunk& chunk : chunks) {
        const std::size_t headings = chunk.text.size() - chunk.body.size();
        const std::size_t seen =
            chunk.split == Split::Train ? seenOf(chunk.text, reader) : chunk.text.size();
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
