#include "ui/data/collection_view.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/corpus/division.h"
#include "core/corpus/project_division.h"
#include "core/corpus/sql_division.h"
#include "core/store/store_copies.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/project_session.h"
#include "ui/base/sentence_text.h"
#include "ui/base/table_look.h"
#include "ui/data/collection_model.h"
#include "ui/data/folder_changes_view.h"
#include "ui/data/list_table.h"
#include "ui/data/rows_worker.h"

namespace fts {
namespace {

constexpr int kMostRows = 6; // shown without scrolling

QString whatGoes(const CollectionCounts& counts) {
    if (counts.sqlRows > 0) {
        return CollectionView::tr("Its %Ln questions leave the project, and the rest is divided "
                                  "anew.",
                                  nullptr, static_cast<int>(counts.sqlRows));
    }
    if (counts.chatRows > 0 && counts.pairs == 0) {
        return CollectionView::tr("Its %Ln conversations leave the project, and the rest is "
                                  "divided anew.",
                                  nullptr, static_cast<int>(counts.chatRows));
    }
    return CollectionView::tr("Its %Ln pairs leave the project, and the rest is divided anew.",
                              nullptr, static_cast<int>(counts.pairs));
}

QString whatStays(bool fileIsThere) {
    return fileIsThere ? CollectionView::tr("The file they came from stays, and a copy of the "
                                            "project's rows as they are is kept.")
                       : CollectionView::tr("The file they came from is gone; only a copy of the "
                                            "project's rows as they are is kept.");
}

} // namespace

CollectionView::CollectionView(ProjectSession& session, RowsWorker& worker, QWidget* parent)
    : QWidget(parent), m_worker(worker), m_model(new CollectionModel(this)),
      m_table(new ListTable(*m_model, QStringLiteral("collections"),
                            tr("Data sets of this project"), this)),
      m_remove(new QPushButton(tr("Rem&ove…"), this)) {
    fitToRows(*m_table, kMostRows);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStretchLastSection(true);
    m_remove->setObjectName(QStringLiteral("removeCollection"));
    m_remove->setAccessibleName(tr("Remove the chosen data set from the project"));
    connect(m_remove, &QPushButton::clicked, this, &CollectionView::askToRemove);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CollectionView::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CollectionView::showState);
    connect(&session, &ProjectSession::workChanged, this, &CollectionView::showState);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_table);
    m_changes = new FolderChangesView(session, worker, this);
    connect(m_changes, &FolderChangesView::importWanted, this, &CollectionView::importWanted);
    connect(m_changes, &FolderChangesView::refused, this, &CollectionView::refused);
    auto* line = new QHBoxLayout;
    line->addWidget(m_remove);
    line->addWidget(m_changes->button());
    line->addStretch();
    lines->addLayout(line);
    lines->addWidget(m_changes);
    m_changes->button()->hide();
    showState();
}

void CollectionView::setCollections(std::vector<CollectionCounts> collections) {
    // Columns of nothing but zeros tell nothing.
    const bool documents = std::ranges::any_of(collections, [](const CollectionCounts& counts) {
        return counts.documents > 0 || counts.passages > 0;
    });
    for (const int column : {CollectionModel::Documents, CollectionModel::Passages}) {
        m_table->setColumnHidden(column, !documents && !collections.empty());
    }
    m_changes->button()->setVisible(
        std::ranges::any_of(collections, [](const CollectionCounts& counts) {
            return counts.collection.format == "documents";
        }));
    const std::int64_t chosen = this->chosen();
    m_model->setCollections(std::move(collections));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).collection.id == chosen) {
            m_table->selectRow(row); // as before the list was read again
        }
    }
}

std::int64_t CollectionView::chosen() const {
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : m_model->at(rows.front().row()).collection.id;
}

void CollectionView::askToRemove() {
    const auto chosen = m_table->selectionModel()->selectedRows();
    if (chosen.isEmpty() || std::exchange(m_asking, true)) {
        return;
    }
    const CollectionCounts counts = m_model->at(chosen.front().row());
    const auto then = [this, counts](bool fileIsThere) {
        m_asking = false;
        ask(counts, fileIsThere);
    };
    runInBackground( // a network folder may be slow to answer
        this, [path = counts.collection.path] { return std::filesystem::exists(path); }, then,
        [then](const Error&) { then(false); });
}

void CollectionView::ask(const CollectionCounts& counts, bool fileIsThere) {
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Remove a data set"),
                        tr("Remove “%1” from the project?").arg(fromUtf8(counts.collection.name)),
                        QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("removeBox"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(joinedSentences({whatGoes(counts), whatStays(fileIsThere)}));
    QPushButton* confirm = box->addButton(tr("Remo&ve"), QMessageBox::DestructiveRole);
    confirm->setObjectName(QStringLiteral("confirmRemove"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this,
            [this, id = counts.collection.id] { CollectionView::remove(id); });
    box->open();
}

void CollectionView::remove(std::int64_t id) {
    if (const QString obstacle = m_worker.obstacle(); !obstacle.isEmpty()) {
        Q_EMIT refused(obstacle); // work began while the question stood there
        return;
    }
    m_worker.start("remove", [id](Project& project, JobContext&) {
        ProjectStore store(project.storePath());
        copyStore(store.database());
        if (project.kind() == kTextToSql) {
            removeSqlCollection(store, id, project.specs().split);
        } else {
            removeCollection(store, id, project.specs().split);
        }
        if (project.kind() == kDistillation) { // what conversations hold may be free now
            divideProject(store, project.specs());
        }
        return nlohmann::json::object();
    });
}

void CollectionView::showState() {
    const QString obstacle = m_worker.obstacle();
    m_remove->setEnabled(obstacle.isEmpty() && m_table->selectionModel()->hasSelection());
    m_remove->setToolTip(obstacle);
}

} // namespace fts
