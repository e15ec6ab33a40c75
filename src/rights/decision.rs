//! The answer: which acts are allowed, by which paths, or for what one reason nothing is.
//!
//! INVARIANT: `refusal` is there exactly when no act is allowed, and then there are no paths; `edit` never comes without `read`.
//! Paths are sorted, so that the same world in another order gives the same answer. Not here: sentences (`sentence`).

use serde::{Deserialize, Serialize};

use super::place::{At, Scope};
use super::vocabulary::{Access, Hat, Refusal};
use crate::basics::Day;

/// What the viewer may do, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub read: bool,
    pub edit: bool,
    pub execute: bool,
    pub refusal: Option<Refusal>,
    pub paths: Vec<Path>,
}

impl Decision {
    pub(super) fn granted(acts: Acts, paths: Vec<Path>) -> Self {
        Self { read: acts.read, edit: acts.edit, execute: acts.execute, refusal: None, paths }
    }

    pub(super) fn refused(refusal: Refusal) -> Self {
        Self { read: false, edit: false, execute: false, refusal: Some(refusal), paths: Vec::new() }
    }

    pub fn acts(&self) -> Acts {
        Acts { read: self.read, edit: self.edit, execute: self.execute }
    }

    pub fn is_granted(&self) -> bool {
        self.refusal.is_none()
    }
}

/// A set of acts; on the wire a list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Act>", into = "Vec<Act>")]
pub struct Acts {
    pub read: bool,
    pub edit: bool,
    pub execute: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    Read,
    Edit,
    Execute,
}

impl Acts {
    pub const NONE: Self = Self { read: false, edit: false, execute: false };

    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self { read: self.read || other.read, edit: self.edit || other.edit, execute: self.execute || other.execute }
    }

    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self { read: self.read && !other.read, edit: self.edit && !other.edit, execute: self.execute && !other.execute }
    }

    pub fn words(self) -> Vec<Act> {
        let all = [(self.read, Act::Read), (self.edit, Act::Edit), (self.execute, Act::Execute)];
        all.into_iter().filter_map(|(allowed, act)| allowed.then_some(act)).collect()
    }
}

impl From<Vec<Act>> for Acts {
    fn from(words: Vec<Act>) -> Self {
        Self { read: words.contains(&Act::Read), edit: words.contains(&Act::Edit), execute: words.contains(&Act::Execute) }
    }
}

impl From<Acts> for Vec<Act> {
    fn from(acts: Acts) -> Self {
        acts.words()
    }
}

/// One way from the viewer to the target: one for each grant, scope and relation.
///
/// A reach `all` and a reach `own` of the same grant are two paths: the first has no relation and lasts without one. Facts that
/// could stand in for each other (two employments under one bound role) are one path, and the one that lasts longest counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Path {
    pub hat: Hat,
    /// None for what was given to the person beside her roles.
    pub role: Option<String>,
    /// None for the pupil's and the guardian's hat: there it is the audience row of `role` at `place`.
    #[serde(flatten)]
    pub source: Option<Source>,
    #[serde(flatten)]
    pub place: PathPlace,
    /// What was noted when it was assigned; of a derived assignment, the rule.
    pub origin: Option<String>,
    /// What makes the target the viewer's own; none where the grant asks for nothing of the kind.
    pub relation: Option<Relation>,
    pub acts: Acts,
    /// The last day in force along the way, as far as is known; none if nothing on it ends.
    ///
    /// Grant, employment, certificate, exception and relation: duty, membership, guardianship, or employment at the unit itself.
    /// What puts the target inside the scope (an enrolment, say) does not count here.
    pub until: Option<Day>,
}

/// The record that gives it, by id or key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    Assignment(String),
    Rule(String),
    Adjustment(String),
}

/// Where the grant counts: a scope of staff, or the row of a pupil's card, class or school.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PathPlace {
    Scope { scope: Scope },
    Card { at: At, pupil: String },
}

/// What makes a target the viewer's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    #[serde(rename = "self")]
    Oneself,
    /// A duty on a group of the target's; as a substitute, that of the person in `stands_for`; for a guardian, through `pupil`.
    Duty {
        kind: String,
        group: String,
        #[serde(rename = "for")]
        stands_for: Option<String>,
        pupil: Option<String>,
    },
    /// An employment exactly at this unit.
    Employment(String),
    /// A guardianship, and how it opens.
    Guardian(Access),
}
