//! From the facts of a right world to the index, in one pass: facts are written to a log of numbers as they come, and gathered person
//! by person at the end, so that little is held beside what is packed.
//!
//! INVARIANT: every number in the index points to something: the facts are checked before (`resolve`). Not here: any rule about rights.

use std::sync::Arc;

use super::catalogue::{Catalogue, ItemRow, RoleRow};
use super::facts::{Fact, Numbers, UnknownName};
use super::pages::Pages;
use super::record::{Draft, KINDS, Kind, NONE};
use super::settings::Setting;
use super::{Index, NameSets};
use crate::rights::facts::{ItemFact, PersonFact, WorldFacts};
use crate::rights::fault::WorldFault;
use crate::rights::place::At;
use crate::rights::world::World;

impl TryFrom<&WorldFacts> for Index {
    type Error = WorldFault;

    /// Checks the facts and packs them.
    fn try_from(facts: &WorldFacts) -> Result<Self, WorldFault> {
        World::of(facts)?;
        Ok(Self::packed(facts))
    }
}

impl Index {
    /// Packs facts that are known to be right; what names nothing is left out.
    pub fn packed(facts: &WorldFacts) -> Self {
        let mut builder = Builder::of(facts);
        facts.people.iter().for_each(|person| builder.person(person));
        for fact in facts.about_people() {
            // What names nothing is left out.
            builder.fact(fact).unwrap_or_default();
        }
        builder.finish()
    }
}

/// An index in the making, fact by fact: people first, then what hangs on them.
#[derive(Debug)]
pub struct Builder {
    sets: NameSets,
    catalogue: Catalogue,
    log: Log,
}

impl Builder {
    /// From what does not hang on people: units, groups, items, modules, roles, rules, releases, rows outside of cards.
    pub fn of(settings: &WorldFacts) -> Self {
        Self::begun(settings, NameSets::default())
    }

    /// From the settings of several systems at once: the keys of items and roles are `SYSTEM/KEY`, and what a role gives on all items
    /// it gives on those of its system.
    pub fn of_systems(settings: &WorldFacts) -> Self {
        Self::begun(settings, NameSets { of_systems: true, ..NameSets::default() })
    }

    fn begun(settings: &WorldFacts, mut sets: NameSets) -> Self {
        for unit in &settings.units {
            sets.units.number(&unit.id);
        }
        for group in &settings.groups {
            sets.groups.number(&group.id);
        }
        for item in &settings.items {
            sets.items.number(&item.key);
        }
        for role in &settings.roles {
            sets.roles.number(&role.key);
        }
        let catalogue = catalogue(settings, &mut sets);
        Self { sets, catalogue, log: Log::default() }
    }

    pub fn person(&mut self, person: &PersonFact) {
        let at = self.sets.people.number(&person.id);
        let mut draft = Draft::default();
        draft.become_of(person, &mut self.sets);
        if draft.locked {
            self.log.locked.push(at);
        }
        for (kind, facts) in &draft.facts {
            facts.chunks(kind.width()).for_each(|fact| self.log.write(at, *kind, fact, &[]));
        }
    }

    pub fn fact(&mut self, fact: Fact<'_>) -> Result<(), UnknownName> {
        let numbers = self.sets.numbers(fact)?;
        if let (Some(back), Some(other)) = (back(numbers.kind), numbers.words.first()) {
            self.log.write(*other, back, &[numbers.person], &[]);
        }
        self.log.write(numbers.person, numbers.kind, &numbers.words, &numbers.pauses);
        Ok(())
    }

    pub fn finish(mut self) -> Index {
        self.sets.settle(true);
        let people = Pages::of(self.log.drafts(self.sets.people.len()).map(|draft| draft.words()));
        Index::of(self.sets, self.catalogue, people)
    }
}

/// Facts as they come, one after the other: whose, its kind, how many pauses, its numbers, the pauses. In pieces that never move,
/// so that a nation is held once while it is read, and not twice whenever the log grows; a fact lies in one piece.
#[derive(Debug, Default)]
struct Log {
    pieces: Vec<Vec<u32>>,
    locked: Vec<u32>,
}

/// Words of a piece; a fact that is longer has one of its own.
const PIECE: usize = 1 << 16;

impl Log {
    fn write(&mut self, person: u32, kind: Kind, fact: &[u32], pauses: &[[u32; 2]]) {
        let length = 3 + fact.len() + 2 * pauses.len();
        if self.pieces.last().is_none_or(|piece| piece.len() + length > PIECE) {
            self.pieces.push(Vec::with_capacity(PIECE));
        }
        let Some(piece) = self.pieces.last_mut() else { return };
        piece.extend([person, kind as u32, u32::try_from(pauses.len()).unwrap_or(0)]);
        piece.extend_from_slice(fact);
        piece.extend(pauses.iter().flatten());
    }

    /// The fact at a place.
    fn read(&self, at: usize) -> Option<Numbers> {
        let (head, rest) = self.pieces.get(at / PIECE)?.get(at % PIECE..)?.split_first_chunk::<3>()?;
        let [person, kind, pauses] = *head;
        let kind = *KINDS.get(kind as usize)?;
        let (words, rest) = rest.split_at_checked(kind.width())?;
        let pauses = rest.get(..pauses as usize * 2)?.as_chunks().0.to_vec();
        Some(Numbers { person, kind, words: words.to_vec(), pauses })
    }

    /// The place of each fact in the log, person by person in the order they came; and where each person's begin.
    fn sorted(&self, people: u32) -> (Vec<u32>, Vec<u32>) {
        let places = || {
            self.pieces.iter().enumerate().flat_map(|(piece, words)| {
                let mut at = 0;
                std::iter::from_fn(move || {
                    let [person, kind, pauses] = *words.get(at..)?.first_chunk::<3>()?;
                    let begin = piece * PIECE + at;
                    at += 3 + KINDS.get(kind as usize)?.width() + pauses as usize * 2;
                    Some((person as usize, begin))
                })
            })
        };
        let mut begins = vec![0_u32; people as usize + 1];
        for (person, _) in places() {
            if let Some(count) = begins.get_mut(person + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for begin in &mut begins {
            sum += *begin;
            *begin = sum;
        }
        let (mut order, mut next) = (vec![0_u32; sum as usize], begins.clone());
        for (person, at) in places() {
            if let Some(place) = next.get_mut(person) {
                if let Some(slot) = order.get_mut(*place as usize) {
                    *slot = u32::try_from(at).unwrap_or(u32::MAX);
                }
                *place += 1;
            }
        }
        (order, begins)
    }

    /// Everybody's facts gathered, one person at a time.
    fn drafts(&mut self, people: u32) -> impl Iterator<Item = Draft> {
        let (order, begins) = self.sorted(people);
        self.locked.sort_unstable();
        (0..people).map(move |person| {
            let bound = |at: usize| begins.get(at).map_or(0, |begin| *begin as usize);
            let mine = order.get(bound(person as usize)..bound(person as usize + 1)).unwrap_or_default();
            let mut draft = Draft { locked: self.locked.binary_search(&person).is_ok(), ..Draft::default() };
            for numbers in mine.iter().filter_map(|at| self.read(*at as usize)) {
                draft.take(&numbers);
            }
            draft
        })
    }
}

/// The kind of the other end of a link between two people.
pub(super) fn back(kind: Kind) -> Option<Kind> {
    match kind {
        Kind::Ward => Some(Kind::Guardian),
        Kind::Substitution => Some(Kind::StoodInBy),
        _ => None,
    }
}

impl NameSets {
    pub(super) fn settle(&mut self, now: bool) {
        let Self { people, units, groups, items, roles, words, .. } = self;
        for names in [people, units, groups, items, roles, words] {
            names.settle(now);
        }
    }
}

impl WorldFacts {
    /// Every fact that hangs on one person.
    pub fn about_people(&self) -> impl Iterator<Item = Fact<'_>> {
        let heads = self.units.iter().filter_map(|unit| Some(Fact::Head { unit: &unit.id, person: unit.head.as_deref()? }));
        let cards = self.audience.iter().filter(|row| matches!(row.at, At::Pupil(_)));
        (self.assignments.iter().map(Fact::Assignment))
            .chain(self.employments.iter().map(Fact::Employment))
            .chain(self.duties.iter().map(Fact::Duty))
            .chain(self.adjustments.iter().map(Fact::Adjustment))
            .chain(self.enrolments.iter().map(Fact::Enrolment))
            .chain(self.memberships.iter().map(Fact::Membership))
            .chain(self.guardianships.iter().map(Fact::Guardianship))
            .chain(self.exceptions.iter().map(Fact::Exception))
            .chain(cards.map(Fact::Card))
            .chain(heads)
    }
}

fn catalogue(facts: &WorldFacts, sets: &mut NameSets) -> Catalogue {
    let in_use = |item: &ItemFact| facts.modules.iter().any(|module| module.key == item.module && module.in_use);
    let items: Vec<ItemRow> = facts.items.iter().map(|item| sets.item_row(item, in_use(item))).collect();
    let roles: Vec<RoleRow> = facts.roles.iter().map(|role| sets.role_row(role, &items)).collect();
    let mut catalogue = Catalogue {
        items: Arc::new(items),
        roles: Arc::new(roles),
        units: Arc::new(facts.units.iter().map(|unit| sets.unit_row(unit)).collect()),
        groups: Arc::new(facts.groups.iter().map(|group| sets.group_row(group)).collect()),
        root: NONE,
        ..Catalogue::default()
    };
    let derived = facts.rules.iter().map(Setting::Rule);
    let rows = facts.audience.iter().filter(|row| !matches!(row.at, At::Pupil(_))).map(Setting::Row);
    for setting in derived.chain(rows).chain(facts.releases.iter().map(Setting::Release)) {
        // What names nothing is left out.
        catalogue.put(setting, sets).unwrap_or_default();
    }
    catalogue.classify();
    catalogue.number_units();
    catalogue
}
