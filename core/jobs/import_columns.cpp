#include "core/jobs/import_columns.h"

#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "core/project/specs.h"

namespace fts {
namespace {

// What the columns of a table are called, for a kind of project.
std::vector<std::string> rolesOf(const std::string& kind) {
    return kind == kTextToSql
               ? std::vector<std::string>{"question", "context", "sql"}
               : std::vector<std::string>{"question", "passage", "document", "negative"};
}

const char* mapForm(const std::string& kind) {
    return kind == kTextToSql
               ? "question=COLUMN,context=COLUMN,sql=COLUMN"
               : "question=COLUMN,passage=COLUMN[,document=COLUMN][,negative=COLUMN]";
}

} // namespace

std::map<std::string, std::string> columnsByRole(const std::string& text, const std::string& kind) {
    const std::vector<std::string> roles = rolesOf(kind);
    std::map<std::string, std::string> columns;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string item = text.substr(begin, end - begin);
        const std::size_t equals = item.find('=');
        const std::string role = item.substr(0, equals);
        if (equals == item.npos || std::ranges::find(roles, role) == roles.end()) {
            throw Error(ErrorKind::BadInput, FTS_TEXT("--map wants %1, not \"%2\"."), mapForm(kind),
                        item);
        }
        columns[role] = item.substr(equals + 1);
        begin = end + 1;
    }
    return columns;
}

std::map<std::string, std::string> columnsByRole(const PairColumns& columns) {
    std::map<std::string, std::string> map{{"question", columns.question},
                                           {"passage", columns.passage},
                                           {"document", columns.document}};
    std::erase_if(map, [](const auto& item) { return item.second.empty(); });
    return map;
}

} // namespace fts
