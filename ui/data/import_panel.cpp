#include "ui/data/import_panel.h"

#include <algorithm>

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "core/project/choices.h"
#include "ui/base/background.h"
#include "ui/base/count_text.h"
#include "ui/base/fold.h"
#include "ui/base/job_bar.h"
#include "ui/base/json_count.h"
#include "ui/base/letter_width.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/project_session.h"
#include "ui/base/sentence_text.h"
#include "ui/base/theme.h"
#include "ui/data/column_form.h"
#include "ui/data/data_kind.h"
#include "ui/data/rows_worker.h"

namespace fts {
namespace {

constexpr auto kMoment = std::chrono::milliseconds(500);
constexpr int kMapLetters = 50;

} // namespace

ImportPanel::ImportPanel(ProjectSession& session, RowsWorker& worker, QWidget* parent)
    : QWidget(parent), m_session(session), m_worker(worker) {
    setObjectName(QStringLiteral("importPanel"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_columns = new ColumnForm(this);
    m_notice = new Notice(this);
    m_bar = new JobBar(this);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(makeButtons());
    lines->addWidget(new Fold(tr("Ho&w to read and use what is added"), makeOptions(), this));
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

QWidget* ImportPanel::makeOptions() {
    auto* box = new QWidget(this);
    box->setObjectName(QStringLiteral("importOptions"));
    m_format = new QComboBox(box);
    m_format->setObjectName(QStringLiteral("format"));
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("Found out by itself"), QStringLiteral("auto"));
    for (const Choice& choice : dataKind(m_session.project().kind()).importers) {
        m_format->addItem(shown(choice.label), fromUtf8(choice.key));
    }
    m_use = new QComboBox(box);
    m_use->setObjectName(QStringLiteral("use"));
    m_use->setAccessibleName(tr("Use"));
    m_use->addItem(tr("Divide by itself"), QString());
    m_use->addItem(tr("All for training"), QStringLiteral("train"));
    m_use->addItem(tr("All for choosing"), QStringLiteral("validation"));
    m_use->addItem(tr("All for the verdict"), QStringLiteral("test"));
    m_useHelp = makeText({}, box);
    m_useHelp->setObjectName(QStringLiteral("useHelp"));
    setTextColor(m_useHelp, quietColor);
    connect(m_use, &QComboBox::currentIndexChanged, this, &ImportPanel::showUse);
    auto* lines = new QFormLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    lines->addRow(tr("For&mat:"), m_format);
    lines->addRow(tr("Us&e:"), m_use);
    lines->addRow(m_useHelp);
    if (!dataKind(m_session.project().kind()).documents) {
        addMap(*lines);
    }
    showUse();
    return box;
}

void ImportPanel::addMap(QFormLayout& lines) {
    m_map = new QLineEdit(lines.parentWidget());
    m_map->setObjectName(QStringLiteral("columnMap"));
    m_map->setPlaceholderText(QStringLiteral("question=…,context=…,sql=…"));
    m_map->setToolTip(tr("Where columns of a table are called otherwise: which of them holds the "
                         "question, which CREATE TABLE, which the SQL"));
    m_map->setAccessibleDescription(m_map->toolTip());
    m_map->setMinimumWidth(letterWidth(m_map->fontMetrics()) * kMapLetters);
    m_map->setAccessibleName(tr("Columns"));
    lines.addRow(tr("Co&lumns:"), m_map);
}

void ImportPanel::showUse() {
    const QString use = m_use->currentData().toString();
    m_useHelp->setText(
        use == QLatin1String("train") ? tr("The model learns from all of it.")
        : use == QLatin1String("validation")
            ? tr("Nothing is learned from it; training looks at it to find its best moment.")
        : use == QLatin1String("test")
            ? tr("It is read only once, at the end, to say whether the model got better.")
            : tr("Most of it is for training; a part is kept apart for choosing, another for the "
                 "verdict."));
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
    params.format = m_format->currentData().toString().toStdString();
    const std::string use = m_use->currentData().toString().toStdString();
    params.map = m_map != nullptr ? m_map->text().trimmed().toStdString() : std::string();
    params.split = use.empty() ? std::nullopt : std::optional(splitFromName(use));
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
        this, [params] { return findUnclearTables(params); },
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
    const bool anyNew = rows + conversations + pairs > 0 || number("documents") > 0;
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
    if (number("replaced") > 0) {
        sentences << tr("Data sets replaced by what their files hold now: %1.")
                         .arg(countText(number("replaced")));
    }
    sentences << (leftOut > 0 ? tr("Files or rows left out: %1. “Left out” below says why.")
                                    .arg(countText(leftOut))
                              : QString());
    m_notice->say(leftOut > 0 ? Notice::Kind::Warning
                  : !anyNew   ? Notice::Kind::Information
                              : Notice::Kind::Good,
                  joinedSentences(sentences));
}

void ImportPanel::showObstacle() {
    const QString obstacle = m_worker.obstacle();
    for (QPushButton* button : {m_addFiles, m_addFolder}) {
        button->setEnabled(obstacle.isEmpty() && !m_preparing);
        button->setToolTip(obstacle);
    }
    m_format->setEnabled(!m_session.readOnly());
    m_use->setEnabled(!m_session.readOnly());
}

} // namespace fts
