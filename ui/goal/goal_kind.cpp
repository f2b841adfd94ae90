#include "ui/goal/goal_kind.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

#include "core/project/choices.h"
#include "core/project/specs.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

struct GoalKinds {
    Q_DECLARE_TR_FUNCTIONS(GoalKinds)
};

GoalKind searchKind() {
    GoalKind kind;
    kind.purpose =
        GoalKinds::tr("A model that finds the right passage of your own text for a question.");
    kind.explanation =
        GoalKinds::tr("It learns from pairs of a question and the passage that answers it. In the "
                      "end you have a folder that sentence-transformers and LlamaIndex load, and a "
                      "verdict on questions it has never seen: does it find the right passage more "
                      "often than the model it started from? Training and measuring happen on this "
                      "machine.");
    kind.hint =
        GoalKinds::tr("A sentence-transformers or Hugging Face folder of the BERT family "
                      "(MiniLM, bge, e5, gte, RoBERTa, MPNet). It can also be dropped here.");
    kind.advanced = {"model.query_prompt", "model.passage_prompt"};
    return kind;
}

GoalKind sqlKind() {
    GoalKind kind;
    kind.purpose = GoalKinds::tr("A language model that answers questions on a database with SQL.");
    kind.explanation = GoalKinds::tr(
        "It learns from questions, the tables they are about and the SQL that "
        "answers them. In the end you have an adapter, a whole model or a GGUF file, "
        "a verdict on questions about tables it has never seen, found by running what "
        "it writes, and a page to ask a database of your own. Training and measuring "
        "happen on this machine.");
    kind.models = ModelKind::Language;
    kind.files = true;
    kind.hint = GoalKinds::tr("A Hugging Face folder or a .gguf file of the Llama family (Llama, "
                              "OpenLLaMA, TinyLlama, SmolLM2, Mistral, Qwen2). It can also be "
                              "dropped here.");
    kind.advanced = {"model.prompt"};
    return kind;
}

GoalKind answerKind() {
    GoalKind kind;
    kind.purpose = GoalKinds::tr("A small language model that answers questions from your own "
                                 "documents as a strong one would.");
    kind.explanation = GoalKinds::tr(
        "A strong model, the teacher, answers questions on your documents; a small one, the "
        "student, learns from these answers. In the end you have an adapter, a whole model or a "
        "GGUF file, or a tuned model at an address, and a verdict by a judge on questions it has "
        "never seen. What is set to a model on this machine stays on it.");
    kind.models = ModelKind::Language;
    kind.files = true;
    kind.hint = GoalKinds::tr("A Hugging Face folder or a .gguf file of a Llama-family model made "
                              "to chat. It can also be dropped here.");
    kind.heading = GoalKinds::tr("The student on this machine");
    kind.advanced = {"rag.encoder",       "rag.top_k",       "rag.prompt", "rag.context_tokens",
                     "rag.answer_tokens", "rag.temperature", "rag.blend"};
    return kind;
}

QString familyName(const std::string& family) {
    const auto choices = familyChoices();
    const auto choice = std::ranges::find(choices, family, &Choice::key);
    return choice == choices.end() ? fromUtf8(family) : shown(choice->label);
}

} // namespace

GoalKind goalKind(const std::string& kind) {
    return kind == kTextToSql ? sqlKind() : kind == kDistillation ? answerKind() : searchKind();
}

std::vector<std::pair<QString, QString>> factTexts(const ModelFacts& facts, ModelKind kind) {
    const QLocale locale;
    std::vector<std::pair<QString, QString>> texts;
    const auto add = [&texts](const QString& name, const QString& value) {
        texts.emplace_back(name, value);
    };
    const bool encoder = kind == ModelKind::Encoder;
    add(GoalKinds::tr("Family:"), familyName(facts.family));
    if (encoder) {
        add(GoalKinds::tr("A text becomes:"),
            GoalKinds::tr("%1 numbers").arg(locale.toString(facts.dimension)));
    }
    add(GoalKinds::tr("Layers:"), locale.toString(facts.layers));
    add(GoalKinds::tr("Longest text:"),
        GoalKinds::tr("%1 tokens").arg(locale.toString(facts.positions)));
    add(GoalKinds::tr("Parameters:"), locale.toString(qlonglong(facts.parameters)));
    add(GoalKinds::tr("Size on disk:"),
        locale.formattedDataSize(qint64(facts.bytes), 0, QLocale::DataSizeSIFormat));
    if (!encoder) {
        add(GoalKinds::tr("Made to chat:"), facts.chats ? GoalKinds::tr("yes")
                                                        : GoalKinds::tr("no: choose plain text "
                                                                        "under Advanced"));
        return texts;
    }
    const QString none = GoalKinds::tr("none");
    add(GoalKinds::tr("Its own text before questions:"),
        facts.queryPrompt.empty() ? none : fromUtf8(facts.queryPrompt));
    add(GoalKinds::tr("Its own text before passages:"),
        facts.passagePrompt.empty() ? none : fromUtf8(facts.passagePrompt));
    return texts;
}

} // namespace fts
