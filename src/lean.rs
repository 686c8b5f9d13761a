//! What the standard library does with more code than a web page should load: its `fmt` and `memchr`
//! would be in the WebAssembly for nothing else.

/// A number in decimal digits.
pub fn decimal(number: usize) -> String {
    let mut digits = String::new();
    push(&mut digits, number);
    digits
}

fn push(digits: &mut String, number: usize) {
    if number >= 10 {
        push(digits, number / 10);
    }
    digits.push(char::from(b'0' + (number % 10) as u8));
}

/// Whether a text has an ASCII character.
pub fn has(text: &str, character: u8) -> bool {
    text.bytes().any(|byte| byte == character)
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn numbers_are_written_as_fmt_writes_them() {
        for number in [0, 7, 10, 1_906, usize::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
    }
}
