#pragma once

#include <filesystem>

#include "core/store/database.h"

namespace fts {

/// Two small tables and a view, as a SQLite file in write-ahead mode that nobody has open.
inline void makeStudents(const std::filesystem::path& file) {
    Database database(file);
    database.execute(
        "CREATE TABLE students (id INTEGER PRIMARY KEY, name TEXT NOT NULL, grade REAL);"
        "CREATE TABLE marks (student INTEGER REFERENCES students (id), mark TEXT,"
        " PRIMARY KEY (student, mark));"
        "CREATE VIEW best AS SELECT name FROM students WHERE grade < 2;"
        "INSERT INTO students VALUES (1, 'Ann', 1.5), (2, 'Bob', 3), (3, 'Zoé', NULL);"
        "INSERT INTO marks VALUES (1, 'a'), (2, 'b');");
}

} // namespace fts
