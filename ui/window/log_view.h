#pragma once

#include <functional>

#include <QDockWidget>

class QPlainTextEdit;

namespace fts {

/// The window's log, with a button that copies what someone who helps needs to know.
class LogView : public QDockWidget {
    Q_OBJECT

public:
    LogView(std::function<QString()> diagnostics, QWidget* parent = nullptr);

private:
    QPlainTextEdit* m_text = nullptr;
};

} // namespace fts
