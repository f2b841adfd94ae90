#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/event.h"
#include "core/eval/retrieval_set.h"
#include "core/store/database.h"
#include "core/store/split.h"

namespace fts {

/// A data set or folder that was imported.
struct CollectionRow {
    std::int64_t id = 0;
    std::string name;
    std::string path;           ///< where it was imported from
    std::string format;         ///< importer's key
    std::string sha256;         ///< of the files read
    std::optional<Split> split; ///< set if the person said what the whole of it is for
    std::string importedAt;     ///< ISO 8601, UTC
};

struct ChunkPlace {
    std::int64_t id = 0;
    std::int64_t documentId = 0;
    int ordinal = 0; ///< place in the document
};

/// A question and one passage that answers it.
struct PairRow {
    std::int64_t questionId = 0;
    std::int64_t chunkId = 0;
    std::string question;
    std::string passage; ///< as it is trained on: without the sentence the question was made of
};

struct StoreCounts {
    std::int64_t collections = 0, documents = 0, chunks = 0, questions = 0, pairs = 0, chatRows = 0,
                 sqlRows = 0;
};

struct RunRow {
    int number = 0;
    std::string state; ///< "running", "succeeded", "stopped", "failed"
    nlohmann::json spec;
    std::string startedAt, endedAt; ///< ISO 8601, UTC; empty if not yet
    std::string bestMetric;
    std::optional<double> bestValue;
    Message reason; ///< of a failure
};

/// The rows of a project: documents, chunks, questions, pairs, chat and SQL rows, and the index
/// of its runs. One connection, one thread at a time; several processes may each have one.
/// Errors as Database's; Unsupported if a newer version of the program wrote the file.
class ProjectStore {
public:
    static constexpr int kVersion = 6;

    explicit ProjectStore(const std::filesystem::path& path); ///< creates or migrates

    Database& database() { return m_database; } ///< for transactions around several calls

    // Rows
    std::int64_t addCollection(const CollectionRow& collection); ///< id and importedAt are set here
    std::int64_t addDocument(std::int64_t collection, const std::string& key,
                             const std::string& title, const std::string& path,
                             const std::string& sha256);
    std::int64_t addChunk(std::int64_t document, int ordinal, const std::string& key,
                          const std::string& text);
    std::int64_t addQuestion(std::int64_t collection, const std::string& key,
                             const std::string& text, const std::string& origin);
    void addPair(std::int64_t question, std::int64_t chunk, double grade = 1);
    void addNegative(std::int64_t question, std::int64_t chunk); ///< once a question and chunk
    void removeCollection(std::int64_t id);                      ///< with all that belongs to it
    std::vector<CollectionRow> collections();
    bool hasCollection(const std::string& sha256, const std::string& format,
                       std::optional<Split> split);
    StoreCounts counts();

    // Splits
    std::vector<ChunkPlace> chunkPlaces(std::int64_t collection); ///< in file order
    void setChunkSplits(std::span<const std::pair<std::int64_t, Split>> splits);
    /// Questions take the split of their passages; Border if those differ or there are none.
    void setQuestionSplits(std::int64_t collection);
    /// Rejects the pairs of training questions whose text, or whose passage's text, is also in a
    /// pair of the validation or test part that is used. Text is compared without case and outer or
    /// double spaces. Rejections for this reason that no longer hold are taken back. Returns how
    /// many hold.
    std::int64_t rejectLeaks();
    std::int64_t questionCount(Split split);

    // What training and evaluation read
    /// The questions of a split with their accepted pairs, and all passages of the collections
    /// those questions came with, in the order of import.
    RetrievalSet retrievalSet(Split split);
    std::vector<PairRow> pairs(Split split);
    /// Of questions and passages of that split; without texts that answer questions of another.
    std::vector<PairRow> negatives(Split split);
    std::string rowsHash();      ///< SHA-256 over all that training and evaluation read
    std::string questionsHash(); ///< the same without chat rows and SQL rows

    // Runs; the truth about a run is in its folder, this is an index
    int startRun(const nlohmann::json& spec);
    void resumeRun(int number);
    void finishRun(int number, const std::string& state, const Message& reason,
                   const std::string& bestMetric, std::optional<double> bestValue);
    std::vector<RunRow> runs();
    void addSamples(int run, std::span<const MetricSample> samples);
    void dropSamplesAfter(int run, std::int64_t step);
    std::vector<MetricSample> samples(int run, const std::string& name);

private:
    Database m_database;
};

} // namespace fts
