#include "core/text/sql_reserved.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/base/ascii.h"

namespace fts {
namespace {

// What the check of a statement takes for something else than a name, whatever the database.
constexpr std::string_view kToTheCheck =
    "alter create cube delete drop dumpfile except exists for from grant having insert interval "
    "intersect into lateral localtime localtimestamp lock merge not outfile procedure returning "
    "revoke rollup select set struct top trim truncate union unnest update where with";

// Tried with SQLite 3.40: where a column or a table may stand.
constexpr std::string_view kToSqlite =
    "add all alter and as autoincrement between case cast check collate commit constraint create "
    "current_date current_time current_timestamp default deferrable delete distinct drop else "
    "escape except exists foreign from group having in index insert intersect into is isnull join "
    "limit not nothing notnull null on or order primary raise references returning select set "
    "table then to transaction union unique update using values when where";

// Of the appendix "SQL Key Words" of PostgreSQL 15: those it calls reserved.
constexpr std::string_view kToPostgres =
    "all analyse analyze and any array as asc asymmetric authorization binary both case cast check "
    "collate collation column concurrently constraint create cross current_catalog current_date "
    "current_role current_schema current_time current_timestamp current_user default deferrable "
    "desc distinct do else end except false fetch for foreign freeze from full grant group having "
    "ilike in initially inner intersect into is isnull join lateral leading left like limit "
    "localtime localtimestamp natural not notnull null offset on only or order outer overlaps "
    "placing primary references returning right select session_user similar some symmetric "
    "system_user table tablesample then to trailing true union unique user using variadic verbose "
    "when where window with";

// Of the lists of reserved words in MySQL's manual (8.4) and MariaDB's (11).
constexpr std::string_view kToMySql =
    "accessible add all alter analyze and as asc asensitive before between bigint binary blob both "
    "by call cascade case change char character check collate column condition constraint continue "
    "convert create cross cube cume_dist current_date current_role current_time current_timestamp "
    "current_user cursor database databases day_hour day_microsecond day_minute day_second dec "
    "decimal declare default delayed delete dense_rank desc describe deterministic distinct "
    "distinctrow div double drop dual each else elseif empty enclosed escaped except exists exit "
    "explain false fetch first_value float float4 float8 for force foreign from fulltext function "
    "general generated get grant group grouping groups having high_priority hour_microsecond "
    "hour_minute hour_second if ignore in index infile inner inout insensitive insert int int1 int2 "
    "int3 int4 int8 integer intersect interval into is iterate join json_table key keys kill lag "
    "last_value lateral lead leading leave left like limit linear lines load localtime "
    "localtimestamp lock long longblob longtext loop low_priority manual match maxvalue mediumblob "
    "mediumint mediumtext middleint minute_microsecond minute_second mod modifies natural not "
    "nth_value ntile null numeric of offset on optimize optimizer_costs option optionally or order "
    "out outer outfile over parallel partition percent_rank precision primary procedure purge "
    "qualify range rank read read_write reads real recursive references regexp release rename "
    "repeat replace require resignal restrict return returning revoke right rlike row row_number "
    "rows schema schemas second_microsecond select sensitive separator set show signal slow "
    "smallint spatial specific sql sqlexception sqlstate sqlwarning ssl starting stored "
    "straight_join system table tablesample terminated then tinyblob tinyint tinytext to trailing "
    "trigger true undo union unique unlock unsigned update usage use using utc_date utc_time "
    "utc_timestamp values varbinary varchar varcharacter varying virtual when where while window "
    "with write xor year_month zerofill";

// Of "Reserved keywords (Transact-SQL)" in Microsoft's manual, and GO, which its tools obey.
constexpr std::string_view kToSqlServer =
    "add all alter and any as asc authorization backup begin between break browse bulk by "
    "cascade case check checkpoint close clustered coalesce collate column commit compute "
    "constraint contains containstable continue convert create cross current current_date "
    "current_time current_timestamp current_user cursor database dbcc deallocate declare "
    "default delete deny desc disk distinct distributed double drop dump else end errlvl escape "
    "except exec execute exists exit external fetch file fillfactor for foreign freetext "
    "freetexttable from full function go goto grant group having holdlock identity "
    "identity_insert identitycol if in index inner insert intersect into is join key kill left "
    "like lineno load merge national nocheck nonclustered not null nullif of off offsets on "
    "open opendatasource openquery openrowset openxml option or order outer over percent pivot "
    "plan precision primary print proc procedure public raiserror read readtext reconfigure "
    "references replication restore restrict return revert revoke right rollback rowcount "
    "rowguidcol rule save schema securityaudit select session_user set setuser shutdown some "
    "statistics system_user table tablesample textsize then to top tran transaction trigger "
    "truncate try_convert tsequal union unique unpivot update updatetext use user values "
    "varying view waitfor when where while with within writetext";

using Reserved = std::unordered_map<std::string_view, SqlDatabases>;

void add(std::string_view words, SqlDatabases databases, Reserved& reserved) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        reserved[words.substr(0, end)] |= databases;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

Reserved allReserved() {
    Reserved reserved;
    add(kToTheCheck, kInAnyDatabase, reserved);
    add(kToSqlite, kInSqlite, reserved);
    add(kToPostgres, kInPostgres, reserved);
    add(kToMySql, kInMySql, reserved);
    add(kToSqlServer, kInSqlServer, reserved);
    return reserved;
}

} // namespace

SqlDatabases databasesReserving(std::string_view word) {
    static const Reserved reserved = allReserved();
    const auto found = reserved.find(asciiLowered(word));
    return found == reserved.end() ? 0 : found->second;
}

} // namespace fts
