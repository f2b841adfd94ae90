#pragma once

namespace fts::extract {

/// What this process may use, so that a document made to break a reader breaks nothing else:
/// 1 GB of address space, 32 open files, no file writing and no core dump.
/// Throws Io if the operating system refuses.
void limitProcess();

/// Gives the file that is read next 60 s of processor time; past them SIGXCPU ends the process.
void limitNextFile();

} // namespace fts::extract
