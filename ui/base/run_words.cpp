#include "ui/base/run_words.h"

#include <QCoreApplication>

namespace fts {
namespace {

struct RunState {
    Q_DECLARE_TR_FUNCTIONS(RunState)
};

} // namespace

QString runStateText(RunStanding standing) {
    switch (standing) {
    case RunStanding::Running:
        return RunState::tr("training");
    case RunStanding::Paused:
        return RunState::tr("paused");
    case RunStanding::Stopping:
        return RunState::tr("stopping");
    case RunStanding::Succeeded:
        return RunState::tr("done");
    case RunStanding::Stopped:
        return RunState::tr("stopped");
    case RunStanding::Failed:
        return RunState::tr("failed");
    case RunStanding::Interrupted:
        return RunState::tr("interrupted");
    }
    return {};
}

QString runStateSign(RunStanding standing) {
    switch (standing) {
    case RunStanding::Running:
        return QStringLiteral("▶");
    case RunStanding::Paused:
        return QStringLiteral("‖");
    case RunStanding::Stopping:
    case RunStanding::Stopped:
        return QStringLiteral("■");
    case RunStanding::Succeeded:
        return QStringLiteral("✓");
    case RunStanding::Failed:
        return QStringLiteral("✕");
    case RunStanding::Interrupted:
        return QStringLiteral("⚠");
    }
    return {};
}

ThemeColor runStateColor(RunStanding standing) {
    switch (standing) {
    case RunStanding::Succeeded:
        return goodColor;
    case RunStanding::Failed:
        return errorColor;
    case RunStanding::Interrupted:
        return warningColor;
    default:
        return quietColor;
    }
}

} // namespace fts
