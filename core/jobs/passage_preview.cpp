#include "core/jobs/passage_preview.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/jobs/chunk_job.h"
#include "core/project/models.h"
#include "core/store/documents.h"

namespace fts {
namespace {

std::string keyOf(const Specs& specs, ProjectStore& store, std::int64_t document) {
    const ModelSpec model = encoderSpec(specs);
    return sha256(
        dumpJson({documentsHash(store), document, model.base, model.maxTokens, model.passagePrompt,
                  specs.chunk.tokens, specs.chunk.overlap, specs.chunk.headings}));
}

std::size_t textBytes(const Document& document) {
    std::size_t bytes = 0;
    for (const Block& block : document.blocks) {
        bytes += block.text.size();
    }
    return bytes;
}

// Bytes of as many whole characters as fit.
std::size_t charactersIn(const std::string& text, std::size_t most) {
    std::size_t end = 0, next = 0;
    while (next < text.size() && next <= most) {
        end = next;
        next += std::max<std::size_t>(utf8Length(text, next), 1);
    }
    return next <= most ? next : end;
}

void keepBeginning(Document& document, std::size_t most) {
    std::size_t kept = 0, left = most;
    while (kept < document.blocks.size() && left > 0) {
        std::string& text = document.blocks[kept++].text;
        if (text.size() > left) {
            text.resize(charactersIn(text, left));
            break;
        }
        left -= text.size();
    }
    document.blocks.resize(kept);
}

void addPassages(const std::vector<Chunk>& chunks, const ModelReader& reader,
                 PassagePreview& preview, JobContext& context) {
    std::size_t covered = 0; // bytes of the document that are in a passage
    for (const Chunk& chunk : chunks) {
        context.check();
        PreviewedPassage passage;
        passage.text = chunk.text;
        passage.headings = chunk.text.size() - (chunk.end - chunk.begin);
        passage.repeated = covered - std::min(covered, chunk.begin);
        passage.page = chunk.page;
        passage.seen = seenPart(reader, chunk.text);
        covered = chunk.end;
        preview.cut += passage.seen.isCut() ? 1 : 0;
        preview.passages.push_back(std::move(passage));
    }
}

void divide(const Project& project, ProjectStore& store, PassagePreview& preview,
            JobContext& context) {
    const ModelReader reader = openModelReader(project.specs());
    const ChunkSettings settings = chunkSettings(project.specs().chunk, reader);
    preview.tokens = settings.tokens;
    preview.limit = static_cast<std::size_t>(reader.model.maxTokens);
    Document document = documentFromJson(parseJson(blocksOf(store, preview.document), "document"));
    preview.whole = textBytes(document) <= kMostPreviewed;
    if (!preview.whole) {
        keepBeginning(document, kMostPreviewed);
    }
    addPassages(chunksOf(document, settings, tokenCount(reader, context)), reader, preview,
                context);
}

} // namespace

std::optional<PassagePreview> readPassagePreview(const Project& project, std::int64_t document,
                                                 const std::string& known, JobContext& context) {
    ProjectStore store(project.storePath());
    PassagePreview preview;
    for (DocumentRow& row : allDocuments(store)) {
        preview.documents.push_back({row.id, std::move(row.key)});
    }
    const auto& documents = preview.documents;
    if (!documents.empty()) {
        const bool there = std::ranges::find(documents, document, &PassagePreview::Document::id) !=
                           documents.end();
        preview.document = there ? document : documents.front().id;
    }
    preview.key = keyOf(project.specs(), store, preview.document);
    if (preview.key == known) {
        return std::nullopt;
    }
    if (preview.document != 0) {
        divide(project, store, preview, context);
    }
    return preview;
}

} // namespace fts
