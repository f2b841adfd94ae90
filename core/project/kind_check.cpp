#include "core/project/kind_check.h"

#include <algorithm>
#include <string>

#include "core/base/error.h"

namespace fts {

void requireKind(const Project& project, std::initializer_list<std::string_view> kinds,
                 std::string_view command) {
    if (std::ranges::find(kinds, project.kind()) == kinds.end()) {
        std::string all;
        for (const std::string_view kind : kinds) {
            all += (all.empty() ? "" : ", ") + std::string(kind);
        }
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 is a project of the kind %2; \"%3\" is for projects of the kind "
                             "%4."),
                    project.folder().string(), project.kind(), command, all);
    }
}

} // namespace fts
