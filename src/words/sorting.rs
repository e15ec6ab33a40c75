//! Sort keys and search words, made here so that both databases order and find alike.
//!
//! Two orders serve four languages: nordic (å ä ö after z: sv, fi) and latin (ä with a: de, en). Keys and words are stored as
//! hex, which every collation of every database compares the same way.

use std::sync::LazyLock;

use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::{Collator, CollatorBorrowed};
use icu::locale::Locale;
use icu::normalizer::DecomposingNormalizerBorrowed;

use crate::basics::hex;

/// The key of a text in both orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortKeys {
    pub nordic: String,
    pub latin: String,
}

static NORDIC: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator("sv"));
static LATIN: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator("de"));

fn collator(tag: &str) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = tag.parse().ok()?;
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Secondary);
    Collator::try_new((&locale).into(), options).ok()
}

/// Both sort keys of a text.
pub fn sort_keys(text: &str) -> SortKeys {
    SortKeys { nordic: key(NORDIC.as_ref(), text), latin: key(LATIN.as_ref(), text) }
}

fn key(collator: Option<&CollatorBorrowed<'static>>, text: &str) -> String {
    let mut bytes = Vec::new();
    if let Some(collator) = collator
        && collator.write_sort_key_to(text, &mut bytes).is_err()
    {
        bytes.clear();
    }
    hex(&bytes)
}

/// Small letters without accents: `Åsa Groß` is `asa gross`.
pub fn plain_letters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in DecomposingNormalizerBorrowed::new_nfkd().normalize(&text.to_lowercase()).chars() {
        match letter {
            '\u{300}'..='\u{36f}' => {}
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'þ' => plain.push_str("th"),
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'ı' => plain.push('i'),
            other => plain.push(other),
        }
    }
    plain
}

/// The words of a text as they are stored and looked up: small letters without accents, so `asa` and `Åsa` find Åsa, and
/// `strasse` finds Straße; hex.
/// A word is a run of letters and digits; at most eight, each at most forty letters.
pub fn word_keys(text: &str) -> Vec<String> {
    let mut words: Vec<String> = plain_letters(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(8)
        .map(|word| hex(word.chars().take(40).collect::<String>().as_bytes()))
        .collect();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    #![expect(clippy::indexing_slicing, reason = "a test that cannot go on has failed")]
    use super::*;

    fn sorted(names: &[&str], key: fn(SortKeys) -> String) -> Vec<String> {
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort_by_key(|name| key(sort_keys(name)));
        names
    }

    #[test]
    fn swedish_puts_a_ring_after_z_and_german_with_a() {
        let names = ["Zell", "Åberg", "Abel", "Öberg", "Ärlig", "Otto"];
        assert_eq!(sorted(&names, |keys| keys.nordic), ["Abel", "Otto", "Zell", "Åberg", "Ärlig", "Öberg"]);
        assert_eq!(sorted(&names, |keys| keys.latin), ["Abel", "Åberg", "Ärlig", "Öberg", "Otto", "Zell"]);
    }

    #[test]
    fn a_prefix_of_a_word_is_a_prefix_of_its_key() {
        let whole = word_keys("Åsa-Lisa Öberg");
        assert_eq!(whole.len(), 3);
        assert!(whole[2].starts_with(&word_keys("ob")[0]));
        assert!(whole[0].starts_with(&word_keys("ÅS")[0]));
    }

    #[test]
    fn letters_that_do_not_decompose_are_found_without_them() {
        for (stored, typed) in [("Straße", "strasse"), ("Ægir", "aegir"), ("Bjørn", "bjorn"), ("Łukasz", "lukasz"), ("IŞIK", "ışık")]
        {
            assert_eq!(word_keys(stored), word_keys(typed), "{stored}");
        }
    }

    #[test]
    fn nothing_typed_is_no_word() {
        assert!(word_keys("  - ' ").is_empty());
    }
}
