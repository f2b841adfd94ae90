#include "core/corpus/seen_part.h"

#include <algorithm>

namespace fts {

SeenPart seenPart(const ModelReader& reader, const std::string& passage) {
    const std::string& prompt = reader.model.passagePrompt;
    const Encoding seen =
        reader.tokenizer.encode(prompt + passage, static_cast<std::size_t>(reader.model.maxTokens));
    SeenPart part{passage.size(), seen.ids.size(), seen.untruncated};
    if (part.isCut()) {
        std::size_t end = 0;
        for (const auto& [begin, endOfToken] : seen.offsets) {
            end = std::max<std::size_t>(end, endOfToken);
        }
        part.bytes = end - std::min(end, prompt.size());
    }
    return part;
}

} // namespace fts
