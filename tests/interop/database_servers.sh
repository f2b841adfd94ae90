#!/bin/bash
# Starts PostgreSQL and MariaDB from Debian's packages in a folder of their own, runs the program
# given against them, and ends them again. Exit code 77 if a server is not installed. Argument: the
# program, which finds the servers in FTS_POSTGRES and FTS_MARIADB (addresses) and the password of
# both in FTS_PASSWORD_FILE.
set -euo pipefail

postgres_bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
if [[ ! -x $postgres_bin/initdb ]] || ! command -v mariadbd mariadb-install-db >/dev/null; then
    echo "PostgreSQL or MariaDB is not installed; ./test --interop installs them."
    exit 77
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/fts-servers.XXXXXX")
as_postgres=() as_mysql=()
if [[ $(id -u) == 0 ]]; then # neither runs as root
    as_postgres=(runuser -u postgres --)
    as_mysql=(runuser -u mysql --)
    chmod 755 "$folder"
    mkdir "$folder/postgres" "$folder/mariadb"
    chown postgres "$folder/postgres"
    chown mysql "$folder/mariadb"
else
    mkdir "$folder/postgres" "$folder/mariadb"
fi
mariadb_pid=
end() {
    "${as_postgres[@]}" "$postgres_bin/pg_ctl" -D "$folder/postgres/data" -m immediate -w stop \
        >/dev/null 2>&1 || true
    [[ -z $mariadb_pid ]] || { kill "$mariadb_pid" 2>/dev/null && wait "$mariadb_pid"; } || true
    rm -rf "$folder"
}
trap end EXIT
cd "$folder" # where the servers may go, too

free_port() {
    /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
password=$(head -c 18 /dev/urandom | base64 | tr '+/' 'ab')
(umask 077 && printf '%s\n' "$password" >"$folder/password")

# --- PostgreSQL: role "reader" owns the data and is no superuser -------------------------------
port=$(free_port)
"${as_postgres[@]}" "$postgres_bin/initdb" -D "$folder/postgres/data" -U owner --auth-local=trust \
    --auth-host=scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log"
"${as_postgres[@]}" "$postgres_bin/pg_ctl" -D "$folder/postgres/data" -w -l "$folder/postgres/log" \
    -o "-p $port -k $folder/postgres -c listen_addresses=127.0.0.1 -c fsync=off" start >/dev/null
query=("${as_postgres[@]}" "$postgres_bin/psql" -q -v ON_ERROR_STOP=1 -h "$folder/postgres" -p "$port" -U owner)
"${query[@]}" -d postgres -c "CREATE ROLE reader LOGIN PASSWORD '$password'" -c "CREATE DATABASE school OWNER reader"
"${query[@]}" -d school <<'SQL'
ALTER SCHEMA public OWNER TO reader;
SET ROLE reader;
CREATE TABLE students (id INT PRIMARY KEY, name TEXT NOT NULL, grade NUMERIC(4, 2));
COMMENT ON COLUMN students.grade IS 'from 1 to 6';
CREATE TABLE marks (student INT REFERENCES students (id), mark TEXT, PRIMARY KEY (student, mark));
CREATE VIEW best AS SELECT name FROM students WHERE grade < 2;
CREATE SEQUENCE numbers;
CREATE TABLE "Class Rooms" ("Room" TEXT);
CREATE SCHEMA other;
CREATE TABLE other.rooms (name TEXT);
INSERT INTO students VALUES (1, 'Ann', 1.5), (2, 'Bob', 3), (3, 'Zoé', NULL);
INSERT INTO marks VALUES (1, 'a'), (2, 'b');
SQL
export FTS_POSTGRES="postgresql://reader@127.0.0.1:$port/school"

# --- MariaDB: account "reader" may do everything with its own database, and read files -----------
port=$(free_port)
"${as_mysql[@]}" mariadb-install-db --no-defaults --datadir="$folder/mariadb/data" --skip-test-db \
    --auth-root-authentication-method=normal >"$folder/install.log" 2>&1
cat >"$folder/init.sql" <<SQL
CREATE DATABASE school CHARACTER SET utf8mb4;
CREATE USER reader@'%' IDENTIFIED BY '$password';
CREATE USER reader@localhost IDENTIFIED BY '$password';
GRANT ALL ON school.* TO reader@'%', reader@localhost;
GRANT FILE ON *.* TO reader@'%', reader@localhost;
USE school;
CREATE TABLE students (id INT PRIMARY KEY, name VARCHAR(40) NOT NULL, grade DECIMAL(4, 2) COMMENT 'from 1 to 6');
CREATE TABLE marks (student INT, mark VARCHAR(5), PRIMARY KEY (student, mark), FOREIGN KEY (student) REFERENCES students (id));
CREATE SQL SECURITY INVOKER VIEW best AS SELECT name FROM students WHERE grade < 2;
CREATE SEQUENCE numbers;
CREATE TABLE \`Class Rooms\` (\`Room\` TEXT);
INSERT INTO students VALUES (1, 'Ann', 1.5), (2, 'Bob', 3), (3, 'Zoé', NULL);
INSERT INTO marks VALUES (1, 'a'), (2, 'b');
SQL
chmod 644 "$folder/init.sql"
"${as_mysql[@]}" mariadbd --no-defaults --datadir="$folder/mariadb/data" --port="$port" \
    --bind-address=127.0.0.1 --socket="$folder/mariadb/socket" --pid-file="$folder/mariadb/pid" \
    --character-set-server=utf8mb4 --init-file="$folder/init.sql" >"$folder/mariadb/log" 2>&1 &
mariadb_pid=$!
for ((i = 0; i < 300; i++)); do
    mariadb --no-defaults -h 127.0.0.1 -P "$port" -u reader -p"$password" -e 'SELECT 1 FROM school.marks' \
        >/dev/null 2>&1 && break
    kill -0 "$mariadb_pid" 2>/dev/null || { cat "$folder/mariadb/log" && exit 1; }
    sleep 0.1
done
export FTS_MARIADB="mysql://reader@127.0.0.1:$port/school"

FTS_PASSWORD_FILE=$folder/password "$@"
