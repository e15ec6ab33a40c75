//! Units and groups of the facts: one tree, and groups inside its units.
//!
//! INVARIANT: at most one unit has no parent and no unit is above itself; units and groups share one space of ids.

use std::collections::{HashMap, HashSet};

use super::facts::{GroupFact, UnitFact, WorldFacts};
use super::fault::{Named, WorldFault};
use super::resolve::{Checked, duplicate, each};
use super::table::Ix;
use super::world::{Group, Unit, World};

pub(super) fn units_and_groups(world: &mut World, facts: &WorldFacts) -> Checked {
    each(&facts.units, "units", |fact| &fact.id, |fact| world.add_unit(fact))?;
    each(&facts.units, "units", |fact| &fact.id, |fact| world.check_parent(fact))?;
    let parents = facts.units.iter().filter_map(|fact| Some((fact.id.as_str(), fact.parent.as_deref()?))).collect();
    for (at, fact) in facts.units.iter().enumerate() {
        let Some(line) = line_of(&fact.id, &parents) else {
            return Err(WorldFault::new(Named { list: "units", at, id: &fact.id }, "is above itself"));
        };
        let line = line.into_iter().filter_map(|id| world.units.find(id)).collect();
        if let Some(unit) = world.units.find(&fact.id) {
            world.units.row_mut(unit).line = line;
        }
    }
    each(&facts.groups, "groups", |fact| &fact.id, |fact| world.add_group(fact))
}

/// The unit and all above it; none if the way up leads round in a circle.
fn line_of<'f>(id: &'f str, parents: &HashMap<&'f str, &'f str>) -> Option<Vec<&'f str>> {
    let mut line = vec![id];
    let mut seen = HashSet::from([id]);
    let mut at = id;
    while let Some(parent) = parents.get(at) {
        if *parent == id {
            return None;
        }
        if !seen.insert(*parent) {
            break; // below a circle: the circle's own units are at fault
        }
        line.push(*parent);
        at = *parent;
    }
    Some(line)
}

impl World {
    fn add_unit(&mut self, fact: &UnitFact) -> Result<(), String> {
        let unit = self.units.add(&fact.id, Unit { line: Vec::new(), rows: Vec::new() });
        let unit = unit.ok_or_else(|| duplicate(&fact.id))?;
        if let Some(head) = &fact.head {
            let head = self.person(head)?;
            self.people.row_mut(head).headships.push(unit);
        }
        match (&fact.parent, self.root) {
            (None, Some(root)) => Err(format!("a second unit without a parent, beside {:?}", self.units.name(root))),
            (None, None) => {
                self.root = Some(unit);
                Ok(())
            }
            (Some(_), _) => Ok(()),
        }
    }

    fn check_parent(&self, fact: &UnitFact) -> Result<(), String> {
        fact.parent.as_deref().map_or(Ok(()), |parent| self.unit(parent).map(drop))
    }

    fn add_group(&mut self, fact: &GroupFact) -> Result<(), String> {
        if self.units.find(&fact.id).is_some() {
            return Err(duplicate(&fact.id));
        }
        let group = Group {
            unit: self.unit(&fact.unit)?,
            is_class: fact.kind == "class",
            pupil_access: fact.pupil_access,
            rows: Vec::new(),
            released: HashSet::new(),
        };
        self.groups.add(&fact.id, group).map(drop).ok_or_else(|| duplicate(&fact.id))
    }

    pub(super) fn unit(&self, id: &str) -> Result<Ix<Unit>, String> {
        self.units.find(id).ok_or_else(|| match self.groups.find(id) {
            Some(_) => format!("{id:?} is a group, not a unit"),
            None => format!("unknown unit {id:?}"),
        })
    }

    pub(super) fn group(&self, id: &str) -> Result<Ix<Group>, String> {
        self.groups.find(id).ok_or_else(|| match self.units.find(id) {
            Some(_) => format!("{id:?} is a unit, not a group"),
            None => format!("unknown group {id:?}"),
        })
    }
}
