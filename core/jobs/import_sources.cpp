#include "core/jobs/import_sources.h"

#include <algorithm>
#include <set>
#include <span>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/formats/datasets/beir.h"
#include "core/formats/datasets/spider.h"
#include "core/jobs/document_paths.h"
#include "core/project/choices.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

bool isSpider(const DataSetFormat& format) {
    return format.key == "spider";
}

// What a part is for by its name; none if it is to be divided.
std::optional<Split> splitOfPart(const DataSetFormat& format, const std::string& part) {
    if (isSpider(format)) {
        return part == "train" ? std::nullopt : std::optional(Split::Test);
    }
    if (part == "dev" || part == "validation" || part == "val") {
        return Split::Validation;
    }
    return part == "train"  ? std::optional(Split::Train)
           : part == "test" ? std::optional(Split::Test)
                            : std::nullopt;
}

// Whether a part is among what is asked for.
bool isAsked(const DataSetFormat& format, const std::string& part, std::optional<Split> asked) {
    if (!asked) {
        return true;
    }
    if (isSpider(format)) {
        return (part == "train") == (asked == Split::Train);
    }
    const auto split = splitOfPart(format, part);
    return !split || split == asked;
}

// A path may end with a slash or a dot; where it was imported from must hold in any folder.
fs::path placeOf(const fs::path& path) {
    const fs::path place = fs::absolute(path).lexically_normal();
    return place.has_filename() ? place : place.parent_path();
}

Message labelsOf(std::span<const Choice> choices) {
    Message labels;
    for (const Choice& choice : choices) {
        labels = labels.empty() ? choice.label : Message("%1; %2", labels, choice.label);
    }
    return labels;
}

class SourceFinder {
public:
    SourceFinder(const ImportParams& params, const SkipSource& skip, const std::string& kind)
        : m_params(params), m_skip(skip), m_kind(kind) {}

    std::vector<ImportSource> find() {
        std::set<fs::path> seen;
        for (const fs::path& given : m_params.paths) {
            const fs::path path = wholeSet(given);
            if (seen.insert(path).second) {
                add(path);
            }
        }
        return std::move(m_sources);
    }

private:
    // A dialog for files gives a file of a folder for the folder that is meant.
    fs::path wholeSet(const fs::path& path) const {
        const fs::path folder = path.parent_path();
        if (m_kind == kDistillation) {
            return path;
        }
        if (m_kind == kTextToSql) {
            const bool may = m_params.format == "auto" || m_params.format == "spider";
            return may && isSpiderFolder(folder) ? folder : path;
        }
        if (m_params.format != "auto" && m_params.format != "beir") {
            return path;
        }
        return isBeirFolder(folder)                 ? folder
               : isBeirFolder(folder.parent_path()) ? folder.parent_path()
                                                    : path;
    }

    void add(const fs::path& path) {
        try {
            look(path);
        } catch (const fs::filesystem_error& error) {
            m_skip({path.string(), Message(FTS_TEXT("Cannot read %1: %2."), path.string(),
                                           error.code().message())});
        }
    }

    void look(const fs::path& path) {
        if (!fs::exists(path)) {
            m_skip(
                {path.string(), Message(FTS_TEXT("There is no file or folder %1. Check its name, "
                                                 "and that its disk is there."),
                                        path.string())});
            return;
        }
        const DataSetFormat* format =
            findDataSetFormat(m_params.format, path, dataSetFormatsOf(m_kind));
        if (format != nullptr && format->parts != nullptr) {
            addParts(path, *format);
        } else if (fs::is_directory(path)) {
            addFilesOf(path);
        } else if (format == nullptr && m_kind != kTextToSql && isDocumentName(path)) {
            m_skip({path.string(),
                    Message(FTS_TEXT("%1 is a document in a folder of data sets. Import it as a "
                                     "document (--format documents)."),
                            path.string()),
                    false, true});
        } else if (format == nullptr) {
            m_skip({path.string(),
                    Message(FTS_TEXT("%1 is of no kind that can be imported. There are: %2."),
                            path.string(), labelsOf(importersOf(m_kind)))});
        } else {
            m_sources.push_back({path, format, ""});
        }
    }

    void addFilesOf(const fs::path& folder) {
        std::vector<fs::path> files, folders;
        std::error_code unknown; // what it is, a later look says
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (!entry.path().filename().string().starts_with('.')) {
                (entry.is_directory(unknown) ? folders : files).push_back(entry.path());
            }
        }
        std::ranges::sort(files);
        std::ranges::sort(folders);
        for (const fs::path& inner : folders) {
            m_skip({inner.string(),
                    Message(FTS_TEXT("%1 is a folder in a folder, which is not looked into. "
                                     "Add it by itself."),
                            inner.string())});
        }
        if (files.empty()) {
            m_skip({folder.string(),
                    Message(FTS_TEXT("The folder %1 holds no files. Choose another one."),
                            folder.string())});
        }
        for (const fs::path& file : files) {
            add(file);
        }
    }

    void addParts(const fs::path& folder, const DataSetFormat& format) {
        const auto parts = format.parts(folder);
        std::string there;
        bool any = false;
        for (const std::string& part : parts) {
            there += (there.empty() ? "" : ", ") + part;
            if (isAsked(format, part, m_params.split)) {
                m_sources.push_back({folder, &format, part});
                any = true;
            }
        }
        if (parts.empty() && isSpider(format)) {
            m_skip({folder.string(),
                    Message(FTS_TEXT("%1 is no Spider folder: such a folder holds tables.json and "
                                     "train_spider.json or dev.json."),
                            folder.string())});
        } else if (parts.empty()) {
            m_skip({folder.string(),
                    Message(FTS_TEXT("%1 has no judgements: a BEIR folder holds corpus.jsonl, "
                                     "queries.jsonl and qrels/PART.tsv."),
                            folder.string())});
        } else if (!any && m_params.split) {
            m_skip({folder.string(),
                    Message(isSpider(format)
                                ? FTS_TEXT("%1 has no rows for the %2 part. There are: %3.")
                                : FTS_TEXT("%1 has no judgements for the %2 part. There are: %3."),
                            folder.string(), splitName(*m_params.split), there)});
        }
    }

    const ImportParams& m_params;
    const SkipSource& m_skip;
    const std::string& m_kind;
    std::vector<ImportSource> m_sources;
};

} // namespace

std::span<const DataSetFormat> dataSetFormatsOf(const std::string& kind) {
    return kind == kTextToSql      ? sqlDataSetFormats()
           : kind == kDistillation ? chatDataSetFormats()
                                   : dataSetFormats();
}

std::vector<ImportSource> findImportSources(const ImportParams& params, const SkipSource& skip,
                                            const std::string& kind) {
    return SourceFinder(params, skip, kind).find();
}

std::vector<UnclearTable> findUnclearTables(const ImportParams& params, const std::string& kind) {
    std::vector<UnclearTable> unclear;
    for (const ImportSource& source : findImportSources(params, [](const Skipped&) {}, kind)) {
        if (!source.format->hasColumns) {
            continue;
        }
        try {
            TableColumns columns = readTableColumns(source.path);
            const bool clear = !columns.found.question.empty() && !columns.found.passage.empty();
            if (!clear && columns.names.size() >= 2) {
                unclear.push_back({source.path, std::move(columns)});
            }
        } catch (const Error&) {
            continue;
        }
    }
    return unclear;
}

CollectionRow collectionFor(const ImportSource& source, const ImportParams& params) {
    CollectionRow row;
    row.path = placeOf(source.path).string();
    row.name = placeOf(source.path).filename().string() +
               (source.part.empty() ? "" : " (" + source.part + ")");
    row.format = source.format->key;
    const auto split = splitOfPart(*source.format, source.part);
    row.split = isSpider(*source.format) && params.split ? params.split
                : split                                  ? split
                                                         : params.split;
    return row;
}

std::string hashOf(const ImportSource& source, const std::map<std::string, std::string>& columns) {
    std::string hash;
    for (const fs::path& file : source.format->files(source.path, source.part)) {
        hash += sha256File(file);
    }
    if (!source.part.empty()) {
        return sha256(hash);
    }
    if (columns.empty() || !source.format->hasColumns) {
        return hash;
    }
    return sha256(hash + dumpJson(columns));
}

} // namespace fts
