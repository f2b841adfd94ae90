#include "ui/data/division_view.h"

#include <algorithm>

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/settings_form.h"
#include "ui/base/theme.h"
#include "ui/data/split_names.h"

namespace fts {
namespace {

constexpr std::size_t kMostRules = 20; // a folder may hold thousands of files

QString withShare(std::int64_t part, std::int64_t whole) {
    const QLocale locale;
    const QString count = locale.toString(qlonglong(part));
    return whole == 0
               ? count
               : QStringLiteral("%1  (%2 %)")
                     .arg(count, locale.toString(100.0 * double(part) / double(whole), 'f', 0));
}

} // namespace

DivisionView::DivisionView(const std::string& kind, QWidget* parent) : QWidget(parent) {
    m_rules = makeText({}, this);
    m_rules->setObjectName(QStringLiteral("rules"));
    m_form = new SettingsForm({"split.validation", "split.test", "split.seed"}, this, kind);
    auto* lines = new QVBoxLayout(this);
    lines->setSpacing(12);
    lines->addWidget(makeCounts(
        kind == kTextToSql ? tr("There already, or about tables of a part that is kept apart.")
        : kind == kDistillation
            ? tr("There already, or with text of a part that is kept apart.")
            : tr("At a border between parts, where neighbouring passages overlap.")));
    lines->addWidget(m_rules);
    lines->addWidget(makeHeading(tr("Shares"), 2, this));
    lines->addWidget(m_form);
    lines->addStretch();
}

QWidget* DivisionView::makeCounts(const QString& left) {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setColumnStretch(2, 1);
    m_train = addCount(*grid, 0, QStringLiteral("trainCount"), useName(Split::Train),
                       tr("The model learns from these."));
    m_validation = addCount(*grid, 1, QStringLiteral("validationCount"), useName(Split::Validation),
                            tr("Training looks at these to find its best moment."));
    m_test = addCount(*grid, 2, QStringLiteral("testCount"), useName(Split::Test),
                      tr("Read only once, at the end, to say whether the model got better."));
    m_left = addCount(*grid, 3, QStringLiteral("borderCount"), useName(Split::Border), left);
    return box;
}

QLabel* DivisionView::addCount(QGridLayout& grid, int row, const QString& objectName,
                               const QString& name, const QString& meaning) {
    QLabel* count = new QLabel(this);
    count->setObjectName(objectName);
    count->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = count->font();
    bold.setBold(true);
    count->setFont(bold);
    QLabel* help = makeText(meaning, this);
    setTextColor(help, quietColor);
    grid.addWidget(new QLabel(name, this), row, 0);
    grid.addWidget(count, row, 1, Qt::AlignRight);
    grid.addWidget(help, row, 2);
    return count;
}

void DivisionView::setData(const DataOverview& data) {
    const PartCounts& parts = data.parts;
    const auto left = data.kind == kEmbedding ? parts.border : data.duplicates + parts.leaks;
    const auto all = parts.train + parts.validation + parts.test + left;
    for (const auto& [label, count] :
         {std::pair(m_train, parts.train), std::pair(m_validation, parts.validation),
          std::pair(m_test, parts.test), std::pair(m_left, left)}) {
        label->setText(withShare(count, all));
    }
    QStringList sentences;
    for (std::size_t i = 0; i < std::min(data.rules.size(), kMostRules); ++i) {
        sentences << shown(data.rules[i]);
    }
    if (data.rules.size() > kMostRules) {
        sentences << tr("… and so for %Ln more data sets.", nullptr,
                        static_cast<int>(data.rules.size() - kMostRules));
    }
    m_rules->setText(sentences.join(u'\n'));
}

} // namespace fts
