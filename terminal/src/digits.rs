//! Numbers as any keyboard types them.

/// The zeros of all scripts (Unicode 15, general category Nd); the other nine digits follow each.
const ZEROS: [u32; 66] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0,
    0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60,
    0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
];

/// The number that decimal digits of any script write; none for anything else, and when it is too large.
pub fn number(text: &str) -> Option<usize> {
    let mut digits = text.chars().map(digit).peekable();
    digits.peek()?;
    digits.try_fold(0_usize, |number, digit| number.checked_mul(10)?.checked_add(digit?))
}

fn digit(digit: char) -> Option<usize> {
    let from = |zero: &u32| u32::from(digit).checked_sub(*zero).filter(|value| *value < 10);
    ZEROS.iter().find_map(from).and_then(|value| usize::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_are_numbers_and_nothing_else_is() {
        for text in ["120", "۱۲۰", "١٢٠", "१२०", "１２０", "0120"] {
            assert_eq!(number(text), Some(120), "{text}");
        }
        for text in ["", "-1", "+1", "1.0", "٪", "²", "Ⅳ", "a", "1x", "99999999999999999999", "۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹"]
        {
            assert_eq!(number(text), None, "{text}");
        }
        assert!(ZEROS.is_sorted());
    }
}
