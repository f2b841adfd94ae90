#pragma once

#include <optional>

#include <QWidget>

#include "core/project/project.h"

namespace fts {

/// What a model will see of the training part: how much there is, how long it is, what of it is
/// lost, and samples of it, in the way that suits the kind of project. GUI thread only.
class SeenView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void read(const Project& project) = 0;
    virtual bool reading() const = 0;

    /// The longest text the model could see; nullopt until it is read.
    virtual std::optional<int> positions() const = 0;
    virtual std::int64_t rows() const = 0; ///< to train on, as far as read

    /// The learning rate that the settings may leave to the model; nullopt: not known.
    virtual std::optional<double> rate() const { return std::nullopt; }

    /// The time of training with the settings as they are; nullopt: not known.
    virtual void setTrainSeconds(std::optional<double>) {}
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

Q_SIGNALS:
    void changed();
    void readWanted();            ///< after it was stopped
    void limitWanted(int tokens); ///< a button that repairs was pressed
    void leaveOutWanted();        ///< of questions that lean on their passage

protected:
    bool readOnly() const { return m_readOnly; }

private:
    bool m_readOnly = false;
};

} // namespace fts
