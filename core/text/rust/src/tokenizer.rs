use std::ffi::c_char;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::ptr::null_mut;
use std::slice;
use std::sync::OnceLock;

use tokenizers::{Encoding, Tokenizer};

use crate::repaired::Repaired;
use crate::special_text::SpecialText;
use crate::{bytes, guarded, to_c};

pub struct Opened {
    tokenizer: Tokenizer,
    /// Made when first needed: encoders never do.
    special_text: OnceLock<Result<SpecialText, String>>,
}

impl Opened {
    fn special_text(&self) -> Result<&SpecialText, String> {
        self.special_text.get_or_init(|| SpecialText::new(&self.tokenizer)).as_ref().map_err(|e| e.clone())
    }
}

/// Tokens of one text. Four arrays of `size` values in one allocation of u32:
/// ids, begins, ends, and 1 for each token the post-processor added.
#[repr(C)]
pub struct FtsEncoding {
    values: *mut u32,
    size: usize,
}

fn to_arrays(encoding: &Encoding, text: &Repaired, id: impl Fn(u32) -> u32) -> FtsEncoding {
    let count = encoding.len();
    let mut values = Vec::with_capacity(4 * count);
    values.extend(encoding.get_ids().iter().map(|value| id(*value)));
    let offsets = encoding.get_offsets();
    values.extend(offsets.iter().map(|(begin, _)| text.place_in_input(*begin)));
    values.extend(offsets.iter().map(|(_, end)| text.place_in_input(*end)));
    values.extend_from_slice(encoding.get_special_tokens_mask());
    FtsEncoding { values: Box::leak(values.into_boxed_slice()).as_mut_ptr(), size: count }
}

#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_open(json: *const u8, size: usize, error: *mut *mut c_char) -> *mut Opened {
    guarded(error, null_mut(), || {
        let mut tokenizer = Tokenizer::from_bytes(bytes(json, size)).map_err(|e| e.to_string())?;
        // Limits belong to the caller, whatever the file says.
        tokenizer.with_truncation(None).map_err(|e| e.to_string())?;
        tokenizer.with_padding(None);
        tokenizer.encode("", true).map_err(|e| e.to_string())?; // every text meets its special tokens
        Ok(Box::into_raw(Box::new(Opened { tokenizer, special_text: OnceLock::new() })))
    })
}

#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_free(tokenizer: *mut Opened) {
    let _ = catch_unwind(AssertUnwindSafe(|| drop(Box::from_raw(tokenizer))));
}

/// Number of tokens, added ones included, and the highest id that may come out: the post-processor
/// has ids of its own, which need not be in the vocabulary.
#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_vocabulary(tokenizer: *const Opened, highest: *mut u32) -> usize {
    catch_unwind(AssertUnwindSafe(|| {
        let tokenizer = &(*tokenizer).tokenizer;
        let vocabulary = tokenizer.get_vocab(true);
        let special = tokenizer.encode("", true).map(|encoding| encoding.get_ids().to_vec());
        let special = special.unwrap_or_default();
        *highest = vocabulary.values().copied().chain(special).max().unwrap_or(0);
        vocabulary.len()
    }))
    .unwrap_or(0)
}

#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_encode(
    tokenizer: *const Opened,
    text: *const u8,
    size: usize,
    error: *mut *mut c_char,
) -> FtsEncoding {
    guarded(error, FtsEncoding { values: null_mut(), size: 0 }, || {
        let text = Repaired::of(bytes(text, size));
        let encoding = (*tokenizer).tokenizer.encode(text.text.as_str(), true).map_err(|e| e.to_string())?;
        Ok(to_arrays(&encoding, &text, |id| id))
    })
}

/// Without special tokens around it; `markup` says whether their names in it are these.
#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_encode_bare(
    tokenizer: *const Opened,
    text: *const u8,
    size: usize,
    markup: u32,
    error: *mut *mut c_char,
) -> FtsEncoding {
    guarded(error, FtsEncoding { values: null_mut(), size: 0 }, || {
        let special_text = (*tokenizer).special_text()?;
        let input = bytes(text, size);
        let (encoding, text) =
            if markup != 0 { special_text.encode_markup(input) } else { special_text.encode_text(input) }?;
        Ok(to_arrays(&encoding, &text, |id| special_text.id(id)))
    })
}

/// The text so that markup may hold it: names of special tokens in it stay text.
#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_break(
    tokenizer: *const Opened,
    text: *const u8,
    size: usize,
    error: *mut *mut c_char,
) -> *mut c_char {
    guarded(error, null_mut(), || Ok(to_c(&(*tokenizer).special_text()?.broken(bytes(text, size)))))
}

#[no_mangle]
pub unsafe extern "C" fn fts_encoding_free(encoding: FtsEncoding) {
    if !encoding.values.is_null() {
        drop(Box::from_raw(slice::from_raw_parts_mut(encoding.values, 4 * encoding.size)));
    }
}

#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_decode(
    tokenizer: *const Opened,
    ids: *const u32,
    size: usize,
    error: *mut *mut c_char,
) -> *mut c_char {
    guarded(error, null_mut(), || {
        let ids = if size == 0 { &[][..] } else { slice::from_raw_parts(ids, size) };
        (*tokenizer).tokenizer.decode(ids, true).map(|text| to_c(&text)).map_err(|e| e.to_string())
    })
}

/// A token's name in the vocabulary ("##ing", "[SEP]"); `special` says whether it stands for no text.
#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_token(
    tokenizer: *const Opened,
    id: u32,
    special: *mut u32,
    error: *mut *mut c_char,
) -> *mut c_char {
    guarded(error, null_mut(), || {
        let tokenizer = &(*tokenizer).tokenizer;
        let token = tokenizer.id_to_token(id).ok_or(format!("there is no token {id}"))?;
        *special = tokenizer.get_added_vocabulary().is_special_token(&token).into();
        Ok(to_c(&token))
    })
}

/// The id of a token's name; u32::MAX if there is none.
#[no_mangle]
pub unsafe extern "C" fn fts_tokenizer_id(tokenizer: *const Opened, name: *const u8, size: usize) -> u32 {
    catch_unwind(AssertUnwindSafe(|| {
        let name = std::str::from_utf8(bytes(name, size)).ok()?;
        (*tokenizer).tokenizer.token_to_id(name)
    }))
    .ok()
    .flatten()
    .unwrap_or(u32::MAX)
}
