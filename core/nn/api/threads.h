#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

namespace fts {

/// Gives each caller the next of a number of tasks, and nothing once all are taken.
using NextTask = std::function<std::optional<std::size_t>()>;

/// Runs `work` once on each thread that tensor operations use; together they take the tasks
/// 0 … count − 1, whoever is free the next. Returns when all have ended, and throws what one threw.
void shareTasks(std::size_t count, const std::function<void(const NextTask&)>& work);

/// Has these threads take the numbers from 0 to `count`, `atOnce` at a time: each takes neighbours,
/// so that what comes next is what it has begun to fetch, and at the end what others have left.
/// What fits at once is done before another thread would have begun, so none is. Ends as above.
void shareRange(std::int64_t count, std::int64_t atOnce,
                const std::function<void(std::int64_t begin, std::int64_t end)>& take);

} // namespace fts
