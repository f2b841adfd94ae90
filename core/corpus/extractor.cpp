#include "core/corpus/extractor.h"

#include <csignal>
#include <cstring>

#include "core/base/job_context.h"
#include "core/base/shown_path.h"
#include "core/corpus/extractor_process.h"
#include "core/text/extract_protocol.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using Kind = ExtractorProcess::Answer::Kind;

Error refusal(const ExtractorProcess::Answer& answer, const std::string& file,
              std::chrono::milliseconds patience) {
    if (answer.kind == Kind::Late) {
        return {
            ErrorKind::Unsupported,
            FTS_TEXT("%1 could not be read in %2 seconds, so it was given up. Save it anew with "
                     "another program, or divide it."),
            file, std::chrono::ceil<std::chrono::seconds>(patience).count()};
    }
    if (answer.kind == Kind::Endless) {
        return {ErrorKind::Unsupported,
                FTS_TEXT("%1 holds more text than can be read at once. Divide it."), file};
    }
    if (answer.signal == SIGXCPU) {
        return {ErrorKind::Unsupported,
                FTS_TEXT("%1 takes more than a minute of processor time to read, so it was given "
                         "up. Save it anew with another program, or divide it."),
                file};
    }
    return {ErrorKind::Format,
            FTS_TEXT("%1 is damaged in a way that ended the program that reads documents (%2). "
                     "Save it anew with another program, or leave it out."),
            file, answer.signal == 0 ? "no signal" : ::strsignal(answer.signal)};
}

} // namespace

Extractor::Extractor(fs::path program, std::chrono::milliseconds patience)
    : m_program(std::move(program)), m_patience(patience) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

Document Extractor::read(const fs::path& file, const std::string& password,
                         const std::stop_token& stop) {
    m_notes.clear();
    if (stop.stop_requested()) {
        throw Cancelled{};
    }
    if (!m_process || m_process->ended()) {
        m_process = std::make_unique<ExtractorProcess>(m_program);
    }
    const auto answer =
        m_process->ask(ExtractRequest{fs::absolute(file), password}.toLine(), m_patience, stop);
    if (answer.kind != Kind::Line) {
        m_process.reset();
    }
    if (answer.kind == Kind::Stopped) {
        throw Cancelled{};
    }
    if (answer.kind != Kind::Line) {
        throw refusal(answer, shownPath(file.native()), m_patience);
    }
    Reading reading = readingFromLine(answer.line);
    m_notes = std::move(reading.notes);
    return std::move(reading.document);
}

fs::path extractorBesideThisProgram() {
    return fs::read_symlink("/proc/self/exe").parent_path() / "finetune-studio-extract";
}

} // namespace fts
