#include "ui/window/log_view.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/page.h"
#include "ui/window/app_log.h"

namespace fts {
namespace {

constexpr int kLines = 8;

/// Wants a few lines only: the page above it is what the window is for.
class LogText : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;
    QSize sizeHint() const override {
        return {QPlainTextEdit::sizeHint().width(), kLines * fontMetrics().lineSpacing()};
    }
};

} // namespace

LogView::LogView(std::function<QString()> diagnostics, QWidget* parent)
    : QDockWidget(tr("Log"), parent) {
    setObjectName(QStringLiteral("logView"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    auto* body = new QWidget(this);
    const AppLog& log = AppLog::instance();
    m_text = new LogText(log.lines().join(u'\n'), body);
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setAccessibleName(tr("Log"));
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(2000);
    m_text->setTabChangesFocus(true);
    connect(&log, &AppLog::added, m_text, &QPlainTextEdit::appendPlainText);
    auto* copy = new QPushButton(tr("&Copy diagnostics"), body);
    copy->setObjectName(QStringLiteral("copyDiagnostics"));
    copy->setToolTip(tr("Versions, system, settings and the newest lines, without secrets"));
    connect(copy, &QPushButton::clicked, this, [diagnostics = std::move(diagnostics)] {
        QGuiApplication::clipboard()->setText(diagnostics());
    });
    auto* foot = new QHBoxLayout;
    foot->addWidget(makeText(tr("Also in %1").arg(QDir::toNativeSeparators(log.filePath())), body),
                    1);
    foot->addWidget(copy);
    auto* lines = new QVBoxLayout(body);
    lines->addWidget(m_text, 1);
    lines->addLayout(foot);
    setWidget(body);
}

} // namespace fts
