#include "ui/base/code_samples.h"

#include <algorithm>

#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace fts {
namespace {

constexpr int kLines = 7;

} // namespace

CodeSamples::CodeSamples(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("snippets"));
    m_program = new QComboBox(this);
    m_program->setObjectName(QStringLiteral("program"));
    m_program->setAccessibleName(tr("The program to use the model in"));
    m_program->setSizeAdjustPolicy(QComboBox::AdjustToContents);
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
    connect(m_program, &QComboBox::currentIndexChanged, this, &CodeSamples::showCode);
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

void CodeSamples::show(const std::vector<Sample>& samples) {
    if (!std::ranges::equal(samples, m_samples, {}, &Sample::program, &Sample::program)) {
        const QString chosen = m_program->currentText();
        const QSignalBlocker quiet(m_program);
        m_program->clear();
        for (const Sample& sample : samples) {
            m_program->addItem(sample.program);
        }
        m_program->setCurrentIndex(std::max(0, m_program->findText(chosen)));
    }
    m_samples = samples;
    showCode();
}

void CodeSamples::showCode() {
    const auto place = static_cast<std::size_t>(m_program->currentIndex());
    m_text->setPlainText(place < m_samples.size() ? m_samples[place].code : QString());
}

} // namespace fts
