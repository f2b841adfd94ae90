#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "core/nn/api/encoder.h"
#include "core/serve/api_error.h"

namespace fts {

/// The vectors of one request's texts.
struct EmbeddedTexts {
    std::size_t dimension = 0;
    std::vector<float> values; ///< texts × dimension
    std::int64_t tokens = 0;   ///< that the model saw
};

/// Embeds what many clients ask of one encoder, all that waits in one pass, on a thread of its own.
/// A long request gives the others their share of each pass. Thread-safe.
class EmbeddingQueue {
public:
    /// Texts are cut to `maxTokens`; 0: to what the model's positions allow.
    EmbeddingQueue(std::unique_ptr<Encoder> encoder, int maxTokens, std::size_t mostWaiting);
    ~EmbeddingQueue(); ///< those not finished fail: the server is stopping

    int dimension() const { return m_encoder->dimension(); }

    /// Waits for the vectors, which stand in the order of the texts. Throws ApiError 429 if too
    /// many wait, 503 once it is stopping or the client is gone.
    EmbeddedTexts embed(const std::vector<std::string>& texts, const std::function<bool()>& isGone);

    void stop(); ///< who waits gets ApiError 503

private:
    struct Task;
    struct Piece; ///< texts of one task that are in a pass

    void work(std::stop_token stop);
    std::vector<Piece> nextPass(const std::stop_token& stop);
    void embedPass(const std::vector<Piece>& pass);
    void finishPass(const std::vector<Piece>& pass, const std::optional<ApiError>& failure);
    void await(const std::shared_ptr<Task>& task, const std::function<bool()>& isGone);

    std::unique_ptr<Encoder> m_encoder;
    std::size_t m_limit;
    std::size_t m_mostWaiting;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::shared_ptr<Task>> m_tasks; ///< not finished, the oldest first
    bool m_stopping = false;
    std::jthread m_worker; // last: it uses the above
};

} // namespace fts
