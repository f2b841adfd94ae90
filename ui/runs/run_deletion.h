#pragma once

#include <cstdint>

#include <QObject>

#include "core/base/error.h"

class QWidget;

namespace fts {

class ProjectSession;

/// Deletes a run once the person has been told what that frees and has agreed. Works in the
/// background. GUI thread only.
class RunDeletion : public QObject {
    Q_OBJECT

public:
    RunDeletion(ProjectSession& session, QWidget* parent);

    void ask(int run); ///< without effect while it asks of another

Q_SIGNALS:
    void deleted(int run);
    void failed(const fts::Error& error);

private:
    void ask(int run, std::uintmax_t bytes);
    void remove(int run);

    ProjectSession& m_session;
    QWidget* m_parent;
    bool m_asking = false;
};

} // namespace fts
