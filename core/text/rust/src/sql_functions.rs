//! The functions that a statement may call, by kind of database. A function that is not here is
//! refused: those left out write, wait, lock, read files, reach other servers, tell of the session,
//! or make texts of any length from a few letters.

use crate::sql_statement::Kind;

const COMMON: &str = "abs acos ascii asin atan atan2 avg ceil ceiling char_length character_length
    coalesce concat concat_ws cos cot count cume_dist current_date current_time current_timestamp
    degrees dense_rank exp first_value floor greatest lag last_value lead least left length ln log
    log10 lower ltrim max min mod nth_value ntile nullif octet_length percent_rank pi position power
    pow radians rank replace reverse right round row_number rtrim sign sin sqrt substr substring sum
    tan trim upper";

// Texts that printf makes are bounded by the connection's limit on length.
// SQLite runs the operators -> and ->> as functions of these names.
const SQLITE: &str = "-> ->> acosh asinh atanh char cosh date datetime format glob group_concat hex ifnull
    iif instr json_array_length json_extract json_group_array json_group_object json_quote json_type
    json_valid julianday like likelihood likely log2 printf quote random sinh soundex strftime tanh
    time timediff total trunc typeof unicode unixepoch unlikely";

const POSTGRES: &str = "age array_agg array_length array_position array_to_string bit_and bit_length
    bit_or bool_and bool_or btrim cardinality cbrt chr corr covar_pop covar_samp date_bin date_part
    date_trunc div every extract gcd grouping initcap isfinite json_array_length
    json_extract_path_text jsonb_array_length jsonb_extract_path_text justify_days justify_hours
    justify_interval lcm localtime localtimestamp make_date make_interval make_time make_timestamp
    md5 mode now percentile_cont percentile_disc random regexp_match regexp_replace regr_intercept
    regr_r2 regr_slope split_part starts_with stddev stddev_pop stddev_samp string_agg strpos to_char
    to_date to_hex to_number to_timestamp translate trunc unnest var_pop var_samp variance
    width_bucket";

const MYSQL: &str = "adddate addtime any_value bin bit_and bit_length bit_or bit_xor char conv crc32
    curdate curtime date date_add date_format date_sub datediff day dayname dayofmonth dayofweek
    dayofyear elt extract field find_in_set format from_days from_unixtime group_concat hex hour if
    ifnull instr isnull json_arrayagg json_contains json_extract json_length json_objectagg
    json_unquote json_value last_day lcase localtime localtimestamp locate log2 makedate maketime
    md5 mid microsecond minute month monthname now oct period_add period_diff quarter rand
    regexp_instr regexp_like regexp_replace regexp_substr sec_to_time second sha1 sha2 soundex std
    stddev stddev_pop stddev_samp str_to_date strcmp subdate substring_index subtime time
    time_format time_to_sec timediff timestamp timestampadd timestampdiff to_days truncate ucase
    unhex unix_timestamp utc_date utc_time utc_timestamp var_pop var_samp variance week weekday
    weekofyear year yearweek";

const OTHER: &str = "curdate datediff day dayofmonth dayofweek dayofyear hour ifnull isnull lcase len
    minute month monthname now quarter second stddev string_agg to_char to_date trunc ucase variance
    week year";

const SQL_SERVER: &str = "charindex choose convert dateadd datefromparts datename datepart day
    eomonth getdate iif isnumeric patindex square stdev stdevp str stuff var varp";

const FETCH_FIRST: &str = "add_months decode initcap instr last_day listagg months_between nvl nvl2
    to_number";

fn listed(list: &str, name: &str) -> bool {
    list.split_ascii_whitespace().any(|each| each == name)
}

/// `name` is in small letters.
pub fn may_be_called(kind: Kind, name: &str) -> bool {
    let own = match kind {
        Kind::Sqlite => SQLITE,
        Kind::Postgres => POSTGRES,
        Kind::MySql => MYSQL,
        Kind::Other | Kind::Backticks => OTHER,
        Kind::SqlServer => SQL_SERVER,
        Kind::FetchFirst => FETCH_FIRST,
    };
    listed(COMMON, name) || listed(own, name) || (kind.is_foreign() && listed(OTHER, name))
}
