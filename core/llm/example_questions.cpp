#include "core/llm/example_questions.h"

#include <array>
#include <utility>

#include "core/base/ascii.h"

namespace fts {
namespace {

// Of our own making, about things of several kinds, and asked without the words that point at a
// passage nobody sees.
constexpr std::array<std::pair<const char*, const char*>, 4> kExamples{{
    {"The harbour board raised mooring fees by 8 percent in March 2019, after the repair of the "
     "north pier had cost more than twice the sum set aside for it. Fishing boats under ten "
     "metres were exempt.",
     "Why did the harbour board raise mooring fees in 2019?"},
    {"Net sales of the Garden segment were $412 million, compared with $389 million a year "
     "earlier. The increase was mainly due to higher prices for hand tools and to the first full "
     "year of sales in Canada.",
     "What drove the increase in net sales of the Garden segment?"},
    {"Ringtail bats hunt above open water between dusk and midnight. They find insects by echo "
     "and take them from the surface with the hind feet, so that ponds covered with weed are of "
     "no use to them.",
     "How do ringtail bats catch insects over water?"},
    {"An account is closed automatically after 24 months without a login. Thirty days before, the "
     "owner receives an e-mail at the address given at registration and can keep the account by "
     "signing in once.",
     "How long can an account stay unused before it is closed?"},
}};
constexpr const char* kTask =
    "Write one question that the text answers, as somebody would type it into a search. Name what "
    "it is about.";

} // namespace

std::vector<ChatMessage> exampleQuestionMessages(const std::string& passage) {
    std::vector<ChatMessage> messages{{ChatRole::System, kTask}};
    for (const auto& [text, question] : kExamples) {
        messages.push_back({ChatRole::User, text});
        messages.push_back({ChatRole::Assistant, question});
    }
    messages.push_back({ChatRole::User, passage});
    return messages;
}

std::vector<ChatMessage> taughtQuestionMessages(const std::string& passage) {
    return {{ChatRole::System, kTask}, {ChatRole::User, passage}};
}

std::string exampleQuestionIn(const std::string& answer) {
    const auto end = answer.find('?');
    if (end == std::string::npos) {
        return {};
    }
    std::string_view question = asciiTrimmed(std::string_view(answer).substr(0, end + 1));
    for (const std::string_view label : {"Question:", "Q:"}) {
        if (question.starts_with(label)) {
            question = asciiTrimmed(question.substr(label.size()));
        }
    }
    return question.find('\n') == std::string_view::npos ? std::string(question) : std::string();
}

} // namespace fts
