#include "core/retrieval/exact_search.h"

#include <algorithm>

#include <ATen/ATen.h>

namespace fts {
namespace {

constexpr std::size_t kScoresAtOnce = 16'000'000; // 64 MB of floats

at::Tensor asTensor(const VectorTable& table, std::size_t begin, std::size_t rows) {
    // from_blob has no const form; the tensor is only read.
    auto* data = const_cast<float*>(table.values.data() + begin * table.dimension);
    return at::from_blob(
        data, {static_cast<std::int64_t>(rows), static_cast<std::int64_t>(table.dimension)},
        at::kFloat);
}

at::Tensor lengths(const at::Tensor& rows) {
    return rows.norm(2, 1, true).clamp_min(1e-12);
}

} // namespace

void scoreAll(const VectorTable& questions, const VectorTable& passages, JobContext& context,
              const std::function<void(std::size_t, std::span<const float>)>& take) {
    const c10::InferenceMode inference;
    const std::size_t columns = passages.rows();
    if (columns == 0) {
        return;
    }
    // Products are divided by the lengths, since a copy of all passages would take longer.
    const auto passageRows = asTensor(passages, 0, columns);
    const auto passageLengths = lengths(passageRows).t();
    const std::size_t block = std::max<std::size_t>(1, kScoresAtOnce / columns);
    for (std::size_t begin = 0; begin < questions.rows(); begin += block) {
        context.check();
        const std::size_t rows = std::min(block, questions.rows() - begin);
        const auto questionRows = asTensor(questions, begin, rows);
        const auto scores = at::mm(questionRows / lengths(questionRows), passageRows.t())
                                .div_(passageLengths)
                                .contiguous();
        for (std::size_t i = 0; i < rows; ++i) {
            take(begin + i, {scores.const_data_ptr<float>() + i * columns, columns});
        }
    }
}

} // namespace fts
