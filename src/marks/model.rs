//! Which marks there are, and what a form asks of them: pure.

use uuid::Uuid;

/// As many rows are changed at once.
pub const MOST: usize = 2_000;

/// A switch on a person, or on a person at a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Absence can not be reported by phone (SK24-25).
    PhoneOff,
    /// The pupil can not report absence herself (SK24-26).
    PupilOff,
    /// The timetable of this person is not shown (SK24-27, SK24-35).
    TimetableHidden,
}

impl Mark {
    pub const OF_PUPILS: &[Self] = &[Self::PhoneOff, Self::PupilOff, Self::TimetableHidden];
    pub const OF_TEACHERS: &[Self] = &[Self::TimetableHidden];

    /// The word in the database and in forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::PhoneOff => "phone_off",
            Self::PupilOff => "pupil_off",
            Self::TimetableHidden => "timetable_hidden",
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::PhoneOff => "mark-phone-off",
            Self::PupilOff => "mark-pupil-off",
            Self::TimetableHidden => "mark-timetable-hidden",
        }
    }

    /// The key of the word in a cell where it is on.
    pub fn said(self) -> &'static str {
        match self {
            Self::PhoneOff | Self::PupilOff => "mark-off",
            Self::TimetableHidden => "mark-hidden",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::OF_PUPILS.iter().copied().find(|mark| mark.word() == word)
    }

    /// Whether a text of words holds it.
    pub fn is_in(self, words: &str) -> bool {
        words.split(' ').any(|word| word == self.word())
    }
}

/// Whom marks are on: a person everywhere, or at one school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct On {
    pub person: Uuid,
    pub unit: Option<Uuid>,
}

impl On {
    /// The marks it can have.
    pub fn marks(self) -> &'static [Mark] {
        if self.unit.is_some() { Mark::OF_TEACHERS } else { Mark::OF_PUPILS }
    }

    /// From a form: `PERSON` or `PERSON.UNIT`.
    pub fn parse(text: &str) -> Option<Self> {
        let (person, unit) = text.split_once('.').map_or((text, None), |(person, unit)| (person, Some(unit)));
        Some(Self { person: person.parse().ok()?, unit: unit.map(str::parse).transpose().ok()? })
    }
}

impl std::fmt::Display for On {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.unit {
            Some(unit) => write!(to, "{}.{unit}", self.person),
            None => write!(to, "{}", self.person),
        }
    }
}

/// What is to become of a mark whose tick was seen as `seen`, is `ticked` now, and in truth `is` on. Nothing if nobody touched it, or
/// somebody else did the same meanwhile.
pub fn wanted(seen: bool, ticked: bool, is: bool) -> Option<bool> {
    (seen != ticked && is != ticked).then_some(ticked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_a_form_names_is_a_person_or_a_person_at_a_school() {
        let (person, unit) = (Uuid::from_u128(1), Uuid::from_u128(2));
        for on in [On { person, unit: None }, On { person, unit: Some(unit) }] {
            assert_eq!(On::parse(&on.to_string()), Some(on));
        }
        assert_eq!(On::parse("x"), None);
        assert_eq!(On::parse(&format!("{person}.x")), None);
        assert_eq!(On::parse(&format!("{person}.")), None);
    }

    #[test]
    fn only_what_was_touched_is_changed_and_only_if_it_is_not_so() {
        for is in [true, false] {
            assert_eq!((wanted(true, true, is), wanted(false, false, is)), (None, None));
        }
        assert_eq!((wanted(false, true, false), wanted(true, false, true)), (Some(true), Some(false)));
        assert_eq!((wanted(false, true, true), wanted(true, false, false)), (None, None), "somebody did the same meanwhile");
    }
}
