//! From facts to a world: every id looked up, every rule of "a world is wrong" (`rights.md` 3) checked.
//!
//! INVARIANT: the first fault found is the answer, named by its record; nothing is computed from a wrong world.
//! Not here: units and groups as a tree (`resolve_units`); words and days, which the types of the facts have parsed.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::facts::{AdjustmentFact, AssignmentFact, ItemFact, ModuleFact, PersonFact, RoleFact, RuleFact, WorldFacts};
use super::fault::{Named, WorldFault};
use super::level::{Given, Level};
use super::place::{Scope, When};
use super::resolve_units;
use super::table::{Ix, Table};
use super::vocabulary::{Client, ItemKind};
use super::world::{Assignment, Give, Item, Person, Place, Role, Rule, Taking, World};

pub(super) type Checked<T = ()> = Result<T, WorldFault>;

/// The kind of duty with a meaning of its own.
pub(super) const SUBSTITUTE: &str = "substitute";
/// The word in `opens` that lets a grant reach protected people.
pub(super) const PROTECTED: &str = "protected";

impl TryFrom<WorldFacts> for World {
    type Error = WorldFault;

    fn try_from(facts: WorldFacts) -> Checked<Self> {
        Self::of(&facts)
    }
}

impl World {
    /// Checks the facts and links them.
    pub fn of(facts: &WorldFacts) -> Checked<Self> {
        let mut world = Self {
            units: Table::new(),
            groups: Table::new(),
            people: Table::new(),
            items: Table::new(),
            roles: Table::new(),
            rules: Vec::new(),
            root: None,
        };
        each(&facts.people, "people", |fact| &fact.id, |fact| world.add_person(fact))?;
        resolve_units::units_and_groups(&mut world, facts)?;
        let modules = modules(&facts.modules)?;
        each(&facts.items, "items", |fact| &fact.key, |fact| world.add_item(fact, &modules))?;
        each(&facts.roles, "roles", |fact| &fact.key, |fact| world.add_role(fact))?;
        let mut keys = HashSet::new();
        each(&facts.rules, "rules", |fact| &fact.key, |fact| world.add_rule(fact, &mut keys))?;
        let mut ids = HashSet::new();
        each(&facts.assignments, "assignments", |fact| &fact.id, |fact| world.add_assignment(fact, &mut ids))?;
        let mut ids = HashSet::new();
        each(&facts.adjustments, "adjustments", |fact| &fact.id, |fact| world.add_adjustment(fact, &mut ids))?;
        super::resolve_links::links(&mut world, facts, &modules)?;
        Ok(world)
    }
}

/// Does the work for each record of a list and names the record if it is at fault.
pub(super) fn each<'f, T>(
    facts: &'f [T],
    list: &'static str,
    id: impl Fn(&'f T) -> &'f str,
    mut work: impl FnMut(&'f T) -> Result<(), String>,
) -> Checked {
    facts
        .iter()
        .enumerate()
        .try_for_each(|(at, fact)| work(fact).map_err(|reason| WorldFault::new(Named { list, at, id: id(fact) }, reason)))
}

pub(super) fn duplicate(id: &str) -> String {
    format!("duplicate id {id:?}")
}

/// Whether each module is in use.
fn modules(facts: &[ModuleFact]) -> Checked<HashMap<&str, bool>> {
    let mut modules = HashMap::new();
    each(
        facts,
        "modules",
        |fact| &fact.key,
        |fact| match modules.insert(fact.key.as_str(), fact.in_use) {
            Some(_) => Err(duplicate(&fact.key)),
            None => Ok(()),
        },
    )?;
    Ok(modules)
}

impl World {
    fn add_person(&mut self, fact: &PersonFact) -> Result<(), String> {
        let person = Person {
            born: fact.born,
            locked: fact.locked,
            protected: fact.protected.iter().map(super::facts::PeriodFact::span).collect(),
            certificates: fact.certificates.iter().map(|held| (held.course.clone(), held.span())).collect(),
            ..Person::default()
        };
        self.people.add(&fact.id, person).map(drop).ok_or_else(|| duplicate(&fact.id))
    }

    fn add_item(&mut self, fact: &ItemFact, modules: &HashMap<&str, bool>) -> Result<(), String> {
        let in_use = *modules.get(fact.module.as_str()).ok_or_else(|| format!("unknown module {:?}", fact.module))?;
        if fact.own.iter().any(|kind| kind == SUBSTITUTE) {
            return Err(format!("{SUBSTITUTE:?} is no duty that makes anybody one's own"));
        }
        if fact.wall.as_deref() == Some(PROTECTED) {
            return Err(format!("no wall may be named {PROTECTED:?}"));
        }
        let item = Item {
            module: fact.module.clone(),
            in_use,
            kind: fact.kind,
            of: fact.of,
            clients: fact.clients.clone(),
            own: fact.own.clone(),
            substitutable: fact.substitutable,
            needs_release: fact.needs_release,
            wall: fact.wall.clone(),
        };
        self.items.add(&fact.key, item).map(drop).ok_or_else(|| duplicate(&fact.key))
    }

    fn add_role(&mut self, fact: &RoleFact) -> Result<(), String> {
        let mut levels = BTreeMap::new();
        for (key, given) in &fact.levels {
            let item = self.item(key)?;
            if let Some(given) = given {
                levels.insert(item, self.fitting(item, *given)?);
            }
        }
        let role = Role {
            client: fact.client,
            archived: fact.archived,
            bound_to_employment: fact.bound_to_employment,
            training: fact.training.clone(),
            levels,
            all_items: fact.all_items,
            opens: fact.opens.clone(),
        };
        self.roles.add(&fact.key, role).map(drop).ok_or_else(|| duplicate(&fact.key))
    }

    fn add_rule<'f>(&mut self, fact: &'f RuleFact, keys: &mut HashSet<&'f str>) -> Result<(), String> {
        if !keys.insert(&fact.key) {
            return Err(duplicate(&fact.key));
        }
        if fact.when == When::Duty(SUBSTITUTE.to_owned()) {
            return Err(format!("no rule may be on the duty {SUBSTITUTE:?}"));
        }
        let role = self.role(&fact.role)?;
        self.rules.push(Rule { key: fact.key.clone(), when: fact.when.clone(), role });
        Ok(())
    }

    fn add_assignment<'f>(&mut self, fact: &'f AssignmentFact, ids: &mut HashSet<&'f str>) -> Result<(), String> {
        if !ids.insert(&fact.id) {
            return Err(duplicate(&fact.id));
        }
        let assignment = Assignment {
            id: fact.id.clone(),
            role: self.role(&fact.role)?,
            scope: self.place(&fact.scope)?,
            origin: fact.origin.clone(),
            span: fact.span(),
        };
        let person = self.person(&fact.person)?;
        self.people.row_mut(person).assignments.push(assignment);
        Ok(())
    }

    fn add_adjustment<'f>(&mut self, fact: &'f AdjustmentFact, ids: &mut HashSet<&'f str>) -> Result<(), String> {
        if !ids.insert(&fact.id) {
            return Err(duplicate(&fact.id));
        }
        let (id, scope, span) = (fact.id.clone(), self.place(&fact.scope)?, fact.span());
        let (item, person) = (self.item(&fact.item)?, self.person(&fact.person)?);
        match (fact.give, fact.take) {
            (Some(given), None) => {
                let client: Client = fact.client.ok_or("a give without client")?;
                let level = self.fitting(item, given)?;
                let opens = fact.opens.clone().unwrap_or_default();
                self.people.row_mut(person).gives.push(Give { id, item, level, client, opens, scope, span });
            }
            (None, Some(take)) => {
                if fact.client.is_some() || fact.opens.is_some() {
                    return Err("a take has neither client nor opens".to_owned());
                }
                self.people.row_mut(person).takes.push(Taking { id, item, take, scope, span });
            }
            _ => return Err("an adjustment has one of give and take".to_owned()),
        }
        Ok(())
    }

    /// The level, if it fits the kind of the item.
    fn fitting(&self, item: Ix<Item>, given: Given) -> Result<Level, String> {
        let is_register = self.items.row(item).kind == ItemKind::Register;
        let fits = given == Given::NONE || is_register == (given != Given::Execute);
        if fits { Ok(given.as_level()) } else { Err(format!("level {given} does not fit {:?}", self.items.name(item))) }
    }

    pub(super) fn person(&self, id: &str) -> Result<Ix<Person>, String> {
        self.people.find(id).ok_or_else(|| format!("unknown person {id:?}"))
    }

    pub(super) fn item(&self, key: &str) -> Result<Ix<Item>, String> {
        self.items.find(key).ok_or_else(|| format!("unknown item {key:?}"))
    }

    pub(super) fn role(&self, key: &str) -> Result<Ix<Role>, String> {
        self.roles.find(key).ok_or_else(|| format!("unknown role {key:?}"))
    }

    fn place(&self, scope: &Scope) -> Result<Place, String> {
        Ok(match scope {
            Scope::Everywhere => Place::Everywhere,
            Scope::Unit(id) => Place::Unit(self.unit(id)?),
            Scope::Group(id) => Place::Group(self.group(id)?),
        })
    }
}
