//! User names: which are taken as typed, and which is proposed.
//!
//! INVARIANT: a proposal carries a number made from the person's id, so that it says nothing about who else has that name.

use uuid::Uuid;

use crate::words::plain_letters;

/// How long a one-time password is worth something, in seconds.
pub const ONCE_LASTS: i64 = 14 * 24 * 3600;

/// What is wrong with a user name, as a key of the catalogue; it is folded already.
pub fn fault_of(user_name: &str) -> Option<&'static str> {
    let length = user_name.chars().count();
    if !(3..=60).contains(&length) {
        return Some("fault-user-name-length");
    }
    let is_good = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let is_whole = user_name.chars().all(|letter| is_good(letter) || ".-_@+".contains(letter));
    (!is_whole || !user_name.starts_with(is_good)).then_some("fault-user-name-letters")
}

/// `anna.bjorklund417`: the first given name, the family name, and a number of hers; `nth` gives another one.
pub fn proposal(given: &str, family: &str, person: Uuid, nth: u64) -> String {
    let ascii = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).take(25).collect::<String>();
    let given = plain_letters(given);
    let words = [ascii(given.split_whitespace().next().unwrap_or_default()), ascii(&plain_letters(family))];
    let name = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(".");
    let name = if name.is_empty() { "user".to_owned() } else { name };
    let number = person.as_bytes().iter().fold(nth.wrapping_mul(7919), |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)));
    format!("{name}{}", 100 + number % 900)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_can_be_typed_on_every_keyboard_and_is_taken() {
        for (given, family) in [("Åsa Karin", "Öberg"), ("Fatima", "El-Sayed"), ("Łukasz", "Groß"), ("محمد", "علي"), ("", "")] {
            let name = proposal(given, family, Uuid::from_u128(7), 0);
            assert_eq!(fault_of(&name), None, "{name}");
            assert_ne!(name, proposal(given, family, Uuid::from_u128(7), 1));
        }
        assert!(proposal("Åsa Karin", "El-Sayed", Uuid::from_u128(7), 0).starts_with("asa.elsayed"));
        assert!(proposal("محمد", "علي", Uuid::from_u128(7), 0).starts_with("user"));
    }

    #[test]
    fn a_user_name_holds_no_blank_and_no_strange_letter() {
        assert_eq!(fault_of("karin"), None);
        assert_eq!(fault_of("karin.akesson@kommun.example"), None);
        assert_eq!(fault_of("ab"), Some("fault-user-name-length"));
        for bad in ["karin åkesson", "åsa", ".karin", "kar in", "kar\u{0}in", "кarin"] {
            assert_eq!(fault_of(bad), Some("fault-user-name-letters"), "{bad}");
        }
    }
}
