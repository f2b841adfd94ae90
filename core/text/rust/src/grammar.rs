//! Which tokens may come next where a text has to follow a grammar: llguidance over the tokens of a
//! tokenizer.

use std::ffi::c_char;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::ptr::null_mut;
use std::slice;
use std::sync::Arc;

use llguidance::api::TopLevelGrammar;
use llguidance::toktrie::{ApproximateTokEnv, InferenceCapabilities, TokEnv, TokRxInfo, TokTrie};
use llguidance::{token_bytes_from_tokenizer_json, Matcher, ParserFactory};

use crate::{guarded, FtsText};

/// The tokens of a model as bytes, and those that end its texts.
pub struct Vocabulary {
    factory: ParserFactory,
}

impl Vocabulary {
    /// `json` has the decoder, vocabulary and added tokens of a tokenizer.json. `size` may be larger
    /// than the vocabulary; the ids between are never allowed.
    fn new(json: &str, size: usize, ends: &[u32]) -> Result<Vocabulary, String> {
        let json = serde_json::from_str(json).map_err(|e| e.to_string())?;
        let mut words = token_bytes_from_tokenizer_json(&json).map_err(|e| e.to_string())?;
        words.resize(size.max(words.len()), Vec::new());
        let end = *ends.first().ok_or("the model has no token that ends a text")?;
        if ends.iter().any(|id| *id as usize >= words.len()) {
            return Err("a token that ends texts is beyond the vocabulary".to_string());
        }
        let trie = TokTrie::from(&TokRxInfo::new(words.len() as u32, end), &words).with_eos_tokens(ends);
        let tokens: TokEnv = Arc::new(ApproximateTokEnv::new(trie));
        let mut factory =
            ParserFactory::new(&tokens, InferenceCapabilities::default(), &[]).map_err(|e| e.to_string())?;
        factory.quiet();
        Ok(Vocabulary { factory })
    }
}

/// One text that is being written.
pub struct Written {
    matcher: Matcher,
}

#[no_mangle]
pub unsafe extern "C" fn fts_vocabulary_open(
    json: FtsText,
    size: usize,
    ends: *const u32,
    end_count: usize,
    error: *mut *mut c_char,
) -> *mut Vocabulary {
    guarded(error, null_mut(), || {
        let ends = if end_count == 0 { &[] } else { slice::from_raw_parts(ends, end_count) };
        Ok(Box::into_raw(Box::new(Vocabulary::new(&json.text(), size, ends)?)))
    })
}

#[no_mangle]
pub unsafe extern "C" fn fts_vocabulary_free(vocabulary: *mut Vocabulary) {
    let _ = catch_unwind(AssertUnwindSafe(|| drop(Box::from_raw(vocabulary))));
}

/// `is_schema`: a JSON schema, else a grammar in llguidance's form of Lark.
#[no_mangle]
pub unsafe extern "C" fn fts_grammar_begin(
    vocabulary: *const Vocabulary,
    grammar: FtsText,
    is_schema: u32,
    error: *mut *mut c_char,
) -> *mut Written {
    guarded(error, null_mut(), || {
        let text = grammar.text();
        let grammar = if is_schema != 0 {
            TopLevelGrammar::from_json_schema(serde_json::from_str(&text).map_err(|e| e.to_string())?)
        } else {
            TopLevelGrammar::from_lark(text)
        };
        let matcher = Matcher::new((*vocabulary).factory.create_parser(grammar));
        match matcher.get_error() {
            Some(text) => Err(text),
            None => Ok(Box::into_raw(Box::new(Written { matcher }))),
        }
    })
}

#[no_mangle]
pub unsafe extern "C" fn fts_grammar_free(written: *mut Written) {
    let _ = catch_unwind(AssertUnwindSafe(|| drop(Box::from_raw(written))));
}

/// A bit for each token that may come next, the lowest of `bits[0]` for the first; those that end a
/// text are among them where it may end. 1 if it worked.
#[no_mangle]
pub unsafe extern "C" fn fts_grammar_mask(
    written: *mut Written,
    bits: *mut u32,
    count: usize,
    error: *mut *mut c_char,
) -> u32 {
    guarded(error, 0, || {
        let mask = (*written).matcher.compute_mask_or_eos().map_err(|e| e.to_string())?;
        let bits = slice::from_raw_parts_mut(bits, count);
        bits.fill(0);
        let known = mask.as_slice();
        let shared = known.len().min(count);
        bits[..shared].copy_from_slice(&known[..shared]);
        Ok(1)
    })
}

/// Tells which token was written. 1 if it was allowed.
#[no_mangle]
pub unsafe extern "C" fn fts_grammar_accept(written: *mut Written, id: u32, error: *mut *mut c_char) -> u32 {
    guarded(error, 0, || (*written).matcher.consume_token(id).map(|()| 1).map_err(|e| e.to_string()))
}
