#include "core/llm/inquiry.h"

#include <deque>

namespace fts {

void runInquiries(std::span<Inquiry* const> inquiries, ChatService& service,
                  const std::function<void(std::size_t inquiry)>& done, std::stop_token stop) {
    std::deque<std::size_t> ready;
    for (std::size_t i = 0; i < inquiries.size(); ++i) {
        ready.push_back(i);
    }
    const auto next = [&]() -> std::optional<ChatTask> {
        while (!ready.empty()) {
            const std::size_t place = ready.front();
            ready.pop_front();
            if (auto request = inquiries[place]->next()) {
                return ChatTask{static_cast<std::int64_t>(place), *std::move(request)};
            }
            done(place);
        }
        return std::nullopt;
    };
    const auto deliver = [&](const ChatResult& result) {
        const auto place = static_cast<std::size_t>(result.id);
        inquiries[place]->take(result.outcome);
        ready.push_front(place); // what was begun is ended first
    };
    service.run(next, deliver, stop);
}

void runInquiry(Inquiry& inquiry, ChatClient& client, std::stop_token stop) {
    while (const auto request = inquiry.next()) {
        try {
            inquiry.take(client.ask(*request, stop));
        } catch (const ChatError& error) {
            if (error.lasting()) {
                throw;
            }
            inquiry.take(error);
        }
    }
}

} // namespace fts
