#include "core/corpus/response_rows.h"

#include <algorithm>

#include "core/base/random.h"

namespace fts {

void ResponseRows::add(ResponseRow row, std::size_t maxTokens) {
    if (row.ids.size() > maxTokens) {
        ++tooLong;
        return;
    }
    tokens += static_cast<std::int64_t>(row.ids.size());
    learned += row.learned();
    rows.push_back(std::move(row));
}

ResponseRow responseRow(std::vector<std::int32_t> prompt, const std::string& response,
                        std::int32_t end, bool learnPrompt, const Tokenizer& tokenizer) {
    ResponseRow row;
    const std::size_t first = learnPrompt ? 1 : prompt.size();
    row.learnedFrom = static_cast<std::uint32_t>(std::max<std::size_t>(1, first));
    row.ids = std::move(prompt);
    const Encoding written = tokenizer.encodeText(response);
    row.ids.insert(row.ids.end(), written.ids.begin(), written.ids.end());
    row.ids.push_back(end);
    return row;
}

std::vector<std::vector<std::uint32_t>> epochBatches(std::size_t rows, int batch, std::int64_t seed,
                                                     int epoch) {
    Random random{static_cast<std::uint64_t>(seed), static_cast<std::uint64_t>(epoch)};
    std::vector<std::vector<std::uint32_t>> batches;
    for (const std::size_t row : random.permutation(rows)) {
        if (batches.empty() || batches.back().size() == static_cast<std::size_t>(batch)) {
            batches.emplace_back();
        }
        batches.back().push_back(static_cast<std::uint32_t>(row));
    }
    return batches;
}

} // namespace fts
