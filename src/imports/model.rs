//! What one source says, as plain records keyed by the source's own ids: a `Bundle`.
//!
//! A list that is `None` is silence (a missing file is not an empty file); `Some` of nothing says that everything there has
//! ended. The same holds for fields (`Said`). A bundle is kept as JSON with its import, so the shapes here are a format.
//! Not here: reading files (`units_csv`, `ss12000`), links between records (`links`), what is new in it (`plan`).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::said::{Said, Shown};
use crate::basics::Day;
use crate::rights::{Access, EmploymentKind, UnitKind};

/// A record of a bundle.
pub trait Record: Clone + PartialEq {
    const KIND: Kind;

    fn id(&self) -> &str;
    /// Every field but the id, by name, in order.
    fn fields(&self) -> Vec<(&'static str, Said<String>)>;
    /// This record, with what was there before where it is silent.
    #[must_use]
    fn after(&self, before: &Self) -> Self;
    fn list(bundle: &Bundle) -> Option<&Vec<Self>>;
    fn list_mut(bundle: &mut Bundle) -> &mut Option<Vec<Self>>;
}

macro_rules! records {
    ($($(#[$doc:meta])* $name:ident in $list:ident { $($(#[$attr:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $name { pub id: String, $($(#[$attr])* pub $field: $type,)* }

            impl Record for $name {
                const KIND: Kind = Kind::$name;

                fn id(&self) -> &str {
                    &self.id
                }
                fn fields(&self) -> Vec<(&'static str, Said<String>)> {
                    vec![$((stringify!($field), self.$field.shown()),)*]
                }
                fn after(&self, before: &Self) -> Self {
                    Self { id: self.id.clone(), $($field: self.$field.after(&before.$field),)* }
                }
                fn list(bundle: &Bundle) -> Option<&Vec<Self>> {
                    bundle.$list.as_ref()
                }
                fn list_mut(bundle: &mut Bundle) -> &mut Option<Vec<Self>> {
                    &mut bundle.$list
                }
            }
        )*

        /// What a record is about. The order is the one in which records can be written, each after those it refers to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind { $($name,)* }

        impl Kind {
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name of its list in a bundle.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => stringify!($list),)* }
            }
        }

        /// Everything one source says.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Bundle {
            $(#[serde(skip_serializing_if = "Option::is_none")] pub $list: Option<Vec<$name>>,)*
            /// What was there but could not be read: it is neither new nor ended.
            #[serde(skip_serializing_if = "BTreeMap::is_empty")]
            pub unreadable: BTreeMap<Kind, Unreadable>,
        }

        impl Bundle {
            /// How many records of each kind, where the source says anything.
            pub fn counts(&self) -> Vec<(Kind, usize)> {
                let mut counts = Vec::new();
                $(counts.extend(self.$list.as_ref().map(|list| (Kind::$name, list.len())));)*
                counts
            }

            /// Adds what another bundle says to this one.
            pub fn add(&mut self, other: Self) {
                $(match (&mut self.$list, other.$list) {
                    (Some(list), Some(more)) => list.extend(more),
                    (list @ None, more) => *list = more,
                    (Some(_), None) => {}
                })*
                for (kind, more) in other.unreadable {
                    let all = self.unreadable.entry(kind).or_default();
                    all.ids.extend(more.ids);
                    all.nameless += more.nameless;
                }
            }
        }
    };
}

records! {
    /// An organisation, area or school. Without a parent it hangs under the root there is.
    Unit in units {
        kind: UnitKind,
        name: String,
        #[serde(default, skip_serializing_if = "Said::is_nothing")] parent: Said<String>,
        #[serde(default, skip_serializing_if = "Said::is_nothing")] code: Said<String>,
        #[serde(default, skip_serializing_if = "Said::is_nothing")] municipality: Said<String>,
    }
    /// Anybody: pupil, staff, guardian. No marking here; see `Protection`.
    Person in people {
        given: String,
        family: String,
        #[serde(default, skip_serializing_if = "Said::is_nothing")] born: Said<Day>,
        /// Sensitive: never logged, never in a list.
        #[serde(default, skip_serializing_if = "Said::is_nothing")] civic_number: Said<String>,
        #[serde(default, skip_serializing_if = "Said::is_nothing")] email: Said<String>,
        #[serde(default, skip_serializing_if = "Said::is_nothing")] signature: Said<String>,
        #[serde(default, skip_serializing_if = "Said::is_nothing")] user_name: Said<String>,
        /// The id by which the timetable viewer knows her (SK24-28).
        #[serde(default, skip_serializing_if = "Said::is_nothing")] timetable_id: Said<String>,
    }
    /// A class (kind `class`), teaching group or other group of one unit.
    Group in groups {
        unit: String,
        kind: String,
        name: String,
        #[serde(default, skip_serializing_if = "Said::is_nothing")] pupil_access: Said<bool>,
        from: Option<Day>,
        to: Option<Day>,
    }
    Enrolment in enrolments { person: String, unit: String, from: Option<Day>, to: Option<Day>, }
    Membership in memberships { person: String, group: String, from: Option<Day>, to: Option<Day>, }
    Employment in employments {
        person: String,
        unit: String,
        position: String,
        kind: EmploymentKind,
        from: Option<Day>,
        to: Option<Day>,
    }
    /// Time off from one employment.
    Pause in pauses { person: String, employment: String, from: Option<Day>, to: Option<Day>, }
    /// A duty on a group, or with the kind `substitute` somebody's stand-in.
    Duty in duties {
        person: String,
        kind: String,
        stands_for: Option<String>,
        group: Option<String>,
        from: Option<Day>,
        to: Option<Day>,
    }
    /// The access is set by hand and stays where the source is silent; a new one is automatic and informed.
    Guardianship in guardianships {
        guardian: String,
        pupil: String,
        #[serde(default, skip_serializing_if = "Said::is_nothing")] access: Said<Access>,
        #[serde(default, skip_serializing_if = "Said::is_nothing")] informed: Said<bool>,
        #[serde(default, skip_serializing_if = "Said::is_nothing")] custodial: Said<bool>,
        from: Option<Day>,
        to: Option<Day>,
    }
    /// Protected identity, with the word the source has for it.
    Protection in protections { person: String, marking: String, from: Option<Day>, to: Option<Day>, }
    Certificate in certificates { person: String, course: String, from: Option<Day>, to: Option<Day>, }
    /// Who leads a unit.
    Head in heads { unit: String, person: String, from: Option<Day>, to: Option<Day>, }
}

/// Records of one kind that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unreadable {
    /// Ids, or beginnings of ids up to a `|`.
    pub ids: BTreeSet<String>,
    /// How many could not even be named: then nothing of the kind ends.
    pub nameless: usize,
}

impl Bundle {
    /// Notes that a record of this id (or whose id begins with it) is there but unreadable.
    pub fn unreadable(&mut self, kind: Kind, id: Option<&str>) {
        let unreadable = self.unreadable.entry(kind).or_default();
        match id {
            Some(id) => drop(unreadable.ids.insert(id.to_owned())),
            None => unreadable.nameless += 1,
        }
    }

    /// Whether this record may be among what could not be read.
    pub fn may_hold_unread(&self, kind: Kind, id: &str) -> bool {
        let Some(unreadable) = self.unreadable.get(&kind) else { return false };
        let beginnings = id.match_indices('|').filter_map(|(at, _)| id.get(..at));
        unreadable.nameless > 0 || unreadable.ids.contains(id) || beginnings.into_iter().any(|part| unreadable.ids.contains(part))
    }
}
