#include "ui/goal/goal_page.h"

#include <algorithm>

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/background.h"
#include "ui/base/dropped_files.h"
#include "ui/base/fold.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/sentence_text.h"
#include "ui/base/settings_form.h"
#include "ui/base/theme.h"
#include "ui/base/tool_tip_text.h"
#include "ui/goal/asked_models.h"

namespace fts {
namespace {

constexpr int kMostLines = 6; // of the list of models

QString modelName(const std::string& base) {
    return fromUtf8(std::filesystem::path(base).filename().string());
}

} // namespace

GoalPage::GoalPage(ProjectSession& session, QWidget* parent)
    : Page(session, QStringLiteral("goal"), tr("Goal"), goalKind(session.project().kind()).purpose,
           parent),
      m_kind(goalKind(session.project().kind())) {
    setAcceptDrops(!session.readOnly());
    content()->addWidget(makeText(m_kind.explanation, this));
    content()->addWidget(makeHeading(
        m_kind.heading.isEmpty() ? tr("The model to start from") : m_kind.heading, 2, this));
    content()->addWidget(makeModelBox());
    m_notice = new Notice(this);
    content()->addWidget(m_notice);
    m_reading = makeText(tr("Reading the model's files …"), this);
    m_reading->setObjectName(QStringLiteral("reading"));
    setTextColor(m_reading, quietColor);
    content()->addWidget(m_reading);
    content()->addWidget(makeFacts());
    if (session.project().kind() == kDistillation) {
        m_asked = new AskedModels(session, this);
        content()->addWidget(m_asked);
        connect(m_asked, &AskedModels::edited, this, &Page::edited);
    }
    m_prompts = new SettingsForm(m_kind.advanced, this, session.project().kind());
    m_prompts->setObjectName(QStringLiteral("advanced"));
    m_prompts->setReadOnly(session.readOnly());
    content()->addWidget(new Fold(tr("&Advanced"), m_prompts, this));
    content()->addStretch();
    connect(m_prompts, &SettingsForm::edited, this, &Page::edited);
    GoalPage::load(session.specs());
    listModels();
}

QWidget* GoalPage::makeModelBox() {
    auto* box = new QWidget(this);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_models = new QListWidget(box);
    m_models->setObjectName(QStringLiteral("models"));
    m_models->setAccessibleName(tr("Models to start from"));
    m_models->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_models->setEnabled(!session().readOnly());
    connect(m_models, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item != nullptr) {
            m_base = item->data(Qt::UserRole).toString().toStdString();
            Q_EMIT edited();
            readFacts();
        }
    });
    m_choose = new QPushButton(tr("&Choose a folder…"), box);
    m_choose->setObjectName(QStringLiteral("chooseModel"));
    m_choose->setAccessibleName(tr("Choose a model's folder"));
    m_choose->setEnabled(!session().readOnly());
    connect(m_choose, &QPushButton::clicked, this, [this] { showDialog(false); });
    QLabel* hint = makeText(m_kind.hint, box);
    setTextColor(hint, quietColor);
    auto* line = new QHBoxLayout;
    line->addWidget(m_choose);
    if (m_kind.files) {
        line->addWidget(makeFileButton(box));
    }
    line->addWidget(hint, 1);
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_models);
    lines->addLayout(line);
    return box;
}

QWidget* GoalPage::makeFileButton(QWidget* parent) {
    auto* button = new QPushButton(tr("Choose a f&ile…"), parent);
    button->setObjectName(QStringLiteral("chooseModelFile"));
    button->setAccessibleName(tr("Choose a model's file"));
    button->setEnabled(!session().readOnly());
    connect(button, &QPushButton::clicked, this, [this] { showDialog(true); });
    return button;
}

QWidget* GoalPage::makeFacts() {
    m_facts = new QWidget(this);
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_factLines = new QFormLayout(m_facts);
    m_factLines->setContentsMargins(0, 0, 0, 0);
    m_factLines->setHorizontalSpacing(24);
    return m_facts;
}

void GoalPage::showDialog(bool file) {
    auto* dialog =
        new QFileDialog(this, file ? tr("Choose a model's file") : tr("Choose a model's folder"));
    dialog->setObjectName(QStringLiteral("modelDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(file ? QFileDialog::ExistingFile : QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly, !file);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    if (file) {
        dialog->setNameFilter(tr("GGUF files (*.gguf)"));
    }
    connect(dialog, &QFileDialog::fileSelected, this, &GoalPage::chooseFolder);
    dialog->open();
}

void GoalPage::chooseFolder(const QString& folder) {
    if (folder.isEmpty() || session().readOnly()) {
        return;
    }
    m_base = folder.toStdString();
    Q_EMIT edited();
    showChoice();
    readFacts();
}

void GoalPage::listModels() {
    runInBackground(
        this, [kind = m_kind.models] { return foundModels(kind); },
        [this](const std::vector<FoundModel>& models) {
            const QSignalBlocker quiet(m_models);
            m_models->clear();
            for (const FoundModel& model : models) {
                addModel(fromUtf8(model.name), fromUtf8(model.name),
                         fromUtf8(model.folder.string()));
            }
            showChoice();
        },
        [this](const Error& error) { m_notice->say(error); });
}

void GoalPage::addModel(const QString& text, const QString& base, const QString& folder) {
    auto* item = new QListWidgetItem(text, m_models);
    item->setData(Qt::UserRole, base);
    item->setToolTip(toolTipText(folder));
}

// Marks the chosen model in the list; one of elsewhere is added to it.
void GoalPage::showChoice() {
    const QSignalBlocker quiet(m_models);
    const QString base = fromUtf8(m_base);
    int row = 0;
    while (row < m_models->count() && m_models->item(row)->data(Qt::UserRole) != base) {
        ++row;
    }
    if (row == m_models->count()) {
        const QString name = modelName(m_base);
        addModel(name == base ? base : tr("%1  (%2)").arg(name, base), base, base);
    }
    m_models->setCurrentRow(row);
    const int lines = std::clamp(m_models->count(), 1, kMostLines);
    m_models->setFixedHeight(lines * m_models->sizeHintForRow(0) + 2 * m_models->frameWidth());
}

void GoalPage::readFacts() {
    if (m_read == m_base) {
        return;
    }
    m_read = m_base;
    setState(State::Reading);
    const std::string base = m_base;
    const auto current = [this, base] { return base == m_base; };
    runInBackground(
        this,
        [base, kind = m_kind.models] {
            const auto path = resolveModel(base);
            return kind == ModelKind::Language ? readLanguageModelFacts(path)
                                               : readModelFacts(path);
        },
        [this, current](const ModelFacts& facts) {
            if (current()) {
                showFacts(facts);
            }
        },
        [this, current](const Error& error) {
            if (current()) {
                refuse(error);
            }
        });
}

void GoalPage::showFacts(const ModelFacts& facts) {
    while (m_factLines->rowCount() > 0) {
        m_factLines->removeRow(0);
    }
    for (const auto& [name, value] : factTexts(facts, m_kind.models)) {
        QLabel* text = makeText(value, m_facts);
        text->setAccessibleName(spokenLabel(name));
        m_factLines->addRow(name, text);
    }
    setState(State::Usable);
}

void GoalPage::refuse(const Error& error) {
    setState(State::Unusable);
    m_notice->say(error);
}

void GoalPage::setState(State state) {
    m_state = state;
    m_reading->setVisible(state == State::Reading);
    m_facts->setVisible(state == State::Usable);
    if (state != State::Unusable) {
        m_notice->clear();
    }
    Q_EMIT nextChanged();
}

Page::Next GoalPage::next() const {
    switch (m_state) {
    case State::Reading:
        return {tr("&Next"), false, tr("The model is being looked at.")};
    case State::Unusable:
        return {tr("&Next"), false, tr("This model cannot be used. Choose another one.")};
    case State::Usable:
        break;
    }
    QString problem = m_prompts->refusal();
    if (problem.isEmpty() && m_asked != nullptr) {
        problem = m_asked->problem();
    }
    return {tr("&Next"), problem.isEmpty(), problem};
}

QString GoalPage::summary() const {
    return modelName(session().specs().model.base);
}

void GoalPage::enter() {
    listModels(); // one may have been fetched meanwhile
    if (m_state == State::Unusable) {
        m_read.clear(); // and a broken one mended
        readFacts();
    }
}

void GoalPage::load(const Specs& specs) {
    m_base = specs.model.base;
    m_prompts->load(specs);
    if (m_asked != nullptr) {
        m_asked->load(specs);
    }
    showChoice();
    readFacts();
}

void GoalPage::store(Specs& specs) const {
    specs.model.base = m_base;
    m_prompts->store(specs);
    if (m_asked != nullptr) {
        m_asked->store(specs);
    }
}

void GoalPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction); // whoever drags may delete what was moved
        event->accept();
    }
}

void GoalPage::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    chooseFolder(droppedFile(*event->mimeData()));
}

} // namespace fts
