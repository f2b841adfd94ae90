#include "ui/data/data_page.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/corpus/project_division.h"
#include "ui/base/background.h"
#include "ui/base/count_text.h"
#include "ui/base/dropped_files.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page_tabs.h"
#include "ui/base/settings_form.h"
#include "ui/data/chat_row_view.h"
#include "ui/data/collection_view.h"
#include "ui/data/data_kind.h"
#include "ui/data/division_view.h"
#include "ui/data/documents_panel.h"
#include "ui/data/import_panel.h"
#include "ui/data/pair_view.h"
#include "ui/data/passages_view.h"
#include "ui/data/rows_worker.h"
#include "ui/data/skipped_view.h"
#include "ui/data/sql_row_view.h"
#include "ui/data/teacher_panel.h"

namespace fts {
namespace {

constexpr auto kTypingPause = std::chrono::milliseconds(700);

} // namespace

DataPage::DataPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("data"), tr("Data"), dataKind(session.project().kind()).purpose,
           parent),
      m_worker(new RowsWorker(session, this)), m_divided(session.specs().split) {
    setAcceptDrops(!session.readOnly());
    m_empty =
        makeText(tr("There is no data in this project yet. Add files, or drop them here."), this);
    m_empty->setObjectName(QStringLiteral("empty"));
    m_import = new ImportPanel(session, *m_worker, this);
    m_collections = new CollectionView(session, *m_worker, this);
    if (dataKind(session.project().kind()).documents) {
        m_documents = new DocumentsPanel(session, this);
        connect(m_documents, &DocumentsPanel::edited, this, &Page::edited);
    }
    if (session.project().kind() == kDistillation) {
        m_teacher = new TeacherPanel(session, this);
        connect(m_teacher, &TeacherPanel::edited, this, &Page::edited);
    }
    m_problems = new Notice(this);
    m_problems->setObjectName(QStringLiteral("problems"));
    m_tabs = makeTabs();
    for (QWidget* part : std::initializer_list<QWidget*>{m_empty, m_import, m_collections,
                                                         m_documents, m_teacher, m_problems}) {
        if (part != nullptr) {
            content()->addWidget(part);
        }
    }
    content()->addWidget(m_tabs, 1);
    content()->addStretch();
    m_divideTimer.setSingleShot(true);
    connect(&m_divideTimer, &QTimer::timeout, this, &DataPage::divide);
    connect(&session, &ProjectSession::specsChanged, this, &DataPage::divideSoon);
    connect(&session, &ProjectSession::workChanged, this, &DataPage::divideSoon);
    connect(&session, &ProjectSession::rowsChanged, this, &DataPage::noteRowsChanged);
    connect(m_collections, &CollectionView::refused, m_import, &ImportPanel::showRefusal);
    connect(m_collections, &CollectionView::importWanted, m_import, &ImportPanel::importAgain);
    connect(m_worker, &RowsWorker::started, this, // every change ends with a division
            [this] { m_divided = this->session().specs().split; });
    connect(m_worker, &RowsWorker::finished, this, &DataPage::forgetDecisions);
    connect(&session.engine(), &EngineLink::finished, this, [this](const std::string& job) {
        if (job == "generate" || job == "answer" || job == "update") {
            forgetDecisions();
        }
    });
    DataPage::load(session.specs());
    showParts();
    refresh();
}

QTabWidget* DataPage::makeTabs() {
    auto* tabs = new PageTabs(this);
    tabs->setObjectName(QStringLiteral("dataTabs"));
    tabs->setAccessibleName(tr("Views of the data"));
    m_rows = makeRows(tabs);
    connect(m_rows, &RowsView::reviewed, this, &DataPage::noteReviewed);
    m_division = new DivisionView(session().project().kind(), tabs);
    m_skipped = new SkippedView(tabs);
    connect(m_skipped, &SkippedView::passwordGiven, this, [this](const Secret& password) {
        m_import->importAgain(importWithPasswords(m_report, {password}));
    });
    connect(m_skipped, &SkippedView::documentsWanted, this,
            [this] { m_import->importAgain(importAsDocuments(m_report)); });
    tabs->addTab(m_rows, dataKind(session().project().kind()).rows);
    if (session().project().kind() == kDistillation) {
        m_questions = new PairView(session().project().storePath(), session().readOnly(), tabs);
        connect(m_questions, &RowsView::reviewed, this, &DataPage::noteReviewed);
        tabs->addTab(m_questions, tr("Questions"));
    }
    if (m_documents != nullptr) {
        m_passages = new PassagesView(session(), tabs);
        connect(&m_passages->form(), &SettingsForm::edited, this, &Page::edited);
        tabs->addTab(m_passages, tr("Passages"));
    }
    tabs->addTab(m_division, tr("How it is divided"));
    tabs->addTab(m_skipped, tr("Not taken"));
    m_division->form().setReadOnly(session().readOnly());
    connect(&m_division->form(), &SettingsForm::edited, this, &Page::edited);
    return tabs;
}

RowsView* DataPage::makeRows(QWidget* parent) const {
    const Project& project = session().project();
    if (project.kind() == kTextToSql) {
        return new SqlRowView(project.storePath(), session().readOnly(), parent);
    }
    if (project.kind() == kDistillation) {
        return new ChatRowView(project.storePath(), session().readOnly(), parent);
    }
    return new PairView(project.storePath(), session().readOnly(), parent);
}

void DataPage::addFiles(const QStringList& paths) {
    m_import->addFiles(paths);
}

void DataPage::forgetDecisions() {
    for (RowsView* view : m_tabs->findChildren<RowsView*>()) {
        view->forgetDecisions();
    }
}

void DataPage::noteReviewed() {
    const QScopedValueRollback<bool> telling(m_tellingReview, true);
    session().noteRowsChanged();
}

void DataPage::noteRowsChanged() {
    if (!m_tellingReview) {
        forgetDecisions();
    }
    refresh();
}

void DataPage::refresh() {
    const int reading = ++m_reading;
    runInBackground(
        this,
        [path = session().project().storePath(), folder = session().folder(),
         specs = session().specs()] {
            ProjectStore store(path);
            return Content{readDataOverview(store, specs), readImportReport(folder)};
        },
        [this, reading](const Content& content) {
            if (reading == m_reading) {
                take(content);
            }
        },
        [this, reading](const Error& error) {
            if (reading == m_reading) {
                m_problems->say(error);
            }
        });
}

void DataPage::take(const Content& content) {
    m_data = content.data;
    m_report = content.report;
    m_known = true;
    m_collections->setCollections(m_data.collections);
    if (m_documents != nullptr) {
        m_documents->setCounts(m_data.documents);
        m_passages->refresh();
    }
    m_division->setData(m_data);
    m_skipped->setReport(m_report);
    m_rows->refresh(rows());
    if (m_questions != nullptr) {
        m_questions->refresh(m_data.pairs);
    }
    if (m_teacher != nullptr) {
        m_teacher->setData(m_data);
    }
    showProblems();
    showParts();
    Q_EMIT nextChanged();
}

// An empty project has its one sentence already.
void DataPage::showProblems() {
    QStringList sentences;
    bool anyError = false;
    for (const Problem& problem : rows() > 0 ? dataProblems(m_data) : std::vector<Problem>()) {
        sentences << shown(problem.text);
        anyError = anyError || problem.severity == Problem::Severity::Error;
    }
    sentences.isEmpty() ? m_problems->clear()
                        : m_problems->say(anyError ? Notice::Kind::Error : Notice::Kind::Warning,
                                          sentences.join(u'\n'));
}

void DataPage::showParts() {
    const bool any = !m_data.collections.empty();
    const bool rows = this->rows() > 0;
    const bool documents = m_documents != nullptr && m_data.documents.documents > 0;
    const bool questions = m_questions != nullptr && m_data.pairs > 0;
    const auto left =
        m_report.notes.size() + std::max(m_report.skipped.size(), m_report.skippedRows);
    const bool firstRows = rows && !m_tabs->isTabVisible(m_tabs->indexOf(m_rows));
    const bool firstDocuments =
        documents && !rows && !m_tabs->isTabVisible(m_tabs->indexOf(m_passages));
    const auto showTab = [this](QWidget* view, bool visible) {
        if (view != nullptr) {
            m_tabs->setTabVisible(m_tabs->indexOf(view), visible);
        }
    };
    m_empty->setVisible(m_known && !any);
    m_collections->setVisible(any);
    m_tabs->setVisible(rows || questions || documents || left > 0);
    showTab(m_rows, rows);
    showTab(m_division, rows);
    showTab(m_skipped, left > 0);
    showTab(m_questions, questions);
    showTab(m_passages, documents);
    if (firstRows || firstDocuments) {
        m_tabs->setCurrentWidget(firstRows ? static_cast<QWidget*>(m_rows) : m_passages);
    }
    m_tabs->setTabText(m_tabs->indexOf(m_skipped),
                       tr("Not taken (%1)").arg(countText(static_cast<std::int64_t>(left))));
}

QString DataPage::refusal() const {
    QStringList all{m_division->form().refusal()};
    if (m_documents != nullptr) {
        all << m_documents->refusal() << m_passages->form().refusal();
    }
    if (m_teacher != nullptr) {
        all << m_teacher->refusal();
    }
    all.removeAll(QString());
    return all.value(0);
}

Page::Next DataPage::next() const {
    if (const QString why = refusal(); !why.isEmpty()) {
        return {tr("&Next"), false, why};
    }
    for (const Problem& problem : dataProblems(m_data)) {
        if (m_known && problem.severity == Problem::Severity::Error) {
            return {tr("&Next"), false, shown(problem.text)};
        }
    }
    return {tr("&Next"), m_known, m_known ? QString() : tr("The data is being looked at.")};
}

QString DataPage::summary() const {
    const int rows = static_cast<int>(this->rows());
    return rows == 0                      ? QString()
           : m_data.kind == kTextToSql    ? tr("%Ln questions", nullptr, rows)
           : m_data.kind == kDistillation ? tr("%Ln conversations", nullptr, rows)
                                          : tr("%Ln pairs", nullptr, rows);
}

std::int64_t DataPage::rows() const {
    return m_data.kind == kDistillation ? m_data.conversations : m_data.pairs;
}

void DataPage::enter() {
    refresh(); // a command may have added something
}

void DataPage::load(const Specs& specs) {
    m_division->form().load(specs);
    if (m_documents != nullptr) {
        m_documents->load(specs);
        m_passages->form().load(specs);
    }
    if (m_teacher != nullptr) {
        m_teacher->load(specs);
    }
}

void DataPage::store(Specs& specs) const {
    m_division->form().store(specs);
    if (m_documents != nullptr) {
        m_documents->store(specs);
        m_passages->form().store(specs);
    }
    if (m_teacher != nullptr) {
        m_teacher->store(specs);
    }
}

void DataPage::divideSoon() {
    if (session().specs().split != m_divided) {
        m_divideTimer.start(kTypingPause);
    }
}

// If something is at work it is tried again when that ends.
void DataPage::divide() {
    const bool changed = session().specs().split != m_divided;
    if (changed && !m_data.collections.empty() && m_worker->obstacle().isEmpty()) {
        m_worker->start("divide", [](Project& project, JobContext&) {
            ProjectStore store(project.storePath());
            divideProject(store, project.specs());
            return nlohmann::json::object();
        });
    }
}

void DataPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFiles(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction); // whoever drags may delete what was moved
        event->accept();
    }
}

void DataPage::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    addFiles(droppedFiles(*event->mimeData()));
}

} // namespace fts
