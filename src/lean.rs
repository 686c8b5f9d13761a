//! What the standard library does with more code than a web page should load, its `fmt` and `memchr`
//! would be in the WebAssembly for nothing else; or not to the same bit on every machine.

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

/// Natural logarithm of a number from a half on, by the series of the inverse hyperbolic tangent: the
/// same bits on every machine, which the platform's own need not give.
pub fn ln(mut x: f64) -> f64 {
    let mut doublings = 0.0;
    while x > 2.0 {
        x /= 2.0;
        doublings += 1.0;
    }
    let ratio = (x - 1.0) / (x + 1.0);
    let series = (0..16).rev().fold(0.0, |sum, k| sum * ratio * ratio + 1.0 / f64::from(2 * k + 1));
    doublings * std::f64::consts::LN_2 + 2.0 * ratio * series
}

#[cfg(test)]
mod tests {
    use super::{decimal, ln};

    #[test]
    fn the_logarithm_is_the_natural_one() {
        for x in [0.5, 1.0, 1.008, 1.5, 2.0, 2.5, 41.0, 121_001.0] {
            assert!((ln(x) - f64::ln(x)).abs() < 1e-12, "{x}");
        }
    }

    #[test]
    fn numbers_are_written_as_fmt_writes_them() {
        for number in [0, 7, 10, 1_906, usize::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
    }
}
