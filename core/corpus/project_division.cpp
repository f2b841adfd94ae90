#include "core/corpus/project_division.h"

#include "core/corpus/chat_division.h"
#include "core/corpus/division.h"
#include "core/corpus/sql_division.h"

namespace fts {

void divideProject(ProjectStore& store, const Specs& specs) {
    if (specs.kind == kTextToSql) {
        divideSqlRows(store, specs.split);
        return;
    }
    divideRows(store, specs.split);
    if (specs.kind == kDistillation) {
        divideChatRows(store, specs.split);
    }
}

} // namespace fts
