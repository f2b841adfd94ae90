#include "core/work/chat_rows_of_model.h"

#include "core/base/error.h"
#include "core/corpus/chat_responses.h"
#include "core/work/sql_rows_of_model.h"

namespace fts {
namespace {

/// Puts the rows of one conversation after the other.
class Rows {
public:
    Rows(const CausalModel& model, int maxTokens)
        : m_model(model), m_maxTokens(static_cast<std::size_t>(maxTokens)),
          m_end(endOfAnswer(model, "chat")) {}

    void add(const ChatRow& chat) {
        try {
            auto rows = chatResponses(chat, m_end, m_model.tokenizer(), *m_model.chatTemplate());
            for (ResponseRow& row : rows) {
                all.add(std::move(row), m_maxTokens);
            }
        } catch (const Error& error) {
            if (++all.unfit == 1) {
                all.whyUnfit = error.message();
            }
        }
    }

    ChatResponseRows all;

private:
    const CausalModel& m_model;
    std::size_t m_maxTokens;
    std::int32_t m_end;
};

} // namespace

ChatResponseRows chatResponseRows(std::span<const ChatRow> chats, const CausalModel& model,
                                  int maxTokens, const std::function<void()>& onRow) {
    if (model.chatTemplate() == nullptr) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("The model has no chat template, so it cannot learn conversations. "
                             "Choose a model whose name ends in Instruct or Chat."));
    }
    Rows rows(model, maxTokens);
    for (const ChatRow& chat : chats) {
        onRow();
        rows.add(chat);
    }
    return std::move(rows.all);
}

} // namespace fts
