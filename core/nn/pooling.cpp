#include "core/nn/pooling.h"

#include "core/base/error.h"

namespace fts {
namespace {

using Pooling = SentenceTransformerConfig::Pooling;

/// run [sequences, length, hidden] → [sequences, hidden]
torch::Tensor poolRun(Pooling pooling, const torch::Tensor& run) {
    switch (pooling) {
    case Pooling::Mean:
        return run.mean(1, /*keepdim=*/false, torch::kFloat32);
    case Pooling::Cls:
        return run.select(1, 0).to(torch::kFloat32);
    case Pooling::Max:
        return run.amax(1).to(torch::kFloat32);
    case Pooling::Last:
        return run.select(1, -1).to(torch::kFloat32);
    }
    throw Error(ErrorKind::Internal, FTS_TEXT("Unknown pooling."));
}

} // namespace

torch::Tensor pool(Pooling pooling, const torch::Tensor& tokens, const PackedBatch& batch) {
    std::vector<torch::Tensor> pooled;
    const auto parts = tokens.split_with_sizes(batch.runTokens, 0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& run = batch.runs[i];
        pooled.push_back(poolRun(pooling, parts[i].view({run.sequences, run.length, -1})));
    }
    return torch::cat(pooled).index_select(0, batch.order);
}

} // namespace fts
