#include "ui/base/judged_run_text.h"

#include <QCoreApplication>

#include "ui/base/time_text.h"

namespace fts {
namespace {

struct JudgedRunText {
    Q_DECLARE_TR_FUNCTIONS(JudgedRunText)
};

} // namespace

QString findingText(const VerdictRecord& verdict) {
    if (!verdict.compared) {
        return JudgedRunText::tr("not compared");
    }
    switch (verdict.comparison.finding) {
    case Comparison::Finding::Better:
        return JudgedRunText::tr("better");
    case Comparison::Finding::Worse:
        return JudgedRunText::tr("worse");
    case Comparison::Finding::NoDifference:
        break;
    }
    return JudgedRunText::tr("no sure difference");
}

QString judgedRunText(const JudgedRun& run) {
    const QString finding =
        run.verdict ? findingText(*run.verdict) : JudgedRunText::tr("not measured");
    const QString ended = localTimeText(run.endedAt);
    return ended.isEmpty()
               ? JudgedRunText::tr("Run %1: %2").arg(QString::number(run.number), finding)
               : JudgedRunText::tr("Run %1 of %2: %3")
                     .arg(QString::number(run.number), ended, finding);
}

} // namespace fts
