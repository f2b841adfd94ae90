#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// A document that was read from a file.
struct DocumentRow {
    std::int64_t id = 0;
    std::int64_t collectionId = 0;
    std::string key; ///< path from the imported folder on, '/' between its parts
    std::string title;
    std::string path;          ///< of the file
    std::string sha256;        ///< of the file
    std::int64_t bytes = 0;    ///< of the file
    std::int64_t modified = 0; ///< of the file; nanoseconds of its clock, only to be compared
    std::string chunkedWith;   ///< names the settings its chunks were made with; empty: none made
};

/// A passage of such a document.
struct PlacedChunk {
    std::string text;
    std::string headings;            ///< over it, the topmost first: "Risks > Currency"
    int page = 0;                    ///< from 1; 0: the document has none
    std::int64_t begin = 0, end = 0; ///< bytes of the document's text
};

/// `blocks` is the document as documentToJson() writes it. Returns the new row's id; that of
/// `document` is not read.
std::int64_t addDocument(ProjectStore& store, const DocumentRow& document,
                         const std::string& blocks);

/// The file has changed: its content takes the place of what was read before, and it wants to be
/// divided again. `document.id` says which.
void replaceDocument(ProjectStore& store, const DocumentRow& document, const std::string& blocks);

/// The documents of a collection that were read from files, by key.
std::vector<DocumentRow> documentsOf(ProjectStore& store, std::int64_t collection);

/// Those of all collections, in the order of import.
std::vector<DocumentRow> allDocuments(ProjectStore& store);

/// What addDocument() was given; empty if there is no such document.
std::string blocksOf(ProjectStore& store, std::int64_t document);

/// The file is as it was, but was touched.
void setModified(ProjectStore& store, std::int64_t document, std::int64_t modified);

/// Into another collection, with its chunks and the questions that they answer.
void moveDocument(ProjectStore& store, std::int64_t document, std::int64_t collection,
                  const std::string& key);

/// Those of that format that hold no document.
void removeEmptyCollections(ProjectStore& store, const std::string& format);

/// With its chunks, and the questions that only they answered.
void removeDocument(ProjectStore& store, std::int64_t document);

/// Puts these chunks in place of the document's, which go with the pairs and questions of them. A
/// chunk whose text stays the same keeps its id and its pairs; pairs that a person edited or
/// decided about move to the chunk that holds most of their old one. Returns how many of these
/// found none, since the document does not say the like any more. Call inside a transaction.
std::int64_t replaceChunks(ProjectStore& store, const DocumentRow& document,
                           std::span<const PlacedChunk> chunks, const std::string& chunkedWith);

/// Names all documents and what they hold, in a SHA-256.
std::string documentsHash(ProjectStore& store);

/// What there is of documents that were read from files.
struct DocumentCounts {
    std::int64_t documents = 0;
    std::int64_t passages = 0;  ///< they were divided into
    std::int64_t questions = 0; ///< made of these and kept
    std::int64_t waiting = 0;   ///< documents that are not divided yet
};

DocumentCounts countDocuments(ProjectStore& store);

/// Whether any document was read from a file; else all rows came with data sets.
bool hasDocuments(ProjectStore& store);

} // namespace fts
