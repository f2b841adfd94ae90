//! Texts in which the names of special tokens are text like any other, and texts in which they are
//! those tokens.
//!
//! The `tokenizers` library finds special tokens by their names, whoever wrote them. Here a copy of
//! the tokenizer finds none of them, but a mark for each, which no text from outside can hold.

use std::collections::{BTreeSet, HashMap};

use aho_corasick::{AhoCorasick, MatchKind};
use tokenizers::{AddedToken, Encoding, NormalizedString, Normalizer, Tokenizer};

use crate::repaired::Repaired;

/// Stands at both ends of a mark. Not a character: Unicode keeps it for uses like this.
const MARK: char = '\u{10FFFF}';
/// Stands after the first letter of a special token's name that is text.
const BREAK: char = '\u{10FFFE}';
/// Names that turns are told by, beside those between bars.
const OTHER_TURNS: [&str; 6] = ["<s>", "</s>", "[INST]", "[/INST]", "<start_of_turn>", "<end_of_turn>"];

pub struct SpecialText {
    tokenizer: Tokenizer,
    /// The longest name at each place, in the order of `marks`.
    finder: AhoCorasick,
    /// Every name at every place.
    all_finder: AhoCorasick,
    marks: Vec<String>,
    /// What a mark's id in `tokenizer` stands for.
    ids: HashMap<u32, u32>,
}

fn finder(names: &[&str], kind: MatchKind) -> Result<AhoCorasick, String> {
    AhoCorasick::builder().match_kind(kind).build(names).map_err(|e| e.to_string())
}

/// Without the letters that mean something here; others as long, and as meaningless, are instead.
fn without_marks(text: &str) -> String {
    text.replace(MARK, "\u{1FFFF}").replace(BREAK, "\u{1FFFE}")
}

impl SpecialText {
    pub fn new(original: &Tokenizer) -> Result<SpecialText, String> {
        let mut special: Vec<(u32, AddedToken)> = original.get_added_tokens_decoder().into_iter().collect();
        // A name of one letter could not be told from that letter.
        special.retain(|(_, token)| is_special(token, original) && token.content.chars().count() > 1);
        special.sort_by_key(|(id, _)| *id);
        let marks: Vec<String> = special.iter().map(|(id, _)| format!("{MARK}{id}{MARK}")).collect();
        let mut tokenizer = original.clone();
        tokenizer.set_encode_special_tokens(true);
        let meant: Vec<AddedToken> = special.iter().map(|(_, token)| token.clone().special(true)).collect();
        tokenizer.add_special_tokens(&meant); // or those that a turn is told by would still be found
        let added: Vec<AddedToken> = special.iter().zip(&marks).map(|((_, token), mark)| marked(token, mark)).collect();
        tokenizer.add_tokens(&added);
        let mut ids = HashMap::new();
        for ((id, _), mark) in special.iter().zip(&marks) {
            ids.insert(tokenizer.token_to_id(mark).ok_or("a special token cannot be marked")?, *id);
        }
        let names: Vec<&str> = special.iter().map(|(_, token)| token.content.as_str()).collect();
        Ok(SpecialText {
            tokenizer,
            finder: finder(&names, MatchKind::LeftmostLongest)?,
            all_finder: finder(&names, MatchKind::Standard)?,
            marks,
            ids,
        })
    }

    fn encode(&self, text: &Repaired) -> Result<Encoding, String> {
        self.tokenizer.encode(text.text.as_str(), false).map_err(|e| e.to_string())
    }

    /// Ids of a text that holds no special token, whatever its letters say.
    pub fn encode_text(&self, input: &[u8]) -> Result<(Encoding, Repaired), String> {
        let mut repaired = Repaired::of(input);
        repaired.text = without_marks(&repaired.text);
        Ok((self.encode(&repaired)?, repaired))
    }

    /// Ids of a text in which names of special tokens are these, but for those that `broken` wrote.
    /// Offsets are places in the text without its breaks.
    pub fn encode_markup(&self, input: &[u8]) -> Result<(Encoding, Repaired), String> {
        let input = String::from_utf8_lossy(input).replace(MARK, "\u{1FFFF}");
        let mut repaired = Repaired::new(input.len());
        let mut done = 0;
        for found in self.finder.find_iter(&input) {
            input[done..found.start()].split(BREAK).for_each(|part| repaired.keep(part));
            repaired.replace(found.end() - found.start(), &self.marks[found.pattern().as_usize()]);
            done = found.end();
        }
        input[done..].split(BREAK).for_each(|part| repaired.keep(part));
        Ok((self.encode(&repaired)?, repaired))
    }

    /// `text` with a break in each name of a special token, overlapping ones too.
    pub fn broken(&self, text: &[u8]) -> String {
        let text = without_marks(&String::from_utf8_lossy(text));
        let begins: BTreeSet<usize> = self.all_finder.find_overlapping_iter(&text).map(|found| found.start()).collect();
        let mut broken = String::with_capacity(text.len());
        for (place, letter) in text.char_indices() {
            broken.push(letter);
            if begins.contains(&place) {
                broken.push(BREAK);
            }
        }
        broken
    }

    /// What an id of an encoding means outside.
    pub fn id(&self, id: u32) -> u32 {
        self.ids.get(&id).copied().unwrap_or(id)
    }
}

/// Whether a turn is told by tokens of this name. Some files keep these as ordinary added tokens, so
/// that decoding shows them; others ("<think>", "<tool_call>") belong into what a message says.
fn names_a_turn(name: &str) -> bool {
    let is_between = |begin: &str, end: &str| {
        name.len() > begin.len() + end.len() && name.starts_with(begin) && name.ends_with(end)
    };
    let is_barred = is_between("<|", "|>") || is_between("<｜", "｜>");
    (is_barred && !name.contains(char::is_whitespace)) || OTHER_TURNS.contains(&name)
}

/// Special, or as good as: a name that the normalizer changes is seldom found and left as it is.
fn is_special(token: &AddedToken, tokenizer: &Tokenizer) -> bool {
    let is_kept = || {
        let mut name = NormalizedString::from(token.content.as_str());
        let done = tokenizer.get_normalizer().map_or(Ok(()), |normalizer| normalizer.normalize(&mut name));
        !token.normalized || (done.is_ok() && name.get() == token.content)
    };
    token.special || (names_a_turn(&token.content) && is_kept())
}

/// The token that a mark is found by; whitespace around it is taken as by the special one.
fn marked(token: &AddedToken, mark: &str) -> AddedToken {
    AddedToken {
        content: mark.to_string(),
        single_word: false,
        normalized: false,
        special: false, // or it would not be found either
        ..token.clone()
    }
}
