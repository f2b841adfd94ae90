#include "core/jobs/chunk_job.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/corpus/division.h"
#include "core/project/stages.h"
#include "core/store/documents.h"

namespace fts {
namespace {

constexpr int kChunkerVersion = 3; // raised when the same settings would give other chunks

std::size_t specialTokens(const Tokenizer& tokenizer) {
    return tokenizer.encode("", 0).untruncated;
}

// What decides how a text is divided, beside the text.
std::string nameOf(const ChunkSettings& settings, const TokenCount& count) {
    constexpr const char* kProbe = "Tokenizers differ: naïve façade, 3.14159, über 漢字.";
    return sha256(dumpJson(
        {kChunkerVersion, settings.tokens, settings.overlap, settings.headings, count(kProbe)}));
}

std::string joined(const std::vector<std::string>& headings) {
    std::string text;
    for (const std::string& heading : headings) {
        text += (text.empty() ? "" : " > ") + heading;
    }
    return text;
}

std::vector<PlacedChunk> placed(std::vector<Chunk> chunks) {
    std::vector<PlacedChunk> rows;
    for (Chunk& chunk : chunks) {
        rows.push_back({std::move(chunk.text), joined(chunk.headings), chunk.page,
                        static_cast<std::int64_t>(chunk.begin),
                        static_cast<std::int64_t>(chunk.end)});
    }
    return rows;
}

/// One division of documents into passages.
struct Chunking {
    const ChunkSettings& settings;
    const TokenCount& count;
    std::string name; ///< of the settings
};

ChunkResult divideDocuments(ProjectStore& store, const std::vector<DocumentRow>& documents,
                            const Chunking& chunking, JobContext& context) {
    ChunkResult result;
    std::int64_t lost = 0; // pairs
    for (const DocumentRow& document : documents) {
        context.check();
        if (document.chunkedWith != chunking.name) {
            const auto blocks = parseJson(blocksOf(store, document.id), document.key);
            const auto chunks =
                placed(chunksOf(documentFromJson(blocks), chunking.settings, chunking.count));
            Transaction transaction(store.database());
            lost += replaceChunks(store, document, chunks, chunking.name);
            transaction.commit();
            ++result.divided;
        }
        ++result.documents;
        context.events.emit(
            Progress{"chunk", result.documents, static_cast<std::int64_t>(documents.size())});
    }
    if (lost > 0) {
        context.log(Message(FTS_TEXT("Pairs that were decided about and whose passage is not in "
                                     "its document any more: %1. Look through the new ones."),
                            lost),
                    LogLevel::Warning);
    }
    return result;
}

} // namespace

ChunkSettings chunkSettings(const ChunkSpec& spec, const ModelReader& model) {
    const std::size_t prompt =
        specialTokens(model.tokenizer) + tokenCount(model)(model.model.passagePrompt);
    const auto limit = static_cast<std::size_t>(model.model.maxTokens);
    if (prompt >= limit) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The model sees %1 tokens of a text, which leaves no room for a "
                             "passage. Raise model.max_tokens."),
                    model.model.maxTokens);
    }
    const std::size_t tokens =
        spec.tokens == 0 ? limit - prompt : static_cast<std::size_t>(spec.tokens);
    const auto overlap = std::min(static_cast<std::size_t>(spec.overlap), tokens / 2);
    return {tokens, overlap, spec.headings == "yes"};
}

TokenCount tokenCount(const ModelReader& model) {
    const std::size_t special = specialTokens(model.tokenizer);
    return [&model, special](std::string_view text) {
        return model.tokenizer.encode(text, 0).untruncated - special;
    };
}

TokenCount tokenCount(const ModelReader& model, JobContext& context) {
    return [&context, count = tokenCount(model)](std::string_view text) {
        context.check();
        return count(text);
    };
}

ChunkResult runChunk(Project& project, JobContext& context) {
    ProjectStore store(project.storePath());
    const auto documents = allDocuments(store);
    if (documents.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is no document to divide. Next: import --format documents."));
    }
    context.events.emit(StageStarted{"chunk", FTS_TEXT("Dividing the documents into passages")});
    const ModelReader model = openModelReader(project.specs());
    const ChunkSettings settings = chunkSettings(project.specs().chunk, model);
    const TokenCount count = tokenCount(model, context);
    ChunkResult result;
    try {
        result =
            divideDocuments(store, documents, {settings, count, nameOf(settings, count)}, context);
    } catch (...) {
        divideRows(store, project.specs().split); // what there is by then has a part
        throw;
    }
    divideRows(store, project.specs().split);
    result.chunks = store.counts().chunks;
    recordStage(project, store, "chunk");
    return result;
}

nlohmann::json chunkResultToJson(const ChunkResult& result) {
    return {
        {"documents", result.documents}, {"divided", result.divided}, {"chunks", result.chunks}};
}

} // namespace fts
