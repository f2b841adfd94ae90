#pragma once

#include <functional>

#include <QWidget>

#include "core/base/error.h"
#include "core/net/secret.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace fts {

class KeyLine;

/// Where a server can be reached, and the key that programs have to send. GUI thread only.
class ServeForm : public QWidget {
    Q_OBJECT

public:
    explicit ServeForm(QWidget* parent = nullptr);

    bool forOthers() const; ///< other computers, too; a key is needed then
    std::string host() const;
    int port() const; ///< 0: any that is free
    void setPort(int port);

    /// Calls `then` with the key, empty if there is none; failed() or givenUp() otherwise.
    void withKey(const std::function<void(const Secret&)>& then);

Q_SIGNALS:
    void edited();
    void failed(const fts::Error& error);
    void givenUp();

private:
    QWidget* makeKeyRow();
    void makeKey();
    void addRow(QGridLayout& grid, int row, const QString& text, QWidget* editor);
    void showMeaning();

    QComboBox* m_reach = nullptr;
    QLabel* m_meaning = nullptr;
    QSpinBox* m_port = nullptr;
    KeyLine* m_key = nullptr;
};

} // namespace fts
