#include "ui/serve/calls_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/base/count_text.h"
#include "ui/base/letter_width.h"
#include "ui/base/page.h"
#include "ui/base/table_look.h"
#include "ui/serve/call_list.h"

namespace fts {
namespace {

constexpr int kFewestLines = 4;

} // namespace

CallsView::CallsView(ModelServer& server, QWidget* parent)
    : QWidget(parent), m_server(server), m_calls(new CallList(this)) {
    setObjectName(QStringLiteral("callsView"));
    m_count = makeText({}, this);
    m_count->setObjectName(QStringLiteral("callCount"));
    auto* table = new QTableView(this);
    table->setObjectName(QStringLiteral("calls"));
    table->setAccessibleName(tr("Requests, the newest first"));
    table->setModel(m_calls);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTableLook(*table);
    table->setMinimumHeight(tableHeight(*table, kFewestLines));
    const int letter = letterWidth(fontMetrics());
    table->horizontalHeader()->resizeSection(CallList::Time, 13 * letter);
    table->horizontalHeader()->setSectionResizeMode(CallList::Request, QHeaderView::Stretch);
    table->horizontalHeader()->resizeSection(CallList::Status, 8 * letter);
    table->horizontalHeader()->resizeSection(CallList::Seconds, 12 * letter);
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(m_count);
    lines->addWidget(table, 1);
    connect(&server, &ModelServer::answered, this, [this](const std::vector<AnsweredCall>& calls) {
        m_calls->add(calls);
        showCount();
    });
    connect(&server, &ModelServer::stateChanged, this, [this] {
        if (m_server.state() == ModelServer::State::Starting) {
            m_calls->clear();
            showCount();
        }
    });
    showCount();
}

void CallsView::showCount() {
    m_count->setText(
        m_calls->answered() == 0
            ? tr("No request has come yet. Each will be listed here, without a word of what was "
                 "said in it.")
            : tr("Answered: %1, of these with an error: %2.")
                  .arg(countText(m_calls->answered()), countText(m_calls->refused())));
}

} // namespace fts
