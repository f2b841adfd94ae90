#include "ui/serve/serve_page.h"

#include <algorithm>

#include <QTabWidget>
#include <QVBoxLayout>

#include "core/project/served_snippets.h"
#include "ui/base/background.h"
#include "ui/base/code_samples.h"
#include "ui/base/job_bar.h"
#include "ui/base/message_text.h"
#include "ui/base/model_server.h"
#include "ui/base/notice.h"
#include "ui/base/page_tabs.h"
#include "ui/serve/calls_view.h"
#include "ui/serve/last_serving.h"
#include "ui/serve/serve_form.h"
#include "ui/serve/served_models_view.h"
#include "ui/serve/serving_bar.h"

namespace fts {
namespace {

using State = ModelServer::State;

ServableModel firstOf(const std::vector<ServableModel>& models, bool writes) {
    const auto found = std::ranges::find(models, writes, &ServableModel::writes);
    return found == models.end() ? ServableModel() : *found;
}

} // namespace

ServePage::ServePage(ProjectSession& session, QWidget* parent)
    : Page(
          session, QStringLiteral("serve"), tr("Serve"),
          tr("Lets other programs ask models of this project, as they ask OpenAI's, until you stop "
             "it or close the project."),
          parent),
      m_server(session.server()) {
    m_models = new ServedModelsView(this);
    m_form = new ServeForm(this);
    m_bar = new ServingBar(m_server, this);
    m_job = new JobBar(this);
    m_job->setObjectName(QStringLiteral("serveJob"));
    m_outcome = new Notice(this);
    m_outcome->setObjectName(QStringLiteral("serveOutcome"));
    content()->addWidget(m_models);
    content()->addWidget(m_form);
    content()->addWidget(m_bar);
    content()->addWidget(m_job);
    content()->addWidget(m_outcome);
    content()->addWidget(makeTabs(), 1);
    recall();
    follow();
    showState();
}

void ServePage::recall() {
    const LastServing last = lastServing(session().folder());
    m_form->setPort(last.port.value_or(m_form->port()));
    m_models->setChoices(last.choices);
}

void ServePage::remember() {
    keepLastServing(session().folder(), {m_form->port(), m_models->choices()});
}

QWidget* ServePage::makeTabs() {
    auto* tabs = new PageTabs(this);
    tabs->setObjectName(QStringLiteral("serveTabs"));
    tabs->setAccessibleName(tr("Requests and use"));
    m_code = new CodeSamples(tabs);
    tabs->addTab(new CallsView(m_server, tabs), tr("Re&quests"));
    tabs->addTab(m_code, tr("&Use it"));
    return tabs;
}

void ServePage::follow() {
    connect(&m_server, &ModelServer::stateChanged, this, &ServePage::showState);
    connect(&m_server, &ModelServer::failed, m_outcome,
            [this](const Error& error) { m_outcome->say(error); });
    connect(m_job, &JobBar::stopWanted, &m_server, &ModelServer::stop);
    connect(m_models, &ServedModelsView::choiceChanged, this, &ServePage::showState);
    connect(m_form, &ServeForm::edited, this, &ServePage::showState);
    connect(m_models, &ServedModelsView::choiceChanged, this, &ServePage::remember);
    connect(m_form, &ServeForm::edited, this, &ServePage::remember);
    connect(m_form, &ServeForm::failed, m_outcome,
            [this](const Error& error) { m_outcome->say(error); });
    connect(&session(), &ProjectSession::runsChanged, this, &ServePage::read);
}

void ServePage::enter() {
    read();
}

void ServePage::read() {
    const int reading = ++m_reading;
    runInBackground(
        this,
        [folder = session().folder()] {
            Content content{readEvaluationState(folder), {}};
            content.models = servableModels(Project::open(folder), content.state);
            return content;
        },
        [this, reading](const Content& content) {
            if (reading == m_reading) {
                m_known = true;
                m_models->show(content.models, content.state);
            }
        },
        [this, reading](const Error& error) {
            if (reading == m_reading) {
                m_outcome->say(error);
            }
        });
}

Page::Next ServePage::next() const {
    const QString text = tr("Start se&rving");
    if (m_server.state() == State::Serving) {
        return Page::next();
    }
    if (session().readOnly()) {
        return {text, false, tr("Only the one who edits the project can serve its models.")};
    }
    if (m_server.state() != State::Off) {
        return {text, false, {}};
    }
    if (m_models->chosen().empty()) {
        return {text, false,
                m_known ? tr("Choose a model to serve.") : tr("The models are being looked at.")};
    }
    return {text, true, {}};
}

void ServePage::goOn() {
    if (m_server.state() == State::Serving) {
        Page::goOn();
        return;
    }
    m_outcome->clear();
    m_form->withKey([this](const Secret& key) { start(key); });
}

void ServePage::start(const Secret& key) {
    if (m_form->forOthers() && key.empty()) {
        m_outcome->say(Notice::Kind::Warning,
                       tr("Other computers can only be let in with a key. Type one, or have one "
                          "made."));
        return;
    }
    ModelServer::Order order;
    order.project = session().folder();
    for (const ServableModel& model : m_models->chosen()) {
        order.models.push_back(model.given);
    }
    order.data = session().folder() / "served";
    order.host = m_form->host();
    order.port = m_form->port();
    order.key = key;
    order.device = session().specs().train.device;
    order.threads = session().specs().train.threads;
    m_server.start(order);
}

void ServePage::showState() {
    const State state = m_server.state();
    m_models->setEnabled(state == State::Off && !session().readOnly());
    m_form->setEnabled(state == State::Off && !session().readOnly());
    if (state == State::Starting) {
        m_job->begin(tr("Loading the models"));
    } else if (state == State::Ending) {
        m_job->begin(tr("Ending, once what is being answered has come to its end"));
    } else {
        m_job->end();
    }
    showCode();
    Q_EMIT nextChanged();
}

// While nothing is served: of what would be.
void ServePage::showCode() {
    const auto chosen = m_models->chosen();
    const bool serves = m_server.state() == State::Serving;
    const QString host = fromUtf8(m_form->host());
    const QString wouldBe = QStringLiteral("http://%1:%2/v1")
                                .arg(host, m_form->port() == 0 ? QStringLiteral("PORT")
                                                               : QString::number(m_form->port()));
    const ServableModel encoder = firstOf(chosen, false);
    const ServedPlace place{reachableAddress(serves ? m_server.address() : wouldBe).toStdString(),
                            serves ? !m_server.order().key.empty() : m_form->forOthers(),
                            firstOf(chosen, true).name,
                            encoder.name,
                            encoder.queryPrompt,
                            encoder.passagePrompt};
    m_code->show({{tr("OpenAI's client (Python)"), fromUtf8(openAiSnippet(place))},
                  {tr("LlamaIndex (Python)"), fromUtf8(servedLlamaIndexSnippet(place))},
                  {tr("curl"), fromUtf8(curlSnippet(place))}});
}

QString ServePage::summary() const {
    return m_server.state() == State::Serving ? tr("serving") : QString();
}

} // namespace fts
