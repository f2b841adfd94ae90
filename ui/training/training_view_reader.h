#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

#include "core/base/error.h"
#include "core/corpus/training_view.h"
#include "core/project/project.h"

namespace fts {

/// Reads what the model will see in the background, and only if something has changed since it
/// last did. GUI thread only; going away, it stops the reading.
class TrainingViewReader : public QObject {
    Q_OBJECT

public:
    explicit TrainingViewReader(QObject* parent = nullptr);
    ~TrainingViewReader() override;

    /// Reads with the project's settings as they are now; what is still being read is dropped.
    void read(const Project& project);
    void stop();

    bool reading() const { return m_work != nullptr; }
    /// The newest; null until there is one.
    const TrainingView* view() const { return m_view ? &*m_view : nullptr; }

Q_SIGNALS:
    void changed(); ///< reading began or ended
    void progressed(const fts::Progress& progress);
    void failed(const fts::Error& error);

private:
    struct Work;

    void end();

    std::shared_ptr<Work> m_work;
    std::optional<TrainingView> m_view;
    QTimer m_tell;
};

} // namespace fts
