//! The C interface of core/text, declared a second time in core/text/tokenizer_library.h,
//! core/text/template_library.h, core/text/sql_library.h and core/text/grammar_library.h.
//!
//! No panic crosses the border: each function catches it and reports it as an error text, which
//! the caller frees with `fts_text_free`. Pointers are valid or null as the headers say.

mod chat_template;
mod grammar;
mod limited_work;
mod python_json;
mod repaired;
mod special_text;
mod sql_functions;
mod sql_limits;
mod sql_quoting;
mod sql_rules;
mod sql_statement;
mod tokenizer;

use std::ffi::{c_char, CString};
use std::panic::{catch_unwind, set_hook, AssertUnwindSafe};
use std::slice;
use std::sync::Once;

/// Characters of an error that are told: the words of a file in it may be as long as the file.
const LONGEST_ERROR: usize = 1_000;

fn to_c(text: &str) -> *mut c_char {
    CString::new(text.replace('\0', " ")).unwrap_or_default().into_raw()
}

/// A panic comes back as an error, so nothing need be printed besides.
fn keep_panics_quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| set_hook(Box::new(|_| {})));
}

fn panic_text(payload: Box<dyn std::any::Any + Send>) -> String {
    payload
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| payload.downcast_ref::<&str>().map(|text| text.to_string()))
        .unwrap_or_else(|| "the library gave up".to_string())
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_ERROR) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text.to_string(),
    }
}

/// Runs `work`; on an error or panic fills `error` and returns `otherwise`.
fn guarded<T>(error: *mut *mut c_char, otherwise: T, work: impl FnOnce() -> Result<T, String>) -> T {
    keep_panics_quiet();
    let result = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| Err(panic_text(payload)));
    result.unwrap_or_else(|text| {
        unsafe { *error = to_c(&shortened(&text)) };
        otherwise
    })
}

unsafe fn bytes<'a>(data: *const u8, size: usize) -> &'a [u8] {
    if size == 0 {
        &[]
    } else {
        slice::from_raw_parts(data, size)
    }
}

#[repr(C)]
pub struct FtsText {
    data: *const u8,
    size: usize,
}

impl FtsText {
    unsafe fn text(&self) -> String {
        String::from_utf8_lossy(bytes(self.data, self.size)).into_owned()
    }
}

#[no_mangle]
pub unsafe extern "C" fn fts_text_free(text: *mut c_char) {
    if !text.is_null() {
        drop(CString::from_raw(text));
    }
}
