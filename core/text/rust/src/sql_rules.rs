//! What a statement may consist of: an allow-list over sqlparser's tree. A struct is taken apart
//! without "..", so that a field that a newer sqlparser adds does not pass unseen.

use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;

use sqlparser::ast::*;

use crate::sql_functions::may_be_called;
use crate::sql_statement::{Kind, Refusal, Why};

pub struct Rules<'a> {
    pub kind: Kind,
    /// "schema.table" and "table" in small letters; empty: any table that is not the system's.
    pub tables: &'a HashSet<String>,
    /// What stands before a dot may be: tables and their aliases, in small letters.
    qualifiers: HashSet<String>,
    /// Names that WITH gives to whoever stands in a query, in small letters; the innermost last.
    named: Vec<HashSet<String>>,
    /// The same for the queries of a WITH that is being visited, by their addresses.
    named_within: HashMap<*const Query, HashSet<String>>,
}

type Verdict = ControlFlow<Refusal>;
const FINE: Verdict = ControlFlow::Continue(());

fn no(why: Why, what: impl Into<String>) -> Verdict {
    ControlFlow::Break(Refusal { why, what: what.into() })
}

/// Refuses what a person would find written as `what`, unless `fine`.
fn only_if(fine: bool, what: &str) -> Verdict {
    if fine {
        FINE
    } else {
        no(Why::Construct, what)
    }
}

const SYSTEM_SCHEMAS: &str = "information_schema pg_catalog pg_toast mysql performance_schema sys sysibm
    syscat system temp pg_temp";

/// Words that some database reads as a clause where sqlparser reads a name. In quotes they may be
/// names.
const NO_BARE_NAMES: &str = "alter create delete drop dumpfile except for from grant having insert
    intersect into lock merge outfile procedure returning revoke select set truncate union update
    where with";

/// Words that begin a statement of SQL Server's, where no semicolon has to be before it: as a bare
/// name after a table, SHUTDOWN would be one. What database a driver speaks to may not be known.
const NO_BARE_NAMES_AT_DRIVERS: &str = "backup begin break bulk checkpoint close commit continue dbcc
    deallocate declare deny disk dump end exec execute exit fetch go goto holdlock if kill lineno load
    open openxml option pivot print proc raiserror readtext reconfigure restore return revert
    rollback save setuser shutdown textsize tran transaction unpivot updatetext use waitfor while
    writetext";

fn in_list(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|each| each == word)
}

fn is_system_name(name: &str) -> bool {
    name.starts_with("sqlite_")
        || name.starts_with("pg_")
        || matches!(name, "bytecode" | "dbstat" | "dual" | "generate_series" | "json_each" | "json_tree" | "tables_used")
        || name.starts_with("pragma_")
}

/// Every table and alias of a statement.
struct Qualifiers(HashSet<String>);

impl Visitor for Qualifiers {
    type Break = ();

    fn pre_visit_table_factor(&mut self, table: &TableFactor) -> ControlFlow<()> {
        let (name, alias) = match table {
            TableFactor::Table { name, alias, .. } => (name.0.last().and_then(|part| part.as_ident()), alias),
            TableFactor::Derived { alias, .. } | TableFactor::NestedJoin { alias, .. } => (None, alias),
            _ => (None, &None),
        };
        let names = name.into_iter().chain(alias.iter().map(|alias| &alias.name));
        self.0.extend(names.map(|name| name.value.to_lowercase()));
        ControlFlow::Continue(())
    }
}

/// Before a dot or after it these draw from a sequence, and so write, where there is no function.
const SEQUENCE_WORDS: &str = "currval nextval prevval";

impl<'a> Rules<'a> {
    pub fn new(kind: Kind, tables: &'a HashSet<String>, statement: &Statement) -> Self {
        let mut qualifiers = Qualifiers(HashSet::new());
        let _ = statement.visit(&mut qualifiers);
        Rules { kind, tables, qualifiers: qualifiers.0, named: Vec::new(), named_within: HashMap::new() }
    }
}

impl Rules<'_> {
    /// Notes what is named to the queries of `with`, and returns what is to the query it belongs to.
    /// Where a name does not mean itself within its own query, it is a table of the database there.
    fn names_of(&mut self, with: &With, outer: HashSet<String>) -> HashSet<String> {
        let names_itself =
            with.recursive || matches!(self.kind, Kind::Sqlite | Kind::SqlServer | Kind::FetchFirst);
        let own: Vec<String> =
            with.cte_tables.iter().map(|cte| cte.alias.name.value.to_lowercase()).collect();
        let mut named = outer;
        for (cte, name) in with.cte_tables.iter().zip(&own) {
            let visible =
                if names_itself { named.iter().chain(&own).cloned().collect() } else { named.clone() };
            self.named_within.insert(&*cte.query, visible);
            named.insert(name.clone());
        }
        named
    }

    /// Oracle and its like call a function without arguments by its name alone.
    fn column(&self, parts: &[Ident]) -> Verdict {
        let Some((last, before)) = parts.split_last() else { return FINE };
        if self.kind.is_foreign() && in_list(SEQUENCE_WORDS, &last.value.to_lowercase()) {
            return no(Why::Function, last.value.as_str());
        }
        match before.last() {
            Some(qualifier)
                if self.kind.is_foreign() && !self.qualifiers.contains(&qualifier.value.to_lowercase()) =>
            {
                no(Why::UnknownTable, qualifier.value.as_str())
            }
            _ => FINE,
        }
    }

    fn set_expr(&self, body: &SetExpr) -> Verdict {
        match body {
            // A query inside is visited on its own.
            SetExpr::Select(_) | SetExpr::Query(_) | SetExpr::Values(_) => FINE,
            SetExpr::SetOperation { left, op, set_quantifier, right } => {
                only_if(!matches!(op, SetOperator::Minus), "MINUS")?;
                let by_name = matches!(
                    set_quantifier,
                    SetQuantifier::ByName | SetQuantifier::AllByName | SetQuantifier::DistinctByName
                );
                only_if(!by_name, "BY NAME")?;
                self.set_expr(right)?;
                self.set_expr(left)
            }
            SetExpr::Insert(_) => no(Why::Changes, "INSERT"),
            SetExpr::Update(_) => no(Why::Changes, "UPDATE"),
            SetExpr::Delete(_) => no(Why::Changes, "DELETE"),
            SetExpr::Merge(_) => no(Why::Changes, "MERGE"),
            SetExpr::Table(_) => no(Why::Construct, "TABLE"),
        }
    }

    fn with(&self, with: &With) -> Verdict {
        let With { with_token: _, recursive: _, cte_tables } = with;
        for cte in cte_tables {
            let Cte { alias: _, query: _, from, materialized: _, closing_paren_token: _ } = cte;
            only_if(from.is_none(), "FROM after a WITH query")?;
        }
        FINE
    }

    fn table(&self, name: &ObjectName) -> Verdict {
        let mut parts = Vec::new();
        for part in &name.0 {
            match part {
                ObjectNamePart::Identifier(ident) => parts.push(ident.value.to_lowercase()),
                ObjectNamePart::Function(_) => return no(Why::TableFunction, name.to_string()),
            }
        }
        let Some(table) = parts.last() else { return no(Why::UnknownTable, "") };
        let is_system_schema = |schema: &String| in_list(SYSTEM_SCHEMAS, schema);
        if is_system_name(table) || parts[..parts.len() - 1].iter().any(is_system_schema) {
            return no(Why::SystemTable, name.to_string());
        }
        if parts.len() == 1 && self.named.last().is_some_and(|named| named.contains(table)) {
            return FINE;
        }
        if !self.tables.is_empty() && !self.tables.contains(&parts.join(".")) {
            return no(Why::UnknownTable, name.to_string());
        }
        FINE
    }

    fn data_type(&self, data_type: &DataType) -> Verdict {
        use DataType::*;
        let fine = match data_type {
            Character(_) | Char(_) | CharacterVarying(_) | CharVarying(_) | Varchar(_) | Nvarchar(_)
            | Uuid | Clob(_) | Binary(_) | Varbinary(_) | Blob(_) | Numeric(_) | Decimal(_)
            | DecimalUnsigned(_) | Dec(_) | DecUnsigned(_) | Float(_) | FloatUnsigned(_) | TinyInt(_)
            | TinyIntUnsigned(_) | Int2(_) | SmallInt(_) | SmallIntUnsigned(_) | MediumInt(_)
            | MediumIntUnsigned(_) | Int(_) | Int4(_) | Int8(_) | Integer(_) | IntUnsigned(_)
            | IntegerUnsigned(_) | BigInt(_) | BigIntUnsigned(_) | Signed | SignedInteger | Unsigned
            | UnsignedInteger | Float4 | Real | RealUnsigned | Float8 | Double(_) | DoubleUnsigned(_)
            | DoublePrecision | DoublePrecisionUnsigned | Bool | Boolean | Date | Time(_, _)
            | Datetime(_) | Timestamp(_, _) | Interval { .. } | JSON | JSONB | Text | TinyText
            | MediumText | LongText | Bytea | Bit(_) | BitVarying(_) => true,
            Array(ArrayElemTypeDef::SquareBracket(of, _)) => return self.data_type(of),
            Custom(_, _) | Unspecified => self.kind == Kind::Sqlite, // only an affinity there
            _ => false,
        };
        only_if(fine, &format!("type {data_type}"))
    }

    fn binary(&self, op: &BinaryOperator) -> Verdict {
        use BinaryOperator::*;
        let fine = matches!(
            op,
            Plus | Minus | Multiply | Divide | Modulo | StringConcat | Gt | Lt | GtEq | LtEq | Spaceship
                | Eq | NotEq | And | Or | Xor | BitwiseOr | BitwiseAnd | BitwiseXor | MyIntegerDivide
                | Match | Regexp | Glob | PGBitwiseXor | PGBitwiseShiftLeft | PGBitwiseShiftRight | PGExp
                | PGOverlap | PGRegexMatch | PGRegexIMatch | PGRegexNotMatch | PGRegexNotIMatch
                | PGLikeMatch | PGILikeMatch | PGNotLikeMatch | PGNotILikeMatch | PGStartsWith | Arrow
                | LongArrow | HashArrow | HashLongArrow | AtArrow | ArrowAt | Overlaps | Is | IsNot
        );
        only_if(fine, &format!("operator {op}"))
    }

    fn call(&self, call: &Function) -> Verdict {
        let Function {
            name, uses_odbc_syntax, parameters, args, within_group: _, filter: _, null_treatment: _, over: _
        } = call;
        let [ObjectNamePart::Identifier(ident)] = name.0.as_slice() else {
            return no(Why::Function, name.to_string());
        };
        // In quotes it may be somebody's own function that has the name of one in the list.
        let plain = ident.value.to_lowercase();
        if ident.quote_style.is_some() || !may_be_called(self.kind, &plain) {
            return no(Why::Function, ident.value.clone());
        }
        only_if(!uses_odbc_syntax && matches!(parameters, FunctionArguments::None), &ident.value)?;
        let list = match args {
            FunctionArguments::None => return FINE,
            FunctionArguments::Subquery(_) => return no(Why::Construct, format!("{plain}(SELECT …)")),
            FunctionArguments::List(list) => list,
        };
        let FunctionArgumentList { duplicate_treatment: _, args, clauses } = list;
        for arg in args {
            let fine = matches!(
                arg,
                FunctionArg::Unnamed(
                    FunctionArgExpr::Expr(_) | FunctionArgExpr::Wildcard | FunctionArgExpr::QualifiedWildcard(_)
                )
            );
            only_if(fine, &arg.to_string())?;
        }
        for clause in clauses {
            let fine = matches!(
                clause,
                FunctionArgumentClause::OrderBy(_)
                    | FunctionArgumentClause::Separator(_)
                    | FunctionArgumentClause::IgnoreOrRespectNulls(_)
            );
            only_if(fine, &clause.to_string())?;
        }
        FINE
    }

    fn wildcard(&self, options: &WildcardAdditionalOptions) -> Verdict {
        let WildcardAdditionalOptions {
            wildcard_token: _, opt_ilike, opt_exclude, opt_except, opt_replace, opt_rename, opt_alias
        } = options;
        let plain = opt_ilike.is_none()
            && opt_exclude.is_none()
            && opt_except.is_none()
            && opt_replace.is_none()
            && opt_rename.is_none()
            && opt_alias.is_none();
        only_if(plain, "* with more after it")
    }

    fn join(&self, join: &Join) -> Verdict {
        let Join { relation: _, global, join_operator } = join;
        let fine = matches!(
            join_operator,
            JoinOperator::Join(_)
                | JoinOperator::Inner(_)
                | JoinOperator::Left(_)
                | JoinOperator::LeftOuter(_)
                | JoinOperator::Right(_)
                | JoinOperator::RightOuter(_)
                | JoinOperator::FullOuter(_)
                | JoinOperator::CrossJoin(_)
                | JoinOperator::StraightJoin(_)
        );
        only_if(fine && !global, "this kind of JOIN")
    }
}

fn alias(alias: &Option<TableAlias>) -> Verdict {
    let Some(TableAlias { explicit: _, name: _, columns, at }) = alias else { return FINE };
    only_if(at.is_none() && columns.iter().all(|column| column.data_type.is_none()), "AS with types")
}

impl Visitor for Rules<'_> {
    type Break = Refusal;

    fn pre_visit_statement(&mut self, statement: &Statement) -> Verdict {
        match statement {
            Statement::Query(_) => FINE,
            other => {
                let text = other.to_string();
                no(Why::NotReading, text.split_whitespace().next().unwrap_or_default())
            }
        }
    }

    fn pre_visit_query(&mut self, query: &Query) -> Verdict {
        let Query {
            with, body, order_by: _, limit_clause, fetch: _, locks, for_clause, settings, format_clause,
            pipe_operators,
        } = query;
        let outer = self
            .named_within
            .remove(&(query as *const Query))
            .or_else(|| self.named.last().cloned())
            .unwrap_or_default();
        let named = match with {
            Some(with) => {
                self.with(with)?;
                self.names_of(with, outer)
            }
            None => outer,
        };
        self.named.push(named);
        self.set_expr(body)?;
        if let Some(lock) = locks.first() {
            return no(Why::Locks, lock.to_string());
        }
        only_if(for_clause.is_none(), "FOR")?;
        only_if(settings.is_none(), "SETTINGS")?;
        only_if(format_clause.is_none(), "FORMAT")?;
        only_if(pipe_operators.is_empty(), "|>")?;
        match limit_clause {
            Some(LimitClause::LimitOffset { limit: _, offset: _, limit_by }) => {
                only_if(limit_by.is_empty(), "LIMIT … BY")
            }
            Some(LimitClause::OffsetCommaLimit { offset: _, limit: _ }) | None => FINE,
        }
    }

    fn post_visit_query(&mut self, _: &Query) -> Verdict {
        self.named.pop();
        FINE
    }

    fn pre_visit_select(&mut self, select: &Select) -> Verdict {
        let Select {
            select_token: _, optimizer_hints, distinct: _, select_modifiers, top: _, top_before_distinct: _,
            projection, exclude, into, from, lateral_views, prewhere, selection: _, connect_by, group_by,
            cluster_by, distribute_by, sort_by, having: _, named_window: _, qualify, window_before_qualify: _,
            value_table_mode, flavor,
        } = select;
        if into.is_some() {
            return no(Why::WritesInto, "INTO");
        }
        only_if(optimizer_hints.is_empty(), "a hint to the database")?;
        only_if(select_modifiers.is_none(), "a modifier after SELECT")?;
        only_if(matches!(flavor, SelectFlavor::Standard), "FROM before SELECT")?;
        only_if(exclude.is_none(), "EXCLUDE")?;
        only_if(lateral_views.is_empty(), "LATERAL VIEW")?;
        only_if(prewhere.is_none(), "PREWHERE")?;
        only_if(connect_by.is_empty(), "CONNECT BY")?;
        only_if(cluster_by.is_empty() && distribute_by.is_empty() && sort_by.is_empty(), "SORT BY")?;
        only_if(qualify.is_none(), "QUALIFY")?;
        only_if(value_table_mode.is_none(), "AS STRUCT")?;
        only_if(matches!(group_by, GroupByExpr::Expressions(_, _)), "GROUP BY ALL")?;
        for item in projection {
            match item {
                SelectItem::UnnamedExpr(_) | SelectItem::ExprWithAlias { expr: _, alias: _ } => FINE,
                SelectItem::Wildcard(options)
                | SelectItem::QualifiedWildcard(SelectItemQualifiedWildcardKind::ObjectName(_), options) => {
                    self.wildcard(options)
                }
                other => no(Why::Construct, other.to_string()),
            }?;
        }
        from.iter().flat_map(|table| &table.joins).try_for_each(|join| self.join(join))
    }

    fn pre_visit_table_factor(&mut self, table: &TableFactor) -> Verdict {
        match table {
            TableFactor::Table {
                name, alias: named, args, with_hints, version, with_ordinality, partitions, json_path, sample,
                index_directives, inheritance,
            } => {
                if args.is_some() || *with_ordinality {
                    return no(Why::TableFunction, name.to_string());
                }
                only_if(with_hints.is_empty() && index_directives.is_empty(), "a hint to the database")?;
                only_if(version.is_none(), "an earlier version of a table")?;
                only_if(partitions.is_empty(), "PARTITION")?;
                only_if(json_path.is_none(), "a path after a table")?;
                only_if(sample.is_none(), "TABLESAMPLE")?;
                only_if(inheritance.is_none(), "ONLY")?;
                alias(named)?;
                self.table(name)
            }
            TableFactor::Derived { lateral: _, subquery: _, alias: named, sample } => {
                only_if(sample.is_none(), "TABLESAMPLE")?;
                alias(named)
            }
            TableFactor::NestedJoin { table_with_joins, alias: named } => {
                table_with_joins.joins.iter().try_for_each(|join| self.join(join))?;
                alias(named)
            }
            other => {
                let text = other.to_string();
                no(Why::TableFunction, text.split(['(', ' ']).next().unwrap_or_default())
            }
        }
    }

    fn pre_visit_order_by(&mut self, order: &OrderBy) -> Verdict {
        let OrderBy { kind, interpolate } = order;
        only_if(matches!(kind, OrderByKind::Expressions(_)), "ORDER BY ALL")?;
        only_if(interpolate.is_none(), "INTERPOLATE")
    }

    fn pre_visit_order_by_expr(&mut self, order: &OrderByExpr) -> Verdict {
        let OrderByExpr { expr: _, options, with_fill } = order;
        only_if(with_fill.is_none(), "WITH FILL")?;
        only_if(!matches!(options.sort, Some(OrderBySort::Using(_))), "ORDER BY … USING")
    }

    fn pre_visit_value(&mut self, value: &ValueWithSpan) -> Verdict {
        match &value.value {
            Value::SingleQuotedString(_) | Value::Number(_, _) | Value::HexStringLiteral(_)
            | Value::Boolean(_) | Value::Null => FINE,
            Value::Placeholder(name) => no(Why::Variable, name.as_str()),
            other => no(Why::Construct, other.to_string()),
        }
    }

    fn pre_visit_ident(&mut self, name: &Ident) -> Verdict {
        if name.quote_style.is_some() {
            return FINE;
        }
        let plain = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$' || !letter.is_ascii();
        let begins_well = name.value.starts_with(|letter: char| plain(letter) && letter != '$');
        if !begins_well || !name.value.chars().all(plain) {
            return no(Why::Variable, name.value.as_str());
        }
        let small = name.value.to_lowercase();
        if in_list(NO_BARE_NAMES, &small)
            || (self.kind.is_foreign() && in_list(NO_BARE_NAMES_AT_DRIVERS, &small))
        {
            return no(Why::BareName, name.value.as_str());
        }
        FINE
    }

    fn pre_visit_expr(&mut self, expr: &Expr) -> Verdict {
        match expr {
            Expr::Identifier(name) => self.column(std::slice::from_ref(name)),
            Expr::CompoundIdentifier(parts) => self.column(parts),
            Expr::IsFalse(_) | Expr::IsNotFalse(_)
            | Expr::IsTrue(_) | Expr::IsNotTrue(_) | Expr::IsNull(_) | Expr::IsNotNull(_)
            | Expr::IsUnknown(_) | Expr::IsNotUnknown(_) | Expr::IsDistinctFrom(_, _)
            | Expr::IsNotDistinctFrom(_, _) | Expr::Between { .. } | Expr::Like { .. } | Expr::ILike { .. }
            | Expr::SimilarTo { .. } | Expr::RLike { .. } | Expr::AtTimeZone { .. } | Expr::Extract { .. }
            | Expr::Ceil { .. } | Expr::Floor { .. } | Expr::Position { .. } | Expr::Substring { .. }
            | Expr::Trim { .. } | Expr::Overlay { .. } | Expr::Collate { .. } | Expr::Nested(_)
            | Expr::Value(_) | Expr::Case { .. } | Expr::Exists { .. } | Expr::Subquery(_)
            | Expr::GroupingSets(_) | Expr::Cube(_) | Expr::Rollup(_) | Expr::Tuple(_) | Expr::Array(_)
            | Expr::Interval(_) | Expr::MatchAgainst { .. } | Expr::Wildcard(_) => FINE,
            Expr::In { expr: _, target, negated: _, global } => {
                let fine = matches!(target, InTarget::List(_) | InTarget::Subquery(_)) && !global;
                only_if(fine, "IN with a table")
            }
            Expr::BinaryOp { left: _, op, right: _ }
            | Expr::AnyOp { left: _, compare_op: op, right: _, is_some: _ }
            | Expr::AllOp { left: _, compare_op: op, right: _ } => self.binary(op),
            Expr::UnaryOp { op, expr: _ } => {
                use UnaryOperator::*;
                let fine = matches!(op, Plus | Minus | Not | BangNot | BitwiseNot | PGAbs | PGSquareRoot);
                only_if(fine, &format!("operator {op}"))
            }
            Expr::Cast { kind: _, expr: _, data_type, format } => {
                only_if(format.is_none(), "CAST … FORMAT")?;
                self.data_type(data_type)
            }
            Expr::Convert { is_try: _, expr: _, data_type, charset: _, target_before_value: _, styles: _ } => {
                data_type.as_ref().map_or(FINE, |data_type| self.data_type(data_type))
            }
            Expr::TypedString(TypedString { data_type, value: _, uses_odbc_syntax }) => {
                only_if(!uses_odbc_syntax, "{…}")?;
                self.data_type(data_type)
            }
            Expr::CompoundFieldAccess { root: _, access_chain } => {
                let subscripts = access_chain.iter().all(|access| matches!(access, AccessExpr::Subscript(_)));
                only_if(subscripts, "a field after brackets")
            }
            Expr::Function(function) => self.call(function),
            other => no(Why::Construct, other.to_string().chars().take(60).collect::<String>()),
        }
    }
}
