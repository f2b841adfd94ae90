#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include "core/base/error.h"

namespace fts {

/// Runs `work()` on a thread of the pool, then `done(its result)` on the GUI thread, or
/// `failed(Error)` if it threw. Nothing is called once `receiver` is gone. `work` must hold
/// values of its own (a project's path, not its session) and open its own ProjectStore.
template <typename Work, typename Done>
void runInBackground(QObject* receiver, Work work, Done done,
                     std::function<void(const Error&)> failed) {
    const QPointer<QObject> guard(receiver);
    const auto deliver = [guard](auto call) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, call = std::move(call)] {
                if (guard) {
                    call();
                }
            },
            Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start([work = std::move(work), done = std::move(done),
                                          failed = std::move(failed), deliver]() mutable {
        using Result = decltype(work());
        std::optional<Error> error;
        try {
            auto result = std::make_shared<Result>(work());
            deliver([done = std::move(done), result] { done(std::move(*result)); });
            return;
        } catch (const Error& thrown) {
            error = thrown;
        } catch (const std::bad_alloc&) {
            error = Error(ErrorKind::OutOfMemory, FTS_TEXT("There is not enough memory."));
        } catch (const std::exception& thrown) {
            error = Error(ErrorKind::Internal, "%1", thrown.what());
        }
        deliver([failed = std::move(failed), error = *error] { failed(error); });
    });
}

} // namespace fts
