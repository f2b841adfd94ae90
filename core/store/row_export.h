#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// A pair as it leaves the project.
struct ExportedPair {
    std::string questionId, passageId;
    std::string question, passage; ///< whole texts, as they are judged on
    Split split = Split::Train;
    std::string document;               ///< key of the passage's document
    std::vector<std::string> negatives; ///< texts of passages that do not answer the question
    double grade = 1;                   ///< how well the passage answers
};

/// The rows that training and evaluation use, of one part or of all three, for other programs.
/// Ids are those the rows were imported with, or numbers where those are not unique or hold
/// control characters.
class RowExport {
public:
    RowExport(ProjectStore& store, std::optional<Split> part);

    std::int64_t pairCount();
    bool anyNegatives(); ///< of these

    /// Questions that have a pair, by id.
    void questions(const std::function<void(const std::string& id, const std::string& text)>& take);

    /// All passages of the collections the questions came with or are answered in, also those no
    /// question is about: a search has to tell them apart.
    void passages(const std::function<void(const std::string& id, const std::string& text)>& take);

    void pairs(const std::function<void(const ExportedPair&)>& take); ///< by question

private:
    std::string condition() const;
    bool hasPlainKeys(const char* table);
    std::vector<std::string> negativesOf(std::int64_t question);

    ProjectStore& m_store;
    std::optional<Split> m_part;
    bool m_questionKeys = false, m_passageKeys = false; ///< serve as ids
};

} // namespace fts
