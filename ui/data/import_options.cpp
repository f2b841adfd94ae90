#include "ui/data/import_options.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include "core/project/choices.h"
#include "ui/base/letter_width.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/theme.h"
#include "ui/data/data_kind.h"

namespace fts {
namespace {

constexpr int kMapLetters = 50;

} // namespace

ImportOptions::ImportOptions(const std::string& kind, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("importOptions"));
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("format"));
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("Found out by itself"), QStringLiteral("auto"));
    for (const Choice& choice : dataKind(kind).importers) {
        m_format->addItem(shown(choice.label), fromUtf8(choice.key));
    }
    m_use = new QComboBox(this);
    m_use->setObjectName(QStringLiteral("use"));
    m_use->setAccessibleName(tr("Use"));
    m_use->addItem(tr("Divide by itself"), QString());
    m_use->addItem(tr("All for training"), QStringLiteral("train"));
    m_use->addItem(tr("All for validation"), QStringLiteral("validation"));
    m_use->addItem(tr("All for the verdict"), QStringLiteral("test"));
    m_useHelp = makeText({}, this);
    m_useHelp->setObjectName(QStringLiteral("useHelp"));
    setTextColor(m_useHelp, quietColor);
    connect(m_use, &QComboBox::currentIndexChanged, this, &ImportOptions::showUse);
    auto* lines = new QFormLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    lines->addRow(tr("For&mat:"), m_format);
    lines->addRow(tr("Us&e:"), m_use);
    lines->addRow(m_useHelp);
    if (!dataKind(kind).documents) {
        addMap(*lines);
    }
    showUse();
}

void ImportOptions::addMap(QFormLayout& lines) {
    m_map = new QLineEdit(lines.parentWidget());
    m_map->setObjectName(QStringLiteral("columnMap"));
    m_map->setPlaceholderText(QStringLiteral("question=…,context=…,sql=…"));
    m_map->setToolTip(tr("Where columns of a table are called otherwise: which of them holds the "
                         "question, which CREATE TABLE, which the SQL"));
    m_map->setAccessibleDescription(m_map->toolTip());
    m_map->setMinimumWidth(letterWidth(m_map->fontMetrics()) * kMapLetters);
    m_map->setAccessibleName(tr("Columns"));
    lines.addRow(tr("F&rom columns:"), m_map);
}

void ImportOptions::showUse() {
    const QString use = m_use->currentData().toString();
    m_useHelp->setText(
        use == QLatin1String("train") ? tr("The model learns from all of it.")
        : use == QLatin1String("validation")
            ? tr("Nothing is learned from it; training looks at it to find its best moment.")
        : use == QLatin1String("test")
            ? tr("It is read only once, at the end, to say whether the model got better.")
            : tr("Most of it is for training; a part is kept apart for validation, another for the "
                 "verdict."));
}

void ImportOptions::store(ImportParams& params) const {
    const std::string use = m_use->currentData().toString().toStdString();
    params.format = m_format->currentData().toString().toStdString();
    params.split = use.empty() ? std::nullopt : std::optional(splitFromName(use));
    params.map = m_map != nullptr ? m_map->text().trimmed().toStdString() : std::string();
}

void ImportOptions::setReadOnly(bool readOnly) {
    m_format->setEnabled(!readOnly);
    m_use->setEnabled(!readOnly);
}

} // namespace fts
