#include "ui/base/model_server.h"

#include <csignal>
#include <sys/prctl.h>

#include <QProcess>
#include <QTimer>

#include "core/base/json.h"
#include "core/base/outcome.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

constexpr auto kTimeToEnd = 10s; // it gives those being answered some seconds
constexpr qint64 kLongestLine = 1'000'000;
constexpr qsizetype kWordsKept = 4000;

// Once nobody waits for it any more: it is told to end, and made to if it does not. Where this
// program ends before, it comes to its end without it.
void letGo(QProcess* process) {
    process->disconnect();
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->terminate();
    QTimer::singleShot(kTimeToEnd, process, &QProcess::kill);
}

} // namespace

ModelServer::ModelServer(std::filesystem::path program, QObject* parent)
    : QObject(parent), m_program(std::move(program)) {}

ModelServer::~ModelServer() {
    if (m_process && m_process->state() != QProcess::NotRunning) {
        letGo(m_process.release());
    }
}

QStringList ModelServer::arguments() const {
    QStringList all{QStringLiteral("serve"),     QStringLiteral("--json"),
                    QStringLiteral("--project"), fromUtf8(m_order.project.string()),
                    QStringLiteral("--data"),    fromUtf8(m_order.data.string()),
                    QStringLiteral("--host"),    fromUtf8(m_order.host),
                    QStringLiteral("--port"),    QString::number(m_order.port),
                    QStringLiteral("--device"),  fromUtf8(m_order.device),
                    QStringLiteral("--threads"), QString::number(m_order.threads)};
    for (const std::string& model : m_order.models) {
        all << QStringLiteral("--model") << fromUtf8(model);
    }
    if (!m_order.key.empty()) {
        all << QStringLiteral("--key-file") << QStringLiteral("-");
    }
    return all;
}

void ModelServer::start(const Order& order) {
    if (m_state != State::Off) {
        return;
    }
    m_order = order;
    m_address.clear();
    m_told.reset();
    m_words.clear();
    m_process = std::make_unique<QProcess>();
    // A window that is killed or crashes must not leave a server behind that nobody sees.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    QProcess* process = m_process.get();
    connect(process, &QProcess::readyReadStandardOutput, this, &ModelServer::readLines);
    connect(process, &QProcess::readyReadStandardError, this, &ModelServer::keepWords);
    connect(process, &QProcess::finished, this, [this](int, QProcess::ExitStatus status) {
        readLines();
        keepWords();
        end(status == QProcess::NormalExit);
    });
    connect(process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_told = Error(ErrorKind::Io, FTS_TEXT("The server cannot be started: %1."),
                           m_process->errorString().toStdString());
            end(false);
        }
    });
    setState(State::Starting);
    process->start(fromUtf8(m_program.string()), arguments());
    if (m_state == State::Starting) { // else it is known already that it cannot be started
        const std::string_view key = m_order.key.reveal();
        process->write(key.data(), static_cast<qint64>(key.size()));
        process->closeWriteChannel();
    }
}

qint64 ModelServer::processId() const {
    return m_process ? m_process->processId() : 0;
}

void ModelServer::stop() {
    if (m_state != State::Starting && m_state != State::Serving) {
        return;
    }
    setState(State::Ending);
    m_process->terminate();
    QTimer::singleShot(kTimeToEnd, m_process.get(), &QProcess::kill);
}

void ModelServer::readLines() {
    std::vector<AnsweredCall> calls;
    while (m_process->canReadLine()) {
        if (!takeLine(m_process->readLine(kLongestLine), calls)) {
            break;
        }
    }
    if (!calls.empty()) {
        Q_EMIT answered(calls);
    }
}

// False if nothing further is to be read.
bool ModelServer::takeLine(const QByteArray& line, std::vector<AnsweredCall>& calls) {
    try {
        const json told =
            parseJson(std::string_view(line.data(), static_cast<std::size_t>(line.size())),
                      FTS_TEXT("What the server says"));
        if (told.contains("address")) {
            m_address = fromUtf8(told.at("address").get<std::string>());
            setState(m_state == State::Starting ? State::Serving : m_state);
        } else if (told.contains("path")) {
            calls.push_back({fromUtf8(told.at("method").get<std::string>()),
                             fromUtf8(told.at("path").get<std::string>()),
                             told.at("status").get<int>(), told.at("seconds").get<double>()});
        } else if (const Outcome outcome = outcomeFromJson(told);
                   const auto* failure = std::get_if<Failed>(&outcome)) {
            m_told = Error(failure->kind, failure->message);
        }
        return true;
    } catch (const std::exception& error) {
        m_told = Error(ErrorKind::Format, FTS_TEXT("What the server says cannot be read: %1."),
                       std::string(error.what()));
        stop();
        return false;
    }
}

void ModelServer::keepWords() {
    m_words = (m_words + m_process->readAllStandardError()).right(kWordsKept);
}

Error ModelServer::whyItEnded(bool normally) const {
    if (m_told) {
        return *m_told;
    }
    if (!normally) {
        return {ErrorKind::Internal,
                FTS_TEXT("The server ended unexpectedly. A model may be too large for the memory "
                         "of this machine. Serve fewer models, or start it again.")};
    }
    return {ErrorKind::Internal, FTS_TEXT("The server ended by itself. It said: %1"),
            m_words.trimmed().toStdString()};
}

void ModelServer::end(bool normally) {
    if (m_process) {
        m_process.release()->deleteLater(); // the signal that led here is its own
        m_order.key = Secret();
        if (m_state != State::Ending || m_told) {
            Q_EMIT failed(whyItEnded(normally));
        }
        setState(State::Off);
    }
}

void ModelServer::setState(State state) {
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

} // namespace fts
