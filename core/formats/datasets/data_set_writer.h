#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fts {

/// A question with a passage that answers it, as a data set holds it.
struct WrittenPair {
    std::string questionId, passageId;
    std::string question, passage;
    std::string part;                   ///< "train", "validation" or "test"
    std::string document;               ///< the passage's, as its file is named
    std::vector<std::string> negatives; ///< which only JSON lines have a place for
    double grade = 1;                   ///< above 0; which only a BEIR folder has a place for
};

/// Writes a data set in one of the shapes that readDataSet() reads, row by row, so that a set of
/// any size fits. All questions first, then all passages, then all pairs, those of a question one
/// after another. Nothing stands at the target before finish().
class DataSetWriter {
public:
    virtual ~DataSetWriter() = default;

    virtual void question(const std::string& id, const std::string& text) = 0;
    virtual void passage(const std::string& id, const std::string& text) = 0;
    virtual void pair(const WrittenPair& pair) = 0;
    virtual void finish() = 0;
};

/// `format` is a key of dataFormatChoices(): a file for "jsonl", "csv" and "llamaindex", a folder
/// for "beir". `withNegatives`: some pair may have some. Throws what AtomicFile throws; BadInput if
/// the folder holds other files.
std::unique_ptr<DataSetWriter>
makeDataSetWriter(std::string_view format, const std::filesystem::path& target, bool withNegatives);

} // namespace fts
