#include "core/jobs/locked_document.h"

namespace fts {

Document readLockedDocument(Extractor& extractor, const std::filesystem::path& file,
                            std::span<const Secret> passwords, const std::stop_token& stop) {
    std::string password;
    for (auto next = passwords.begin();; ++next) {
        try {
            return extractor.read(file, password, stop);
        } catch (const PasswordNeeded&) {
            if (next == passwords.end()) {
                throw;
            }
            password = next->reveal();
        }
    }
}

} // namespace fts
