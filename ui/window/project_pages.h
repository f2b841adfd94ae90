#pragma once

#include <functional>
#include <vector>

#include <QString>

namespace fts {

class DataPage;
class Page;
class ProjectSession;

/// The pages of an open project, one a step, in their order. Which there are depends on its kind.
struct ProjectPages {
    std::vector<Page*> pages; ///< without a parent
    DataPage* data = nullptr;
};

/// `showPage` is called when one page wants another shown.
ProjectPages makeProjectPages(ProjectSession& session,
                              const std::function<void(const QString& key)>& showPage);

/// The picture of :/icons that stands for a page.
QString signOfPage(const QString& key);

/// The page that shows how a job of the engine goes.
QString pageOfJob(const std::string& job);

} // namespace fts
