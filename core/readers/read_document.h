#pragma once

#include <filesystem>
#include <string>

#include "core/text/reading.h"

namespace fts {

/// Reads a document of any kind the program knows: text, Markdown, HTML, PDF, DOCX, ODT, EPUB, CSV
/// and JSON lines. What the file holds decides, then how its name ends.
///
/// The file may have been made to do harm: this is called in finetune-studio-extract only, under
/// its limits. Throws Error with file, reason and next step, PasswordNeeded, and std::bad_alloc.
Reading readDocument(const std::filesystem::path& path, const std::string& password = {});

} // namespace fts
