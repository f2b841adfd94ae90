#include "core/jobs/document_groups.h"

#include <algorithm>
#include <set>

namespace fts {
namespace {

namespace fs = std::filesystem;

class GroupFinder {
public:
    GroupFinder(const std::vector<fs::path>& others, const SkipSource& skip, JobContext& context)
        : m_skip(skip), m_context(context) {
        for (const fs::path& other : others) {
            m_others.insert(fs::absolute(other).lexically_normal());
        }
    }

    std::map<fs::path, DocumentGroup> find(const std::vector<fs::path>& paths) {
        for (const fs::path& given : paths) {
            const fs::path path = fs::absolute(given).lexically_normal();
            try {
                addPath(path.has_filename() ? path : path.parent_path());
            } catch (const fs::filesystem_error& error) {
                m_skip({path.string(), Message(FTS_TEXT("Cannot read %1: %2."), path.string(),
                                               error.code().message())});
            }
        }
        for (auto& [root, group] : m_groups) {
            std::ranges::sort(group.files);
            const auto twice = std::ranges::unique(group.files);
            group.files.erase(twice.begin(), twice.end());
        }
        return std::move(m_groups);
    }

private:
    void addPath(const fs::path& path) {
        if (!fs::exists(path)) {
            m_skip(
                {path.string(), Message(FTS_TEXT("There is no file or folder %1. Check its name, "
                                                 "and that its disk is there."),
                                        path.string())});
        } else if (fs::is_directory(path)) {
            DocumentGroup& group = m_groups[path];
            group.root = path;
            group.wholeFolder = true;
            addFilesOf(path, group);
            if (group.files.empty()) {
                m_skip({path.string(),
                        Message(FTS_TEXT("The folder %1 holds no files. Choose another one."),
                                path.string())});
            }
        } else {
            DocumentGroup& group = m_groups[path.parent_path()];
            group.root = path.parent_path();
            group.files.push_back(path);
        }
    }

    void addFilesOf(const fs::path& folder, DocumentGroup& group) {
        std::error_code unreadable;
        fs::directory_iterator entries(folder, unreadable);
        if (unreadable) {
            m_skip({folder.string(), Message(FTS_TEXT("Cannot read %1: %2."), folder.string(),
                                             unreadable.message())});
            return;
        }
        for (const auto& entry : entries) {
            m_context.check();
            std::error_code gone;
            if (entry.path().filename().string().starts_with('.') ||
                m_others.contains(entry.path())) {
                continue;
            }
            if (!entry.is_directory(gone)) {
                group.files.push_back(entry.path());
            } else if (!entry.is_symlink(gone)) { // a link may lead back to where it stands
                addFilesOf(entry.path(), group);
            }
        }
    }

    const SkipSource& m_skip;
    JobContext& m_context;
    std::set<fs::path> m_others; // absolute
    std::map<fs::path, DocumentGroup> m_groups;
};

} // namespace

std::string DocumentGroup::keyOf(const fs::path& file) const {
    return file.lexically_relative(root).generic_string();
}

std::map<fs::path, DocumentGroup> findDocumentGroups(const std::vector<fs::path>& paths,
                                                     const std::vector<fs::path>& others,
                                                     const SkipSource& skip, JobContext& context) {
    return GroupFinder(others, skip, context).find(paths);
}

} // namespace fts
