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

enum Program { LlamaIndex, SentenceTransformers, CommandLine, Peft, Transformers, LlamaCpp, Ask };

constexpr int kLines = 7;

} // namespace

SnippetsView::SnippetsView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("snippets"));
    m_program = new QComboBox(this);
    m_program->setObjectName(QStringLiteral("program"));
    m_program->setAccessibleName(tr("The program to use the model in"));
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

void SnippetsView::show(const std::string& format, const std::filesystem::path& folder,
                        const ModelSpec& model) {
    m_folder = folder;
    m_model = model;
    if (format != m_format) {
        m_format = format;
        offerPrograms();
    }
    showSnippet();
}

// Those that read the format.
void SnippetsView::offerPrograms() {
    const QSignalBlocker quiet(m_program);
    m_program->clear();
    if (m_format == "peft") {
        m_program->addItem(tr("PEFT (Python)"), Peft);
        return;
    }
    if (m_format == "merged") {
        m_program->addItem(tr("transformers (Python)"), Transformers);
    } else if (m_format.starts_with("gguf")) {
        m_program->addItem(tr("llama.cpp"), LlamaCpp);
    } else {
        m_program->addItem(tr("LlamaIndex (Python)"), LlamaIndex);
        m_program->addItem(tr("sentence-transformers (Python)"), SentenceTransformers);
        m_program->addItem(tr("The command line"), CommandLine);
        return;
    }
    m_program->addItem(tr("The command line"), Ask);
}

void SnippetsView::showSnippet() {
    const auto snippet = [this]() -> std::string {
        switch (m_program->currentData().toInt()) {
        case LlamaIndex:
            return llamaIndexSnippet(m_folder, m_model);
        case SentenceTransformers:
            return sentenceTransformersSnippet(m_folder);
        case Peft:
            return peftSnippet(m_folder);
        case Transformers:
            return transformersSnippet(m_folder);
        case LlamaCpp:
            return llamaCppSnippet(m_folder);
        case Ask:
            return chatSnippet(m_folder);
        default:
            return commandLineSnippet(m_folder, m_model);
        }
    };
    m_text->setPlainText(fromUtf8(snippet()));
}

} // namespace fts
