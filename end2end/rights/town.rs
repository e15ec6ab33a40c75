//! The world W(n) of the figures: n people in schools of 400, always the same for the same n.
//!
//! A school has 200 pupils in 8 classes, 40 staff and 160 guardians; 25 roles, 60 registers, intervals, audience rows on 3 % of the
//! classes and on 1 % of the cards, and guardians in three states. What Cedar cannot say is left out: walls, protection, takes.

use rollbok::basics::Day;
use rollbok::rights::facts::{
    AssignmentFact, AudienceFact, DutyFact, EmploymentFact, EnrolmentFact, GroupFact, GuardianshipFact, ItemFact, MembershipFact,
    ModuleFact, PersonFact, RoleFact, RuleFact, UnitFact, WorldFacts,
};
use rollbok::rights::{Access, At, Audience, Client, EmploymentKind, Given, ItemKind, Level, Of, Question, Scope, UnitKind, When};

pub const ITEMS: usize = 60;
const ROLES: usize = 25;
/// Roles for pupils and guardians come last.
const SEATED: usize = 20;
pub const TODAY: &str = "2026-11-23";

/// Numbers that look thrown, and are always the same.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(2) + 1)
    }

    pub fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides.max(1)
    }

    pub fn one_in(&mut self, sides: usize) -> bool {
        self.below(sides) == 0
    }
}

fn day(text: &str) -> Option<Day> {
    text.parse().ok()
}

pub fn item(at: usize) -> String {
    format!("item.{at}")
}

fn role(at: usize) -> String {
    format!("role-{at}")
}

/// A world, and pairs of a viewer and a pupil she may have to do with, or not.
pub struct Town {
    pub facts: WorldFacts,
    pub pairs: Vec<(String, String)>,
}

impl Town {
    pub fn of(people: usize) -> Self {
        let mut town = Self { facts: settings(), pairs: Vec::new() };
        let mut dice = Dice::new(7);
        for school in 0..(people / 400).max(1) {
            town.school(school, &mut dice);
        }
        town
    }

    fn add(&mut self, school: usize, kind: &str, at: usize, born: Option<Day>) -> String {
        let id = format!("{kind}-{school}-{at}");
        self.facts.people.push(PersonFact { id: id.clone(), born, protected: Vec::new(), locked: false, certificates: Vec::new() });
        id
    }

    fn school(&mut self, school: usize, dice: &mut Dice) {
        let unit = format!("school-{school}");
        self.facts.units.push(UnitFact {
            id: unit.clone(),
            kind: UnitKind::School,
            parent: Some("town".to_owned()),
            code: None,
            head: None,
        });
        let classes: Vec<String> = (0..8).map(|class| format!("class-{school}-{class}")).collect();
        for class in &classes {
            self.facts.groups.push(GroupFact {
                id: class.clone(),
                unit: unit.clone(),
                kind: "class".to_owned(),
                pupil_access: !dice.one_in(8),
            });
            if dice.one_in(33) {
                self.row(Audience::Guardian, At::Group(class.clone()), dice);
            }
        }
        let staff: Vec<String> = (0..40).map(|at| self.add(school, "staff", at, day("1980-05-05"))).collect();
        let guardians: Vec<String> = (0..160).map(|at| self.add(school, "guardian", at, day("1982-05-05"))).collect();
        let pupils: Vec<String> =
            (0..200).map(|at| self.add(school, "pupil", at, Day::new(2007 + i16::try_from(dice.below(11)).unwrap_or(0), 3, 2))).collect();
        for (at, pupil) in pupils.iter().enumerate() {
            let guardian = guardians.get(dice.below(guardians.len())).cloned().unwrap_or_default();
            self.pupil(pupil, &unit, classes.get(at / 25).map_or("", String::as_str), &guardian, dice);
        }
        for (at, person) in staff.iter().enumerate() {
            self.staff(person, &unit, classes.get(at).map(String::as_str), at, dice);
            for _ in 0..8 {
                self.pairs.push((person.clone(), pupils.get(dice.below(pupils.len())).cloned().unwrap_or_default()));
            }
            let elsewhere = format!("pupil-{}-{}", dice.below(school + 1), dice.below(200));
            self.pairs.push((person.clone(), elsewhere));
        }
    }

    fn pupil(&mut self, pupil: &str, unit: &str, class: &str, guardian: &str, dice: &mut Dice) {
        let (from, to, revoked_on) = (day("2025-08-15"), day("2027-06-12"), None);
        self.facts.enrolments.push(EnrolmentFact { pupil: pupil.to_owned(), unit: unit.to_owned(), from, to, revoked_on });
        self.facts.memberships.push(MembershipFact { pupil: pupil.to_owned(), group: class.to_owned(), from, to: None, revoked_on });
        let access =
            *[Access::Automatic, Access::Automatic, Access::Enabled, Access::Disabled].get(dice.below(4)).unwrap_or(&Access::Enabled);
        let (guardian_id, pupil_id) = (guardian.to_owned(), pupil.to_owned());
        let ward = GuardianshipFact {
            guardian: guardian_id,
            pupil: pupil_id,
            access,
            informed: !dice.one_in(20),
            only: None,
            from,
            to: None,
            revoked_on,
        };
        self.facts.guardianships.push(ward);
        if dice.one_in(100) {
            self.row(Audience::Guardian, At::Pupil(pupil.to_owned()), dice);
        }
        self.pairs.push((guardian.to_owned(), pupil.to_owned()));
        self.pairs.push((pupil.to_owned(), pupil.to_owned()));
    }

    fn staff(&mut self, person: &str, unit: &str, class: Option<&str>, at: usize, dice: &mut Dice) {
        let (from, to, revoked_on) = (day("2020-01-01"), None, None);
        let position = if at < 30 { "teacher" } else { "clerk" }.to_owned();
        let (kind, pauses) = (EmploymentKind::Home, Vec::new());
        self.facts.employments.push(EmploymentFact {
            person: person.to_owned(),
            unit: unit.to_owned(),
            position,
            kind,
            pauses,
            from,
            to,
            revoked_on,
        });
        if let Some(class) = class {
            let (kind, group) = ("class_teacher".to_owned(), Some(class.to_owned()));
            self.facts.duties.push(DutyFact { person: person.to_owned(), kind, stands_for: None, group, from, to, revoked_on });
        }
        for _ in 0..2 {
            let ended = dice.one_in(5);
            self.facts.assignments.push(AssignmentFact {
                id: format!("assignment-{}", self.facts.assignments.len()),
                person: person.to_owned(),
                role: role(dice.below(SEATED)),
                scope: Scope::Unit(unit.to_owned()),
                origin: Some("order 17".to_owned()),
                from: day("2025-08-15"),
                to: if ended { day("2026-06-12") } else { None },
                revoked_on,
            });
        }
    }

    fn row(&mut self, audience: Audience, at: At, dice: &mut Dice) {
        let role = role(SEATED + dice.below(ROLES - SEATED));
        self.facts.audience.push(AudienceFact { audience, at, role, from: day("2025-08-15"), to: None, revoked_on: None });
    }

    /// So many questions, thrown.
    pub fn questions(&self, count: usize, seed: u64, on: &str) -> Vec<Question> {
        let mut dice = Dice::new(seed);
        let on = day(on).unwrap_or(Day::FIRST);
        let pair = |dice: &mut Dice| self.pairs.get(dice.below(self.pairs.len())).cloned().unwrap_or_default();
        (0..count)
            .map(|_| {
                let (viewer, target) = pair(&mut dice);
                Question { viewer, item: item(dice.below(ITEMS)), target: Some(target), client: Client::Portal, day: on }
            })
            .collect()
    }
}

fn settings() -> WorldFacts {
    let mut dice = Dice::new(3);
    let mut level = || Level::WORDS.get(dice.below(6)).map_or(Level::NONE, |(level, _)| *level);
    let levels = (0..ROLES).map(|_| (0..ITEMS).map(|_| level()).collect::<Vec<_>>()).collect::<Vec<_>>();
    let mut dice = Dice::new(5);
    let module = |at: usize| format!("module-{}", at % 10);
    let both = vec![Client::Office, Client::Portal];
    let row = |audience, at: usize| AudienceFact {
        audience,
        at: At::Unit("town".to_owned()),
        role: role(at),
        from: None,
        to: None,
        revoked_on: None,
    };
    WorldFacts {
        units: vec![UnitFact { id: "town".to_owned(), kind: UnitKind::Organisation, parent: None, code: None, head: None }],
        modules: (0..10).map(|at| ModuleFact { key: module(at), in_use: true }).collect(),
        items: (0..ITEMS)
            .map(|at| ItemFact {
                key: item(at),
                module: module(at),
                kind: ItemKind::Register,
                of: Of::Pupil,
                clients: both.clone(),
                own: vec!["class_teacher".to_owned()],
                substitutable: at % 2 == 0,
                needs_release: false,
                wall: None,
            })
            .collect(),
        roles: (0..ROLES)
            .map(|at| RoleFact {
                key: role(at),
                client: if at < 10 { Client::Office } else { Client::Portal },
                archived: false,
                bound_to_employment: at % 3 == 0,
                training: None,
                // A role has something to do with two items of five.
                levels: levels
                    .get(at)
                    .into_iter()
                    .flatten()
                    .enumerate()
                    .filter(|_| dice.below(5) < 2)
                    .map(|(at, level)| (item(at), Some(Given::Level(*level))))
                    .collect(),
                all_items: Level::NONE,
                opens: Vec::new(),
            })
            .collect(),
        rules: vec![RuleFact { key: "class teachers".to_owned(), when: When::Duty("class_teacher".to_owned()), role: role(13) }],
        audience: vec![row(Audience::Guardian, SEATED), row(Audience::Pupil, SEATED + 1)],
        ..WorldFacts::default()
    }
}
