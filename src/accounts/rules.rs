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

/// Whom a user name is for.
pub struct Named<'a> {
    pub person: Uuid,
    pub given: &'a str,
    pub family: &'a str,
    /// Her user name tells nobody who she is: whoever types it into another account's form learns that it is taken.
    pub is_protected: bool,
}

impl Named<'_> {
    /// The first given name and the family name, as they can be typed on every keyboard.
    fn words(&self) -> [String; 2] {
        let ascii = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).take(25).collect::<String>();
        let given = plain_letters(self.given);
        [ascii(given.split_whitespace().next().unwrap_or_default()), ascii(&plain_letters(self.family))]
    }

    /// Whether a user name tells of a protected person who she is: a name of hers is in it. She may have had it from before.
    pub fn is_told_by(&self, user_name: &str) -> bool {
        self.is_protected && self.words().iter().any(|word| word.len() > 2 && user_name.contains(word.as_str()))
    }
}

/// `anna.bjorklund417`: the first given name, the family name, and a number of hers; `user93417` for a protected person; `nth` gives
/// another one.
pub fn proposal(who: &Named<'_>, nth: u64) -> String {
    let number = who.person.as_bytes().iter().fold(nth.wrapping_mul(7919), |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)));
    let name = who.words().into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(".");
    if name.is_empty() || who.is_protected { format!("user{}", 10_000 + number % 90_000) } else { format!("{name}{}", 100 + number % 900) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named<'a>(given: &'a str, family: &'a str) -> Named<'a> {
        Named { person: Uuid::from_u128(7), given, family, is_protected: false }
    }

    #[test]
    fn a_proposal_can_be_typed_on_every_keyboard_and_is_taken() {
        for (given, family) in [("Åsa Karin", "Öberg"), ("Fatima", "El-Sayed"), ("Łukasz", "Groß"), ("محمد", "علي"), ("", "")] {
            let name = proposal(&named(given, family), 0);
            assert_eq!(fault_of(&name), None, "{name}");
            assert_ne!(name, proposal(&named(given, family), 1));
        }
        assert!(proposal(&named("Åsa Karin", "El-Sayed"), 0).starts_with("asa.elsayed"));
        assert!(proposal(&named("محمد", "علي"), 0).starts_with("user"));
        let hidden = proposal(&Named { is_protected: true, ..named("Åsa Karin", "El-Sayed") }, 0);
        assert!(hidden.strip_prefix("user").is_some_and(|number| number.len() == 5), "{hidden}");
    }

    #[test]
    fn an_old_user_name_tells_of_a_protected_person_where_a_name_of_hers_is_in_it() {
        let hers = Named { is_protected: true, ..named("Åsa Karin", "El-Sayed") };
        for (user_name, tells) in
            [("asa.elsayed417", true), ("elsayed.larare", true), ("asa", true), ("user93417", false), ("karin", false)]
        {
            assert_eq!(hers.is_told_by(user_name), tells, "{user_name}");
        }
        assert!(!named("Åsa", "El-Sayed").is_told_by("asa.elsayed417"), "of everybody else it may");
        assert!(!Named { is_protected: true, ..named("Ek", "Li") }.is_told_by("ekli"), "too short to tell");
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
