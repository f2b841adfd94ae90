/// A text for the library, and where it differs from the input: (place in the text, place in the
/// input) after each replacement, first entry (0, 0).
pub struct Repaired {
    pub text: String,
    places: Vec<(usize, usize)>,
    read: usize,
}

impl Repaired {
    pub fn new(size: usize) -> Repaired {
        Repaired { text: String::with_capacity(size), places: vec![(0, 0)], read: 0 }
    }

    /// The input with U+FFFD for what is not UTF-8.
    pub fn of(input: &[u8]) -> Repaired {
        let mut repaired = Repaired::new(input.len());
        for chunk in input.utf8_chunks() {
            repaired.keep(chunk.valid());
            if !chunk.invalid().is_empty() {
                repaired.replace(chunk.invalid().len(), "\u{FFFD}");
            }
        }
        repaired
    }

    pub fn keep(&mut self, text: &str) {
        self.text.push_str(text);
        self.read += text.len();
    }

    /// `by` in place of `size` bytes of the input.
    pub fn replace(&mut self, size: usize, by: &str) {
        self.text.push_str(by);
        self.read += size;
        self.places.push((self.text.len(), self.read));
    }

    /// Where a place in the text lies in the input.
    pub fn place_in_input(&self, place: usize) -> u32 {
        let (text, input) = self.places[self.places.partition_point(|(text, _)| *text <= place) - 1];
        (input + place - text) as u32
    }
}
