//! All a person may do, by item and scope: what her card shows, as the plain `reach` has it.
//!
//! INVARIANT: equals the plain one. What counts is found once, with a level that stands for every role's; then each item's own level
//! is read from the row of the role. Not here: the scopes of Rollbok's own rights, which the gate asks the plain engine.

use super::ask::{Ask, Source, Target, Tie, Way};
use super::catalogue::{ItemRow, level_in};
use super::facts::{EVERYWHERE, GIVE_OFFICE};
use super::record::{Kind, NONE, OPEN, Record, packed, unpacked};
use super::{Index, Looked};
use crate::basics::Day;
use crate::rights::Acts;
use crate::rights::case::Without;
use crate::rights::decide::NoQuestion;
use crate::rights::decision::PathPlace;
use crate::rights::level::{Given, Level};
use crate::rights::reach::{Reach, Reached, Taken};
use crate::rights::until::joined;
use crate::rights::vocabulary::{Client, Hat, Of, Take};

impl Index {
    /// All the viewer may do.
    pub fn reach(&self, viewer: &str, client: Client, day: Day) -> Result<Reach, NoQuestion> {
        let viewer = self.sets.people.find(viewer).ok_or_else(|| NoQuestion::UnknownViewer(viewer.to_owned()))?;
        let (me, day) = (self.record(viewer), packed(day));
        let takes = self.takes(me, day);
        if me.is_locked() {
            return Ok(Reach { entries: Vec::new(), takes });
        }
        // An item that stands for all: about a pupil, so that pupils and guardians have their seats.
        let any = ItemRow {
            module: NONE,
            in_use: true,
            is_register: true,
            of: Of::Pupil,
            office: true,
            portal: true,
            own: Box::default(),
            substitutable: false,
            needs_release: false,
            wall: NONE,
        };
        let (forced, without) = (Some(Level::EDIT_ALL), Without::Scope);
        let ask =
            Ask { index: self, viewer, me, item: NONE, about: &any, target: Target::Whole, client, day, without, forced, common: None };
        let mut ways: Vec<Way> = Vec::new();
        ask.staff(&mut ways);
        if client == Client::Portal {
            let mut pupils: Vec<u32> = me.facts::<5>(Kind::Ward).map(|[pupil, ..]| *pupil).chain([viewer]).collect();
            pupils.sort_unstable();
            pupils.dedup();
            for pupil in pupils {
                Ask { target: Target::Person(pupil), ..ask }.seats(&mut ways);
            }
        }
        let mut entries = Vec::new();
        for (item, about) in (0_u32..).zip(self.catalogue.items.iter()) {
            let asked = Looked { viewer, item, target: Some(Target::Whole), client, day };
            let open = self.ask(asked, Target::Whole).filter(|ask| about.in_use && about.is_offered(ask.client));
            let Some(ask) = open else { continue };
            let mut held: Vec<(Way, Level, Vec<String>)> = ways.iter().filter_map(|way| ask.by_way(*way)).collect();
            held.extend(ask.by_gives());
            entries.extend(held.into_iter().filter_map(|(way, level, opens)| ask.reached(&way, level, opens)));
        }
        Ok(Reach { entries: joined(entries, |entry: &mut Reached| &mut entry.until), takes })
    }

    fn takes(&self, me: Record<'_>, day: u32) -> Vec<Taken> {
        let in_force = me.facts::<6>(Kind::Taking).filter(|[.., from, to]| super::record::holds(*from, *to, day));
        let mut takes: Vec<Taken> = in_force
            .map(|[item, all, place, id, _, to]| Taken {
                adjustment: self.sets.words.name(*id).to_owned(),
                item: self.sets.items.name(*item).to_owned(),
                take: if *all == 1 { Take::All } else { Take::Edit },
                scope: self.scope(*place),
                until: if *to == OPEN { None } else { unpacked(*to) },
            })
            .collect();
        takes.sort_unstable();
        takes
    }
}

impl Ask<'_> {
    /// The level a way that counts has on this item, and the walls it opens.
    fn by_way(&self, way: Way) -> Option<(Way, Level, Vec<String>)> {
        let role = self.index.catalogue.roles.get(way.role as usize)?;
        if way.hat == Hat::Staff {
            let opens = role.opens.iter().map(|wall| self.index.sets.words.name(*wall).to_owned()).collect();
            return Some((way, level_in(&role.walled, self.item), opens));
        }
        let is_open = !self.about.is_walled() && matches!(self.about.of, Of::Pupil | Of::Unit) && self.is_open_to(&way);
        is_open.then(|| (way, level_in(&role.bare, self.item), Vec::new()))
    }

    fn by_gives(&self) -> impl Iterator<Item = (Way, Level, Vec<String>)> {
        let sets = &self.index.sets;
        let in_force = self.me.facts::<7>(Kind::Give).filter(|[item, .., from, to]| *item == self.item && self.holds(*from, *to));
        let passes = |opens: u32| !self.about.is_walled() || sets.opens(opens, self.about.wall);
        in_force.filter_map(move |[_, what, place, opens, id, _, to]| {
            let fits = self.client_fits(if what & GIVE_OFFICE == 0 { Client::Portal } else { Client::Office })?;
            let (source, acts, until) = (Source::Adjustment(*id), Acts::NONE, super::ask::sooner(*to, fits));
            let way = Way { hat: Hat::Staff, role: NONE, source, place: *place, pupil: NONE, origin: NONE, tie: Tie::None, acts, until };
            passes(*opens).then(|| (way, Level::from_nibble((*what).into()), sets.opened(*opens).map(ToOwned::to_owned).collect()))
        })
    }

    /// What is left of a level on this item after all that is taken everywhere, in names; none if nothing is.
    fn reached(&self, way: &Way, level: Level, opens: Vec<String>) -> Option<Reached> {
        let given = match (self.about.is_register, level) {
            (true, level) => Given::Level(level),
            (false, Level::EDIT_ALL) => Given::Execute,
            (false, _) => Given::NONE,
        };
        let everywhere = self
            .me
            .facts::<6>(Kind::Taking)
            .filter(|[item, _, place, _, from, to]| *item == self.item && *place == EVERYWHERE && self.holds(*from, *to));
        let left = everywhere.fold(given, |left, [_, all, ..]| match left {
            Given::Level(level) if *all == 0 => Given::Level(level.without_edit()),
            _ => Given::NONE,
        });
        let path = self.index.path(way);
        (left != Given::NONE).then(|| Reached {
            item: self.index.sets.items.name(self.item).to_owned(),
            given: left,
            hat: way.hat,
            own: match path.place {
                PathPlace::Scope { .. } => self.about.own.iter().map(|kind| self.index.sets.words.name(*kind).to_owned()).collect(),
                PathPlace::Card { .. } => Vec::new(),
            },
            place: path.place,
            role: path.role,
            source: path.source,
            origin: path.origin,
            relation: path.relation,
            until: path.until,
            opens,
        })
    }
}
