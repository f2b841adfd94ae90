//! Texts and names of a statement, written by our own rules.
//!
//! sqlparser writes a text without knowing whether its quotes were doubled already, and guesses:
//! `'a\''` read by PostgreSQL's rules comes out as `'a\'`, which ends elsewhere. So texts and names
//! go through it as they will stand in the statement, quotes and all.

use std::ops::ControlFlow;

use sqlparser::ast::{Ident, Statement, Value, ValueWithSpan, VisitMut, VisitorMut};

use crate::sql_statement::Kind;

/// Every way to write a text becomes one, so that two trees can be compared.
struct Plain {
    kind: Kind,
}

fn plain_text(value: &Value) -> Option<&str> {
    match value {
        Value::SingleQuotedString(text)
        | Value::DoubleQuotedString(text)
        | Value::EscapedStringLiteral(text)
        | Value::UnicodeStringLiteral(text)
        | Value::NationalStringLiteral(text) => Some(text),
        Value::DollarQuotedString(text) => Some(&text.value),
        _ => None,
    }
}

impl VisitorMut for Plain {
    type Break = ();

    fn pre_visit_value(&mut self, value: &mut ValueWithSpan) -> ControlFlow<()> {
        if let Some(text) = plain_text(&value.value) {
            value.value = Value::SingleQuotedString(text.to_string());
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_ident(&mut self, name: &mut Ident) -> ControlFlow<()> {
        let backticks = self.kind.has_backticks();
        if name.quote_style == Some('\'') || (backticks && name.quote_style == Some('"')) {
            name.quote_style = Some(if backticks { '`' } else { '"' });
        }
        ControlFlow::Continue(())
    }
}

pub fn make_plain(statement: &mut Statement, kind: Kind) {
    let _ = VisitMut::visit(statement, &mut Plain { kind });
}

struct Written {
    kind: Kind,
}

fn doubled(text: &str, letter: char) -> String {
    text.replace(letter, &format!("{letter}{letter}"))
}

/// Safe whatever a server makes of a backslash: each is doubled where it counts as an escape, and
/// marked as one in PostgreSQL.
fn quoted_text(kind: Kind, text: &str) -> String {
    let quoted = doubled(text, '\'');
    if !text.contains('\\') {
        return format!("'{quoted}'");
    }
    match kind {
        Kind::MySql => format!("'{}'", doubled(&quoted, '\\')),
        Kind::Postgres => format!(" E'{}'", doubled(&quoted, '\\')),
        Kind::Sqlite | Kind::Other | Kind::SqlServer | Kind::FetchFirst | Kind::Backticks => {
            format!("'{quoted}'")
        }
    }
}

fn quoted_name(name: &str, quote: char) -> String {
    match quote {
        '[' => format!("[{name}]"), // cannot hold a "]", or it would have ended there
        quote => format!("{quote}{}{quote}", doubled(name, quote)),
    }
}

impl VisitorMut for Written {
    type Break = ();

    fn pre_visit_value(&mut self, value: &mut ValueWithSpan) -> ControlFlow<()> {
        if let Value::SingleQuotedString(text) = &value.value {
            value.value = Value::Number(quoted_text(self.kind, text), false); // written as it stands
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_ident(&mut self, name: &mut Ident) -> ControlFlow<()> {
        if let Some(quote) = name.quote_style.take() {
            name.value = quoted_name(&name.value, quote);
        }
        ControlFlow::Continue(())
    }
}

/// The text of a statement that make_plain() has gone through.
pub fn written(statement: &Statement, kind: Kind) -> String {
    let mut copy = statement.clone();
    let _ = VisitMut::visit(&mut copy, &mut Written { kind });
    copy.to_string()
}
