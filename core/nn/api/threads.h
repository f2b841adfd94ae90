#pragma once

#include <cstddef>
#include <functional>
#include <optional>

namespace fts {

/// Gives each caller the next of a number of tasks, and nothing once all are taken.
using NextTask = std::function<std::optional<std::size_t>()>;

/// The number of threads that tensor operations use.
std::size_t threadCount();

/// Runs `work` once on each thread that tensor operations use; together they take the tasks
/// 0 … count − 1, whoever is free the next. Returns when all have ended, and throws what one threw.
void shareTasks(std::size_t count, const std::function<void(const NextTask&)>& work);

} // namespace fts
