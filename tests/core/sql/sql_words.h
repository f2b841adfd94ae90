#pragma once

#include <sstream>
#include <string>
#include <vector>

namespace fts {

/// Words that some database reserves, or that sqlparser knows, and words that columns are called.
inline std::vector<std::string> sqlWords() {
    std::istringstream text(
        "abort absolute access accessible action add admin after aggregate all alter always "
        "analyse analyze and anti any array as asc asensitive asof assertion assignment "
        "asymmetric at attach attribute authorization autoincrement avg backward before begin "
        "between bigint binary bit blob boolean both breadth by cache call called capacity "
        "cascade case cast catalog category ceil chain change char character characteristics "
        "check checkpoint city class close cluster coalesce code collate collation column "
        "columns comment comments commit committed company compression concurrently condition "
        "configuration conflict connect connection constraint constraints content continue "
        "conversion convert copy cost country create cross csv cube cume_dist current "
        "current_catalog current_date current_role current_schema current_time "
        "current_timestamp current_user cursor cycle data database databases date day day_hour "
        "deallocate dec decimal declare default defaults deferrable deferred definer delayed "
        "delete delimiter dense_rank depth desc describe description detach deterministic "
        "dictionary disable discard distinct distinctrow distribute div do document domain "
        "double drop dumpfile duration each element else elseif empty enable enclosed "
        "encoding encrypted end enum escape escaped event except exchange exclude excluding "
        "exclusive execute exists exit explain expression extension external extract fail false "
        "family fetch field file filter final finalize first first_value float floor following "
        "for force foreign format forward freeze from full fulltext function functions gender "
        "general generated get glob global grant granted greatest group grouping groups handler "
        "having header height hold host hour identity if ignore ilike immediate immutable "
        "implicit import in include including increment indent index indexed indexes infile "
        "inherit inherits initial initially inline inner inout input insensitive insert instead "
        "int integer interpolate intersect interval into invoker is isnull isolation iterate "
        "join json json_table key keys kill label lag language large last last_value lateral "
        "lead leading leakproof least leave left length level like limit linear lines list "
        "listen load local localtime localtimestamp location lock locked log logged long "
        "longtext loop low_priority manager manual map mapping master match match_recognize "
        "materialized max maxvalue measure member merge message method middle min minus minute "
        "minvalue mod mode modifies month move name names national natural nchar new next nfc "
        "no none normalize normalized not nothing notify notnull nowait nth_value ntile null "
        "nullif nulls number numeric object of off offset oids old on only open operator "
        "optimize option options or order ordinality others out outer outfile over overlaps "
        "overlay overriding owned owner page parallel parameter parser part partial partition "
        "party passing password path percent percent_rank period pivot placing plan plans "
        "player point points policy position power pragma preceding precision prepare prepared "
        "preserve prewhere price primary prior privileges procedural procedure procedures "
        "product program publication purge qualify query quote raise range rank rating read "
        "reads real reassign recheck record recursive ref references referencing refresh regexp "
        "reindex relative release rename repeat repeatable replace replica require reset "
        "resignal restart restrict result return returning returns revoke right rlike role "
        "rollback rollup round routine row row_number rows rule sales sample savepoint scalar "
        "schema schemas score scroll search season second section security select semi "
        "sensitive separator sequence sequences serializable server session session_user set "
        "setof sets settings share show signal similar simple size skip slow smallint snapshot "
        "some sort source spatial specific sql sqlexception ssl stable standalone start "
        "starting state statement station statistics status stddev stdin stdout storage stored "
        "straight_join street strict strip struct subscription substr substring sum support "
        "symmetric sysid system system_user table tables tablesample tablespace team temp "
        "template temporal temporary terminated text then ties time timestamp tinyint title to "
        "top total totals trailing transaction transform treat trigger trim true truncate "
        "trusted try type types unbounded uncommitted undo unencrypted union unique unit unknown "
        "unlisten unlock unlogged unnest unpivot unsigned until update usage use user using utc_date "
        "vacuum valid validate validator value values varbinary varchar variadic varying "
        "verbose version view views virtual volatile volume week when where while whitespace "
        "width window winner with within without work wrapper write xml xor year year_month yes "
        "zerofill zone");
    std::vector<std::string> words;
    for (std::string word; text >> word;) {
        words.push_back(word);
    }
    return words;
}

/// A statement that reads a table and a column of this name, written as `name`.
inline std::string readingOf(const std::string& name) {
    return "SELECT " + name + ", count(" + name + "), T1." + name + " FROM " + name +
           " AS T1 WHERE " + name + " = 1 AND T1." + name + " IN (1, 2) GROUP BY " + name +
           " ORDER BY " + name + " DESC LIMIT 1";
}

} // namespace fts
