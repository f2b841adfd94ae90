#include "core/train/batch_gradients.h"

#include <algorithm>
#include <unordered_map>

#include "core/nn/torch_device.h"

namespace fts {

/// The distinct texts of a batch: first its passages, then its questions.
struct BatchGradients::Texts {
    std::vector<TrainingData::Sequence> sequences;
    std::int64_t passages = 0;
    std::vector<std::int64_t> question; ///< per pair: index among the questions
    torch::Tensor target;               ///< per distinct question–passage pair of the batch
    torch::Tensor sameText;             ///< pairs × passages
    torch::Tensor questionOfPair;
    std::int64_t tokens = 0;
};

namespace {

/// Numbers keys in order of appearance.
class Numbering {
public:
    std::int64_t operator()(std::uint32_t key) {
        const auto [place, isNew] =
            m_numbers.try_emplace(key, static_cast<std::int64_t>(keys.size()));
        if (isNew) {
            keys.push_back(key);
        }
        return place->second;
    }
    std::vector<std::uint32_t> keys;

private:
    std::unordered_map<std::uint32_t, std::int64_t> m_numbers;
};

/// Ends of consecutive parts of at most `limit` tokens each (or one sequence). The last part is as
/// full as can be: it alone is computed but once.
std::vector<std::size_t> partEnds(const std::vector<TrainingData::Sequence>& sequences,
                                  std::int64_t limit) {
    std::vector<std::size_t> ends{sequences.size()};
    std::int64_t tokens = 0;
    for (std::size_t i = sequences.size(); i-- > 0;) {
        const auto length = static_cast<std::int64_t>(sequences[i].size());
        if (tokens > 0 && tokens + length > limit) {
            ends.push_back(i + 1);
            tokens = 0;
        }
        tokens += length;
    }
    std::ranges::reverse(ends);
    return ends;
}

// Any other copy would make the host wait for all that the GPU was told so far.
torch::Tensor toDevice(const torch::Tensor& tensor, torch::Device device) {
    return device.is_cuda() ? tensor.pin_memory().to(device, /*non_blocking=*/true) : tensor;
}

} // namespace

BatchGradients::BatchGradients(SentenceEncoder& encoder, const TrainingData& data,
                               const TrainSpec& spec)
    : m_encoder(encoder), m_data(data), m_loss(lossNamed(spec.loss)), m_scale(spec.scale) {}

BatchGradients::Texts BatchGradients::distinctTexts(std::span<const std::uint32_t> pairs) const {
    Texts texts;
    Numbering passages;
    Numbering questions;
    std::vector<std::int64_t> target;
    for (const std::uint32_t pair : pairs) {
        target.push_back(passages(m_data.pairs[pair].passage));
        texts.question.push_back(questions(m_data.pairs[pair].question));
    }
    for (const std::uint32_t pair : pairs) {
        for (const std::uint32_t negative : m_data.negativesOf(pair)) {
            passages(negative);
        }
    }
    for (const std::uint32_t passage : passages.keys) {
        texts.sequences.push_back(m_data.passages[passage]);
    }
    for (const std::uint32_t question : questions.keys) {
        texts.sequences.push_back(m_data.questions[question]);
    }
    for (const auto& sequence : texts.sequences) {
        texts.tokens += static_cast<std::int64_t>(sequence.size());
    }
    texts.passages = static_cast<std::int64_t>(passages.keys.size());
    const auto device = torchDevice(m_encoder.device());
    auto sameText =
        torch::zeros({static_cast<std::int64_t>(pairs.size()), texts.passages}, torch::kBool);
    auto cells = sameText.accessor<bool, 2>();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::int64_t j = 0; j < texts.passages; ++j) {
            cells[static_cast<std::int64_t>(i)][j] = m_data.joined(
                m_data.pairs[pairs[i]].question, passages.keys[static_cast<std::size_t>(j)]);
        }
    }
    texts.sameText = toDevice(sameText, device);
    texts.target = toDevice(torch::tensor(target, torch::kInt64), device);
    texts.questionOfPair = toDevice(torch::tensor(texts.question, torch::kInt64), device);
    return texts;
}

torch::Tensor BatchGradients::loss(const torch::Tensor& vectors, const Texts& texts) const {
    const auto passages = vectors.narrow(0, 0, texts.passages);
    const auto questions = vectors.narrow(0, texts.passages, vectors.size(0) - texts.passages)
                               .index_select(0, texts.questionOfPair);
    return m_loss.function(questions, passages, texts.target, texts.sameText, m_scale);
}

torch::Tensor BatchGradients::embedPart(const Texts& texts, std::size_t begin, std::size_t end) {
    return m_encoder.forward(std::span(texts.sequences).subspan(begin, end - begin));
}

torch::Tensor BatchGradients::embedInParts(const Texts& texts, std::span<const std::size_t> ends,
                                           const std::function<void()>& beforePass) {
    const torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> parts;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        beforePass();
        parts.push_back(embedPart(texts, begin, end));
        begin = end;
    }
    return torch::cat(parts);
}

void BatchGradients::backwardInParts(const Texts& texts, const torch::Tensor& gradient,
                                     std::span<const std::size_t> ends,
                                     const std::function<void()>& beforePass) {
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        beforePass();
        embedPart(texts, begin, end)
            .backward(gradient.slice(0, static_cast<std::int64_t>(begin),
                                     static_cast<std::int64_t>(end)));
        begin = end;
    }
}

BatchGradients::Result BatchGradients::add(std::span<const std::uint32_t> pairs, double weight,
                                           std::int64_t tokensAtOnce,
                                           const std::function<void()>& beforePass) {
    const Texts texts = distinctTexts(pairs);
    const auto ends = partEnds(texts.sequences, tokensAtOnce);
    if (ends.size() == 1) {
        beforePass();
        const auto value = loss(m_encoder.forward(texts.sequences), texts);
        (value * weight).backward();
        return {value.detach(), texts.tokens};
    }
    const auto early = std::span(ends).first(ends.size() - 1);
    const auto vectors = embedInParts(texts, early, beforePass).requires_grad_(true);
    beforePass();
    const auto value =
        loss(torch::cat({vectors, embedPart(texts, early.back(), ends.back())}), texts);
    (value * weight).backward();
    backwardInParts(texts, vectors.grad(), early, beforePass);
    return {value.detach(), texts.tokens};
}

} // namespace fts
