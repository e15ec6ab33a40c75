//! A snapshot of the index with the version of the data it was made from, asked in the names of one system.
//!
//! INVARIANT: inside, what belongs to a system is called `SYSTEM/KEY`; nothing of that is seen outside.

use std::collections::BTreeMap;

use super::settings::qualified;
use crate::basics::Day;
use crate::rights::facts::{AssignmentFact, DutyFact, PersonFact};
use crate::rights::{Acts, Change, Client, Decision, Fact, Index, Looked, NoQuestion, Question, Reached, Source};

/// A snapshot of the index.
pub struct Kept {
    version: i64,
    followed: u64,
    index: Index,
}

/// What a person may do, by system.
pub type Effective = BTreeMap<String, Vec<Reached>>;

impl Kept {
    pub(super) fn built(version: i64, index: Index) -> Self {
        Self { version, followed: 0, index }
    }

    /// The next one, so many records later.
    pub(super) fn next(&self, version: i64, records: u64, index: Index) -> Self {
        Self { version, followed: self.followed + records, index }
    }

    /// The version of the data that it holds at least: the number of the last audit entry.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// How many people and roles were read anew since all was.
    pub fn followed(&self) -> u64 {
        self.followed
    }

    pub(super) fn index(&self) -> &Index {
        &self.index
    }

    /// How many people it knows.
    pub fn people(&self) -> u32 {
        self.index.people()
    }

    /// One number for all it holds.
    pub fn digest(&self) -> u64 {
        self.index.digest()
    }

    /// Why somebody may do something, or why not.
    pub fn decide(&self, system: &str, question: &Question) -> Result<Decision, NoQuestion> {
        let item = qualified(system, &question.item);
        Ok(plain(self.index.decide(&Question { item, ..question.clone() })?))
    }

    /// Everybody with an act on an item of a target, to be explained one by one.
    pub fn viewers(&self, system: &str, item: &str, target: &str, client: Client, day: Day) -> Vec<(Looked, Acts)> {
        self.index.viewers(&qualified(system, item), Some(target), client, day).unwrap_or_default()
    }

    /// The id of a viewer.
    pub fn viewer(&self, asked: Looked) -> &str {
        self.index.viewer(asked)
    }

    pub fn explain(&self, asked: Looked) -> Decision {
        plain(self.index.explain(asked))
    }

    /// All a person may do on a day, in each system. Nobody unknown may do anything.
    pub fn effective(&self, person: &str, client: Client, day: Day) -> Effective {
        let mut all = Effective::new();
        for entry in self.index.reach(person, client, day).unwrap_or_default().entries {
            let (system, key) = entry.item.split_once('/').unwrap_or_default();
            let system = system.to_owned();
            let item = key.to_owned();
            let (role, source, origin) = plain_names(entry.role, entry.source, entry.origin);
            all.entry(system).or_default().push(Reached { item, role, source, origin, ..entry });
        }
        all
    }

    /// As if some facts were not.
    pub(super) fn without(&self, facts: &[Fact<'_>]) -> Option<Self> {
        let index = facts.iter().try_fold(self.index.clone(), |index, fact| index.after(Change::Remove(*fact)));
        Some(self.next(self.version, 0, index.ok()?))
    }

    /// As if a person were locked, protected, born or certified otherwise.
    pub(super) fn become_of(&self, person: &PersonFact) -> Option<Self> {
        Some(self.next(self.version, 0, self.index.after(Change::Person(person)).ok()?))
    }

    /// As if a person and all that hangs on her were this.
    pub(super) fn whole_of(&self, person: &PersonFact, facts: &[Fact<'_>]) -> Option<Self> {
        Some(self.next(self.version, 0, self.index.after(Change::Whole(person, facts)).ok()?))
    }

    /// What would be if somebody had some duties besides; none if one names what is not there.
    pub fn with_duties(&self, duties: &[DutyFact]) -> Option<Self> {
        let index = duties.iter().try_fold(self.index.clone(), |index, duty| index.after(Change::Add(Fact::Duty(duty))));
        Some(self.next(self.version, 0, index.ok()?))
    }

    /// What would be if a role of a system were given; none if it names what is not there.
    pub fn with(&self, system: &str, gift: &AssignmentFact) -> Option<Self> {
        let role = qualified(system, &gift.role);
        let index = self.index.after(Change::Add(Fact::Assignment(&AssignmentFact { role, ..gift.clone() }))).ok()?;
        Some(self.next(self.version, 0, index))
    }
}

fn plain(decision: Decision) -> Decision {
    let mut decision = decision;
    for path in &mut decision.paths {
        (path.role, path.source, path.origin) = plain_names(path.role.take(), path.source.take(), path.origin.take());
    }
    decision
}

fn plain_names(role: Option<String>, source: Option<Source>, origin: Option<String>) -> (Option<String>, Option<Source>, Option<String>) {
    let role = role.map(key);
    match source {
        // A rule is its own origin.
        Some(Source::Rule(named)) => (role, Some(Source::Rule(key(named))), origin.map(key)),
        other => (role, other, origin),
    }
}

fn key(named: String) -> String {
    match named.split_once('/') {
        Some((_, key)) => key.to_owned(),
        None => named,
    }
}
