//! One school of the demo: staff, families with their pupils, classes and teaching groups, and who teaches whom.
//!
//! INVARIANT: exactly as many people as asked for, in time linear in them; ids are numbered through the whole municipality.

use super::cast::school_year;
use super::cast_facts::{ROLLBOK, SKOLA24, knows};
use super::classes::{Class, classes};
use super::demo::{Account, Demo, Release, Staff};
use super::names::{Names, plain};
use super::rng::Rng;
use super::towns::School;
use crate::basics::Day;
use crate::imports::model::{Duty, Employment, Enrolment, Group, Guardianship, Membership, Pause, Protection};
use crate::imports::said::Said;
use crate::rights::{Access, Audience, EmploymentKind, Scope};

/// What a school is made from.
pub struct Ground<'g> {
    pub school: &'g School,
    pub people: usize,
    /// The number of its first person.
    pub first: usize,
    /// The school to which some of the staff are lent.
    pub neighbour: &'g str,
    pub seed: u64,
    pub nth: usize,
    pub today: Day,
    pub names: &'g Names,
}

/// Schools whose principal is one of the cast.
const HEADED: [&str; 2] = ["kyrkby", "tallas"];

pub fn fill(ground: &Ground<'_>) -> Demo {
    let place = u64::try_from(ground.nth).unwrap_or_default();
    let year = school_year(ground.today);
    let mut filling = Filling {
        ground,
        rng: Rng::of(ground.seed, place),
        demo: Demo::default(),
        next: ground.first,
        year,
        teachers: Vec::new(),
        from: Day::new(year, 8, 1),
        to: Day::new(year + 1, 7, 31),
    };
    let staff = if ground.people == 0 { 0 } else { (ground.people * 9 / 100).max(1) };
    for nth in 0..staff {
        filling.staff(nth);
    }
    let families = ground.people - staff;
    let classes = classes(ground.school, families / 2, year);
    for (nth, class) in classes.iter().enumerate() {
        filling.class(nth, class);
    }
    filling.families(families, &classes);
    filling.demo
}

struct Filling<'f> {
    ground: &'f Ground<'f>,
    rng: Rng,
    demo: Demo,
    next: usize,
    year: i16,
    teachers: Vec<String>,
    from: Option<Day>,
    to: Option<Day>,
}

impl Filling<'_> {
    fn id(&mut self) -> String {
        let id = format!("p{}", self.next);
        self.next += 1;
        id
    }

    fn day_in(&mut self, year: i16) -> Option<Day> {
        let (month, day) = (self.rng.below(12) + 1, self.rng.below(28) + 1);
        Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
    }

    fn years_ago(&mut self, from: usize, span: usize) -> i16 {
        self.year - i16::try_from(from + self.rng.below(span)).unwrap_or(0)
    }

    fn staff(&mut self, nth: usize) {
        let school = self.ground.school.id.as_str();
        let is_headed = HEADED.contains(&school);
        let position = match nth {
            0 if !is_headed => "principal",
            4 => "clerk",
            6 => "administrator",
            nth if nth % 12 == 8 => "counsellor",
            nth if nth % 9 == 7 => "leisure_teacher",
            nth if nth % 14 == 11 => "assistant",
            _ => "teacher",
        };
        let (id, number, origin) = (self.id(), self.next - 1, self.ground.names.origin(&mut self.rng));
        let (given, family) = (self.ground.names.given(&mut self.rng, origin), self.ground.names.family(&mut self.rng, origin));
        let letters = |name: &str| plain(name).chars().take(3).collect::<String>();
        let user_name = format!("{}{}{number}", letters(given), letters(family));
        let signature: String = given.chars().take(1).chain(family.chars().take(2)).collect::<String>().to_uppercase();
        let year = self.years_ago(24, 40);
        let born = self.day_in(year);
        self.demo.person(&id, (given, family), born, Some(Staff { user_name: &user_name, signature: &signature }));
        let (person, locked) = (id.clone(), self.rng.often(10));
        self.demo.accounts.push(Account { person, user_name, has_password: false, locked });
        let since = self.years_ago(0, 12);
        let since = Day::new(since, 8, 1);
        // Some have left, and hold no duty any more.
        let has_left = nth > 8 && nth % 25 == 24;
        let left = has_left.then(|| self.ground.today.plus_days(-30 - i64::try_from(self.rng.below(300)).unwrap_or(0)));
        self.employ(&id, school, position, EmploymentKind::Home, (since, left));
        if has_left {
            return;
        }
        if self.rng.often(30) {
            self.employ(&id, self.ground.neighbour, position, EmploymentKind::Secondment, (self.from, self.to));
        }
        if self.rng.often(20) && position != "principal" {
            let (from, to) = (Some(self.ground.today.plus_days(-60)), Some(self.ground.today.plus_days(150)));
            let (pause, employment) = (format!("{id}|pause"), format!("{id}|{school}"));
            self.demo.bundle.pauses.get_or_insert_default().push(Pause { id: pause, person: id.clone(), employment, from, to });
        }
        if self.rng.often(1) {
            self.protect(&id);
        }
        let here = || Scope::Unit(school.to_owned());
        match position {
            "principal" => self.demo.lead(&id, school, since),
            "clerk" => self.demo.assign(&id, (SKOLA24, "clerk"), here(), (since, None), "import"),
            "administrator" => {
                self.demo.assign(&id, (SKOLA24, "school_administrator"), here(), (since, None), "import");
                self.demo.assign(&id, (ROLLBOK, "school_administrator"), here(), (since, None), "import");
            }
            "teacher" | "leisure_teacher" => {
                if nth == 5 {
                    self.demo.assign(&id, (SKOLA24, "scheduler"), here(), (since, None), "import");
                }
                self.teachers.push(id);
            }
            _ => {}
        }
    }

    fn employ(&mut self, person: &str, unit: &str, position: &str, kind: EmploymentKind, (from, to): (Option<Day>, Option<Day>)) {
        let (id, person, unit) = (format!("{person}|{unit}"), person.to_owned(), unit.to_owned());
        let employment = Employment { id, person, unit, position: position.to_owned(), kind, from, to };
        self.demo.bundle.employments.get_or_insert_default().push(employment);
    }

    fn protect(&mut self, person: &str) {
        let marking = if self.rng.often(700) { "Sekretessmarkering" } else { "Skyddad folkbokföring" }.to_owned();
        let (id, person) = (person.to_owned(), person.to_owned());
        self.demo.bundle.protections.get_or_insert_default().push(Protection { id, person, marking, from: None, to: None });
    }

    /// A class and its teaching groups, with teachers taken in turn.
    fn class(&mut self, nth: usize, class: &Class) {
        for (at, group) in class.groups.iter().enumerate() {
            let (is_known, is_led) = knows(&group.id);
            if !is_known {
                self.demo.bundle.groups.get_or_insert_default().push(Group {
                    id: group.id.clone(),
                    unit: self.ground.school.id.clone(),
                    kind: group.kind().to_owned(),
                    name: group.name.clone(),
                    pupil_access: Said::Is(class.gives_access),
                    from: self.from,
                    to: self.to,
                });
            }
            let teacher = self.teachers.get((nth * 3 + at) % self.teachers.len().max(1)).cloned();
            if let Some(person) = teacher.filter(|_| !is_led) {
                let kind = if group.is_class() { "class_teacher" } else { "subject_teacher" };
                let (id, group) = (format!("{}|{person}", group.id), Some(group.id.clone()));
                let (kind, stands_for) = (kind.to_owned(), None);
                let duty = Duty { id, person, kind, stands_for, group, from: self.from, to: self.to };
                self.demo.bundle.duties.get_or_insert_default().push(duty);
            }
        }
        let (group, is_known) = (class.id().to_owned(), knows(class.id()).0);
        if class.gives_access && !is_known && self.rng.often(700) {
            for to in [Audience::Pupil, Audience::Guardian] {
                self.demo.releases.push(Release { group: group.clone(), system: SKOLA24, module: "assessment", to });
            }
        }
    }

    /// Families until nobody is left: children first, who go to classes in turn, then their guardians.
    fn families(&mut self, mut left: usize, classes: &[Class]) {
        let mut seat = 0;
        while left > 0 {
            let children = match self.rng.below(100) {
                0..45 => 1,
                45..85 => 2,
                _ => 3,
            }
            .min(left);
            let origin = self.ground.names.origin(&mut self.rng);
            let family = self.ground.names.family(&mut self.rng, origin);
            let mut pupils = Vec::with_capacity(children);
            for _ in 0..children {
                let class = classes.get(seat % classes.len().max(1));
                seat += 1;
                let given = self.ground.names.given(&mut self.rng, origin);
                pupils.extend(class.map(|class| self.pupil((given, family), class)));
            }
            left -= children;
            let guardians = match self.rng.below(100) {
                0..3 => 0,
                3..28 => 1,
                _ => 2,
            }
            .min(left);
            for nth in 0..guardians {
                let family = if nth == 0 || self.rng.often(600) { family } else { self.ground.names.family(&mut self.rng, origin) };
                let given = self.ground.names.given(&mut self.rng, origin);
                self.guardian((given, family), &pupils);
            }
            left -= guardians;
        }
    }

    fn pupil(&mut self, name: (&str, &str), class: &Class) -> Child {
        let id = self.id();
        let late = i16::from(self.rng.often(30));
        let born = self.day_in(self.year - 6 - class.grade - late);
        // A birth day that the register does not know.
        let born = born.filter(|_| !self.rng.often(1));
        self.demo.person(&id, name, born, None);
        let is_protected = self.rng.often(2);
        if is_protected {
            self.protect(&id);
        }
        let years = self.rng.below(usize::try_from(class.grade.clamp(0, 3)).unwrap_or(0) + 1);
        let from = Day::new(self.year - i16::try_from(years).unwrap_or(0), 8, 1);
        let unit = self.ground.school.id.clone();
        let enrolment = Enrolment { id: format!("{id}|{unit}"), person: id.clone(), unit, from, to: None };
        self.demo.bundle.enrolments.get_or_insert_default().push(enrolment);
        let (since, until) = (self.from, self.to);
        let memberships = self.demo.bundle.memberships.get_or_insert_default();
        memberships.extend(class.groups.iter().map(|group| Membership {
            id: format!("{}|{id}", group.id),
            person: id.clone(),
            group: group.id.clone(),
            from: since,
            to: until,
        }));
        let is_adult = born.is_some_and(|born| born.birthday(18) <= self.ground.today);
        Child { id, is_adult, is_protected }
    }

    fn guardian(&mut self, name: (&str, &str), children: &[Child]) {
        let id = self.id();
        let year = self.years_ago(28, 28);
        let born = self.day_in(year);
        self.demo.person(&id, name, born, None);
        if children.iter().any(|child| child.is_protected) && self.rng.often(500) {
            self.protect(&id);
        }
        for child in children {
            let access = match self.rng.below(100) {
                0 => Access::Disabled,
                1..30 if child.is_adult => Access::Enabled,
                _ => Access::Automatic,
            };
            self.demo.bundle.guardianships.get_or_insert_default().push(Guardianship {
                id: format!("{}|{id}", child.id),
                guardian: id.clone(),
                pupil: child.id.clone(),
                access: Said::Is(access),
                informed: Said::Is(true),
                custodial: Said::Is(true),
                from: None,
                to: None,
            });
        }
    }
}

struct Child {
    id: String,
    is_adult: bool,
    is_protected: bool,
}
