//! The check of a statement before it is sent to a database: parsed as that database would, one
//! statement that reads and nothing else, written again from its tree.

use std::collections::HashSet;
use std::ffi::c_char;
use std::ops::ControlFlow;
use std::ptr::null_mut;
use std::slice;

use sqlparser::ast::{Statement, Visit};
use sqlparser::dialect::{
    Dialect, GenericDialect, MsSqlDialect, MySqlDialect, PostgreSqlDialect, SQLiteDialect,
};
use sqlparser::keywords::Keyword;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Token, Tokenizer};

use crate::sql_functions::may_be_called;
use crate::sql_limits::limit_as;
use crate::sql_quoting::{make_plain, written};
use crate::sql_rules::Rules;
use crate::{bytes, guarded, limited_work, to_c, FtsText};

const LONGEST: usize = 100_000; // bytes
/// A chain of operators is as deep as it is long, and a tree is walked by recursion; this many
/// tokens stay far within the thread's stack.
const MOST_TOKENS: usize = 5_000;
const DEEPEST: usize = 50; // brackets and queries inside each other
const MEMORY: u64 = 256 << 20;

/// Whose rules a statement is read by; numbered as SqlDialect of core/sql/sql_dialect.h.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Sqlite,
    Postgres,
    MySql,
    Other,
    /// Microsoft's, Sybase's: TOP in place of LIMIT.
    SqlServer,
    /// Oracle's, DB2's and others: FETCH FIRST in place of LIMIT.
    FetchFirst,
    /// Any other that writes names in backticks: Hive's, BigQuery's.
    Backticks,
}

impl Kind {
    fn of(number: u32) -> Result<Kind, String> {
        match number {
            0 => Ok(Kind::Sqlite),
            1 => Ok(Kind::Postgres),
            2 => Ok(Kind::MySql),
            3 => Ok(Kind::Other),
            4 => Ok(Kind::SqlServer),
            5 => Ok(Kind::FetchFirst),
            6 => Ok(Kind::Backticks),
            _ => Err("no such kind of database".to_string()),
        }
    }

    fn dialect(self) -> Box<dyn Dialect> {
        match self {
            Kind::Sqlite => Box::new(SQLiteDialect {}),
            Kind::Postgres => Box::new(PostgreSqlDialect {}),
            Kind::MySql | Kind::Backticks => Box::new(MySqlDialect {}),
            Kind::SqlServer => Box::new(MsSqlDialect {}),
            Kind::Other | Kind::FetchFirst => Box::new(GenericDialect {}),
        }
    }

    /// Reached by an ODBC driver.
    pub fn is_foreign(self) -> bool {
        matches!(self, Kind::Other | Kind::SqlServer | Kind::FetchFirst | Kind::Backticks)
    }

    /// Writes names in backticks, and may take what stands in double quotes for a text.
    pub fn has_backticks(self) -> bool {
        matches!(self, Kind::MySql | Kind::Backticks)
    }
}

/// Why a statement is refused; numbered as in core/text/sql_library.h.
#[derive(Clone, Copy)]
pub enum Why {
    TooLong = 1,
    NotUnderstood,
    Several,
    NotReading,
    Changes,
    WritesInto,
    Locks,
    Function,
    TableFunction,
    SystemTable,
    UnknownTable,
    Construct,
    Comment,
    Variable,
    Character,
    NotTheSame,
    BareName,
}

pub struct Refusal {
    pub why: Why,
    pub what: String,
}

fn refusal<T>(why: Why, what: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal { why, what: what.into() })
}

/// What can be seen before the text is taken apart.
fn check_text(text: &str, kind: Kind) -> Result<(), Refusal> {
    if text.len() > LONGEST {
        return refusal(Why::TooLong, "");
    }
    let control = |letter: &char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    if let Some(letter) = text.chars().find(control) {
        return refusal(Why::Character, format!("U+{:04X}", letter as u32));
    }
    for mark in ["/*!", "/*M!", "/*+"] {
        if text.contains(mark) {
            return refusal(Why::Comment, mark);
        }
    }
    // Whether it is an escape there is not known, so no text with one can be written safely.
    if kind.is_foreign() && text.contains('\\') {
        return refusal(Why::Character, "\\");
    }
    Ok(())
}

fn tokens_of(text: &str, dialect: &dyn Dialect) -> Result<Vec<Token>, Refusal> {
    let tokens = match Tokenizer::new(dialect, text).tokenize() {
        Ok(tokens) => tokens,
        Err(error) => return refusal(Why::NotUnderstood, error.to_string()),
    };
    let tokens: Vec<Token> = tokens.into_iter().filter(|token| !matches!(token, Token::Whitespace(_))).collect();
    if tokens.len() > MOST_TOKENS {
        return refusal(Why::TooLong, "");
    }
    Ok(tokens)
}

/// Said of the tokens, so that it is said in plain words even of what the parser does not know.
fn check_tokens(tokens: &mut Vec<Token>, text: &str, kind: Kind) -> Result<(), Refusal> {
    while tokens.last() == Some(&Token::SemiColon) {
        tokens.pop();
    }
    if tokens.contains(&Token::SemiColon) {
        return refusal(Why::Several, "");
    }
    let begin = tokens.iter().find(|token| **token != Token::LParen);
    match begin {
        None => return refusal(Why::NotUnderstood, "there is nothing to run"),
        Some(Token::Word(word)) if matches!(word.keyword, Keyword::SELECT | Keyword::WITH | Keyword::VALUES) => {}
        Some(other) => return refusal(Why::NotReading, other.to_string().chars().take(60).collect::<String>()),
    }
    // 0x10 is a number in SQLite and would be written as X'10', which is not.
    let has_hex = tokens.iter().any(|token| matches!(token, Token::HexStringLiteral(_)));
    if has_hex && kind != Kind::MySql && text.to_ascii_lowercase().contains("0x") {
        return refusal(Why::Construct, "0x…");
    }
    Ok(())
}

fn parsed(tokens: Vec<Token>, kind: Kind) -> Result<Statement, Refusal> {
    let dialect = kind.dialect();
    let parser = Parser::new(&*dialect).with_recursion_limit(DEEPEST).with_tokens(tokens);
    match { parser }.parse_statements() {
        Ok(mut statements) if statements.len() == 1 => {
            let mut statement = statements.remove(0);
            make_plain(&mut statement, kind);
            limit_as(&mut statement, kind);
            Ok(statement)
        }
        Ok(_) => refusal(Why::Several, ""),
        Err(ParserError::RecursionLimitExceeded) => refusal(Why::TooLong, ""),
        Err(ParserError::TokenizerError(text) | ParserError::ParserError(text)) => refusal(Why::NotUnderstood, text),
    }
}

/// The statement as it is sent.
pub fn checked(text: &str, kind: Kind, tables: &HashSet<String>) -> Result<String, Refusal> {
    check_text(text, kind)?;
    let mut tokens = tokens_of(text, &*kind.dialect())?;
    check_tokens(&mut tokens, text, kind)?;
    let statement = parsed(tokens, kind)?;
    let mut rules = Rules::new(kind, tables, &statement);
    if let ControlFlow::Break(refusal) = statement.visit(&mut rules) {
        return Err(refusal);
    }
    let written = written(&statement, kind);
    // Three quotes begin and end a text in BigQuery, where two within one end it and begin another.
    if kind.is_foreign() && written.contains("'''") {
        return refusal(Why::Character, "'''");
    }
    match tokens_of(&written, &*kind.dialect()).and_then(|tokens| parsed(tokens, kind)) {
        Ok(again) if again == statement => Ok(written),
        _ => refusal(Why::NotTheSame, ""),
    }
}

/// The statement to send, or null with either `why` and `error`, which then holds what was refused,
/// or `error` alone. `tables` are the only ones that may be read, each as "table" or
/// "schema.table"; if there are none, all but the system's.
#[no_mangle]
pub unsafe extern "C" fn fts_sql_checked(
    statement: FtsText,
    kind: u32,
    tables: *const FtsText,
    table_count: usize,
    why: *mut u32,
    error: *mut *mut c_char,
) -> *mut c_char {
    guarded(error, null_mut(), || {
        let kind = Kind::of(kind)?;
        if statement.size > LONGEST {
            *why = Why::TooLong as u32;
            return Err(String::new());
        }
        let Ok(text) = std::str::from_utf8(bytes(statement.data, statement.size)).map(str::to_string) else {
            *why = Why::Character as u32;
            return Err("UTF-8".to_string());
        };
        let names = if table_count == 0 { &[] } else { slice::from_raw_parts(tables, table_count) };
        let tables: HashSet<String> = names.iter().map(|name| name.text().to_lowercase()).collect();
        match limited_work::run(MEMORY, move || checked(&text, kind, &tables))? {
            Some(Ok(written)) => Ok(to_c(&written)),
            Some(Err(refusal)) => {
                *why = refusal.why as u32;
                Err(refusal.what)
            }
            None => {
                *why = Why::TooLong as u32;
                Err(String::new())
            }
        }
    })
}

/// 1 if a statement may call that function, whose name is in small letters.
#[no_mangle]
pub unsafe extern "C" fn fts_sql_may_call(kind: u32, name: FtsText) -> u32 {
    let name = bytes(name.data, name.size);
    match (Kind::of(kind), std::str::from_utf8(name)) {
        (Ok(kind), Ok(name)) => may_be_called(kind, name).into(),
        _ => 0,
    }
}
