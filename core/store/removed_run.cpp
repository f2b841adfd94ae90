#include "core/store/removed_run.h"

namespace fts {

void removeRunRow(ProjectStore& store, int number) {
    store.database().prepare("DELETE FROM runs WHERE id = ?").bind(number).run();
}

} // namespace fts
