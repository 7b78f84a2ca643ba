//! Digits of any script: keyboards for Urdu, Arabic or Persian write `۱۲` where others write `12`.

/// The zero of each run of ten digits: all of category Nd in Unicode 14, as Python's `unicodedata` lists them. The standard
/// library knows digits of ASCII only, and a crate with all of Unicode's tables is too much for one column of one.
const ZEROS: [char; 66] = [
    '\u{30}',
    '\u{660}',
    '\u{6F0}',
    '\u{7C0}',
    '\u{966}',
    '\u{9E6}',
    '\u{A66}',
    '\u{AE6}',
    '\u{B66}',
    '\u{BE6}',
    '\u{C66}',
    '\u{CE6}',
    '\u{D66}',
    '\u{DE6}',
    '\u{E50}',
    '\u{ED0}',
    '\u{F20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17E0}',
    '\u{1810}',
    '\u{1946}',
    '\u{19D0}',
    '\u{1A80}',
    '\u{1A90}',
    '\u{1B50}',
    '\u{1BB0}',
    '\u{1C40}',
    '\u{1C50}',
    '\u{A620}',
    '\u{A8D0}',
    '\u{A900}',
    '\u{A9D0}',
    '\u{A9F0}',
    '\u{AA50}',
    '\u{ABF0}',
    '\u{FF10}',
    '\u{104A0}',
    '\u{10D30}',
    '\u{11066}',
    '\u{110F0}',
    '\u{11136}',
    '\u{111D0}',
    '\u{112F0}',
    '\u{11450}',
    '\u{114D0}',
    '\u{11650}',
    '\u{116C0}',
    '\u{11730}',
    '\u{118E0}',
    '\u{11950}',
    '\u{11C50}',
    '\u{11D50}',
    '\u{11DA0}',
    '\u{16A60}',
    '\u{16AC0}',
    '\u{16B50}',
    '\u{1D7CE}',
    '\u{1D7D8}',
    '\u{1D7E2}',
    '\u{1D7EC}',
    '\u{1D7F6}',
    '\u{1E140}',
    '\u{1E2F0}',
    '\u{1E950}',
    '\u{1FBF0}',
];

/// What was typed, without spaces around it and with each digit as one of 0 to 9. Anything else stays as it is.
pub fn to_ascii(typed: &str) -> String {
    typed.trim().chars().map(|c| digit(c).unwrap_or(c)).collect()
}

fn digit(c: char) -> Option<char> {
    let value =
        ZEROS.into_iter().find_map(|zero| u32::from(c).checked_sub(u32::from(zero)).filter(|value| *value < 10));
    value.and_then(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_are_their_numbers_and_nothing_else_is() {
        for zero in ZEROS {
            for value in 0..10 {
                assert_eq!(digit(char::from_u32(u32::from(zero) + value).unwrap()), char::from_digit(value, 10));
            }
        }
        let digits = (char::MIN..=char::MAX).filter(|c| digit(*c).is_some());
        assert!(digits.clone().all(char::is_numeric), "a letter is taken for a digit");
        assert_eq!(digits.count(), 10 * ZEROS.len());
    }

    #[test]
    fn what_keyboards_of_pakistan_write_is_read() {
        for typed in ["420", "۴۲۰", "٤٢٠", "४२०", " ۴2٠\u{a0}\n"] {
            assert_eq!(to_ascii(typed), "420", "{typed}");
        }
        for other in ["", "½", "四", "12a4", "-1", "1 2"] {
            assert_eq!(to_ascii(other), other);
        }
    }
}
