//! Names for a protected person in target systems: what may be typed, and where those of one person do not agree (N-06). Pure.
//!
//! INVARIANT: two names agree when they read the same, whatever their case and spaces; a system without one does not agree with a
//! system that has one. User names follow each system's own pattern and are not compared.

use crate::basics::Fault;

/// The longest name and user name.
pub const LONGEST: usize = 120;

/// A name that is good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AliasName {
    pub name: String,
    pub user_name: Option<String>,
}

impl AliasName {
    pub fn parse(name: &str, user_name: &str) -> Result<Self, Vec<Fault>> {
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (name, user_name) = (squeezed(name), squeezed(user_name));
        let mut faults = Vec::new();
        if name.is_empty() {
            faults.push(Fault::new("name", "fault-alias-name"));
        }
        for (field, text) in [("name", &name), ("user_name", &user_name)] {
            if text.chars().count() > LONGEST {
                faults.push(Fault::new(field, "fault-name-long"));
            }
        }
        if user_name.contains(' ') {
            faults.push(Fault::new("user_name", "fault-alias-user-name"));
        }
        if faults.is_empty() { Ok(Self { name, user_name: Some(user_name).filter(|text| !text.is_empty()) }) } else { Err(faults) }
    }
}

/// How the names of one person in all systems stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Agreement {
    /// Two systems have different names.
    pub differ: bool,
    /// One system has a name and another has none.
    pub missing: bool,
}

/// Compares the names system by system; none where there is none.
pub fn agreement<'a>(names: impl IntoIterator<Item = Option<&'a str>>) -> Agreement {
    let folded = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let names: Vec<Option<String>> = names.into_iter().map(|name| name.map(folded)).collect();
    let mut known = names.iter().flatten();
    let first = known.next();
    Agreement { differ: known.any(|name| Some(name) != first), missing: first.is_some() && names.iter().any(Option::is_none) }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn names_agree_when_they_read_the_same() {
        let of = |names: &[Option<&str>]| {
            let agreement = agreement(names.iter().copied());
            (agreement.differ, agreement.missing)
        };
        assert_eq!(of(&[None, None]), (false, false));
        assert_eq!(of(&[Some("Åsa Ek"), Some("åsa  ek")]), (false, false));
        assert_eq!(of(&[Some("Åsa Ek"), Some("Åsa Eek")]), (true, false));
        assert_eq!(of(&[Some("Åsa Ek"), None]), (false, true));
        assert_eq!(of(&[None, Some("a"), Some("b")]), (true, true));
        assert_eq!(of(&[]), (false, false));
    }

    #[test]
    fn a_name_is_needed_and_a_user_name_has_no_spaces() {
        let good = AliasName::parse("  Kim   Holm ", " kim.holm ").unwrap();
        assert_eq!((good.name.as_str(), good.user_name.as_deref()), ("Kim Holm", Some("kim.holm")));
        assert_eq!(AliasName::parse("Kim", "").unwrap().user_name, None);
        for (name, user_name, field) in [("  ", "", "name"), ("Kim", "kim holm", "user_name"), (&"x".repeat(121), "", "name")] {
            let faults = AliasName::parse(name, user_name).unwrap_err();
            assert_eq!(faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(), [field]);
        }
    }
}
