#include "core/serve/served_job_folders.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/serve/api_error.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr const char* kJob = "job.json";
constexpr std::size_t kLongestJob = 10'000'000; // bytes

void takeFile(const FileStore& files, const std::string& file, const char* param,
              const fs::path& target) {
    try {
        const fs::path content = files.content(file);
        std::error_code cannotLink;
        fs::create_hard_link(content, target, cannotLink);
        if (cannotLink) {
            fs::copy_file(content, target);
        }
    } catch (const ApiError& error) {
        throw ApiError::badRequest(param, error.what());
    }
}

void write(const ServedJob& job, const fs::path& folder) {
    writeFileAtomically(folder / kJob, dumpJson(keptJob(job), 2));
}

} // namespace

ServedJobFolders::ServedJobFolders(fs::path folder) : m_folder(std::move(folder)) {
    fs::create_directories(m_folder);
}

std::vector<ServedJob> ServedJobFolders::read() const {
    std::vector<ServedJob> jobs;
    for (const auto& entry : fs::directory_iterator(m_folder)) {
        try {
            ServedJob job =
                jobFromKept(parseJson(readFile(entry.path() / kJob, kLongestJob), kJob));
            if (job.id == entry.path().filename().string()) {
                jobs.push_back(std::move(job));
            }
        } catch (const Error&) {
            continue;
        }
    }
    std::ranges::sort(jobs, {}, &ServedJob::number);
    return jobs;
}

TuningTools::Files ServedJobFolders::filesOf(const ServedJob& job) const {
    const fs::path folder = of(job.id);
    return {job.base, folder / "training.jsonl",
            job.order.validationFile.empty() ? fs::path() : folder / "validation.jsonl", folder,
            folder / "model"};
}

void ServedJobFolders::make(const ServedJob& job, const FileStore& files) const {
    writeFolderAtomically(of(job.id), [&](const fs::path& folder) {
        takeFile(files, job.order.trainingFile, "training_file", folder / "training.jsonl");
        if (!job.order.validationFile.empty()) {
            takeFile(files, job.order.validationFile, "validation_file",
                     folder / "validation.jsonl");
        }
        write(job, folder);
    });
}

void ServedJobFolders::save(const ServedJob& job) const {
    write(job, of(job.id));
}

void ServedJobFolders::removeModel(const std::string& id) const {
    std::error_code failure;
    for (const char* part : {"model", "checkpoints"}) {
        fs::remove_all(of(id) / part, failure);
    }
}

} // namespace fts
