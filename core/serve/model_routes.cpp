#include "core/serve/model_routes.h"

#include <bit>
#include <charconv>
#include <cmath>

#include "core/base/base64.h"
#include "core/base/json.h"
#include "core/serve/paging.h"
#include "core/serve/written_answer.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kMostTexts = 2048;

json describe(const ServedModel& model) {
    return {{"id", model.id()},
            {"object", "model"},
            {"created", model.created()},
            {"owned_by", "finetune-studio"}};
}

std::vector<std::string> inputOf(const RequestFields& fields) {
    const json& input = fields.value("input");
    const bool isTokens = input.is_array() && !input.empty() && !input.front().is_string();
    if (isTokens) {
        throw ApiError::unsupported("input",
                                    "Send texts instead of tokens: the tokens are those of "
                                    "another model's tokenizer.");
    }
    auto texts = fields.texts("input", kMostTexts);
    if (texts.empty()) {
        throw ApiError::badRequest("input", "\"input\" must be a text or a list of texts.");
    }
    return texts;
}

bool wantsBase64(const RequestFields& fields) {
    const std::string format = fields.text("encoding_format", "float");
    if (format != "float" && format != "base64") {
        throw ApiError::badRequest("encoding_format",
                                   "\"encoding_format\" must be float or base64.");
    }
    return format == "base64";
}

// As nlohmann would write it, every vector would be made a list of doubles first, with 17 digits.
void appendVector(std::string& text, std::span<const float> vector) {
    char digits[32];
    char sign = '[';
    for (const float value : vector) {
        text += sign;
        sign = ',';
        const auto [end, failure] = std::to_chars(digits, digits + sizeof digits, value);
        text.append(std::isfinite(value) ? std::string_view(digits, end) : "null");
    }
    text += ']';
}

void appendBase64(std::string& text, std::span<const float> vector) {
    static_assert(std::endian::native == std::endian::little); // as clients read the bytes
    text += '"';
    text += toBase64({reinterpret_cast<const char*>(vector.data()), vector.size_bytes()});
    text += '"';
}

HttpAnswer embeddingAnswer(const EmbeddedTexts& embedded, bool base64, const std::string& model) {
    HttpAnswer answer;
    answer.body = R"({"object":"list","data":[)";
    const std::span<const float> values(embedded.values);
    for (std::size_t i = 0; i * embedded.dimension < values.size(); ++i) {
        answer.body +=
            i == 0 ? R"({"object":"embedding","index":)" : R"(,{"object":"embedding","index":)";
        answer.body += std::to_string(i) + R"(,"embedding":)";
        const auto vector = values.subspan(i * embedded.dimension, embedded.dimension);
        base64 ? appendBase64(answer.body, vector) : appendVector(answer.body, vector);
        answer.body += '}';
    }
    const json usage{{"prompt_tokens", embedded.tokens}, {"total_tokens", embedded.tokens}};
    answer.body += R"(],"model":)" + dumpJson(model) + R"(,"usage":)" + dumpJson(usage) + '}';
    return answer;
}

} // namespace

HttpAnswer ModelRoutes::list() const {
    json data = json::array();
    for (const auto& model : m_models.all()) {
        data.push_back(describe(*model));
    }
    return jsonAnswer({{"object", "list"}, {"data", data}});
}

HttpAnswer ModelRoutes::one(const std::string& id) {
    return jsonAnswer(describe(*m_models.known(id)));
}

HttpAnswer ModelRoutes::embed(const HttpCall& call) {
    const RequestFields fields(call.body);
    const std::string id = fields.text("model");
    const auto texts = inputOf(fields);
    const bool base64 = wantsBase64(fields);
    const auto embedder = m_models.find(id)->embedder();
    const std::int64_t dimension = embedder->dimension();
    if (fields.integer("dimensions", 1, INT32_MAX, dimension) != dimension) {
        throw ApiError::unsupported(
            "dimensions",
            Message("\"%1\" gives vectors of %2 numbers and no others.", id, dimension));
    }
    return embeddingAnswer(embedder->embed(texts, call.isGone), base64, id);
}

HttpAnswer ModelRoutes::chat(const HttpCall& call) {
    return write(chatOrder(RequestFields(call.body)), call);
}

HttpAnswer ModelRoutes::complete(const HttpCall& call) {
    return write(completionOrder(RequestFields(call.body)), call);
}

// A stream begins once it is known that there is something to send.
HttpAnswer ModelRoutes::write(const WritingOrder& order, const HttpCall& call) {
    const auto queue = m_models.find(order.model)->writer();
    const auto task = std::make_shared<WritingTask>(requestOf(order, queue->generator()));
    queue->add(task);
    task->awaitBegin(call.isGone);
    if (order.stream) {
        HttpAnswer answer;
        answer.contentType = "text/event-stream";
        answer.stream = std::make_unique<WritingStream>(order, task, queue, call.isGone);
        return answer;
    }
    task->awaitEnd(call.isGone);
    return jsonAnswer(WrittenAnswer(order).whole(*task));
}

} // namespace fts
