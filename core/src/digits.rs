//! Digits of any script: keyboards for Urdu, Arabic or Persian write `۱۲` where others write `12`.

/// The zero of each run of ten digits: all of category Nd in Unicode 14, as Python's `unicodedata` lists them. The standard
/// library knows digits of ASCII only, and a crate with all of Unicode's tables is too much for one column of one.
const ZEROS: [u32; 66] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0,
    0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60,
    0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
];

/// What was typed, without spaces around it and with each digit as one of 0 to 9. Anything else stays as it is.
pub fn to_ascii_digits(typed: &str) -> String {
    typed.trim().chars().map(|c| digit(c).unwrap_or(c)).collect()
}

fn digit(c: char) -> Option<char> {
    let value = ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|value| *value < 10));
    value.and_then(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_are_their_numbers_and_nothing_else_is() {
        for zero in ZEROS {
            for value in 0..10 {
                assert_eq!(digit(char::from_u32(zero + value).unwrap()), char::from_digit(value, 10));
            }
        }
        let digits = (char::MIN..=char::MAX).filter(|c| digit(*c).is_some());
        assert!(digits.clone().all(char::is_numeric), "a letter is taken for a digit");
        assert_eq!(digits.count(), 10 * ZEROS.len());
    }

    #[test]
    fn what_keyboards_of_pakistan_write_is_read() {
        for typed in ["420", "۴۲۰", "٤٢٠", "४२०", " ۴2٠\u{a0}\n"] {
            assert_eq!(to_ascii_digits(typed), "420", "{typed}");
        }
        for other in ["", "½", "四", "12a4", "-1", "1 2"] {
            assert_eq!(to_ascii_digits(other), other);
        }
    }
}
