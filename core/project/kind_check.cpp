#include "core/project/kind_check.h"

#include "core/base/error.h"

namespace fts {

void requireKind(const Project& project, std::string_view kind, std::string_view command) {
    if (project.kind() != kind) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 is a project of the kind %2; \"%3\" is for projects of the kind "
                             "%4."),
                    project.folder().string(), project.kind(), command, kind);
    }
}

} // namespace fts
