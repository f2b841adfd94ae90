#include "ui/start/start_page.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace fts {
namespace {

constexpr int textWidth = 640; // about 90 characters: longer lines are hard to read

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("startPage"));
    setAccessibleName(tr("Start page"));
    auto* column = new QWidget(this);
    column->setMaximumWidth(textWidth);
    auto* lines = new QVBoxLayout(column);
    lines->setSpacing(12);
    lines->addStretch(1);
    lines->addWidget(makeHeading());
    lines->addWidget(makeText(
        QStringLiteral("purpose"),
        tr("Finetune Studio fine-tunes a model on your own text and tells you whether it got "
           "better. Training and measuring happen on this computer; nothing leaves it.")));
    lines->addSpacing(12);
    lines->addWidget(
        makeText(QStringLiteral("howTo"),
                 tr("Projects are made on the command line. In a terminal, in the folder that "
                    "Finetune Studio was started from, type:")));
    lines->addWidget(makeCommandRow());
    lines->addStretch(1);

    auto* frame = new QHBoxLayout(this);
    frame->addStretch(1);
    frame->addWidget(column, 100); // takes all up to its largest width, then stays in the middle
    frame->addStretch(1);
}

QLabel* StartPage::makeHeading() {
    QLabel* heading = makeText(QStringLiteral("heading"), tr("Finetune Studio"));
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.8);
    font.setBold(true);
    heading->setFont(font);
    return heading;
}

QLabel* StartPage::makeText(const QString& name, const QString& text) {
    auto* label = new QLabel(text, this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    return label;
}

QWidget* StartPage::makeCommandRow() {
    auto* row = new QWidget(this);
    m_command = new QLineEdit(QStringLiteral("./run cli new demo --kind embedding"), row);
    m_command->setObjectName(QStringLiteral("command"));
    m_command->setAccessibleName(tr("Command that makes a project"));
    m_command->setReadOnly(true);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const QFontMetrics metrics(m_command->font());
    m_command->setMinimumWidth(metrics.horizontalAdvance(m_command->text()) + 24);

    auto* copy = new QPushButton(tr("&Copy"), row);
    copy->setObjectName(QStringLiteral("copyCommand"));
    copy->setAccessibleName(tr("Copy the command"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_command->text()); });

    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_command, 1);
    layout->addWidget(copy);
    return row;
}

} // namespace fts
