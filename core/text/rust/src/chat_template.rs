//! Chat templates: Jinja as transformers sets it up, with limits on what a template may cost.

use std::ffi::{c_char, CString};
use std::fmt;
use std::ptr::null_mut;
use std::slice;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Kwargs;
use minijinja::{Environment, Error, ErrorKind, State, Value};

use crate::python_json::PythonJson;
use crate::{bytes, guarded, limited_work, to_c, FtsText};

const NAME: &str = "chat_template";
/// Pays for as many instructions, or for 64 times as many bytes made: milliseconds and megabytes.
const FUEL: u64 = 500_000;
const FUEL_PER_BYTE: u64 = 4; // of the messages
/// minijinja counts no fuel for lists that are put together; this holds for anything.
const MEMORY: u64 = 128 << 20;
const MEMORY_PER_BYTE: u64 = 64; // of the messages
/// Renderings of one template that may be stopped, each of which keeps its memory for good.
const MOST_STOPPED: usize = 4;
const TOO_MUCH: &str = "it takes too much time or memory";

/// What a template said with raise_exception.
#[derive(Debug)]
struct Refusal(String);

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Refusal {}

fn raise_exception(message: String) -> Result<Value, Error> {
    Err(Error::new(ErrorKind::InvalidOperation, message.clone()).with_source(Refusal(message)))
}

fn tojson(value: Value, kwargs: Kwargs) -> Result<Value, Error> {
    let indent: Option<usize> = kwargs.get("indent")?;
    for name in ["ensure_ascii", "separators", "sort_keys"] {
        let _: Option<Value> = kwargs.get(name)?;
    }
    kwargs.assert_all_used()?;
    PythonJson::write(&value, indent).map(Value::from)
}

/// Today's date and time as the template wants them, in local time.
fn strftime_now(state: &State, format: String) -> Result<String, Error> {
    let now: i64 = state.lookup("now in seconds").and_then(|now| now.try_into().ok()).unwrap_or(0);
    let failed = || Error::new(ErrorKind::InvalidOperation, "strftime_now: not a format of a date");
    let format = CString::new(format).map_err(|_| failed())?;
    let mut buffer = [0u8; 256];
    let written = unsafe {
        let mut local: libc::tm = std::mem::zeroed();
        libc::localtime_r(&now, &mut local);
        libc::strftime(buffer.as_mut_ptr().cast(), buffer.len(), format.as_ptr(), &local)
    };
    match std::str::from_utf8(&buffer[..written]) {
        Ok(text) if written > 0 || format.is_empty() => Ok(text.to_string()),
        _ => Err(failed()),
    }
}

/// `{% generation %}` tells transformers which part to learn from; here it is just a block.
fn without_generation_tags(source: &str) -> String {
    let mut result = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(begin) = rest.find("{%") {
        let inside = begin + 2;
        let Some(length) = rest[inside..].find("%}") else { break };
        let (before, inside, after) = (&rest[..inside], &rest[inside..inside + length], &rest[inside + length..]);
        let word = inside.trim_start_matches(['-', '+']).trim_end_matches(['-', '+']).trim();
        let instead = match word {
            "generation" => inside.replace("generation", "if true"),
            "endgeneration" => inside.replace("endgeneration", "endif"),
            _ => inside.to_string(),
        };
        result.push_str(before);
        result.push_str(&instead);
        rest = after;
    }
    result + rest
}

pub struct ChatTemplate {
    environment: Environment<'static>,
    stopped: AtomicUsize,
}

impl ChatTemplate {
    fn new(source: &str) -> Result<ChatTemplate, Error> {
        let mut environment = Environment::new();
        environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
        environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
        environment.set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
        environment.set_recursion_limit(100);
        environment.add_function("raise_exception", raise_exception);
        environment.add_function("strftime_now", strftime_now);
        environment.add_filter("tojson", tojson);
        environment.add_template_owned(NAME, without_generation_tags(source))?;
        Ok(ChatTemplate { environment, stopped: AtomicUsize::new(0) })
    }
}

fn render(
    mut environment: Environment,
    messages: &[String],
    variables: &[String],
    for_answer: bool,
    now: i64,
) -> Result<String, Error> {
    let size: u64 = messages.iter().map(|text| text.len() as u64).sum();
    environment.set_fuel(Some(FUEL + FUEL_PER_BYTE * size));
    let messages: Vec<Value> = messages
        .chunks_exact(2)
        .map(|pair| Value::from_pairs([("role", pair[0].as_str()), ("content", pair[1].as_str())]))
        .collect();
    let mut values = vec![
        ("messages", Value::from(messages)),
        ("add_generation_prompt", Value::from(for_answer)),
        ("tools", Value::from(())),
        ("documents", Value::from(())),
        ("now in seconds", Value::from(now)),
    ];
    for pair in variables.chunks_exact(2) {
        values.push((pair[0].as_str(), Value::from(pair[1].as_str())));
    }
    environment.get_template(NAME)?.render(Value::from_pairs(values))
}

/// What went wrong as a part of a sentence, and whether the template refused the messages.
fn described(error: &Error) -> (String, bool) {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = std::error::Error::source(error);
    while let Some(inner) = cause {
        if let Some(refusal) = inner.downcast_ref::<Refusal>() {
            return (refusal.0.clone(), true);
        }
        cause = inner.source();
    }
    let text = match error.kind() {
        ErrorKind::OutOfFuel => TOO_MUCH.to_string(),
        kind => error.detail().map_or(kind.to_string(), |detail| format!("{kind}: {detail}")),
    };
    (error.line().map_or(text.clone(), |line| format!("{text} (line {line})")), false)
}

#[no_mangle]
pub unsafe extern "C" fn fts_template_open(source: FtsText, error: *mut *mut c_char) -> *mut ChatTemplate {
    guarded(error, null_mut(), || {
        let source = String::from_utf8_lossy(bytes(source.data, source.size)).into_owned();
        let open = move || ChatTemplate::new(&source).map_err(|e| described(&e).0);
        let template = limited_work::run(MEMORY, open)?.ok_or(TOO_MUCH)??;
        Ok(Box::into_raw(Box::new(template)))
    })
}

#[no_mangle]
pub unsafe extern "C" fn fts_template_free(template: *mut ChatTemplate) {
    let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drop(Box::from_raw(template))));
}

/// `messages` are role and content in turns, `variables` name and text. `refused` becomes 1 if the
/// error is the template's own.
#[no_mangle]
pub unsafe extern "C" fn fts_template_render(
    template: *const ChatTemplate,
    messages: *const FtsText,
    message_count: usize,
    variables: *const FtsText,
    variable_count: usize,
    for_answer: u32,
    now: i64,
    refused: *mut u32,
    error: *mut *mut c_char,
) -> *mut c_char {
    guarded(error, null_mut(), || {
        let texts = |data: *const FtsText, count: usize| -> Vec<String> {
            let texts = if count == 0 { &[] } else { slice::from_raw_parts(data, 2 * count) };
            texts.iter().map(|text| text.text()).collect()
        };
        let messages = texts(messages, message_count);
        let variables = texts(variables, variable_count);
        let size: u64 = messages.iter().map(|text| text.len() as u64).sum();
        if (*template).stopped.load(Relaxed) >= MOST_STOPPED {
            return Err(TOO_MUCH.to_string());
        }
        let environment = (*template).environment.clone();
        let render = move || {
            render(environment, &messages, &variables, for_answer != 0, now).map_err(|e| described(&e))
        };
        match limited_work::run(MEMORY + MEMORY_PER_BYTE * size, render)? {
            Some(Ok(text)) => Ok(to_c(&text)),
            Some(Err((text, by_template))) => {
                *refused = by_template.into();
                Err(text)
            }
            None => {
                (*template).stopped.fetch_add(1, Relaxed);
                Err(TOO_MUCH.to_string())
            }
        }
    })
}
