//! Section 4 of `rights.md` read again: plainly, slowly, from the raw lists, sentence by sentence, for comparison only.
//!
//! INVARIANT: shares nothing with the engine but the types of facts and question. Days are compared as text, units by walking
//! up their parents, levels as pairs of numbers.

use crate::basics::Day;
use crate::rights::facts::{EmploymentFact, PeriodFact, RoleFact, WorldFacts};
use crate::rights::{Client, Given, ItemKind, Level, Of, Question, Refusal, Scope, Take, When};

macro_rules! in_force {
    ($self:ident, $record:expr) => {
        $self.days($record.from, $record.to, $record.revoked_on)
    };
}

mod hats;
mod scopes;

/// What may be done: read, edit, execute.
pub type Three = [bool; 3];

/// The decision by the text.
pub fn decide(facts: &WorldFacts, question: &Question) -> (Three, Option<Refusal>) {
    let reading = |away| Reading { w: facts, q: question, day: question.day.to_string(), away };
    let now = reading("");
    let item = now.item();
    // 4.1
    if facts.people.iter().any(|p| p.id == question.viewer && p.locked) {
        return ([false; 3], Some(Refusal::Locked));
    }
    if facts.modules.iter().any(|m| m.key == item.module && !m.in_use) || !item.clients.contains(&question.client) {
        return ([false; 3], Some(Refusal::NotOffered));
    }
    // 4, target
    let is_person = |id: &String| facts.people.iter().any(|p| p.id == *id);
    let is_place = |id: &String| facts.units.iter().any(|u| u.id == *id) || facts.groups.iter().any(|g| g.id == *id);
    let exists = match item.of {
        Of::Organisation => question.target.is_none(),
        Of::Unit => question.target.as_ref().is_some_and(is_place),
        _ => question.target.as_ref().is_some_and(is_person),
    };
    if !exists {
        return ([false; 3], Some(Refusal::NotFound));
    }
    let acts = now.allowed();
    if acts != [false; 3] {
        return (acts, None);
    }
    // 4.8
    if item.of != Of::Unit && item.of != Of::Organisation && now.hidden() && !now.excepted(now.target()) {
        return (acts, Some(Refusal::NotFound));
    }
    let order = [
        ("ward protection", Refusal::NotFound),
        ("wall", Refusal::Walled),
        ("takes", Refusal::Taken),
        ("disabled", Refusal::GuardianDisabled),
        ("age", Refusal::CameOfAge),
        ("release", Refusal::NotReleased),
        ("pupil access", Refusal::NoPupilAccess),
        ("training", Refusal::TrainingMissing),
        ("employment", Refusal::NotEmployed),
        ("scope", Refusal::OutOfScope),
        ("own", Refusal::NotOwn),
    ];
    for (away, refusal) in order {
        if reading(away).allowed() != [false; 3] {
            return (acts, Some(refusal));
        }
    }
    (acts, Some(Refusal::NoGrant))
}

struct Reading<'a> {
    w: &'a WorldFacts,
    q: &'a Question,
    day: String,
    away: &'static str,
}

/// A grant of 4.2, with what it still has to prove.
struct Grant<'a> {
    client: Client,
    role: Option<&'a RoleFact>,
    level: (u8, u8, bool),
    scope: Scope,
    opens: Vec<String>,
}

fn pair(level: Level) -> (u8, u8) {
    match level.to_string().as_str() {
        "read_own" => (1, 0),
        "read_all" => (2, 0),
        "edit_own" => (1, 1),
        "read_all_edit_own" => (2, 1),
        "edit_all" => (2, 2),
        _ => (0, 0),
    }
}

fn triple(given: Given) -> (u8, u8, bool) {
    match given {
        Given::Execute => (0, 0, true),
        Given::Level(level) => (pair(level).0, pair(level).1, false),
    }
}

impl<'a> Reading<'a> {
    fn days(&self, from: Option<Day>, to: Option<Day>, revoked_on: Option<Day>) -> bool {
        let text = |day: Option<Day>, open: &str| day.map_or(open.to_owned(), |day| day.to_string());
        text(from, "") <= self.day && self.day <= text(to, "~") && self.day < text(revoked_on, "~")
    }

    fn item(&self) -> &'a crate::rights::facts::ItemFact {
        self.w.items.iter().find(|i| i.key == self.q.item).unwrap()
    }

    fn target(&self) -> &str {
        self.q.target.as_deref().unwrap_or("")
    }

    /// The unit, its parent, …
    fn up(&self, unit: &str) -> Vec<&'a str> {
        let fact = self.w.units.iter().find(|u| u.id == unit).unwrap();
        let mut line = vec![fact.id.as_str()];
        if let Some(parent) = &fact.parent {
            line.extend(self.up(parent));
        }
        line
    }

    fn unit_of(&self, group: &str) -> &'a str {
        &self.w.groups.iter().find(|g| g.id == group).unwrap().unit
    }

    fn root(&self) -> &'a str {
        &self.w.units.iter().find(|u| u.parent.is_none()).unwrap().id
    }

    // 4.7
    fn allowed(&self) -> Three {
        let mut acts = [false; 3];
        for one in [self.as_staff(), self.as_pupil(), self.as_guardian()] {
            acts = [acts[0] || one[0], acts[1] || one[1], acts[2] || one[2]];
        }
        for x in self.w.adjustments.iter().filter(|x| x.person == self.q.viewer && x.item == self.q.item && in_force!(self, x)) {
            if self.away == "takes" || !self.inside(&x.scope) {
                continue;
            }
            match x.take {
                Some(Take::All) => acts = [false; 3],
                Some(Take::Edit) => acts = [acts[0], false, false],
                None => {}
            }
        }
        acts
    }

    // 4.2
    fn role_level(&self, role: &RoleFact) -> (u8, u8, bool) {
        let item = self.item();
        match role.levels.get(&item.key).copied().flatten() {
            Some(given) => triple(given),
            None if item.wall.is_some() && self.away != "wall" => (0, 0, false),
            None if item.kind == ItemKind::Register => triple(Given::Level(role.all_items)),
            None => (0, 0, role.all_items == Level::EDIT_ALL),
        }
    }

    fn grants(&self) -> Vec<Grant<'a>> {
        let me = &self.q.viewer;
        let mut held: Vec<(&str, Scope)> = Vec::new();
        for a in self.w.assignments.iter().filter(|a| a.person == *me && in_force!(self, a)) {
            held.push((&a.role, a.scope.clone()));
        }
        for rule in &self.w.rules {
            match &rule.when {
                When::Position(p) => {
                    for e in self.w.employments.iter().filter(|e| e.person == *me && e.position == *p && self.works(e)) {
                        held.push((&rule.role, Scope::Unit(e.unit.clone())));
                    }
                }
                When::Duty(d) => {
                    for duty in self.w.duties.iter().filter(|x| x.person == *me && x.kind == *d && in_force!(self, x)) {
                        held.push((&rule.role, Scope::Group(duty.group.clone().unwrap())));
                    }
                }
                When::Head => {
                    for unit in self.w.units.iter().filter(|u| u.head.as_ref() == Some(me)) {
                        held.push((&rule.role, Scope::Unit(unit.id.clone())));
                    }
                }
            }
        }
        let mut grants = Vec::new();
        for (key, scope) in held {
            let role = self.w.roles.iter().find(|r| r.key == key).unwrap();
            let (level, opens) = (self.role_level(role), role.opens.clone());
            grants.push(Grant { client: role.client, role: Some(role), level, scope, opens });
        }
        for x in self.w.adjustments.iter().filter(|x| x.person == *me && x.item == self.q.item && in_force!(self, x)) {
            if let Some(given) = x.give {
                let opens = x.opens.clone().unwrap_or_default();
                grants.push(Grant { client: x.client.unwrap(), role: None, level: triple(given), scope: x.scope.clone(), opens });
            }
        }
        grants
    }

    /// An employment that carries something for its person.
    fn works(&self, e: &EmploymentFact) -> bool {
        in_force!(self, e) && (self.away == "employment" || !e.pauses.iter().any(|p: &PeriodFact| in_force!(self, p)))
    }

    fn counts(&self, grant: &Grant<'a>) -> bool {
        let mine = || self.w.employments.iter().filter(|e| e.person == self.q.viewer && self.works(e));
        if grant.client == Client::Portal && self.q.client == Client::Office {
            return false;
        }
        if grant.client == Client::Office && self.away != "employment" && mine().count() == 0 {
            return false;
        }
        let Some(role) = grant.role else { return true };
        if role.archived {
            return false;
        }
        if role.bound_to_employment && self.away != "employment" {
            let unit = match &grant.scope {
                Scope::Everywhere => self.root(),
                Scope::Unit(unit) => unit,
                Scope::Group(group) => self.unit_of(group),
            };
            if !mine().any(|e| self.up(unit).contains(&e.unit.as_str())) {
                return false;
            }
        }
        let Some(course) = &role.training else { return true };
        let me = self.w.people.iter().find(|p| p.id == self.q.viewer).unwrap();
        self.away == "training" || me.certificates.iter().any(|c| c.course == *course && in_force!(self, c))
    }

    // 4.4
    fn protected(&self, person: &str) -> bool {
        let person = self.w.people.iter().find(|p| p.id == person).unwrap();
        person.protected.iter().any(|p| in_force!(self, p))
    }

    /// The target is a protected person other than the viewer.
    fn hidden(&self) -> bool {
        let through_pupil = || self.item().of == Of::Guardian && self.wards(self.target()).iter().any(|g| self.protected(&g.pupil));
        self.target() != self.q.viewer && (self.protected(self.target()) || through_pupil())
    }

    fn excepted(&self, subject: &str) -> bool {
        self.w.exceptions.iter().any(|e| e.viewer == self.q.viewer && e.subject == subject && in_force!(self, e))
    }

    fn as_staff(&self) -> Three {
        let mut acts = [false; 3];
        let item = self.item();
        let about_person = matches!(item.of, Of::Pupil | Of::Staff | Of::Guardian);
        for grant in self.grants().iter().filter(|grant| self.counts(grant)) {
            let opens = |word: &str| grant.opens.iter().any(|open| open == word);
            let wall_stands = self.away != "wall" && item.wall.as_ref().is_some_and(|wall| !opens(wall));
            let shield_stands = about_person && self.hidden() && !self.excepted(self.target()) && !opens("protected");
            let outside = self.away != "scope" && !self.inside(&grant.scope);
            if wall_stands || shield_stands || outside {
                continue;
            }
            let needed = if self.away == "own" || self.own() { 1 } else { 2 };
            let (read, edit, execute) = grant.level;
            acts = [acts[0] || read >= needed, acts[1] || edit >= needed, acts[2] || execute];
        }
        acts
    }
}
