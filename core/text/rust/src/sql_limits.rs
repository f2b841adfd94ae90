//! How many rows a query gives, in the words of its database. LIMIT is what models have learned and
//! what most databases know; others have TOP or FETCH FIRST for it.

use std::ops::ControlFlow;

use sqlparser::ast::{
    Expr, Fetch, LimitClause, Offset, OffsetRows, Query, SetExpr, Statement, TableFactor, Top, TopQuantity, Value,
    VisitMut, VisitorMut,
};

use crate::sql_statement::Kind;

/// The limit of a query and how many rows come before it, taken out of it.
fn taken(query: &mut Query) -> (Option<Expr>, Option<Expr>) {
    match query.limit_clause.take() {
        Some(LimitClause::LimitOffset { limit, offset, limit_by }) if limit_by.is_empty() => {
            (limit, offset.map(|offset| offset.value))
        }
        Some(LimitClause::OffsetCommaLimit { offset, limit }) => (Some(limit), Some(offset)),
        other => {
            query.limit_clause = other; // refused by its rules
            (None, None)
        }
    }
}

/// OFFSET … ROWS FETCH FIRST … ROWS ONLY
fn fetch_first(query: &mut Query, limit: Option<Expr>, offset: Option<Expr>) {
    if let Some(value) = offset {
        let offset = Some(Offset { value, rows: OffsetRows::Rows });
        query.limit_clause = Some(LimitClause::LimitOffset { limit: None, offset, limit_by: vec![] });
    }
    if limit.is_some() {
        query.fetch = Some(Fetch { with_ties: false, percent: false, quantity: limit });
    }
}

fn top_of(limit: Expr) -> Top {
    let constant = match &limit {
        Expr::Value(value) => match &value.value {
            Value::Number(digits, false) => digits.parse().ok().map(TopQuantity::Constant),
            _ => None,
        },
        _ => None,
    };
    Top { with_ties: false, percent: false, quantity: Some(constant.unwrap_or(TopQuantity::Expr(limit))) }
}

fn limit_by_top(query: &mut Query) {
    match taken(query) {
        (None, None) => {}
        (Some(limit), None) if query.fetch.is_none() => match &mut *query.body {
            SetExpr::Select(select) if select.top.is_none() => select.top = Some(top_of(limit)),
            _ => fetch_first(query, Some(limit), Some(Expr::value(Value::Number("0".to_string(), false)))),
        },
        (limit, offset) => fetch_first(query, limit, offset),
    }
}

struct Limits {
    kind: Kind,
    depth: usize,
}

impl VisitorMut for Limits {
    type Break = ();

    fn pre_visit_query(&mut self, query: &mut Query) -> ControlFlow<()> {
        self.depth += 1;
        if self.kind == Kind::FetchFirst {
            let (limit, offset) = taken(query);
            fetch_first(query, limit, offset);
            return ControlFlow::Continue(());
        }
        limit_by_top(query);
        if let Some(with) = &mut query.with {
            with.recursive = false; // any query may be, without a word
        }
        // An order that decides nothing is an error there.
        let bounded = query.fetch.is_some()
            || query.limit_clause.is_some()
            || matches!(&*query.body, SetExpr::Select(select) if select.top.is_some());
        if self.depth > 1 && !bounded {
            query.order_by = None;
        }
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, _: &mut Query) -> ControlFlow<()> {
        self.depth -= 1;
        ControlFlow::Continue(())
    }

    /// Oracle has no AS before the other name of a table.
    fn pre_visit_table_factor(&mut self, table: &mut TableFactor) -> ControlFlow<()> {
        if let TableFactor::Table { alias: Some(alias), .. }
        | TableFactor::Derived { alias: Some(alias), .. }
        | TableFactor::NestedJoin { alias: Some(alias), .. } = table
        {
            alias.explicit &= self.kind != Kind::FetchFirst;
        }
        ControlFlow::Continue(())
    }
}

/// Writes a limit as this kind of database has it.
pub fn limit_as(statement: &mut Statement, kind: Kind) {
    if matches!(kind, Kind::SqlServer | Kind::FetchFirst) {
        let _ = VisitMut::visit(statement, &mut Limits { kind, depth: 0 });
    }
}
