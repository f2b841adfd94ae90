#pragma once

namespace fts {

/// "NAME=VALUE": the environment variable by which threads that wait for each other's part of a
/// tensor operation soon sleep. Null where the person has set one that decides this.
///
/// By default they spin for long. On an idle machine that gains a few percent; beside another
/// program that computes, it takes the processor from the very thread that is waited for. libgomp
/// reads the variable when it is loaded, so it holds for processes started with it.
const char* shortSpin();

} // namespace fts
