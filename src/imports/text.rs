//! Bytes of a file to text: UTF-8, UTF-16 with its mark, else Windows-1252 (which has all of Latin-1's letters).
//!
//! INVARIANT: never fails and never loses a letter of sv, de, fi or en.

/// What the bytes 0x80 to 0x9F are in Windows-1252; the five it leaves open stay what they are in Latin-1.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–',
    '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file, without a byte order mark.
pub fn decode(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return utf16(rest, u16::from_be_bytes);
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows(*byte)).collect(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn windows(byte: u8) -> char {
    let high = byte.checked_sub(0x80).and_then(|at| HIGH.get(usize::from(at)));
    high.copied().unwrap_or_else(|| char::from(byte))
}

/// Trimmed, with single spaces, and without characters nobody sees.
pub fn tidy(text: &str) -> String {
    let seen: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_unseen(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_word_comes_out_of_every_encoding() {
        let word = "Åäö€";
        assert_eq!(decode(word.as_bytes()), word);
        assert_eq!(decode(b"\xEF\xBB\xBF\xC3\x85\xC3\xA4\xC3\xB6\xE2\x82\xAC"), word);
        assert_eq!(decode(b"\xC5\xE4\xF6\x80"), word);
        assert_eq!(decode(b"\xFF\xFE\xC5\0\xE4\0\xF6\0\xAC\x20"), word);
        assert_eq!(decode(b"\xFE\xFF\0\xC5\0\xE4\0\xF6\x20\xAC"), word);
    }

    #[test]
    fn unseen_characters_and_double_spaces_go() {
        assert_eq!(tidy("  Yrkesgymnasiet  T\u{200b}äby\u{a0} "), "Yrkesgymnasiet Täby");
        assert_eq!(tidy("\u{202e}\t"), "");
    }
}
