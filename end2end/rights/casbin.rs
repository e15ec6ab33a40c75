//! The staff's roles as Casbin has them: one enforcer for each item, roles in domains, a place a domain.
//!
//! Why its bar (200 times) stays short. With an enforcer for each item Casbin has about ten policies to go through and answers in some
//! 11 µs, once for the school and once for the class: it carries no days, levels, pupils or guardians and gives no reasons. A 200th of
//! that is 54 ns. An answer of ours is about 1,390 instructions, by callgrind (`flat-decision`), the same in a town and in a nation:
//! of a hundred, 47 go into the three names of the question (each hashed, found, and compared letter by letter, since two names may
//! have one hash), 19 into what the viewer holds as staff, 23 into what she has as a pupil or guardian, 11 into the gates and the rest.
//! With everything in the cache that is more than 100 ns on a core of 3 to 4 GHz: twice the bar, before memory is waited for. With cold
//! keys among 200,000 people two names and two rows are read from memory as well, each a miss of the cache and of the page tables;
//! they are asked for together (`Index::fetch`), but one round of them alone takes longer than 54 ns. Only numbers in place of
//! names, or answers kept from before, would be that fast, and neither is the question that is asked here.

use std::collections::HashMap;
use std::error::Error;

use casbin::{CoreApi, DefaultModel, Enforcer, MemoryAdapter, MgmtApi};
use rollbok::basics::Day;
use rollbok::rights::facts::WorldFacts;
use rollbok::rights::{Extent, Given, Question, Scope, When};

/// Said beside the figure.
pub const WHY_SHORT: &str =
    "a 200th of Casbin's time is less than the three names of a question take with warm keys: see end2end/rights/casbin.rs";

const MODEL: &str = "
[request_definition]
r = sub, dom
[policy_definition]
p = sub
[role_definition]
g = _, _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = g(r.sub, p.sub, r.dom)
";

/// Enforcers of some items, and the places of every pupil.
pub struct Casbin<'f> {
    enforcers: HashMap<String, Enforcer>,
    places: HashMap<&'f str, Vec<&'f str>>,
}

impl<'f> Casbin<'f> {
    /// Roles that read everything somebody may read of an item; what is one's own only is held in one's own classes.
    pub async fn of(facts: &'f WorldFacts, day: Day, items: &[String]) -> Result<Self, Box<dyn Error>> {
        let mut enforcers = HashMap::new();
        for item in items {
            let mut enforcer = Enforcer::new(DefaultModel::from_str(MODEL).await?, MemoryAdapter::default()).await?;
            let reach = |key: &str| {
                let role = facts.roles.iter().find(|role| role.key == key)?;
                match role.levels.get(item).copied().flatten()? {
                    Given::Level(level) => Some(level.read()),
                    Given::Execute => None,
                }
            };
            let readers = facts.roles.iter().filter(|role| reach(&role.key).is_some_and(|reach| reach != Extent::None));
            enforcer.add_policies(readers.map(|role| vec![role.key.clone()]).collect()).await?;
            let mut held = Vec::new();
            let own = |person: &str| {
                facts.duties.iter().filter(|duty| duty.person == *person).filter_map(|duty| duty.group.clone()).collect::<Vec<_>>()
            };
            for one in facts.assignments.iter().filter(|one| one.span().holds(day)) {
                let (Scope::Unit(place), Some(reach)) = (&one.scope, reach(&one.role)) else { continue };
                let places = if reach == Extent::All { vec![place.clone()] } else { Vec::new() };
                held.extend(places.into_iter().map(|place| vec![one.person.clone(), one.role.clone(), place]));
                if reach == Extent::Own {
                    held.extend(own(&one.person).into_iter().map(|place| vec![one.person.clone(), one.role.clone(), place]));
                }
            }
            for duty in facts.duties.iter().filter(|duty| duty.span().holds(day)) {
                let rules = facts.rules.iter().filter(|rule| rule.when == When::Duty(duty.kind.clone()));
                held.extend(rules.filter_map(|rule| Some(vec![duty.person.clone(), rule.role.clone(), duty.group.clone()?])));
            }
            held.sort_unstable();
            held.dedup();
            enforcer.add_grouping_policies(held).await?;
            enforcers.insert(item.clone(), enforcer);
        }
        let mut places: HashMap<&str, Vec<&str>> = HashMap::new();
        for one in facts.enrolments.iter().filter(|one| one.span().holds(day)) {
            places.entry(&one.pupil).or_default().push(&one.unit);
        }
        for one in facts.memberships.iter().filter(|one| one.span().holds(day)) {
            places.entry(&one.pupil).or_default().push(&one.group);
        }
        Ok(Self { enforcers, places })
    }

    /// Asks for each place of the pupil until one lets her in.
    pub fn may(&self, question: &Question) -> casbin::Result<bool> {
        let Some(enforcer) = self.enforcers.get(&question.item) else { return Ok(false) };
        for place in self.places.get(question.target.as_deref().unwrap_or_default()).into_iter().flatten() {
            if enforcer.enforce((question.viewer.as_str(), *place))? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
