#include "core/serve/embedding_queue.h"

#include <algorithm>

#include "core/base/outcome.h"
#include "core/retrieval/sequence_batches.h"
#include "core/text/tokenizer.h"

namespace fts {
namespace {

constexpr std::chrono::milliseconds kLookEvery{100};
// Passes are some batches long: enough to sort by length, short enough for those who come next.
constexpr std::size_t kBatchesAPass = 4;

} // namespace

struct EmbeddingQueue::Task {
    std::vector<std::vector<std::int32_t>> sequences;
    std::vector<float> values;
    std::size_t next = 0; ///< of the sequences, the first in no pass yet
    std::size_t done = 0; ///< sequences that have their vectors
    std::optional<ApiError> failure;

    bool ended() const { return failure || done == sequences.size(); }
};

struct EmbeddingQueue::Piece {
    std::shared_ptr<Task> task;
    std::size_t begin = 0, end = 0;
};

EmbeddingQueue::EmbeddingQueue(std::unique_ptr<Encoder> encoder, int maxTokens,
                               std::size_t mostWaiting)
    : m_encoder(std::move(encoder)),
      m_limit(static_cast<std::size_t>(maxTokens > 0 ? std::min(maxTokens, m_encoder->positions())
                                                     : m_encoder->positions())),
      m_mostWaiting(mostWaiting),
      m_worker([this](std::stop_token stop) { work(std::move(stop)); }) {}

EmbeddingQueue::~EmbeddingQueue() {
    stop();
    m_worker.join();
}

void EmbeddingQueue::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_worker.request_stop();
}

EmbeddedTexts EmbeddingQueue::embed(const std::vector<std::string>& texts,
                                    const std::function<bool()>& isGone) {
    const auto task = std::make_shared<Task>();
    EmbeddedTexts embedded{static_cast<std::size_t>(m_encoder->dimension()), {}, 0};
    for (const std::string& text : texts) {
        task->sequences.push_back(m_encoder->tokenizer().encode(text, m_limit).ids);
        embedded.tokens += static_cast<std::int64_t>(task->sequences.back().size());
    }
    task->values.assign(texts.size() * embedded.dimension, 0.0F);
    await(task, isGone);
    embedded.values = std::move(task->values);
    return embedded;
}

void EmbeddingQueue::await(const std::shared_ptr<Task>& task, const std::function<bool()>& isGone) {
    std::unique_lock lock(m_mutex);
    if (m_stopping) {
        throw ApiError::stopping();
    }
    if (m_tasks.size() >= m_mostWaiting) {
        throw ApiError::overloaded(
            Message("%1 requests wait for this model already. Try again later.", m_tasks.size()));
    }
    m_tasks.push_back(task);
    m_changed.notify_all();
    while (!m_changed.wait_for(lock, kLookEvery, [&] { return task->ended(); })) {
        if (isGone()) {
            std::erase(m_tasks, task);
            throw ApiError(499, "invalid_request_error", "client_closed_request", "",
                           "The client is gone.");
        }
    }
    if (task->failure) {
        throw ApiError(*task->failure);
    }
}

void EmbeddingQueue::work(std::stop_token stop) {
    FunctionSink nobody([](const Event&) {});
    JobContext context{stop, nobody};
    while (!stop.stop_requested()) {
        const auto pass = nextPass(stop);
        const Outcome outcome = runJob(
            [&](JobContext&) {
                embedPass(pass);
                return nlohmann::json();
            },
            context);
        const auto* failed = std::get_if<Failed>(&outcome);
        finishPass(pass, failed == nullptr
                             ? std::nullopt
                             : std::optional(ApiError::of(Error(failed->kind, failed->message))));
    }
    const std::lock_guard lock(m_mutex);
    for (const auto& task : m_tasks) {
        task->failure = ApiError::stopping();
    }
    m_tasks.clear();
    m_changed.notify_all();
}

// Every task gets an equal share of the pass, the first ones what is left over.
std::vector<EmbeddingQueue::Piece> EmbeddingQueue::nextPass(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [this] { return !m_tasks.empty(); });
    std::vector<Piece> pass;
    const std::size_t room = kBatchesAPass * static_cast<std::size_t>(m_encoder->tokensAtOnce()) /
                             std::max<std::size_t>(1, m_tasks.size());
    for (const auto& task : m_tasks) {
        Piece piece{task, task->next, task->next};
        std::size_t tokens = 0;
        while (piece.end < task->sequences.size() && (piece.end == piece.begin || tokens < room)) {
            tokens += task->sequences[piece.end++].size();
        }
        task->next = piece.end;
        pass.push_back(piece);
    }
    return pass;
}

void EmbeddingQueue::embedPass(const std::vector<Piece>& pass) {
    std::vector<std::vector<std::int32_t>> sequences;
    for (const Piece& piece : pass) {
        for (std::size_t i = piece.begin; i < piece.end; ++i) {
            sequences.push_back(std::move(piece.task->sequences[i]));
        }
    }
    const auto dimension = static_cast<std::size_t>(m_encoder->dimension());
    std::vector<float> values(sequences.size() * dimension);
    embedSequences(*m_encoder, std::move(sequences), values);
    auto from = values.begin();
    for (const Piece& piece : pass) {
        const auto count = static_cast<std::ptrdiff_t>((piece.end - piece.begin) * dimension);
        std::copy_n(from, count,
                    piece.task->values.begin() +
                        static_cast<std::ptrdiff_t>(piece.begin * dimension));
        from += count;
    }
}

void EmbeddingQueue::finishPass(const std::vector<Piece>& pass,
                                const std::optional<ApiError>& failure) {
    const std::lock_guard lock(m_mutex);
    for (const Piece& piece : pass) {
        piece.task->done += piece.end - piece.begin;
        if (failure) {
            piece.task->failure = failure;
        }
    }
    std::erase_if(m_tasks, [](const auto& task) { return task->ended(); });
    m_changed.notify_all();
}

} // namespace fts
