#pragma once

#include "core/jobs/servable_models.h"
#include "ui/base/page.h"

namespace fts {

class CodeSamples;
class JobBar;
class ModelServer;
class Notice;
class ServedModelsView;
class ServeForm;
class ServingBar;

/// Has other programs ask models of the project, by OpenAI's protocol: starts and ends the server,
/// lists what it was asked, and shows how one asks. GUI thread only.
class ServePage : public Page {
    Q_OBJECT

public:
    explicit ServePage(ProjectSession& session, QWidget* parent = nullptr);

    Next next() const override;
    void goOn() override;
    QString summary() const override;
    void enter() override;

private:
    struct Content {
        EvaluationState state;
        std::vector<ServableModel> models;
    };

    QWidget* makeTabs();
    void recall();
    void remember();
    void follow();
    void read();
    void start(const Secret& key);
    void showState();
    void showCode();

    ModelServer& m_server;
    bool m_known = false; ///< the models were read
    int m_reading = 0;    ///< see runInBackground()
    ServedModelsView* m_models = nullptr;
    ServeForm* m_form = nullptr;
    ServingBar* m_bar = nullptr;
    JobBar* m_job = nullptr;
    Notice* m_outcome = nullptr;
    CodeSamples* m_code = nullptr;
};

} // namespace fts
