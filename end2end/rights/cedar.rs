//! The same world as Cedar policies and entities: a third, independent reading, and what the index is measured against.
//!
//! Modelled as Cedar is best at: one policy set for each action, entities built once with the facts in force on the day, one policy
//! for each role that has the action. Only `is_authorized` is timed. It says reading in the portal.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::fmt::Write;

use cedar_policy::{Authorizer, Context, Decision, Entities, Entity, EntityUid, PolicySet, Request, RestrictedExpression};
use rollbok::basics::Day;
use rollbok::rights::facts::{RoleFact, WorldFacts};
use rollbok::rights::{Access, At, Audience, Extent, Given, Question, Scope, When};

type Failure = Box<dyn Error>;

pub struct Cedar {
    authorizer: Authorizer,
    actions: HashMap<String, PolicySet>,
    entities: Entities,
}

/// A question Cedar can be asked, with its action.
pub struct Asked {
    item: String,
    request: Request,
}

fn uid(kind: &str, id: &str) -> Result<EntityUid, Failure> {
    Ok(EntityUid::from_json(serde_json::json!({"type": kind, "id": id}))?)
}

fn attribute(role: &str) -> String {
    role.replace('-', "_")
}

impl Cedar {
    /// Reads the world as it is on a day.
    pub fn of(facts: &WorldFacts, day: Day) -> Result<Self, Failure> {
        let mut actions = HashMap::new();
        for item in &facts.items {
            actions.insert(item.key.clone(), policies(&facts.roles, &item.key)?.parse()?);
        }
        Ok(Self { authorizer: Authorizer::new(), actions, entities: Attributes::of(facts, day).entities(facts)? })
    }

    /// The request of a question.
    pub fn ask(question: &Question) -> Result<Asked, Failure> {
        let (principal, resource) = (uid("Person", &question.viewer)?, uid("Person", question.target.as_deref().unwrap_or_default())?);
        let request = Request::new(principal, uid("Action", &question.item)?, resource, Context::empty(), None)?;
        Ok(Asked { item: question.item.clone(), request })
    }

    pub fn is_allowed(&self, asked: &Asked) -> bool {
        let Some(policies) = self.actions.get(&asked.item) else { return false };
        self.authorizer.is_authorized(&asked.request, policies, &self.entities).decision() == Decision::Allow
    }
}

fn policies(roles: &[RoleFact], item: &str) -> Result<String, Failure> {
    let mut text = String::new();
    for role in roles {
        let Some(Given::Level(level)) = role.levels.get(item).copied().flatten() else { continue };
        let own = match level.read() {
            Extent::None => continue,
            Extent::Own => "principal has own && resource.places.containsAny(principal.own) && ",
            Extent::All => "",
        };
        let (held, key) = (attribute(&role.key), &role.key);
        writeln!(
            text,
            "permit(principal, action, resource) when {{ principal has {held} && {own}resource.places.containsAny(principal.{held}) }};"
        )?;
        writeln!(
            text,
            "permit(principal, action, resource) when {{ principal has wards && principal.wards.contains(resource) && resource.guardian_roles.contains(\"{key}\") }};"
        )?;
        writeln!(
            text,
            "permit(principal, action, resource) when {{ principal == resource && resource.pupil_roles.contains(\"{key}\") }};"
        )?;
    }
    Ok(text)
}

/// Kinds and ids; without a kind, words.
type Values<'f> = HashSet<(&'static str, &'f str)>;

/// Sets of strings or entities, by attribute, by person: what is in force on a day.
struct Attributes<'f> {
    day: Day,
    sets: HashMap<&'f str, HashMap<String, Values<'f>>>,
}

const PLACE: &str = "Place";
const PERSON: &str = "Person";
const WORD: &str = "";

impl<'f> Attributes<'f> {
    fn add(&mut self, person: &'f str, attribute: &str, kind: &'static str, id: &'f str) {
        self.sets.entry(person).or_default().entry(attribute.to_owned()).or_default().insert((kind, id));
    }

    fn of(facts: &'f WorldFacts, day: Day) -> Self {
        let mut all = Self { day, sets: HashMap::new() };
        all.held(facts);
        all.places(facts);
        all.seats(facts);
        all
    }

    fn held(&mut self, facts: &'f WorldFacts) {
        let day = self.day;
        for held in facts.assignments.iter().filter(|held| held.span().holds(day)) {
            if let Scope::Unit(place) | Scope::Group(place) = &held.scope {
                self.add(&held.person, &attribute(&held.role), PLACE, place);
            }
        }
        for duty in facts.duties.iter().filter(|duty| duty.span().holds(day)) {
            let Some(group) = &duty.group else { continue };
            self.add(&duty.person, "own", PLACE, group);
            for rule in facts.rules.iter().filter(|rule| rule.when == When::Duty(duty.kind.clone())) {
                self.add(&duty.person, &attribute(&rule.role), PLACE, group);
            }
        }
    }

    fn places(&mut self, facts: &'f WorldFacts) {
        let day = self.day;
        for enrolment in facts.enrolments.iter().filter(|enrolment| enrolment.span().holds(day)) {
            self.add(&enrolment.pupil, "places", PLACE, &enrolment.unit);
        }
        for membership in facts.memberships.iter().filter(|membership| membership.span().holds(day)) {
            self.add(&membership.pupil, "places", PLACE, &membership.group);
        }
    }

    fn seats(&mut self, facts: &'f WorldFacts) {
        let day = self.day;
        let born: HashMap<&str, Option<Day>> = facts.people.iter().map(|person| (person.id.as_str(), person.born)).collect();
        for ward in facts.guardianships.iter().filter(|ward| ward.span().holds(day) && ward.informed) {
            let is_minor = || born.get(ward.pupil.as_str()).copied().flatten().is_some_and(|born| day < born.birthday(18));
            if ward.access == Access::Enabled || ward.access == Access::Automatic && is_minor() {
                self.add(&ward.guardian, "wards", PERSON, &ward.pupil);
            }
        }
        let open: HashSet<&str> = facts.groups.iter().filter(|group| group.pupil_access).map(|group| group.id.as_str()).collect();
        let mut rows: HashMap<(Audience, &str), Vec<&'f str>> = HashMap::new();
        for row in facts.audience.iter().filter(|row| row.span().holds(day)) {
            let (At::Unit(place) | At::Group(place) | At::Pupil(place)) = &row.at;
            rows.entry((row.audience, place)).or_default().push(&row.role);
        }
        let units: HashMap<&str, &str> =
            facts.enrolments.iter().filter(|one| one.span().holds(day)).map(|one| (one.pupil.as_str(), one.unit.as_str())).collect();
        for member in facts.memberships.iter().filter(|member| member.span().holds(day)) {
            let Some(unit) = units.get(member.pupil.as_str()) else { continue };
            for (audience, attribute) in [(Audience::Guardian, "guardian_roles"), (Audience::Pupil, "pupil_roles")] {
                let at = |place: &str| rows.get(&(audience, place)).cloned().unwrap_or_default();
                let card = at(&member.pupil);
                let roles = if card.is_empty() { [at(&member.group), at(unit), at("town")].concat() } else { card };
                let counts = audience == Audience::Guardian || open.contains(member.group.as_str());
                roles.into_iter().filter(|_| counts).for_each(|role| self.add(&member.pupil, attribute, WORD, role));
            }
        }
    }

    fn entities(mut self, facts: &WorldFacts) -> Result<Entities, Failure> {
        let mut entities = Vec::new();
        for person in &facts.people {
            let mut attributes: HashMap<String, RestrictedExpression> = HashMap::new();
            for name in ["places", "guardian_roles", "pupil_roles"] {
                attributes.insert(name.to_owned(), RestrictedExpression::new_set([]));
            }
            for (name, set) in self.sets.remove(person.id.as_str()).unwrap_or_default() {
                attributes.insert(name, expression(&set)?);
            }
            entities.push(Entity::new(uid(PERSON, &person.id)?, attributes, HashSet::new())?);
        }
        Ok(Entities::from_entities(entities, None)?)
    }
}

fn expression(set: &Values<'_>) -> Result<RestrictedExpression, Failure> {
    let one = |(kind, id): &(&'static str, &str)| -> Result<RestrictedExpression, Failure> {
        Ok(if *kind == WORD {
            RestrictedExpression::new_string((*id).to_owned())
        } else {
            RestrictedExpression::new_entity_uid(uid(kind, id)?)
        })
    };
    let all: Result<Vec<_>, Failure> = set.iter().map(one).collect();
    Ok(RestrictedExpression::new_set(all?))
}
