#pragma once

#include <QWidget>

class QLabel;

namespace fts {

class CallList;
class ModelServer;

/// What other programs have asked of the server, and how it was answered. GUI thread only.
class CallsView : public QWidget {
    Q_OBJECT

public:
    explicit CallsView(ModelServer& server, QWidget* parent = nullptr);

private:
    void showCount();

    ModelServer& m_server;
    CallList* m_calls = nullptr;
    QLabel* m_count = nullptr;
};

} // namespace fts
