#include "ui/live/run_log.h"

#include <algorithm>

#include "ui/base/message_text.h"

namespace fts {

RunLog::RunLog(QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(QStringLiteral("runLog"));
    setAccessibleName(tr("Messages of the run"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setMaximumBlockCount(static_cast<int>(2 * RunCurves::kMostLogLines));
    setPlaceholderText(tr("No messages yet"));
    setMinimumHeight(fontMetrics().lineSpacing() * 4);
}

QSize RunLog::sizeHint() const {
    return {QPlainTextEdit::sizeHint().width(), minimumHeight()}; // the curves get the room
}

void RunLog::begin() {
    clear();
    m_prepared = 0;
    m_told = 0;
}

void RunLog::show(const std::vector<LogLine>& preparation, const RunCurves& curves) {
    if (preparation.size() > m_prepared && m_told > 0) {
        begin(); // an engine attached to later tells what came before
    }
    for (; m_prepared < preparation.size(); ++m_prepared) {
        add(preparation[m_prepared]);
    }
    const auto& kept = curves.log();
    const auto news =
        std::min<std::int64_t>(curves.linesTold() - m_told, static_cast<std::int64_t>(kept.size()));
    std::for_each(kept.end() - std::max<std::int64_t>(0, news), kept.end(),
                  [this](const LogLine& line) { add(line); });
    m_told = curves.linesTold();
}

void RunLog::add(const LogLine& line) {
    const QString text = shown(line.text);
    appendPlainText(line.level == LogLevel::Warning ? tr("⚠ Warning: %1").arg(text) : text);
}

} // namespace fts
