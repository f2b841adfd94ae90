#include "core/train/losses/catalog.h"

#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "core/project/choices.h"
#include "core/train/losses/multiple_negatives.h"

namespace fts {
namespace {

using torch::Tensor;

template <bool Symmetric>
Tensor multipleNegatives(const Tensor& questions, const Tensor& passages, const Tensor& target,
                         const Tensor& sameText, double scale) {
    return multipleNegativesLoss(questions, passages, target, sameText, scale, Symmetric);
}

} // namespace

std::span<const Loss> losses() {
    static const std::vector<Loss> losses{
        {"mnr-symmetric", multipleNegatives<true>},
        {"mnr", multipleNegatives<false>},
    };
    return losses;
}

const Loss& lossNamed(const std::string& key) {
    const auto all = losses();
    const auto loss = std::ranges::find(all, key, &Loss::key);
    if (loss == all.end()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("There is no loss \"%1\". There are: %2."), key,
                    keysOf(lossChoices()));
    }
    return *loss;
}

} // namespace fts
