#include "ui/training/what_is_seen.h"

#include <algorithm>

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/corpus/token_limits.h"
#include "ui/base/count_text.h"
#include "ui/base/job_bar.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"
#include "ui/training/length_histogram.h"
#include "ui/training/limit_table.h"
#include "ui/training/sample_pairs.h"

namespace fts {

WhatIsSeen::WhatIsSeen(QWidget* parent)
    : SeenView(parent), m_bar(new JobBar(this)), m_error(new Notice(this)),
      m_body(new QWidget(this)), m_counts(makeText({}, this)), m_lengths(new LengthHistogram(this)),
      m_limits(new LimitTable(this)), m_cut(new Notice(this)), m_overlap(makeText({}, this)),
      m_leaning(new Notice(this)), m_pairs(new SamplePairs(this)) {
    setObjectName(QStringLiteral("whatIsSeen"));
    m_error->setObjectName(QStringLiteral("seenError"));
    m_counts->setObjectName(QStringLiteral("seenCounts"));
    m_cut->setObjectName(QStringLiteral("cutNotice"));
    m_overlap->setObjectName(QStringLiteral("overlap"));
    m_leaning->setObjectName(QStringLiteral("leaningNotice"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_bar);
    lines->addWidget(m_error);
    lines->addWidget(m_body);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(10);
    for (QWidget* part : std::initializer_list<QWidget*>{m_counts, m_lengths, m_limits, m_cut,
                                                         m_overlap, m_leaning, m_pairs}) {
        body->addWidget(part);
    }
    m_body->hide();
    connect(&m_reader, &BackgroundReader::changed, this, &WhatIsSeen::showState);
    connect(&m_reader, &BackgroundReader::progressed, m_bar,
            [this](const Progress& progress) { showProgress(progress); });
    connect(&m_reader, &BackgroundReader::failed, this, [this](const Error& error) {
        m_body->hide();
        m_shown.clear();
        m_error->say(error);
    });
    connect(m_bar, &JobBar::stopWanted, this, [this] {
        m_reader.stop();
        showStopped();
    });
}

void WhatIsSeen::read(const Project& project) {
    m_error->clear();
    m_reader.read(project);
}

std::optional<int> WhatIsSeen::positions() const {
    return view() != nullptr ? std::optional(view()->positions) : std::nullopt;
}

std::int64_t WhatIsSeen::rows() const {
    return view() != nullptr ? view()->pairs : 0;
}

void WhatIsSeen::setTrainSeconds(std::optional<double> seconds) {
    m_trainSeconds = seconds;
    if (view() != nullptr) {
        showLimits(*view());
    }
}

// A look that only finds that nothing has changed is not worth a bar.
void WhatIsSeen::showProgress(const Progress& progress) {
    if (progress.total > 0) {
        if (m_bar->isHidden()) {
            m_bar->begin(tr("Looking at the pairs"));
        }
        m_bar->take(progress);
    }
}

void WhatIsSeen::showState() {
    if (!reading()) {
        m_bar->end();
        if (view() != nullptr && view()->key != m_shown) {
            m_shown = view()->key;
            showView(*view());
        }
    }
    Q_EMIT changed();
}

void WhatIsSeen::showView(const TrainingView& view) {
    m_body->setVisible(view.pairs > 0);
    m_counts->setText(
        tr("%1 pairs to train on: %2 different questions, half of them with at most %3 tokens, and "
           "%4 different passages, half of them with at most %5. The longest text has %6 tokens.")
            .arg(countText(view.pairs), countText(view.questions.texts()),
                 countText(view.questions.median()), countText(view.passages.texts()),
                 countText(view.passages.median()),
                 countText(std::max(view.questions.longest(), view.passages.longest()))));
    m_lengths->show(view);
    showLimits(view);
    showOverlap(view.overlap);
    showLeaning(view);
    m_pairs->show(view);
}

void WhatIsSeen::showStopped() {
    m_error->say(Notice::Kind::Information,
                 view() != nullptr ? tr("Stopped: what is shown is from before the last change.")
                                   : tr("Stopped before all pairs were looked at."));
    connect(m_error->addButton(tr("Look again"), QStringLiteral("lookAgain")),
            &QAbstractButton::clicked, this, &SeenView::readWanted, Qt::QueuedConnection);
}

void WhatIsSeen::showLimits(const TrainingView& view) {
    const auto limits = compareLimits(view.questions, view.passages, view.positions, view.limit);
    m_limits->show(limits, m_trainSeconds);
    const auto chosen = std::ranges::find(limits, true, &TokenLimit::chosen);
    if (chosen->unseenShare == 0) {
        m_cut->say(Notice::Kind::Good, tr("The model sees every text to its end."));
        return;
    }
    const auto better = betterLimit(limits);
    m_cut->say(better ? Notice::Kind::Warning : Notice::Kind::Information,
               tr("Passages longer than %3 tokens: %1 of %2. They are cut: the model does not see "
                  "%4 % of the text.")
                   .arg(countText(chosen->cutPassages), countText(view.passages.texts()),
                        countText(chosen->tokens),
                        QLocale().toString(100 * chosen->unseenShare, 'f', 1)));
    if (better && !readOnly()) {
        auto* use = m_cut->addButton(tr("Use %1 tokens").arg(countText(*better)),
                                     QStringLiteral("useBetterLimit"));
        connect(use, &QAbstractButton::clicked, this,
                [this, better] { Q_EMIT limitWanted(*better); });
    }
}

void WhatIsSeen::showOverlap(const BatchOverlap& overlap) {
    QStringList sentences;
    if (overlap.samePassage > 0) {
        sentences += tr("%1 pairs share their passage with another question of their batch.")
                         .arg(countText(overlap.samePassage));
    }
    if (overlap.sameQuestion > 0) {
        sentences += tr("%1 pairs share their question with another passage of their batch.")
                         .arg(countText(overlap.sameQuestion));
    }
    sentences += sentences.isEmpty()
                     ? tr("No batch holds the same text twice, so every other passage of a batch "
                          "is a wrong answer to learn from.")
                     : tr("Such right answers are never taken for wrong ones: they are left out of "
                          "the comparison.");
    m_overlap->setText(joinedSentences(sentences));
}

void WhatIsSeen::showLeaning(const TrainingView& view) {
    if (view.leaning == 0) {
        m_leaning->clear();
        return;
    }
    QStringList examples;
    for (const std::string& example : view.examples) {
        examples += QStringLiteral("• ") + fromUtf8(example).simplified();
    }
    m_leaning->say(Notice::Kind::Warning,
                   tr("%Ln questions lean on their passage (“according to the text …”). Nobody "
                      "asks a search like that, so they teach little. Better leave them out of the "
                      "data. Among them:",
                      nullptr, static_cast<int>(view.leaning)) +
                       u'\n' + examples.join(u'\n'));
    if (!readOnly()) {
        connect(m_leaning->addButton(tr("Leave these out"), QStringLiteral("leaveOutLeaning")),
                &QAbstractButton::clicked, this, &SeenView::leaveOutWanted, Qt::QueuedConnection);
    }
}

} // namespace fts
