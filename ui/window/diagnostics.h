#pragma once

#include <QString>

namespace fts {

class ProjectSession;

/// What someone who helps needs to know: versions, system, project and the newest lines of the
/// log, without secrets and without the home folder's name. `session` may be null.
QString diagnosticsText(const ProjectSession* session);

} // namespace fts
