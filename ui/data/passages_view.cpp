#include "ui/data/passages_view.h"

#include <algorithm>
#include <utility>

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/base/count_text.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"
#include "ui/base/settings_form.h"
#include "ui/base/table_look.h"
#include "ui/data/list_table.h"
#include "ui/data/passage_model.h"
#include "ui/data/passage_text.h"

namespace fts {
namespace {

constexpr auto kTypingPause = std::chrono::milliseconds(300);
constexpr int kFewestLines = 5;

} // namespace

PassagesView::PassagesView(ProjectSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new PassageModel(this)) {
    setObjectName(QStringLiteral("passagesView"));
    m_form = new SettingsForm({"chunk.tokens", "chunk.overlap", "chunk.headings"}, this,
                              session.project().kind());
    m_form->setObjectName(QStringLiteral("passageSettings"));
    m_form->setReadOnly(session.readOnly());
    m_summary = makeText({}, this);
    m_summary->setObjectName(QStringLiteral("passagesSummary"));
    m_summary->hide();
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("passagesNotice"));
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(m_form);
    lines->addWidget(makeDocumentLine());
    lines->addWidget(m_summary);
    lines->addWidget(m_notice);
    lines->addWidget(makePassages(), 1);
    connectParts(session);
}

QWidget* PassagesView::makeDocumentLine() {
    auto* box = new QWidget(this);
    m_document = new QComboBox(box);
    m_document->setObjectName(QStringLiteral("previewedDocument"));
    m_document->setAccessibleName(tr("Document whose passages are shown"));
    m_document->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_document->setMinimumContentsLength(20);
    auto* label = new QLabel(tr("Document:"), box);
    label->setBuddy(m_document);
    m_nextCut = new QPushButton(tr("Next that is cut"), box);
    m_nextCut->setObjectName(QStringLiteral("nextCutPassage"));
    m_nextCut->setAccessibleDescription(
        tr("Shows the next passage of which the model does not see all."));
    m_nextCut->setToolTip(m_nextCut->accessibleDescription());
    m_nextCut->hide();
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_document, 1);
    line->addWidget(m_nextCut);
    return box;
}

QWidget* PassagesView::makePassages() {
    m_passages = new QWidget(this);
    m_table = new ListTable(*m_model, QStringLiteral("passages"), tr("Passages of the document"),
                            m_passages);
    m_table->setMinimumHeight(tableHeight(*m_table, kFewestLines));
    for (const int column : {PassageModel::Number, PassageModel::Page, PassageModel::Tokens}) {
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_text = new QTextBrowser(m_passages);
    m_text->setObjectName(QStringLiteral("previewedPassage"));
    m_text->setAccessibleName(tr("The chosen passage as the model is given it"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto* line = new QHBoxLayout(m_passages);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_table, 2);
    line->addWidget(m_text, 3);
    m_passages->hide();
    return m_passages;
}

void PassagesView::connectParts(ProjectSession& session) {
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &PassagesView::read);
    connect(&session, &ProjectSession::specsChanged, this,
            [this] { m_typing.start(kTypingPause); });
    connect(m_document, &QComboBox::activated, this, &PassagesView::read);
    connect(m_nextCut, &QPushButton::clicked, this, &PassagesView::showNextCut);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PassagesView::showPassage);
    connect(&m_reader, &BackgroundReader::changed, this, &PassagesView::showState);
    connect(&m_reader, &BackgroundReader::progressed, this, [this] {
        m_summary->setText(tr("The document is being divided."));
        m_summary->show();
    });
    connect(&m_reader, &BackgroundReader::failed, this, [this](const Error& error) {
        m_shown.clear();
        m_summary->hide();
        m_passages->hide();
        m_nextCut->hide();
        m_notice->say(error);
    });
}

void PassagesView::refresh() {
    if (isVisible()) {
        read();
    }
}

void PassagesView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

void PassagesView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_text != nullptr) {
        showPassage(); // its colours are part of the text
    }
}

void PassagesView::read() {
    m_typing.stop();
    if (isVisible()) {
        m_reader.read(m_session.project(), m_documents.value(m_document->currentIndex()));
    }
}

void PassagesView::showState() {
    const PassagePreview* view = m_reader.view();
    if (m_reader.reading() || view == nullptr) {
        return;
    }
    showSummary(*view);
    if (view->key != m_shown) {
        m_shown = view->key;
        showView(*view);
    }
}

void PassagesView::showView(const PassagePreview& view) {
    m_notice->clear();
    showDocuments(view);
    const bool same = std::exchange(m_divided, view.document) == view.document;
    const int row = same ? m_table->currentIndex().row() : 0;
    m_model->setPassages(view.passages);
    m_table->setColumnHidden(
        PassageModel::Page, std::ranges::all_of(view.passages, [](const PreviewedPassage& passage) {
            return passage.page == 0;
        }));
    m_passages->setVisible(!view.passages.empty());
    m_nextCut->setVisible(view.cut > 0);
    m_text->clear();
    if (!view.passages.empty()) {
        m_table->selectRow(std::clamp(row, 0, m_model->rowCount() - 1));
    }
}

// All names at once, of which there may be thousands.
void PassagesView::showDocuments(const PassagePreview& view) {
    m_documents.clear();
    QStringList names;
    for (const PassagePreview::Document& document : view.documents) {
        m_documents << document.id;
        names << fromUtf8(document.key);
    }
    m_document->clear();
    m_document->addItems(names);
    m_document->setCurrentIndex(static_cast<int>(m_documents.indexOf(view.document)));
}

void PassagesView::showSummary(const PassagePreview& view) {
    const auto number = [](std::size_t count) {
        return countText(static_cast<std::int64_t>(count));
    };
    const QString passages = tr("The document becomes %Ln passages of at most %1 tokens.", nullptr,
                                static_cast<int>(view.passages.size()))
                                 .arg(number(view.tokens));
    const QString cut =
        view.cut == 0
            ? tr("The model sees each of them to its end.")
            : tr("Passages of which the model does not see all: %1. It sees %2 tokens of a text, "
                 "its own signs among them; what is past them is grey.")
                  .arg(number(view.cut), number(view.limit));
    const QString part =
        view.whole ? QString() : tr("Only the beginning of this long document is shown.");
    m_summary->setText(view.document == 0 ? QString() : joinedSentences({passages, cut, part}));
    m_summary->setVisible(view.document != 0);
}

void PassagesView::showPassage() {
    const auto chosen = m_table->selectionModel()->selectedRows();
    if (!chosen.isEmpty()) {
        m_text->setHtml(passageHtml(m_model->at(chosen.front().row()), palette()));
    }
}

void PassagesView::showNextCut() {
    if (const int row = m_model->nextCut(m_table->currentIndex().row()); row >= 0) {
        m_table->selectRow(row);
        m_text->scrollToAnchor(kUnseenAnchor);
    }
}

} // namespace fts
