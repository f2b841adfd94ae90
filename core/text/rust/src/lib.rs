//! The C interface of core/text, declared a second time in core/text/tokenizer_library.h.
//!
//! No panic crosses the border: each function catches it and reports it as an error text, which
//! the caller frees with `fts_text_free`. Pointers are valid or null as the header says.

use std::ffi::{c_char, CString};
use std::panic::{catch_unwind, set_hook, AssertUnwindSafe};
use std::ptr::null_mut;
use std::slice;
use std::sync::Once;

use tokenizers::Tokenizer;

/// Tokens of one text. Four arrays of `size` values in one allocation of u32:
/// ids, begins, ends, and 1 for each token the post-processor added.
#[repr(C)]
pub struct FtsEncoding {
    values: *mut u32,
    size: usize,
}

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

/// Runs `work`; on an error or panic fills `error` and returns `otherwise`.
fn guarded<T>(error: *mut *mut c_char, otherwise: T, work: impl FnOnce() -> Result<T, String>) -> T {
    let result = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| Err(panic_text(payload)));
    result.unwrap_or_else(|text| {
        unsafe { *error = to_c(&text) };
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

/// The text with U+FFFD for what is not UTF-8, and where it differs: (place in the text, place in
/// the input) after each replacement, first entry (0, 0).
fn repaired(input: &[u8]) -> (String, Vec<(usize, usize)>) {
    let mut text = String::with_capacity(input.len());
    let mut places = vec![(0, 0)];
    let mut read = 0;
    for chunk in input.utf8_chunks() {
        text.push_str(chunk.valid());
        read += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            text.push('\u{FFFD}');
            read += chunk.invalid().len();
            places.push((text.len(), read));
        }
    }
    (text, places)
}

/// Where a place in the repaired text lies in the input.
fn place_in_input(places: &[(usize, usize)], place: usize) -> u32 {
    let (text, input) = places[places.partition_point(|(text, _)| *text <= place) - 1];
    (input + place - text) as u32
}

#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_open(
    json: *const u8,
    size: usize,
    error: *mut *mut c_char,
) -> *mut Tokenizer {
    keep_panics_quiet();
    guarded(error, null_mut(), || {
        let mut tokenizer = Tokenizer::from_bytes(bytes(json, size)).map_err(|e| e.to_string())?;
        // Limits belong to the caller, whatever the file says.
        tokenizer.with_truncation(None).map_err(|e| e.to_string())?;
        tokenizer.with_padding(None);
        tokenizer.encode("", true).map_err(|e| e.to_string())?; // every text meets its special tokens
        Ok(Box::into_raw(Box::new(tokenizer)))
    })
}

#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_free(tokenizer: *mut Tokenizer) {
    let _ = catch_unwind(AssertUnwindSafe(|| drop(Box::from_raw(tokenizer))));
}

/// Number of tokens, added ones included, and the highest id that may come out: the post-processor
/// has ids of its own, which need not be in the vocabulary.
#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_vocabulary(tokenizer: *const Tokenizer, highest: *mut u32) -> usize {
    catch_unwind(AssertUnwindSafe(|| {
        let vocabulary = (*tokenizer).get_vocab(true);
        let special = (*tokenizer).encode("", true).map(|encoding| encoding.get_ids().to_vec());
        let special = special.unwrap_or_default();
        *highest = vocabulary.values().copied().chain(special).max().unwrap_or(0);
        vocabulary.len()
    }))
    .unwrap_or(0)
}

#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_encode(
    tokenizer: *const Tokenizer,
    text: *const u8,
    size: usize,
    error: *mut *mut c_char,
) -> FtsEncoding {
    let none = FtsEncoding { values: null_mut(), size: 0 };
    guarded(error, none, || {
        let (text, places) = repaired(bytes(text, size));
        let encoding = (*tokenizer).encode(text.as_str(), true).map_err(|e| e.to_string())?;
        let count = encoding.len();
        let mut values = Vec::with_capacity(4 * count);
        values.extend_from_slice(encoding.get_ids());
        let offsets = encoding.get_offsets();
        values.extend(offsets.iter().map(|(begin, _)| place_in_input(&places, *begin)));
        values.extend(offsets.iter().map(|(_, end)| place_in_input(&places, *end)));
        values.extend_from_slice(encoding.get_special_tokens_mask());
        let values = Box::leak(values.into_boxed_slice()).as_mut_ptr();
        Ok(FtsEncoding { values, size: count })
    })
}

#[no_mangle]
pub unsafe extern "C" fn fts_encoding_free(encoding: FtsEncoding) {
    if !encoding.values.is_null() {
        drop(Box::from_raw(slice::from_raw_parts_mut(encoding.values, 4 * encoding.size)));
    }
}

#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_decode(
    tokenizer: *const Tokenizer,
    ids: *const u32,
    size: usize,
    error: *mut *mut c_char,
) -> *mut c_char {
    guarded(error, null_mut(), || {
        let ids = if size == 0 { &[][..] } else { slice::from_raw_parts(ids, size) };
        (*tokenizer).decode(ids, true).map(|text| to_c(&text)).map_err(|e| e.to_string())
    })
}

/// A token's name in the vocabulary ("##ing", "[SEP]"); `special` says whether it stands for no text.
#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_token(
    tokenizer: *const Tokenizer,
    id: u32,
    special: *mut u32,
    error: *mut *mut c_char,
) -> *mut c_char {
    guarded(error, null_mut(), || {
        let token = (*tokenizer).id_to_token(id).ok_or(format!("there is no token {id}"))?;
        *special = (*tokenizer).get_added_vocabulary().is_special_token(&token).into();
        Ok(to_c(&token))
    })
}

#[no_mangle]
pub unsafe extern "C" fn fts_text_free(text: *mut c_char) {
    if !text.is_null() {
        drop(CString::from_raw(text));
    }
}
