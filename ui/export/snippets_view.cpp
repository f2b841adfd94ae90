#include "ui/export/snippets_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include "core/project/usage_snippets.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

enum Program { LlamaIndex, SentenceTransformers, CommandLine };

constexpr int kLines = 7;

} // namespace

SnippetsView::SnippetsView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("snippets"));
    m_program = new QComboBox(this);
    m_program->setObjectName(QStringLiteral("program"));
    m_program->setAccessibleName(tr("The program to use the model in"));
    m_program->addItem(tr("LlamaIndex (Python)"), LlamaIndex);
    m_program->addItem(tr("sentence-transformers (Python)"), SentenceTransformers);
    m_program->addItem(tr("The command line"), CommandLine);
    auto* label = new QLabel(tr("Use it &in:"), this);
    label->setBuddy(m_program);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("snippet"));
    m_text->setAccessibleName(tr("Code to copy"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kLines);
    auto* copy = new QPushButton(tr("Cop&y"), this);
    copy->setObjectName(QStringLiteral("copySnippet"));
    copy->setAccessibleName(tr("Copy the code"));
    connect(m_program, &QComboBox::currentIndexChanged, this, &SnippetsView::showSnippet);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_program);
    line->addStretch();
    line->addWidget(copy);
    auto* lines = new QVBoxLayout(this);
    lines->addLayout(line);
    lines->addWidget(m_text, 1);
}

void SnippetsView::show(const std::filesystem::path& folder, const ModelSpec& model) {
    m_folder = folder;
    m_model = model;
    showSnippet();
}

void SnippetsView::showSnippet() {
    switch (m_program->currentData().toInt()) {
    case LlamaIndex:
        m_text->setPlainText(fromUtf8(llamaIndexSnippet(m_folder, m_model)));
        break;
    case SentenceTransformers:
        m_text->setPlainText(fromUtf8(sentenceTransformersSnippet(m_folder)));
        break;
    default:
        m_text->setPlainText(fromUtf8(commandLineSnippet(m_folder, m_model)));
    }
}

} // namespace fts
