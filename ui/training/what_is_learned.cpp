#include "ui/training/what_is_learned.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/base/count_text.h"
#include "ui/base/job_bar.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"
#include "ui/training/sample_rows.h"

namespace fts {

WhatIsLearned::WhatIsLearned(const std::string& kind, QWidget* parent)
    : SeenView(parent), m_kind(kind), m_bar(new JobBar(this)), m_error(new Notice(this)),
      m_body(new QWidget(this)), m_counts(makeText({}, m_body)), m_long(new Notice(m_body)),
      m_rows(new SampleRows(m_body)) {
    setObjectName(QStringLiteral("whatIsLearned"));
    m_error->setObjectName(QStringLiteral("lookNotice"));
    m_counts->setObjectName(QStringLiteral("counts"));
    m_long->setObjectName(QStringLiteral("longNotice"));
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(10);
    for (QWidget* part : std::initializer_list<QWidget*>{m_counts, m_long, m_rows}) {
        body->addWidget(part);
    }
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_bar);
    lines->addWidget(m_error);
    lines->addWidget(m_body);
    m_body->hide();
    connect(&m_reader, &BackgroundReader::changed, this, &WhatIsLearned::showState);
    connect(&m_reader, &BackgroundReader::progressed, this, &WhatIsLearned::showProgress);
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

void WhatIsLearned::read(const Project& project) {
    m_error->clear();
    m_reader.read(project);
}

std::optional<int> WhatIsLearned::positions() const {
    return m_reader.view() != nullptr ? std::optional(m_reader.view()->positions) : std::nullopt;
}

std::optional<double> WhatIsLearned::rate() const {
    return m_reader.view() != nullptr ? std::optional(m_reader.view()->rate) : std::nullopt;
}

std::int64_t WhatIsLearned::rows() const {
    return m_reader.view() != nullptr ? m_reader.view()->rows.texts() : 0;
}

// A look that only finds that nothing has changed is not worth a bar.
void WhatIsLearned::showProgress(const Progress& progress) {
    if (progress.total > 0) {
        if (m_bar->isHidden()) {
            m_bar->begin(tr("Looking at the rows"));
        }
        m_bar->take(progress);
    }
}

void WhatIsLearned::showState() {
    if (!reading()) {
        m_bar->end();
        const ResponseView* view = m_reader.view();
        if (view != nullptr && view->key != m_shown) {
            m_shown = view->key;
            showView(*view);
        }
    }
    Q_EMIT changed();
}

void WhatIsLearned::showView(const ResponseView& view) {
    m_body->setVisible(view.rows.texts() > 0);
    const QString rows =
        tr("%1 rows to train on: half of them have at most %2 tokens, the longest has %3.")
            .arg(countText(view.rows.texts()), countText(view.rows.median()),
                 countText(view.rows.longest()));
    const auto fitting = view.rows.texts() - view.rows.cutAt(view.limit).texts;
    const QString fit = fitting == view.rows.texts()
                            ? QString()
                            : tr("%1 of them fit into %2 tokens and are learned from.")
                                  .arg(countText(fitting), countText(view.limit));
    const QString learned =
        m_kind == kDistillation
            ? tr("Of their %1 tokens, the model learns to write %2: the answers and the signs that "
                 "end them. It reads questions and passages only.")
                  .arg(countText(view.tokens), countText(view.learned))
        : view.learnsPrompt
            ? tr("The model learns to write all their %1 tokens, questions and tables too.")
                  .arg(countText(view.tokens))
            : tr("Of their %1 tokens, the model learns to write %2: the SQL and the sign that ends "
                 "it. It reads the others only.")
                  .arg(countText(view.tokens), countText(view.learned));
    const QString unfit = view.unfit == 0
                              ? QString()
                              : tr("Conversations left out because a model on this machine cannot "
                                   "learn them: %1.")
                                    .arg(countText(view.unfit));
    m_counts->setText(joinedSentences({rows, fit, learned, unfit}));
    showLong(view);
    m_rows->show(view);
}

void WhatIsLearned::showLong(const ResponseView& view) {
    const auto cut = view.rows.cutAt(view.limit);
    if (cut.texts == 0) {
        m_long->say(Notice::Kind::Good, tr("Every row fits: none is cut or left out."));
        return;
    }
    const bool mendable = view.limit < view.positions;
    m_long->say(
        mendable ? Notice::Kind::Warning : Notice::Kind::Information,
        tr("Rows longer than %2 tokens: %1 of %3. They are left out: without its end a "
           "statement would teach something else.")
            .arg(countText(cut.texts), countText(view.limit), countText(view.rows.texts())));
    if (mendable && !readOnly()) {
        const int better = std::min(view.positions, view.rows.longest());
        auto* use = m_long->addButton(tr("Use %1 tokens").arg(countText(better)),
                                      QStringLiteral("useBetterLimit"));
        connect(use, &QAbstractButton::clicked, this,
                [this, better] { Q_EMIT limitWanted(better); });
    }
}

void WhatIsLearned::showStopped() {
    m_error->say(Notice::Kind::Information,
                 m_reader.view() != nullptr
                     ? tr("Stopped: what is shown is from before the last change.")
                     : tr("Stopped before all rows were looked at."));
    connect(m_error->addButton(tr("Look again"), QStringLiteral("lookAgain")),
            &QAbstractButton::clicked, this, &SeenView::readWanted, Qt::QueuedConnection);
}

} // namespace fts
