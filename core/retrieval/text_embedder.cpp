#include "core/retrieval/text_embedder.h"

#include <algorithm>

#include "core/nn/api/threads.h"
#include "core/retrieval/sequence_batches.h"
#include "core/text/tokenizer.h"

namespace fts {
namespace {

constexpr std::size_t kTokenisedAtOnce = 512; // texts, shared by the processor's cores

} // namespace

struct TextEmbedder::Window {
    std::vector<std::vector<std::int32_t>> sequences;
    std::vector<float> vectors;
};

TextEmbedder::TextEmbedder(Encoder& encoder, Options options)
    : m_encoder(encoder), m_options(std::move(options)),
      m_limit(m_options.maxTokens > 0 ? std::min(m_options.maxTokens, encoder.positions())
                                      : encoder.positions()) {}

bool TextEmbedder::fill(Window& window, const Source& source, JobContext& context) {
    window.sequences.clear();
    std::vector<std::string> texts;
    do {
        texts.clear();
        const std::size_t room = m_options.window - window.sequences.size();
        while (texts.size() < std::min(kTokenisedAtOnce, room)) {
            context.check();
            auto text = source();
            if (!text) {
                break;
            }
            texts.push_back(m_options.prompt + *std::move(text));
        }
        tokenise(texts, window);
    } while (texts.size() == kTokenisedAtOnce);
    return !window.sequences.empty();
}

void TextEmbedder::tokenise(const std::vector<std::string>& texts, Window& window) {
    std::vector<Encoding> encodings(texts.size());
    const auto limit = static_cast<std::size_t>(m_limit);
    shareTasks(texts.size(), [&](const NextTask& next) {
        while (const auto task = next()) {
            encodings[*task] = m_encoder.tokenizer().encode(texts[*task], limit);
        }
    });
    for (Encoding& encoding : encodings) {
        const auto cut = encoding.untruncated - encoding.ids.size();
        ++m_counts.texts;
        m_counts.tokens += static_cast<std::int64_t>(encoding.ids.size());
        m_counts.cutTexts += cut > 0 ? 1 : 0;
        m_counts.cutTokens += static_cast<std::int64_t>(cut);
        window.sequences.push_back(std::move(encoding.ids));
    }
}

void TextEmbedder::embedWindow(Window& window, JobContext& context, const std::string& stage,
                               std::int64_t total) {
    const std::size_t count = window.sequences.size();
    window.vectors.resize(count * static_cast<std::size_t>(m_encoder.dimension()));
    const std::int64_t before = m_counts.texts - static_cast<std::int64_t>(count);
    context.check();
    const auto tell = [&](std::size_t done) {
        context.events.emit(Progress{stage, before + static_cast<std::int64_t>(done), total});
        if (done < count) {
            context.check();
        }
    };
    embedSequences(m_encoder, std::move(window.sequences), window.vectors, m_options.batchTokens,
                   tell);
}

TextEmbedder::Counts TextEmbedder::embed(const Source& source, const Sink& sink,
                                         JobContext& context, const std::string& stage,
                                         std::int64_t total) {
    m_counts = {};
    Window window;
    while (fill(window, source, context)) {
        embedWindow(window, context, stage, total);
        sink(window.vectors);
    }
    return m_counts;
}

VectorTable TextEmbedder::embedAll(std::span<const std::string> texts, JobContext& context,
                                   const std::string& stage, Counts* counts) {
    VectorTable table{static_cast<std::size_t>(m_encoder.dimension()), {}};
    table.values.reserve(texts.size() * table.dimension);
    std::size_t next = 0;
    const auto source = [&]() -> std::optional<std::string> {
        return next < texts.size() ? std::optional(texts[next++]) : std::nullopt;
    };
    const auto sink = [&](std::span<const float> vectors) {
        table.values.insert(table.values.end(), vectors.begin(), vectors.end());
    };
    const Counts found =
        embed(source, sink, context, stage, static_cast<std::int64_t>(texts.size()));
    if (counts != nullptr) {
        *counts = found;
    }
    return table;
}

} // namespace fts
