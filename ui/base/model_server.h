#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QStringList>

#include "core/base/error.h"
#include "core/net/secret.h"

class QProcess;

namespace fts {

/// A request that the server has answered: nothing of what was said.
struct AnsweredCall {
    QString method;
    QString path;
    int status = 0; ///< 0: the client was gone before
    double seconds = 0;
};

/// The program that answers other programs with a project's models, as a child of this one: it ends
/// with it, whatever ends it. GUI thread only; nothing waits.
class ModelServer : public QObject {
    Q_OBJECT

public:
    struct Order {
        std::filesystem::path project;
        std::vector<std::string> models; ///< "NAME=run:3", as `serve --model` takes them
        std::filesystem::path data;
        std::string host;
        int port = 0; ///< 0: any that is free
        Secret key;   ///< reaches the program by its standard input
        std::string device;
        int threads = 0;
    };

    enum class State {
        Off,
        Starting, ///< models are being loaded
        Serving,
        Ending
    };

    /// `program` is finetune-studio-cli.
    explicit ModelServer(std::filesystem::path program, QObject* parent = nullptr);
    ~ModelServer() override; ///< what is being answered may still come to its end

    void start(const Order& order); ///< only while it is off
    void stop();

    State state() const { return m_state; }
    const Order& order() const { return m_order; } ///< the last one; its key only until it is off
    const QString& address() const { return m_address; }
    qint64 processId() const; ///< 0: it is off

Q_SIGNALS:
    void stateChanged();
    void answered(const std::vector<fts::AnsweredCall>& calls);
    /// It could not begin, or ended without being told to. Comes before the state is Off.
    void failed(const fts::Error& error);

private:
    QStringList arguments() const;
    void readLines();
    void keepWords();
    bool takeLine(const QByteArray& line, std::vector<AnsweredCall>& calls);
    void end(bool normally);
    void setState(State state);
    Error whyItEnded(bool normally) const;

    std::filesystem::path m_program;
    Order m_order;
    State m_state = State::Off;
    QString m_address;
    std::optional<Error> m_told; ///< the program's own word on why it ends
    QByteArray m_words;          ///< the end of what it wrote to standard error
    std::unique_ptr<QProcess> m_process;
};

} // namespace fts
