//! One number for all an index holds: the same facts give the same, in whatever order they came and however they were numbered.
//!
//! INVARIANT: a sum over everything that could change an answer, each with its names; so order does not matter and nothing is left
//! out. It is for tests and checks: it reads everything.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::Index;
use super::catalogue::{Row, level_in};
use super::facts::{GROUP, PLACE, UNIT};
use super::places::List;
use super::record::{Kind, NONE};

/// What a number of a fact is.
#[derive(Clone, Copy)]
enum Is {
    Number,
    Person,
    Unit,
    Group,
    Item,
    Role,
    Place,
    Word,
}

fn fields(kind: Kind) -> &'static [Is] {
    use Is::{Group, Item, Number, Person, Place, Role, Unit, Word};
    match kind {
        Kind::Assignment => &[Role, Place, Word, Word, Number, Number],
        Kind::Employment => &[Unit, Word, Number, Number],
        Kind::Pause | Kind::Protection | Kind::OfAge => &[Number, Number, Number],
        Kind::Duty => &[Group, Word, Number, Number],
        Kind::Substitution => &[Person, Group, Number, Number],
        Kind::Headship => &[Unit],
        Kind::Give => &[Item, Number, Place, Word, Word, Number, Number],
        Kind::Taking => &[Item, Number, Place, Word, Number, Number],
        Kind::Certificate => &[Word, Number, Number],
        Kind::Enrolment => &[Unit, Number, Number],
        Kind::Membership => &[Group, Number, Number],
        Kind::Ward => &[Person, Number, Word, Number, Number],
        Kind::Exception => &[Person, Number, Number],
        Kind::Card => &[Number, Role, Number, Number],
        Kind::Guardian | Kind::StoodInBy => &[Person],
    }
}

fn hash(of: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

fn sum(hashes: impl Iterator<Item = u64>) -> u64 {
    hashes.fold(0, u64::wrapping_add)
}

impl Index {
    /// A number that is the same for the same facts.
    pub fn digest(&self) -> u64 {
        let people = sum((0..self.people()).map(|person| self.person_digest(person)));
        let parts = [people, self.items_digest(), self.roles_digest(), self.rules_digest(), self.tree_digest(), self.places_digest()];
        hash(parts)
    }

    fn name(&self, is: Is, number: u32) -> (u32, &str) {
        let sets = &self.sets;
        let names = match is {
            Is::Number => return (number, ""),
            Is::Place => {
                let at = number & PLACE;
                return match number & !PLACE {
                    UNIT => (UNIT, sets.units.name(at)),
                    GROUP => (GROUP, sets.groups.name(at)),
                    _ => (0, ""),
                };
            }
            Is::Person => &sets.people,
            Is::Unit => &sets.units,
            Is::Group => &sets.groups,
            Is::Item => &sets.items,
            Is::Role => &sets.roles,
            Is::Word => &sets.words,
        };
        if number == NONE { (NONE, "") } else { (0, names.name(number)) }
    }

    fn person_digest(&self, person: u32) -> u64 {
        let record = self.record(person);
        let fact = |kind: Kind, fact: &[u32]| {
            let named: Vec<_> = fact.iter().zip(fields(kind)).map(|(number, is)| self.name(*is, *number)).collect();
            // A pause is told by its employment, not by its place.
            let employment =
                (kind == Kind::Pause).then(|| record.facts::<4>(Kind::Employment).nth(fact.first().map_or(0, |at| *at as usize)));
            let employment = employment
                .flatten()
                .map(|[unit, position, from, to]| (self.name(Is::Unit, *unit), self.name(Is::Word, *position), *from, *to));
            let named = if employment.is_some() { named.get(1..).unwrap_or_default() } else { &named };
            hash((kind as u32, named, employment))
        };
        let facts = record.blocks().flat_map(|(kind, facts)| facts.chunks(kind.width()).map(move |words| (kind, words)));
        hash((self.name(Is::Person, person), record.is_locked(), sum(facts.map(|(kind, words)| fact(kind, words)))))
    }

    fn items_digest(&self) -> u64 {
        sum((0_u32..).zip(self.catalogue.items.iter()).map(|(at, item)| {
            let own = sum(item.own.iter().map(|kind| hash(self.name(Is::Word, *kind))));
            let words = (self.name(Is::Word, item.module), self.name(Is::Word, item.wall), own, item.of.word());
            let flags = (item.in_use, item.is_register, item.office, item.portal, item.substitutable, item.needs_release);
            hash((self.name(Is::Item, at), words, flags))
        }))
    }

    fn roles_digest(&self) -> u64 {
        let items = || 0..self.sets.items.len();
        sum((0_u32..).zip(self.catalogue.roles.iter()).map(|(at, role)| {
            let level = |item: u32| (level_in(&role.walled, item).bits(), level_in(&role.bare, item).bits());
            let levels = sum(items().map(|item| hash((self.name(Is::Item, item), level(item)))));
            let opens = sum(role.opens.iter().map(|wall| hash(self.name(Is::Word, *wall))));
            let flags = (role.client.word(), role.archived, role.bound, role.opens_protected);
            hash((self.name(Is::Role, at), levels, opens, flags, self.name(Is::Word, role.training)))
        }))
    }

    fn rules_digest(&self) -> u64 {
        let rules = &self.catalogue.rules;
        let one = |when: (u32, &str), (rule, role): &(u32, u32)| hash((when, self.name(Is::Word, *rule), self.name(Is::Role, *role)));
        let on = |at: u32, word: u32| (at, self.name(Is::Word, word).1);
        let positions = rules.position.iter().flat_map(|(word, rules)| rules.iter().map(move |rule| one(on(1, *word), rule)));
        let duties = rules.duty.iter().flat_map(|(word, rules)| rules.iter().map(move |rule| one(on(2, *word), rule)));
        sum(positions.chain(duties).chain(rules.head.iter().map(|rule| one((3, ""), rule))))
    }

    fn tree_digest(&self) -> u64 {
        let row = |row: &Row| hash((row.audience as u32, self.name(Is::Role, row.role), row.from, row.to));
        let units = (0_u32..).zip(self.catalogue.units.iter()).map(|(at, unit)| {
            // The tree as the numbers of its order have it: all that is above.
            let above = (0_u32..).zip(self.catalogue.units.iter()).filter(|(other, _)| self.catalogue.is_within(at, *other));
            let line = sum(above.map(|(other, _)| hash(self.name(Is::Unit, other))));
            hash((self.name(Is::Unit, at), self.name(Is::Unit, unit.parent), line, sum(unit.rows.iter().map(row))))
        });
        let groups = (0_u32..).zip(self.catalogue.groups.iter()).map(|(at, group)| {
            let released = sum(group.released.iter().map(|(module, to)| hash((self.name(Is::Word, *module), *to as u32))));
            let flags = (group.is_class, group.pupil_access);
            hash((self.name(Is::Group, at), self.name(Is::Unit, group.unit), flags, released, sum(group.rows.iter().map(row))))
        });
        hash((sum(units), sum(groups), self.name(Is::Unit, self.catalogue.root)))
    }

    fn places_digest(&self) -> u64 {
        let people = |at: (u32, &str), list: List, row: u32| {
            sum(self.places.row((list, row)).iter().map(|person| hash((list as u32, at, self.name(Is::Person, *person)))))
        };
        let held = |at: (u32, &str), place: u32| {
            let one = |[person, role, days @ ..]: &[u32; 4]| hash((at, self.name(Is::Person, *person), self.name(Is::Role, *role), days));
            sum(self.places.holders(place).iter().map(one))
        };
        let units = (0..self.sets.units.len()).map(|unit| {
            let at = self.name(Is::Unit, unit);
            [held(at, UNIT | unit), people(at, List::UnitPupils, unit), people(at, List::UnitStaff, unit)]
        });
        let groups = (0..self.sets.groups.len()).map(|group| {
            let at = self.name(Is::Group, group);
            [held(at, GROUP | group), people(at, List::GroupPupils, group), people(at, List::GroupStaff, group)]
        });
        hash((held((0, ""), 0), sum(units.chain(groups).flatten())))
    }
}

#[cfg(test)]
mod tests {
    use super::super::record::{OPEN, Record};
    use super::{GROUP, Index, UNIT};
    use crate::rights::WorldFacts;

    /// Who stands where follows from the facts; the digest tells if it does not.
    #[test]
    fn somebody_who_does_not_stand_where_her_facts_put_her_is_told() {
        let text = r#"{"units":[{"id":"u0","kind":"organisation"},{"id":"u1","kind":"school","parent":"u0","head":"p4"}],
            "groups":[{"id":"g0","unit":"u1","kind":"class"},{"id":"g1","unit":"u1","kind":"class"}],
            "people":[{"id":"p0"},{"id":"p1"},{"id":"p2"},{"id":"p3"},{"id":"p4"},{"id":"p5"},{"id":"p6"}],
            "roles":[{"key":"r","client":"portal"}],"rules":[{"key":"k0","when":{"position":"teacher"},"role":"r"},
                {"key":"k1","when":{"duty":"mentor"},"role":"r"},{"key":"k2","when":{"head":true},"role":"r"}],
            "assignments":[{"id":"a0","person":"p0","role":"r","scope":{"unit":"u1"}},{"id":"a1","person":"p1","role":"r","scope":{"group":"g1"}},
                           {"id":"a2","person":"p2","role":"r","scope":"everywhere"}],
            "enrolments":[{"pupil":"p3","unit":"u1"}],"memberships":[{"pupil":"p4","group":"g1"}],
            "employments":[{"person":"p5","unit":"u1","position":"teacher","kind":"home"}],"duties":[{"person":"p6","group":"g1","as":"mentor"}]}"#;
        let facts = WorldFacts::from_json(text).unwrap_or_default();
        let index = Index::packed(&facts);
        assert_eq!(index.people(), 7);
        let held = [UNIT | 1, GROUP | 1, 0, UNIT, GROUP].map(|place| index.places.holders(place).to_vec());
        assert_eq!(
            held,
            [
                vec![[0, 0, OPEN, 0], [4, 0, OPEN, 0], [5, 0, 0, OPEN]],
                vec![[1, 0, OPEN, 0], [6, 0, OPEN, 0]],
                vec![[2, 0, OPEN, 0]],
                vec![],
                vec![]
            ],
            "each place has its own holders: person, role, and the days of whoever is employed there"
        );
        assert!(index.places.bytes() > 3 * 4 * (32 + 512), "three lists with a short page each, and three with a long one");
        for person in 0..7 {
            let mut torn = index.clone();
            torn.places.change(person, index.record(person), Record(&[]), &index.catalogue.rules);
            assert_ne!(torn.digest(), index.digest(), "p{person}");
            torn.places.change(person, Record(&[]), index.record(person), &index.catalogue.rules);
            assert_eq!(torn.digest(), index.digest(), "p{person}");
        }
    }
}
