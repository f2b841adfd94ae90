#include "core/nn/text_generator.h"

#include <algorithm>

#include <ATen/DeviceAccelerator.h>

#include "core/base/error.h"
#include "core/nn/peft_adapter.h"
#include "core/nn/text_writing.h"
#include "core/nn/torch_errors.h"

namespace fts {
namespace {

/// The requests of one call of generate(), as a flow.
class GivenRequests : public GenerationFlow {
public:
    GivenRequests(std::span<const GenerationRequest> requests, const Generator::Take& take,
                  const Generator::Grow& grow)
        : m_requests(requests), m_take(take), m_grow(grow) {}

    std::optional<Numbered> next(bool) override {
        if (m_next == m_requests.size()) {
            return std::nullopt;
        }
        const std::size_t number = m_next++;
        return Numbered(number, m_requests[number]);
    }
    void grow(std::size_t number, std::string_view piece) override {
        if (m_grow) {
            m_grow(number, piece);
        }
    }
    void take(std::size_t number, Continuation answer) override {
        m_take(number, std::move(answer));
    }
    void refuse(std::size_t, const Error& error) override { throw Error(error); }

private:
    std::span<const GenerationRequest> m_requests;
    const Generator::Take& m_take;
    const Generator::Grow& m_grow;
    std::size_t m_next = 0;
};

} // namespace

TextGenerator::TextGenerator(const std::filesystem::path& path, const GeneratorOptions& options)
    : TextGenerator(
          std::make_shared<CausalModel>(path, options.device, options.precision, Holding::AsKept),
          options.atOnce) {}

TextGenerator::TextGenerator(std::shared_ptr<CausalModel> model, int atOnce)
    : m_model(std::move(model)), m_atOnce(std::max(1, atOnce)) {}

void TextGenerator::checkRequest(const GenerationRequest& request) const {
    if (request.prompt.empty()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("The model was given nothing to continue."));
    }
    if (request.prompt.size() >= static_cast<std::size_t>(positions())) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The text has %1 tokens, and this model reads fewer than %2. Shorten "
                             "it."),
                    request.prompt.size(), positions());
    }
    m_model->checkIds(request.prompt);
}

// Twice as many at a time where more are needed again and again.
int TextGenerator::placesAfter(int wanted) const {
    const int now = m_cache == nullptr ? 0 : m_cache->places();
    return wanted <= now ? now : std::max(wanted, std::min(m_atOnce, 2 * now));
}

// Half of what is free is left: for the passes over the model, and for others.
bool TextGenerator::hasMemoryFor(int places, std::size_t tokens) const {
    if (m_cache == nullptr || places <= m_cache->places()) {
        return true; // the first has to be written anyhow
    }
    const DecoderConfig& config = m_model->config();
    const auto numbers = static_cast<std::uint64_t>(config.layers) *
                         static_cast<std::uint64_t>(config.keyValueHeads) *
                         static_cast<std::uint64_t>(config.headSize) * 2;
    const std::uint64_t perToken = numbers * m_model->options().dtype().itemsize();
    const auto held = static_cast<std::uint64_t>(m_cache->places()) *
                      static_cast<std::uint64_t>(m_cache->capacity());
    const auto wanted = static_cast<std::uint64_t>(placesAfter(places)) *
                        std::min(tokens, static_cast<std::size_t>(positions()));
    if (wanted <= held) {
        return true;
    }
    const Device device = m_model->device();
    if (device.kind != Device::Kind::Cpu) {
        at::accelerator::emptyCache(); // what torch keeps for later counts as free
    }
    return (wanted - held) * perToken <= availableMemory(device) / 2;
}

// Half as much again at a time where longer ones are needed again and again.
KeyValueCache& TextGenerator::reserve(int places, std::size_t tokens) {
    const auto most = static_cast<std::size_t>(positions());
    const auto rounded =
        std::min(most, (tokens + Writing::kRoom - 1) / Writing::kRoom * Writing::kRoom);
    const auto capacity = static_cast<int>(rounded);
    if (m_cache == nullptr) {
        m_cache = std::make_unique<KeyValueCache>(m_model->config(), places, capacity,
                                                  m_model->options());
    } else {
        const bool longer = capacity > m_cache->capacity();
        m_cache->reserve(
            placesAfter(places),
            longer ? std::max(capacity, std::min(positions(), m_cache->capacity() * 3 / 2))
                   : capacity);
    }
    m_held.resize(static_cast<std::size_t>(m_cache->places()));
    return *m_cache;
}

const GrammarVocabulary& TextGenerator::vocabulary() {
    if (m_vocabulary == nullptr) {
        const DecoderConfig& config = m_model->config();
        m_vocabulary = std::make_unique<GrammarVocabulary>(
            tokenizer(), static_cast<std::size_t>(config.vocabularySize), config.eosTokenIds);
    }
    return *m_vocabulary;
}

void TextGenerator::generate(std::span<const GenerationRequest> requests, const Take& take,
                             JobContext& context, const Grow& grow) {
    std::ranges::for_each(requests, [this](const auto& request) { checkRequest(request); });
    GivenRequests flow(requests, take, grow);
    write(flow, context);
}

void TextGenerator::write(GenerationFlow& flow, JobContext& context) {
    try {
        withTorchErrors([&] {
            const c10::InferenceMode inference;
            Writing(*this, flow).run(context);
        });
    } catch (const std::exception&) { // the cache may be half as it should be
        m_cache.reset();
        m_held.clear();
        throw;
    }
}

std::vector<float> TextGenerator::logProbabilities(std::span<const std::int32_t> sequence) {
    GenerationRequest request;
    request.prompt.assign(sequence.begin(), sequence.end());
    checkRequest(request);
    return withTorchErrors([&] {
        const c10::InferenceMode inference;
        const auto count = static_cast<std::int64_t>(sequence.size());
        KeyValueCache cache(m_model->config(), 1, static_cast<int>(count), m_model->options());
        cache.continuePlaces({{0, count}});
        const auto ids = torch::tensor(std::vector<std::int64_t>(sequence.begin(), sequence.end()),
                                       torch::kInt64);
        const auto device = m_model->options().device();
        const auto hidden =
            m_model->forward(ids.to(device), torch::arange(count).to(device), cache);
        const auto values =
            torch::log_softmax(m_model->logits(hidden), -1).to(torch::kCPU).contiguous();
        const auto* data = values.const_data_ptr<float>();
        return std::vector<float>(data, data + values.numel());
    });
}

std::unique_ptr<Generator> loadGenerator(const std::filesystem::path& path,
                                         const GeneratorOptions& options) {
    return loadFlowGenerator(path, options);
}

std::unique_ptr<FlowGenerator> loadFlowGenerator(const std::filesystem::path& path,
                                                 const GeneratorOptions& options) {
    return withTorchErrors([&] { return std::make_unique<TextGenerator>(path, options); });
}

std::unique_ptr<FlowGenerator> loadAdaptedGenerator(const std::filesystem::path& base,
                                                    const std::filesystem::path& adapter,
                                                    const GeneratorOptions& options) {
    return withTorchErrors([&] {
        auto model =
            std::make_shared<CausalModel>(base, options.device, options.precision, Holding::AsKept);
        openPeftAdapter(*model, adapter);
        model->mergeAdapters();
        return std::make_unique<TextGenerator>(std::move(model), options.atOnce);
    });
}

} // namespace fts
