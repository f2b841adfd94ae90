#pragma once

#include "ui/base/box.h"

class QLabel;
class QPushButton;

namespace fts {

class ModelServer;

/// Where the server is to be found while it serves, to copy, and the way to end it. GUI thread
/// only.
class ServingBar : public Box {
    Q_OBJECT

public:
    explicit ServingBar(ModelServer& server, QWidget* parent = nullptr);

private:
    QPushButton* addButton(const QString& text, const char* name, const QString& accessibleName);
    void showState();

    ModelServer& m_server;
    QLabel* m_text = nullptr;
    QPushButton* m_copyKey = nullptr;
};

/// The address by which programs reach a server: one that listens everywhere is told by this
/// computer's name.
QString reachableAddress(const QString& address);

} // namespace fts
