//! Numbers and texts on their way to JavaScript, which reads them in the same order.

use std::iter;

/// What a call gives: two numbers for where the texts are, then whatever was pushed.
///
/// All texts are one after the other in a single string: turning that into JavaScript's takes one
/// call. A text is told by its length in UTF-16 units.
#[derive(Debug, Default)]
pub(super) struct Words {
    numbers: Vec<u32>,
    texts: String,
}

impl Words {
    /// Writes anew what a call gives, and says where.
    pub fn write(&mut self, push: impl FnOnce(&mut Words)) -> *const u32 {
        self.texts.clear();
        self.numbers.clear();
        self.numbers.extend([0; 2]);
        push(self);
        self.numbers[0] = self.texts.as_ptr() as u32;
        self.numbers[1] = self.texts.len() as u32;
        self.numbers.as_ptr()
    }

    #[inline]
    pub fn number(&mut self, number: usize) {
        self.numbers.push(number as u32);
    }

    /// The bits of a number that may be fractional, the lower ones first.
    pub fn fraction(&mut self, number: f64) {
        let bits = number.to_bits();
        self.numbers.extend([bits as u32, (bits >> 32) as u32]);
    }

    pub fn text(&mut self, text: &str) {
        let longer: usize = wide(text).map(|(_, more)| more).sum();
        self.number(text.len() - longer + 1);
        self.texts.push_str(text);
    }

    /// Texts that JavaScript knows the number of.
    pub fn each(&mut self, texts: &[&str]) {
        texts.iter().for_each(|text| self.text(text));
    }

    /// A text, or none.
    pub fn optional_text(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.number(0),
        }
    }

    /// How many there are, and each of them.
    pub fn list<T>(&mut self, items: impl IntoIterator<Item = T>, push: impl Fn(&mut Words, T)) {
        let place = self.numbers.len();
        self.number(0);
        for item in items {
            push(self, item);
            self.numbers[place] += 1;
        }
    }

    pub fn numbers(&mut self, numbers: impl IntoIterator<Item = usize>) {
        self.list(numbers, Words::number);
    }

    pub fn texts<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        self.list(texts, Words::text);
    }
}

/// The characters of a text that are not ASCII: for each the byte after it, and how many bytes more
/// than units of UTF-16 it takes.
pub(super) fn wide(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    iter::from_fn(move || {
        at += ascii_len(bytes.get(at..)?);
        let (len, more) = match bytes.get(at)? {
            0xF0.. => (4, 2),
            0xE0.. => (3, 2),
            _ => (2, 1),
        };
        at += len;
        Some((at, more))
    })
}

/// Bytes of ASCII that bytes begin with: most come eight at a time.
fn ascii_len(bytes: &[u8]) -> usize {
    let (chunks, _) = bytes.as_chunks::<8>();
    let ascii = chunks.iter().take_while(|chunk| chunk.is_ascii()).count() * 8;
    ascii + bytes[ascii..].iter().take_while(|byte| byte.is_ascii()).count()
}
