#include "core/work/word_index.h"

namespace fts {

Bm25 wordIndex(std::span<const Passage> passages, JobContext& context) {
    Bm25 index;
    for (const Passage& passage : passages) {
        context.check();
        index.add(passage.text);
    }
    return index;
}

} // namespace fts
