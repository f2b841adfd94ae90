#include "ui/data/import_panel.h"

#include <algorithm>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/base/background.h"
#include "ui/base/count_text.h"
#include "ui/base/fold.h"
#include "ui/base/job_bar.h"
#include "ui/base/json_count.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/project_session.h"
#include "ui/base/sentence_text.h"
#include "ui/base/theme.h"
#include "ui/data/column_form.h"
#include "ui/data/data_kind.h"
#include "ui/data/import_options.h"
#include "ui/data/rows_worker.h"

namespace fts {
namespace {

constexpr auto kMoment = std::chrono::milliseconds(500);

} // namespace

ImportPanel::ImportPanel(ProjectSession& session, RowsWorker& worker, QWidget* parent)
    : QWidget(parent), m_session(session), m_worker(worker) {
    setObjectName(QStringLiteral("importPanel"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_options = new ImportOptions(session.project().kind(), this);
    m_columns = new ColumnForm(this);
    m_notice = new Notice(this);
    m_bar = new JobBar(this);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(makeButtons());
    lines->addWidget(new Fold(tr("Ho&w to read and use what is added"), m_options, this));
    lines->addWidget(m_columns);
    lines->addWidget(m_bar);
    lines->addWidget(m_notice);
    connect(m_columns, &ColumnForm::answered, this,
            [this](const auto& columns, const auto& documents) {
                m_params.columns = columns;
                m_params.asDocuments = documents;
                import();
            });
    connect(m_columns, &ColumnForm::cancelled, this, [this] {
        m_preparing = false;
        showObstacle();
    });
    m_late.setSingleShot(true);
    connect(&m_late, &QTimer::timeout, this, [this] { m_bar->begin(tr("Dividing the rows")); });
    connect(m_bar, &JobBar::stopWanted, &worker, &RowsWorker::stop);
    connect(&worker, &RowsWorker::started, this, &ImportPanel::showStart);
    connect(&worker, &RowsWorker::eventsArrived, this,
            [this](const std::vector<Event>& events) { m_bar->take(events); });
    connect(&worker, &RowsWorker::finished, this,
            [this](const std::string& kind, const Outcome& outcome) {
                m_late.stop();
                m_bar->end();
                if (kind == "import" || !std::holds_alternative<Succeeded>(outcome)) {
                    showOutcome(outcome);
                }
            });
    connect(&session, &ProjectSession::workChanged, this, &ImportPanel::showObstacle);
    showObstacle();
}

QWidget* ImportPanel::makeButtons() {
    auto* box = new QWidget(this);
    m_addFiles = new QPushButton(tr("&Add files…"), box);
    m_addFiles->setObjectName(QStringLiteral("addFiles"));
    m_addFiles->setAccessibleName(tr("Add files"));
    connect(m_addFiles, &QPushButton::clicked, this, [this] { showDialog(false); });
    QLabel* hint = makeText(dataKind(m_session.project().kind()).hint, box);
    setTextColor(hint, quietColor);
    m_addFolder = new QPushButton(tr("Add a fol&der…"), box);
    m_addFolder->setObjectName(QStringLiteral("addFolder"));
    m_addFolder->setAccessibleName(tr("Add a folder"));
    connect(m_addFolder, &QPushButton::clicked, this, [this] { showDialog(true); });
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_addFiles);
    line->addWidget(m_addFolder);
    line->addWidget(hint, 1);
    return box;
}

void ImportPanel::showDialog(bool folders) {
    auto* dialog = new QFileDialog(this, folders ? tr("Add a folder") : tr("Add files"));
    dialog->setObjectName(QStringLiteral("addDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folders ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    if (!folders) {
        dialog->setNameFilters({dataKind(m_session.project().kind()).files, tr("All files (*)")});
    }
    connect(dialog, &QFileDialog::filesSelected, this, &ImportPanel::addFiles);
    dialog->open();
}

ImportParams ImportPanel::paramsFor(const QStringList& paths) const {
    ImportParams params;
    for (const QString& path : paths) {
        params.paths.emplace_back(path.toStdString());
    }
    m_options->store(params);
    return params;
}

QString ImportPanel::obstacle() const {
    return !m_preparing ? m_worker.obstacle()
           : m_columns->isHidden()
               ? tr("The files added before are still being looked at. Add these when that is "
                    "done.")
               : tr("Answer the question about the columns first.");
}

void ImportPanel::addFiles(const QStringList& paths) {
    if (const QString why = obstacle(); !why.isEmpty()) {
        showRefusal(why);
    } else if (!paths.isEmpty()) {
        m_notice->clear();
        askOrImport(paramsFor(paths));
    }
}

void ImportPanel::importAgain(const ImportParams& params) {
    if (const QString why = obstacle(); !why.isEmpty()) {
        showRefusal(why);
        return;
    }
    m_params = params;
    import();
}

void ImportPanel::showRefusal(const QString& why) {
    m_notice->say(Notice::Kind::Information, why);
}

// A network folder may be slow to answer, so even a look at the files is taken elsewhere.
void ImportPanel::askOrImport(const ImportParams& params) {
    m_params = params;
    if (!dataKind(m_session.project().kind()).documents) {
        import();
        return;
    }
    m_preparing = true;
    showObstacle();
    runInBackground(
        this,
        [params, kind = m_session.project().kind()] { return findUnclearTables(params, kind); },
        [this](std::vector<UnclearTable> tables) { m_columns->ask(std::move(tables)); },
        [this](const Error& error) {
            m_preparing = false;
            showObstacle();
            m_notice->say(error);
        });
}

void ImportPanel::import() {
    m_preparing = false;
    if (const QString obstacle = m_worker.obstacle(); !obstacle.isEmpty()) {
        showRefusal(obstacle);
        return;
    }
    m_worker.start("import", [params = m_params](Project& project, JobContext& context) {
        return importResultToJson(runImport(project, params, context));
    });
}

// A division takes a moment only, for which a bar would just flash up.
void ImportPanel::showStart(const std::string& kind) {
    if (kind == "import") {
        m_notice->clear();
        m_bar->begin(tr("Reading"));
    } else {
        m_late.start(kMoment);
    }
}

void ImportPanel::showOutcome(const Outcome& outcome) {
    if (const auto* done = std::get_if<Succeeded>(&outcome)) {
        showResult(done->result);
    } else if (const auto* failed = std::get_if<Failed>(&outcome)) {
        m_notice->say(*failed);
    } else {
        m_notice->say(Notice::Kind::Information,
                      tr("Stopped. Files that were read to their end are kept, the rest was not "
                         "added."));
    }
}

void ImportPanel::showResult(const nlohmann::json& result) {
    const auto number = [&result](const char* key) { return countIn(result, key); };
    const auto leftOut = std::max(qint64(result.at("skipped").size()), number("skipped_rows"));
    const int rows = int(number("rows")); // questions on databases
    const int conversations = int(number("conversations")), pairs = int(number("pairs"));
    const bool anyNew =
        rows + conversations + pairs > 0 || number("documents") + number("removed") > 0;
    const auto missing = qint64(result.value("missing", nlohmann::json::array()).size());
    QStringList sentences{rows > 0 ? tr("Added %Ln questions.", nullptr, rows)
                          : conversations > 0
                              ? tr("Added %Ln conversations.", nullptr, conversations)
                          : pairs > 0 ? tr("Added %Ln pairs.", nullptr, pairs)
                          : anyNew    ? QString()
                                      : tr("All of it was added before; nothing has changed.")};
    if (number("document_files") > 0) {
        sentences
            << tr("Documents added or read anew: %1.").arg(countText(number("document_files")));
    }
    if (number("removed") > 0) {
        sentences << tr("Documents removed: %1. A copy of the project's rows as they were is kept.")
                         .arg(countText(number("removed")));
    }
    if (missing > 0) {
        sentences << tr("Documents whose files are gone: %1. What was read from them stays until "
                        "you remove it.")
                         .arg(countText(missing));
    }
    if (number("replaced") > 0) {
        sentences << tr("Data sets replaced by what their files hold now: %1.")
                         .arg(countText(number("replaced")));
    }
    if (number("decisions_kept") > 0) {
        sentences << tr("Rows that keep what was decided about them: %1.")
                         .arg(countText(number("decisions_kept")));
    }
    if (number("decisions_lost") > 0) {
        sentences << tr("Rows that were decided about and are not in the file any more: %1. A "
                        "copy of the project's rows as they were is kept.")
                         .arg(countText(number("decisions_lost")));
    }
    sentences << (leftOut > 0 ? tr("Files or rows not taken: %1. “Not taken” below says why.")
                                    .arg(countText(leftOut))
                              : QString());
    m_notice->say(leftOut + missing + number("decisions_lost") > 0 ? Notice::Kind::Warning
                  : !anyNew                                        ? Notice::Kind::Information
                                                                   : Notice::Kind::Good,
                  joinedSentences(sentences));
    if (missing > 0) {
        connect(m_notice->addButton(tr("Remove these documents"), QStringLiteral("removeMissing")),
                &QAbstractButton::clicked, this, &ImportPanel::removeMissing);
    }
}

void ImportPanel::removeMissing() {
    ImportParams params = m_params;
    params.removeMissing = true;
    importAgain(params);
}

void ImportPanel::showObstacle() {
    const QString obstacle = m_worker.obstacle();
    for (QPushButton* button : {m_addFiles, m_addFolder}) {
        button->setEnabled(obstacle.isEmpty() && !m_preparing);
        button->setToolTip(obstacle);
    }
    m_options->setReadOnly(m_session.readOnly());
}

} // namespace fts
