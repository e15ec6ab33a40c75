//! What may be set for a guardian, and on what ground. Pure.
//!
//! Sources: SK24-46..53 (three states), N-07 and SK24-53 (consent of a pupil of 18 or more), `workflows.md` 4.

use crate::basics::{Day, Fault};
use crate::rights::Access;

/// On what a change rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    Law,
    Consent,
    Decision,
}

impl Basis {
    /// Those a form offers, the most usual first.
    pub const ALL: [Self; 3] = [Self::Decision, Self::Consent, Self::Law];

    pub fn word(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Consent => "consent",
            Self::Decision => "decision",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.word() == word)
    }
}

/// A change of one link, every field good in itself and allowed for this pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub access: Access,
    pub basis: Basis,
    pub reference: Option<String>,
    /// The change brings the consent it rests on: a paper that is registered with it.
    pub brings_consent: bool,
    /// The modules it is confined to (`extent`); none: every module.
    pub only: Option<String>,
}

/// What the rules must know of the pupil.
#[derive(Debug, Clone, Copy)]
pub struct Pupil<'s> {
    pub born: Option<Day>,
    pub today: Day,
    /// Whether she has given a consent that stands.
    pub consented: bool,
    /// What that consent is confined to.
    pub only: Option<&'s str>,
}

impl Pupil<'_> {
    pub fn is_adult(&self) -> bool {
        self.born.is_some_and(|born| born.birthday(18) <= self.today)
    }
}

/// The change a form asks for, or what is wrong with which field.
pub fn change(access: Access, basis: Option<Basis>, reference: &str, pupil: &Pupil<'_>) -> Result<Change, Vec<Fault>> {
    let reference: String = reference.trim().chars().take(200).collect();
    let reference = (!reference.is_empty()).then_some(reference);
    if access == Access::Automatic {
        return Ok(Change { access, basis: Basis::Law, reference, brings_consent: false, only: None });
    }
    let refuse = |field: &str, key: &str| Err(vec![Fault::new(field, key)]);
    let Some(basis) = basis else { return refuse("basis", "fault-guardian-basis") };
    if access == Access::Disabled {
        return match (basis, &reference) {
            (Basis::Consent, _) => refuse("basis", "fault-guardian-consent-closes"),
            (Basis::Decision, None) => refuse("reference", "fault-guardian-reference"),
            _ => Ok(Change { access, basis, reference, brings_consent: false, only: None }),
        };
    }
    if pupil.born.is_none() {
        return refuse("access", "fault-guardian-no-birth");
    }
    if pupil.is_adult() && basis != Basis::Consent {
        return refuse("basis", "fault-guardian-adult");
    }
    match basis {
        Basis::Law => refuse("basis", "fault-guardian-law"),
        Basis::Consent if pupil.consented => {
            Ok(Change { access, basis, reference, brings_consent: false, only: pupil.only.map(str::to_owned) })
        }
        _ if reference.is_none() => {
            refuse("reference", if basis == Basis::Consent { "fault-guardian-paper" } else { "fault-guardian-reference" })
        }
        _ => Ok(Change { access, basis, reference, brings_consent: basis == Basis::Consent, only: None }),
    }
}

/// A consent may be asked for and given so many days before the pupil comes of age.
pub const AHEAD: i64 = 90;

/// Whether a pupil may consent: she is of age, or soon will be.
pub fn may_consent(born: Day, today: Day) -> bool {
    born.birthday(18) <= today.plus_days(AHEAD)
}

/// What a consent does to a link: the access to set, if that or its extent is another than it has.
///
/// Given, it enables, but never what a decision has closed. Refused or withdrawn, it takes back what was enabled, at once.
pub fn after_consent(state: &str, access: Access, is_same_extent: bool) -> Option<Access> {
    match (state, access) {
        ("given", Access::Automatic) => Some(Access::Enabled),
        ("given", Access::Enabled) if !is_same_extent => Some(Access::Enabled),
        ("refused" | "withdrawn", Access::Enabled) => Some(Access::Automatic),
        _ => None,
    }
}

/// The last day on which somebody may be born who is 18 or more on a day: to ask a database for people by age.
pub fn adult_since(day: Day) -> Day {
    let (year, month, date) = (day.date().year().saturating_sub(18), day.date().month(), day.date().day());
    Day::new(year, month, date).or_else(|| Day::new(year, month, date - 1)).unwrap_or(Day::FIRST)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn pupil(born: Option<&str>, consented: bool) -> Pupil<'static> {
        Pupil { born: born.map(day), today: day("2026-11-18"), consented, only: consented.then_some("skola24/absence") }
    }

    fn fault(result: Result<Change, Vec<Fault>>) -> String {
        result.unwrap_err().first().unwrap().key.clone()
    }

    #[test]
    fn adult_since_is_the_birthday_turned_round_on_every_day_of_eight_years() {
        let first = day("2023-01-01");
        for today in (0..2922).map(|days| first.plus_days(days)) {
            let since = adult_since(today);
            assert!(since.birthday(18) <= today, "{today}");
            assert!(since.plus_days(1).birthday(18) > today, "{today}");
        }
        assert_eq!(adult_since(day("2024-02-29")), day("2006-02-28"));
        assert_eq!(adult_since(day("2026-02-28")), day("2008-02-28"));
        assert_eq!(adult_since(day("2026-03-01")), day("2008-03-01"));
    }

    #[test]
    fn a_consent_enables_and_its_end_takes_that_back_but_a_decision_stays() {
        for same in [true, false] {
            assert_eq!(after_consent("given", Access::Automatic, same), Some(Access::Enabled));
            assert_eq!(after_consent("withdrawn", Access::Enabled, same), Some(Access::Automatic));
            assert_eq!(after_consent("refused", Access::Enabled, same), Some(Access::Automatic));
            assert_eq!(after_consent("given", Access::Disabled, same), None);
        }
        assert_eq!(after_consent("given", Access::Enabled, false), Some(Access::Enabled));
        for (state, access) in
            [("given", Access::Disabled), ("given", Access::Enabled), ("asked", Access::Enabled), ("withdrawn", Access::Disabled)]
        {
            assert_eq!(after_consent(state, access, true), None, "{state} {access:?}");
        }
        assert!(may_consent(day("2009-02-16"), day("2026-11-18")) && !may_consent(day("2009-02-17"), day("2026-11-18")));
    }

    #[test]
    fn automatic_needs_no_ground_and_closing_by_decision_needs_its_number() {
        let young = pupil(Some("2015-05-05"), false);
        assert_eq!(change(Access::Automatic, None, "", &young).unwrap().basis, Basis::Law);
        assert_eq!(fault(change(Access::Disabled, None, "", &young)), "fault-guardian-basis");
        assert_eq!(fault(change(Access::Disabled, Some(Basis::Decision), "  ", &young)), "fault-guardian-reference");
        assert_eq!(fault(change(Access::Disabled, Some(Basis::Consent), "x", &young)), "fault-guardian-consent-closes");
        assert!(change(Access::Disabled, Some(Basis::Law), "", &pupil(None, false)).is_ok(), "closing is always possible");
        assert_eq!(change(Access::Disabled, Some(Basis::Decision), " T 12-25 ", &young).unwrap().reference.as_deref(), Some("T 12-25"));
    }

    #[test]
    fn an_adult_pupils_guardian_is_enabled_by_consent_alone() {
        let adult = pupil(Some("2008-11-18"), false);
        assert!(adult.is_adult() && !pupil(Some("2008-11-19"), false).is_adult());
        assert_eq!(fault(change(Access::Enabled, Some(Basis::Decision), "T 1", &adult)), "fault-guardian-adult");
        assert_eq!(fault(change(Access::Enabled, Some(Basis::Consent), "", &adult)), "fault-guardian-paper");
        assert!(change(Access::Enabled, Some(Basis::Consent), "Pärm 4", &adult).unwrap().brings_consent);
        let consented = pupil(Some("2008-11-18"), true);
        let rests = change(Access::Enabled, Some(Basis::Consent), "", &consented).unwrap();
        assert_eq!((rests.brings_consent, rests.only.as_deref()), (false, Some("skola24/absence")), "no wider than she said");
        assert_eq!(fault(change(Access::Enabled, Some(Basis::Consent), "x", &pupil(None, true))), "fault-guardian-no-birth");
    }
}
