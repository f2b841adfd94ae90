#include "core/work/chat_training.h"

#include "core/base/error.h"
#include "core/jobs/tuning_rows.h"
#include "core/work/chat_rows_of_model.h"
#include "core/work/rag_cost.h"
#include "core/work/response_training.h"
#include "core/work/run_inputs.h"

namespace fts {
namespace {

class ChatTraining : public ResponseTraining {
public:
    ChatTraining(RunSpec spec, const ChatTrainingRows& rows, JobContext& context)
        : ResponseTraining(std::move(spec)) {
        loadModel(context);
        m_rows = seen(rows.train, context);
        if (m_rows.rows.empty()) {
            throw Error(ErrorKind::BadInput, kNothingToLearn);
        }
        m_validation = seen(rows.validation, context);
        m_spec.trainPairs = static_cast<std::int64_t>(m_rows.rows.size());
        m_spec.validationQuestions = static_cast<std::int64_t>(m_validation.rows.size());
        context.log(Message(FTS_TEXT("Answers to learn from: %1. Tokens of these conversations: "
                                     "%2, of which the model learns %3. Answers to choose by: %4."),
                            m_rows.rows.size(), m_rows.tokens, m_rows.learned,
                            m_validation.rows.size()));
        finish(context);
    }

    double verdictSeconds(const Project& project, ProjectStore& store,
                          JobContext& context) override {
        const ResponseRows& rows = m_validation.rows.empty() ? m_rows : m_validation;
        const double learned =
            static_cast<double>(rows.learned) / static_cast<double>(rows.rows.size());
        Specs specs = project.specs();
        specs.model = m_spec.specs.model;
        specs.train = m_spec.specs.train;
        giveUpModel();
        return ragVerdictSeconds(specs, store, learned, context);
    }

private:
    ResponseRows seen(const std::vector<ChatRow>& chats, JobContext& context) const {
        ChatResponseRows rows = chatResponseRows(chats, *m_model, m_spec.specs.model.maxTokens,
                                                 [&] { context.check(); });
        if (rows.unfit > 0) {
            context.log(Message(FTS_TEXT("Conversations left out: %1. The first: %2"), rows.unfit,
                                rows.whyUnfit),
                        LogLevel::Warning);
        }
        return rows;
    }
};

} // namespace

std::vector<ChatRow> conversationsOf(ProjectStore& store, Split split) {
    std::vector<ChatRow> conversations;
    for (ChatDataSet::Row& row : chatRowsOf(store, split)) {
        conversations.push_back(std::move(row.chat));
    }
    return conversations;
}

std::unique_ptr<PreparedTraining> prepareChatTraining(RunSpec spec, const ChatTrainingRows& rows,
                                                      JobContext& context) {
    return std::make_unique<ChatTraining>(std::move(spec), rows, context);
}

std::unique_ptr<PreparedTraining> prepareChatTraining(const Project& project, ProjectStore& store,
                                                      const RunStart& start, JobContext& context) {
    RunSpec spec = runSpecOf(project, start);
    takeRows(spec, store);
    return prepareChatTraining(
        std::move(spec),
        {conversationsOf(store, Split::Train), conversationsOf(store, Split::Validation)}, context);
}

} // namespace fts
