#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include <QObject>
#include <QTimer>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/project/project.h"

namespace fts {

/// Reads something of a project in the background, and only if it has changed since it last did.
/// GUI thread only; going away, it stops the reading.
class BackgroundReader : public QObject {
    Q_OBJECT

public:
    ~BackgroundReader() override;

    void stop();
    bool reading() const { return m_work != nullptr; }

Q_SIGNALS:
    void changed(); ///< reading began or ended
    void progressed(const fts::Progress& progress);
    void failed(const fts::Error& error);

protected:
    explicit BackgroundReader(QObject* parent);

    /// Runs `read` on a thread of the pool; what it gives is run here, unless it is empty or
    /// another reading has begun meanwhile.
    void begin(std::function<std::function<void()>(JobContext&)> read);

private:
    struct Work;

    void end();

    std::shared_ptr<Work> m_work;
    QTimer m_tell;
};

/// Of a View with a `key`, which names all that it depends on, for some `Wanted` of it.
template <typename View, typename... Wanted>
class ViewReader : public BackgroundReader {
public:
    /// nullopt if nothing has changed since the view whose key is `known`.
    using Read = std::optional<View> (*)(const Project& project, Wanted... wanted,
                                         const std::string& known, JobContext& context);

    explicit ViewReader(Read read, QObject* parent = nullptr)
        : BackgroundReader(parent), m_read(read) {}

    /// Reads with the project's settings as they are now; what is still being read is dropped.
    void read(const Project& project, Wanted... wanted) {
        begin([this, project, wanted..., read = m_read,
               known = m_view ? m_view->key : std::string()](JobContext& context) {
            std::optional<View> view = read(project, wanted..., known, context);
            return view ? std::function<void()>([this, view] { m_view = view; })
                        : std::function<void()>();
        });
    }

    /// The newest; null until there is one.
    const View* view() const { return m_view ? &*m_view : nullptr; }

private:
    Read m_read;
    std::optional<View> m_view;
};

} // namespace fts
