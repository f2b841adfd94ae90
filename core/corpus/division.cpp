#include "core/corpus/division.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/random.h"
#include "core/corpus/part_sizes.h"

namespace fts {
namespace {

constexpr std::size_t kEnoughDocuments = 10;

using Assignment = std::vector<std::pair<std::int64_t, Split>>;

// In file order: training, validation, test. The border passages come off the training part, so
// that the others are not emptied in a small collection.
Assignment bySections(const std::vector<ChunkPlace>& places, PartShares shares) {
    std::vector<Split> fromTheEnd;
    const auto take = [&](Split split, std::size_t count) {
        fromTheEnd.insert(fromTheEnd.end(), std::min(count, places.size() - fromTheEnd.size()),
                          split);
    };
    for (const auto& [split, part] :
         {std::pair(Split::Test, shares.test), std::pair(Split::Validation, shares.validation)}) {
        const std::size_t count = partSize(part, places.size());
        take(split, count);
        take(Split::Border, count > 0 ? 1 : 0);
    }
    take(Split::Train, places.size());
    Assignment assignment;
    for (std::size_t i = 0; i < places.size(); ++i) {
        assignment.emplace_back(places[i].id, fromTheEnd[places.size() - 1 - i]);
    }
    return assignment;
}

Assignment byDocument(const std::vector<ChunkPlace>& places,
                      const std::vector<std::int64_t>& documents, PartShares shares,
                      std::int64_t seed) {
    const std::size_t test = partSize(shares.test, documents.size());
    const std::size_t validation = partSize(shares.validation, documents.size());
    Random random{static_cast<std::uint64_t>(seed)};
    const auto order = random.permutation(documents.size());
    std::map<std::int64_t, Split> splitOf;
    for (std::size_t i = 0; i < order.size(); ++i) {
        splitOf[documents[order[i]]] = i < test                ? Split::Test
                                       : i < test + validation ? Split::Validation
                                                               : Split::Train;
    }
    Assignment assignment;
    for (const ChunkPlace& place : places) {
        assignment.emplace_back(place.id, splitOf.at(place.documentId));
    }
    return assignment;
}

std::vector<std::int64_t> documentsOf(const std::vector<ChunkPlace>& places) {
    std::vector<std::int64_t> documents;
    for (const ChunkPlace& place : places) {
        if (documents.empty() || documents.back() != place.documentId) {
            documents.push_back(place.documentId);
        }
    }
    return documents;
}

Message ruleFor(const CollectionRow& collection, bool few, PartShares shares) {
    const int validation = static_cast<int>(std::lround(100 * shares.validation));
    const int test = static_cast<int>(std::lround(100 * shares.test));
    const int train = 100 - validation - test;
    if (validation == 0 && test == 0) {
        return {FTS_TEXT("%1 is used for training as a whole."), collection.name};
    }
    return few ? Message(FTS_TEXT("%1 has fewer than ten documents, so it is divided into "
                                  "contiguous sections of %2, %3 and %4 % for training, validation "
                                  "and the verdict; the passage at each border is left out."),
                         collection.name, train, validation, test)
               : Message(
                     FTS_TEXT("%1 is divided by document: %2 % for training, %3 % for validation "
                              "and %4 % for the verdict."),
                     collection.name, train, validation, test);
}

void assignWhole(ProjectStore& store, std::int64_t collection, Split split) {
    Assignment assignment;
    for (const ChunkPlace& place : store.chunkPlaces(collection)) {
        assignment.emplace_back(place.id, split);
    }
    store.setChunkSplits(assignment);
}

bool isFew(std::size_t documents) {
    return documents < kEnoughDocuments;
}

void divideCollection(ProjectStore& store, const CollectionRow& collection, const SplitSpec& spec,
                      PartShares shares) {
    const auto places = store.chunkPlaces(collection.id);
    const auto documents = documentsOf(places);
    store.setChunkSplits(isFew(documents.size())
                             ? bySections(places, shares)
                             : byDocument(places, documents, shares, spec.seed));
}

void divide(ProjectStore& store, const SplitSpec& spec) {
    const auto collections = store.collections();
    const PartShares shares = partShares(collections, spec);
    for (const CollectionRow& collection : collections) {
        if (collection.split) {
            assignWhole(store, collection.id, *collection.split);
        } else {
            divideCollection(store, collection, spec, shares);
        }
    }
    // Only then, since passages of another collection may answer a question, too.
    for (const CollectionRow& collection : collections) {
        store.setQuestionSplits(collection.id);
    }
    store.rejectLeaks();
}

Division readDivision(ProjectStore& store, const SplitSpec& spec) {
    const PartCounts parts = countParts(store);
    return {divisionRules(countCollections(store), spec), parts.leaks, parts.train,
            parts.validation, parts.test};
}

} // namespace

PartShares partShares(std::span<const CollectionRow> collections, const SplitSpec& spec) {
    const auto has = [&](Split split) {
        return std::ranges::any_of(collections,
                                   [split](const auto& row) { return row.split == split; });
    };
    return {has(Split::Validation) ? 0.0 : spec.validation, has(Split::Test) ? 0.0 : spec.test};
}

Division divideRows(ProjectStore& store, const SplitSpec& spec) {
    Transaction transaction(store.database());
    divide(store, spec);
    Division division = readDivision(store, spec);
    transaction.commit();
    return division;
}

Division removeCollection(ProjectStore& store, std::int64_t id, const SplitSpec& spec) {
    Transaction transaction(store.database());
    store.removeCollection(id);
    divide(store, spec);
    Division division = readDivision(store, spec);
    transaction.commit();
    return division;
}

std::vector<Message> divisionRules(std::span<const CollectionCounts> collections,
                                   const SplitSpec& spec) {
    std::vector<CollectionRow> rows;
    for (const CollectionCounts& counts : collections) {
        rows.push_back(counts.collection);
    }
    const PartShares shares = partShares(rows, spec);
    std::vector<Message> rules;
    for (const CollectionCounts& counts : collections) {
        if (!counts.collection.split) {
            rules.push_back(ruleFor(counts.collection,
                                    isFew(static_cast<std::size_t>(counts.documents)), shares));
        }
    }
    return rules;
}

} // namespace fts
