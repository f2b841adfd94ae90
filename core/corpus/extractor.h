#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/text/reading.h"

namespace fts {

class ExtractorProcess;

/// Reads documents through finetune-studio-extract, so that a file made to break a reader breaks
/// nothing else.
///
/// The program is started at the first file and read from file to file. It is started anew after
/// a file at which it crashed, ran out of its memory or processor time, or did not answer in
/// `patience`; that file is refused with a sentence and the next one is read as if nothing had
/// happened. For one thread at a time.
class Extractor {
public:
    explicit Extractor(std::filesystem::path program,
                       std::chrono::milliseconds patience = std::chrono::seconds(120));
    ~Extractor();
    Extractor(Extractor&&) noexcept;
    Extractor& operator=(Extractor&&) noexcept;

    /// Throws PasswordNeeded; another Error saying why the file cannot be read and what to do;
    /// Io or NotFound if the program cannot be started; Cancelled at once if a stop is requested.
    Document read(const std::filesystem::path& file, const std::string& password = {},
                  const std::stop_token& stop = {});

    /// What was guessed or left out in the file that was read last.
    const std::vector<Message>& notes() const { return m_notes; }

private:
    std::filesystem::path m_program;
    std::chrono::milliseconds m_patience;
    std::unique_ptr<ExtractorProcess> m_process; // null: to be started
    std::vector<Message> m_notes;
};

/// The program beside the one that runs.
std::filesystem::path extractorBesideThisProgram();

} // namespace fts
