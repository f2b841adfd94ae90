//! JSON as Python's json.dumps(value, ensure_ascii=False) writes it, which chat templates expect.

use minijinja::value::ValueKind;
use minijinja::{Error, ErrorKind, Value};

const DEEPEST: usize = 32;

pub struct PythonJson {
    /// Spaces a level; none: all on one line.
    indent: Option<usize>,
    text: String,
}

impl PythonJson {
    pub fn write(value: &Value, indent: Option<usize>) -> Result<String, Error> {
        let mut json = PythonJson { indent, text: String::new() };
        json.value(value, 1)?;
        Ok(json.text)
    }

    fn value(&mut self, value: &Value, depth: usize) -> Result<(), Error> {
        if depth > DEEPEST {
            return Err(Error::new(ErrorKind::InvalidOperation, "tojson: a value is nested too deeply"));
        }
        match value.kind() {
            ValueKind::Undefined | ValueKind::None => self.text.push_str("null"),
            ValueKind::Bool => self.text.push_str(if value.is_true() { "true" } else { "false" }),
            ValueKind::Number => self.text.push_str(&value.to_string()),
            ValueKind::Map => self.map(value, depth)?,
            ValueKind::Seq | ValueKind::Iterable => self.list(value, depth)?,
            _ => self.string(&value.to_string()),
        }
        Ok(())
    }

    fn list(&mut self, value: &Value, depth: usize) -> Result<(), Error> {
        let mut first = true;
        self.text.push('[');
        for item in value.try_iter()? {
            self.separate(&mut first, depth);
            self.value(&item, depth + 1)?;
        }
        self.close(']', first, depth);
        Ok(())
    }

    fn map(&mut self, value: &Value, depth: usize) -> Result<(), Error> {
        let mut first = true;
        self.text.push('{');
        for key in value.try_iter()? {
            self.separate(&mut first, depth);
            self.string(&key.to_string());
            self.text.push_str(": ");
            self.value(&value.get_item(&key)?, depth + 1)?;
        }
        self.close('}', first, depth);
        Ok(())
    }

    fn separate(&mut self, first: &mut bool, depth: usize) {
        if !*first {
            self.text.push_str(if self.indent.is_some() { "," } else { ", " });
        }
        *first = false;
        self.line(depth);
    }

    fn close(&mut self, bracket: char, empty: bool, depth: usize) {
        if !empty {
            self.line(depth - 1);
        }
        self.text.push(bracket);
    }

    fn line(&mut self, depth: usize) {
        if let Some(indent) = self.indent {
            self.text.push('\n');
            self.text.extend(std::iter::repeat_n(' ', indent.min(16) * depth));
        }
    }

    fn string(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            match letter {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                '\u{8}' => self.text.push_str("\\b"),
                '\u{c}' => self.text.push_str("\\f"),
                control if control < ' ' => self.text.push_str(&format!("\\u{:04x}", control as u32)),
                other => self.text.push(other),
            }
        }
        self.text.push('"');
    }
}
