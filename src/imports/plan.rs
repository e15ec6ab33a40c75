//! What an import would do: each record of each kind new, changed, ended, back again or the same. Pure; nothing is written here.
//!
//! INVARIANT: deterministic (ids in order), and planning the same again after applying finds nothing to do. A list the source is
//! silent about plans nothing; nor does anything end that may be among what could not be read.
//! Not here: that what hangs on an ended record (the memberships of a person who is gone) ends with it; the store sees to that.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::links::Linked;
use super::model::{
    Bundle, Certificate, Duty, Employment, Enrolment, Group, Guardianship, Head, Kind, Membership, Pause, Person, Protection, Unit,
};
use super::said::Said;

/// Ids of records that were here once and ended.
pub type Gone = BTreeMap<Kind, BTreeSet<String>>;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// One for each kind the source speaks about, in the order in which they can be written.
    pub kinds: Vec<KindPlan>,
}

/// Ids only: what they hold is in the bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindPlan {
    pub kind: Kind,
    pub new: Vec<String>,
    pub changed: Vec<Changed>,
    /// Here now, and not in the source any more.
    pub ended: Vec<String>,
    /// Ended once, and back.
    pub reappeared: Vec<String>,
    /// Not in the source in a readable form, but not ended either.
    pub kept: usize,
    pub same: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    pub id: String,
    pub fields: Vec<ChangedField>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangedField {
    pub field: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl KindPlan {
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.ended.is_empty() && self.reappeared.is_empty()
    }
}

impl Plan {
    pub fn is_empty(&self) -> bool {
        self.kinds.iter().all(KindPlan::is_empty)
    }

    pub fn of(&self, kind: Kind) -> Option<&KindPlan> {
        self.kinds.iter().find(|plan| plan.kind == kind)
    }
}

/// The difference between what is held from a source and what the source says now.
pub fn plan(held: &Bundle, gone: &Gone, wanted: &Bundle) -> Plan {
    let planner = Planner { held, gone, wanted };
    let kinds = [
        planner.kind::<Unit>(),
        planner.kind::<Person>(),
        planner.kind::<Group>(),
        planner.kind::<Enrolment>(),
        planner.kind::<Membership>(),
        planner.kind::<Employment>(),
        planner.kind::<Pause>(),
        planner.kind::<Duty>(),
        planner.kind::<Guardianship>(),
        planner.kind::<Protection>(),
        planner.kind::<Certificate>(),
        planner.kind::<Head>(),
    ];
    Plan { kinds: kinds.into_iter().flatten().collect() }
}

struct Planner<'p> {
    held: &'p Bundle,
    gone: &'p Gone,
    wanted: &'p Bundle,
}

fn by_id<T: Linked>(list: &[T]) -> BTreeMap<&str, &T> {
    list.iter().map(|record| (record.id(), record)).collect()
}

impl Planner<'_> {
    fn kind<T: Linked>(&self) -> Option<KindPlan> {
        let wanted = by_id(T::list(self.wanted)?);
        let held: BTreeMap<&str, &T> = T::list(self.held).map(|list| by_id(list)).unwrap_or_default();
        let gone = self.gone.get(&T::KIND);
        let mut plan = KindPlan { kind: T::KIND, new: vec![], changed: vec![], ended: vec![], reappeared: vec![], kept: 0, same: 0 };
        for (id, record) in &wanted {
            match held.get(id) {
                None if gone.is_some_and(|gone| gone.contains(*id)) => plan.reappeared.push((*id).to_owned()),
                None => plan.new.push((*id).to_owned()),
                Some(before) => match changes(*before, *record) {
                    fields if fields.is_empty() => plan.same += 1,
                    fields => plan.changed.push(Changed { id: (*id).to_owned(), fields }),
                },
            }
        }
        let kept = self.kept(&held, &wanted);
        plan.kept = kept.len();
        let ended = held.keys().filter(|id| !wanted.contains_key(*id) && !kept.contains(*id));
        plan.ended = ended.map(|id| (*id).to_owned()).collect();
        Some(plan)
    }

    /// Which of the missing records do not end: what may be unread, and the units above a unit that stays.
    fn kept<'t, T: Linked>(&self, held: &BTreeMap<&'t str, &'t T>, wanted: &BTreeMap<&str, &T>) -> BTreeSet<&'t str> {
        let missing = |id: &&str| !wanted.contains_key(id);
        let mut kept: BTreeSet<&str> = held.keys().copied().filter(missing).filter(|id| self.wanted.may_hold_unread(T::KIND, id)).collect();
        let mut found: Vec<&str> = kept.iter().copied().collect();
        while let Some(id) = found.pop() {
            let links = held.get(id).into_iter().flat_map(|record| record.links());
            for link in links.filter(|link| link.kind == T::KIND) {
                if let Some((above, _)) = held.get_key_value(link.id).filter(|(above, _)| missing(above))
                    && kept.insert(above)
                {
                    found.push(above);
                }
            }
        }
        kept
    }
}

/// Field by field what would change. Where the source is silent nothing does.
fn changes<T: Linked>(before: &T, wanted: &T) -> Vec<ChangedField> {
    let after = wanted.after(before);
    let pairs = before.fields().into_iter().zip(after.fields());
    pairs
        .filter(|((_, before), (_, after))| text(before) != text(after))
        .map(|((field, before), (_, after))| ChangedField { field: field.to_owned(), before: text(&before), after: text(&after) })
        .collect()
}

/// What is unsaid and what is empty are the same to whoever holds a record.
fn text(said: &Said<String>) -> Option<String> {
    said.value().cloned()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use proptest::prelude::*;

    use super::*;
    use crate::imports::model::Record;

    /// What would be held after carrying out a plan, by the plan alone.
    fn carried_out(plan: &Plan, held: &Bundle, wanted: &Bundle) -> Bundle {
        fn kind<T: Linked + std::fmt::Debug>(plan: &Plan, held: &Bundle, wanted: &Bundle, after: &mut Bundle) {
            let Some(plan) = plan.of(T::KIND) else { return };
            let before = by_id(T::list(held).map_or(&[][..], Vec::as_slice));
            let wanted = by_id(T::list(wanted).unwrap());
            let mut all: BTreeMap<String, T> = before.iter().map(|(id, record)| ((*id).to_owned(), (*record).clone())).collect();
            for id in &plan.ended {
                assert!(all.remove(id).is_some());
            }
            for id in plan.new.iter().chain(&plan.reappeared) {
                assert!(all.insert(id.clone(), (*wanted.get(id.as_str()).unwrap()).clone()).is_none());
            }
            for changed in &plan.changed {
                let (new, old) = (wanted.get(changed.id.as_str()).unwrap(), before.get(changed.id.as_str()).unwrap());
                assert!(all.insert(changed.id.clone(), new.after(old)).is_some());
            }
            *T::list_mut(after) = Some(all.into_values().collect());
        }
        let mut after = held.clone();
        kind::<Unit>(plan, held, wanted, &mut after);
        kind::<Person>(plan, held, wanted, &mut after);
        kind::<Membership>(plan, held, wanted, &mut after);
        after
    }

    fn said() -> impl Strategy<Value = Said<String>> {
        prop_oneof![Just(Said::Nothing), Just(Said::Empty), "[ab]".prop_map(Said::Is)]
    }

    prop_compose! {
        fn people()(rows in prop::collection::btree_map(0u8..6, ("[xy]", said(), said()), 0..6)) -> Vec<Person> {
            rows.into_iter().map(|(id, (given, email, signature))| Person {
                id: id.to_string(), given, family: "F".to_owned(), born: Said::Nothing, civic_number: Said::Nothing, email, signature,
                user_name: Said::Nothing, timetable_id: Said::Nothing,
            }).collect()
        }
    }
    prop_compose! {
        fn members()(rows in prop::collection::btree_set(0u8..6, 0..6)) -> Vec<Membership> {
            rows.into_iter().map(|id| Membership { id: id.to_string(), person: "p".to_owned(), group: "g".to_owned(), from: None, to: None }).collect()
        }
    }
    prop_compose! {
        fn bundle()(people in prop::option::of(people()), memberships in prop::option::of(members())) -> Bundle {
            Bundle { people, memberships, ..Bundle::default() }
        }
    }

    proptest! {
        #[test]
        fn the_same_again_plans_nothing(bundle in bundle()) {
            prop_assert!(plan(&bundle, &Gone::new(), &bundle).is_empty());
        }

        #[test]
        fn carrying_it_out_gives_what_was_wanted_and_then_nothing_is_left(held in bundle(), wanted in bundle()) {
            let first = plan(&held, &Gone::new(), &wanted);
            let after = carried_out(&first, &held, &wanted);
            prop_assert!(plan(&after, &Gone::new(), &wanted).is_empty());
            for person in wanted.people.iter().flatten() {
                let held = after.people.iter().flatten().find(|held| held.id == person.id).unwrap();
                for (said, (field, holds)) in person.fields().into_iter().map(|(_, said)| said).zip(held.fields()) {
                    prop_assert!(said.is_nothing() || text(&said) == text(&holds), "{}", field);
                }
            }
            if wanted.people.is_some() {
                prop_assert_eq!(after.people.as_ref().map(Vec::len), wanted.people.as_ref().map(Vec::len));
            } else {
                prop_assert_eq!(&after.people, &held.people);
            }
        }

        #[test]
        fn a_bundle_reads_back_as_it_was_written(bundle in bundle()) {
            let text = serde_json::to_string(&bundle).unwrap();
            prop_assert_eq!(serde_json::from_str::<Bundle>(&text).unwrap(), bundle);
        }
    }

    fn member(id: &str) -> Membership {
        Membership { id: id.to_owned(), person: "p".to_owned(), group: "g".to_owned(), from: None, to: None }
    }

    #[test]
    fn what_cannot_be_read_does_not_end() {
        let held = Bundle { memberships: Some(vec![member("g|p|2026"), member("g|q|2026"), member("h|p|2026")]), ..Bundle::default() };
        let mut wanted = Bundle { memberships: Some(vec![]), ..Bundle::default() };
        assert_eq!(plan(&held, &Gone::new(), &wanted).of(Kind::Membership).unwrap().ended.len(), 3);
        wanted.unreadable(Kind::Membership, Some("g|q"));
        assert_eq!(plan(&held, &Gone::new(), &wanted).of(Kind::Membership).unwrap().ended, ["g|p|2026", "h|p|2026"]);
        wanted.unreadable(Kind::Membership, None);
        assert!(plan(&held, &Gone::new(), &wanted).is_empty());
        assert_eq!(plan(&held, &Gone::new(), &Bundle::default()), Plan::default());
    }

    #[test]
    fn what_ended_once_comes_back() {
        let gone = Gone::from([(Kind::Membership, BTreeSet::from(["a".to_owned()]))]);
        let wanted = Bundle { memberships: Some(vec![member("b"), member("a")]), ..Bundle::default() };
        let plan = plan(&Bundle::default(), &gone, &wanted);
        let kind = plan.of(Kind::Membership).unwrap();
        assert_eq!((&kind.reappeared, &kind.new), (&vec!["a".to_owned()], &vec!["b".to_owned()]));
    }
}
