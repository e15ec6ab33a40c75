//! What the cast are and hold: employments, classes, families, roles, and the exceptions they are there to show.

use super::cast::{CAST, Member, school_year};
use super::demo::{Account, AudienceRow, Demo, Release, Staff};
use super::towns::{COMPULSORY, PLACING, ROOT};
use crate::basics::Day;
use crate::imports::model::{Duty, Employment, Enrolment, Group, Guardianship, Membership, Pause};
use crate::imports::said::Said;
use crate::rights::{Access, At, Audience, EmploymentKind, Scope};

pub(super) const ROLLBOK: &str = "rollbok";
pub(super) const SKOLA24: &str = "skola24";
pub(super) const IST: &str = "ist";

/// Groups of the cast: id, school, kind, name, whether its pupils may sign in.
const GROUPS: &[(&str, &str, &str, &str, bool)] = &[
    ("kyrkby-7B", "kyrkby", "class", "7B", true),
    ("kyrkby-7B-MA", "kyrkby", "teaching", "MA 7B", true),
    ("kyrkby-5A", "kyrkby", "class", "5A", true),
    ("kyrkby-9A", "kyrkby", "class", "9A", true),
    ("kyrkby-1A", "kyrkby", "class", "1A", false),
    ("kyrkby-8A", "kyrkby", "class", "8A", true),
    ("tallas-4A", "tallas", "class", "4A", true),
    ("hamn-6A", "hamn", "class", "6A", true),
    ("bergsang-3A", "bergsang", "class", "3A", false),
    ("sorgard-8A", "sorgard", "class", "8A", true),
    ("upper-NA", "upper", "class", "NA", true),
];

/// Groups whose class teacher is one of the cast.
const LED: &[(&str, &str)] =
    &[("kyrkby-7B", "maria"), ("kyrkby-5A", "lena"), ("bergsang-3A", "sara"), ("sorgard-8A", "hanna"), ("hamn-6A", "maja")];

/// Whether a group is made here, and whether somebody here leads it.
pub fn knows(group: &str) -> (bool, bool) {
    (GROUPS.iter().any(|(id, ..)| *id == group), LED.iter().any(|(id, _)| *id == group))
}

/// The cast and everything about it, on a day.
pub fn cast(today: Day) -> Demo {
    let mut cast = Cast { demo: Demo::default(), today, year: school_year(today) };
    cast.groups();
    cast.people();
    cast.work();
    cast.duties();
    cast.families();
    cast.roles();
    cast.shields();
    cast.ist();
    cast.demo
}

pub(super) struct Cast {
    pub demo: Demo,
    pub today: Day,
    pub year: i16,
}

impl Cast {
    pub fn first(&self) -> Option<Day> {
        Day::new(self.year, 8, 1)
    }

    pub fn last(&self) -> Option<Day> {
        Day::new(self.year + 1, 7, 31)
    }

    fn groups(&mut self) {
        let (from, to) = (self.first(), self.last());
        let groups = GROUPS.iter().map(|(id, unit, kind, name, pupil_access)| Group {
            id: (*id).to_owned(),
            unit: (*unit).to_owned(),
            kind: (*kind).to_owned(),
            name: if *name == "NA" { format!("NA{:02}A", (self.year - 2) % 100) } else { (*name).to_owned() },
            pupil_access: Said::Is(*pupil_access),
            from,
            to,
        });
        self.demo.bundle.groups.get_or_insert_default().extend(groups);
        let released = [("kyrkby-7B", Audience::Pupil), ("kyrkby-7B", Audience::Guardian), ("kyrkby-8A", Audience::Guardian)];
        let released = released.map(|(group, to)| Release { group: group.to_owned(), system: SKOLA24, module: "assessment", to });
        self.demo.releases.extend(released);
    }

    fn people(&mut self) {
        for Member { user_name, given, family, born, .. } in CAST {
            let signature: String = given.chars().take(1).chain(family.chars().take(2)).collect::<String>().to_uppercase();
            let staff = Staff { user_name, signature: &signature };
            self.demo.person(user_name, (given, family), born.day(self.today), Some(staff));
            self.demo.accounts.push(Account {
                person: (*user_name).to_owned(),
                user_name: (*user_name).to_owned(),
                has_password: true,
                locked: *user_name == "bjorn",
            });
        }
    }

    fn work(&mut self) {
        use EmploymentKind::{Home, Secondment};
        let retired = self.today.plus_days(-30);
        let jobs: &[(&str, &str, &str, EmploymentKind)] = &[
            ("karin", COMPULSORY, "systems_manager", Home),
            ("peter", "kyrkby", "principal", Home),
            ("annika", "tallas", "principal", Home),
            ("elin", "lindang", "administrator", Home),
            ("fatima", "kyrkby", "teacher", Home),
            ("fatima", "hamn", "scheduler", Secondment),
            ("maria", "kyrkby", "teacher", Home),
            ("johan", "kyrkby", "teacher", Home),
            ("ali", "kyrkby", "substitute_teacher", Home),
            ("sara", "bergsang", "teacher", Home),
            ("ingrid", "lindang", "nurse", Home),
            ("ingrid", "kyrkby", "nurse", Secondment),
            ("ingrid", "tallas", "nurse", Secondment),
            ("ingrid", "majhojd", "nurse", Secondment),
            ("nadia", PLACING, "placement_officer", Home),
            ("olle", "hamn", "assistant", Home),
            ("bjorn", "hamn", "teacher", Home),
            ("birgitta", COMPULSORY, "protection_officer", Home),
            ("gunnar", ROOT, "auditor", Home),
            ("hanna", "sorgard", "teacher", Home),
            ("tomas", "alvas", "caretaker", Home),
            ("leena", "majhojd", "clerk", Home),
            ("mikael", "hamn", "teacher", Home),
            ("mikael", "alvas", "teacher", Secondment),
            ("mikael", "tallas", "teacher", Secondment),
            ("petra", "lindang", "administrator", Home),
            ("lena", "kyrkby", "teacher", Home),
            ("margareta", "alvas", "clerk", Home),
            ("maja", "hamn", "teacher", Home),
        ];
        let employments = jobs.iter().map(|(person, unit, position, kind)| Employment {
            id: format!("{person}|{unit}"),
            person: (*person).to_owned(),
            unit: (*unit).to_owned(),
            position: (*position).to_owned(),
            kind: *kind,
            from: Day::new(self.year - 3, 8, 1),
            to: (*person == "margareta").then_some(retired),
        });
        self.demo.bundle.employments.get_or_insert_default().extend(employments);
        let (from, to) = (Some(self.today.plus_days(-80)), Some(self.today.plus_days(200)));
        let pause = Pause { id: "sara|leave".to_owned(), person: "sara".to_owned(), employment: "sara|bergsang".to_owned(), from, to };
        self.demo.bundle.pauses.get_or_insert_default().push(pause);
        self.demo.lead("peter", "kyrkby", Day::new(self.year - 3, 8, 1));
        self.demo.lead("annika", "tallas", Day::new(self.year - 3, 8, 1));
    }

    fn duties(&mut self) {
        let (from, to) = (self.first(), self.last());
        let led = LED.iter().map(|(group, person)| (*person, "class_teacher", *group));
        let taught = [
            ("maria", "subject_teacher", "kyrkby-7B"),
            ("johan", "subject_teacher", "kyrkby-7B-MA"),
            ("fatima", "subject_teacher", "kyrkby-7B"),
            ("mikael", "subject_teacher", "hamn-6A"),
            ("bjorn", "subject_teacher", "hamn-6A"),
        ];
        let duties = led.chain(taught).map(|(person, kind, group)| Duty {
            id: format!("{person}|{group}|{kind}"),
            person: person.to_owned(),
            kind: kind.to_owned(),
            stands_for: None,
            group: Some(group.to_owned()),
            from,
            to,
        });
        let today = Some(self.today);
        let pass = Duty {
            id: "ali|johan".to_owned(),
            person: "ali".to_owned(),
            kind: "substitute".to_owned(),
            stands_for: Some("johan".to_owned()),
            group: None,
            from: today,
            to: today,
        };
        self.demo.bundle.duties.get_or_insert_default().extend(duties.chain([pass]));
    }

    fn families(&mut self) {
        use Access::{Automatic, Disabled, Enabled};
        let (from, to) = (self.first(), self.last());
        let pupils: &[(&str, &[&str])] = &[
            ("elsa", &["kyrkby-7B", "kyrkby-7B-MA"]),
            ("tilde", &["kyrkby-5A"]),
            ("isak", &["kyrkby-9A"]),
            ("noel", &["kyrkby-1A"]),
            ("samira", &["kyrkby-8A"]),
            ("wilma", &["tallas-4A"]),
            ("viktor", &["upper-NA"]),
            ("amanda", &["upper-NA"]),
        ];
        for (pupil, groups) in pupils {
            let school = groups.first().and_then(|group| group.split('-').next()).unwrap_or_default();
            let (id, person, unit) = (format!("{pupil}|{school}"), (*pupil).to_owned(), school.to_owned());
            self.demo.bundle.enrolments.get_or_insert_default().push(Enrolment { id, person, unit, from, to: None });
            let members = groups.iter().map(|group| Membership {
                id: format!("{group}|{pupil}"),
                person: (*pupil).to_owned(),
                group: (*group).to_owned(),
                from,
                to,
            });
            self.demo.bundle.memberships.get_or_insert_default().extend(members);
        }
        let links = [
            ("katarina", "elsa", Automatic),
            ("par", "elsa", Disabled),
            ("anna", "viktor", Automatic),
            ("stefan", "amanda", Enabled),
            ("marie", "tilde", Enabled),
            ("johan", "wilma", Automatic),
            ("susanne", "isak", Automatic),
        ];
        let links = links.map(|(guardian, pupil, access)| Guardianship {
            id: format!("{pupil}|{guardian}"),
            guardian: guardian.to_owned(),
            pupil: pupil.to_owned(),
            access: Said::Is(access),
            informed: Said::Is(true),
            custodial: Said::Is(access != Disabled),
            from: None,
            to: None,
        });
        self.demo.bundle.guardianships.get_or_insert_default().extend(links);
        self.demo.audience.push(AudienceRow {
            system: SKOLA24,
            audience: Audience::Pupil,
            at: At::Pupil("samira".to_owned()),
            role: "pupil_reduced",
            from,
        });
    }

    fn roles(&mut self) {
        let (since, open) = (Day::new(self.year - 1, 8, 1), None);
        let (yesterday, once) = (self.today.yesterday(), Some(self.today.plus_days(-200)));
        let all = || Scope::Everywhere;
        let at = |unit: &str| Scope::Unit(unit.to_owned());
        let given = [
            ("karin", (ROLLBOK, "systems_manager"), all(), open),
            ("karin", (SKOLA24, "municipality_administrator"), all(), open),
            ("elin", (ROLLBOK, "school_administrator"), at("lindang"), open),
            ("elin", (SKOLA24, "school_administrator"), at("lindang"), open),
            ("fatima", (SKOLA24, "scheduler"), at("kyrkby"), open),
            ("fatima", (SKOLA24, "scheduler"), at("hamn"), open),
            ("fatima", (SKOLA24, "timetable_creator"), at("kyrkby"), self.last()),
            ("maria", (SKOLA24, "school_administrator"), at("kyrkby"), once),
            ("nadia", (ROLLBOK, "central_clerk"), all(), open),
            ("olle", (ROLLBOK, "school_administrator"), at("hamn"), yesterday),
            ("olle", (SKOLA24, "clerk"), at("hamn"), yesterday),
            ("bjorn", (SKOLA24, "clerk"), at("hamn"), once),
            ("birgitta", (ROLLBOK, "protection_officer"), all(), open),
            ("gunnar", (ROLLBOK, "auditor"), all(), open),
            ("leena", (SKOLA24, "clerk"), at("majhojd"), open),
            ("petra", (SKOLA24, "booking_administrator"), at("lindang"), open),
            ("margareta", (SKOLA24, "clerk"), at("alvas"), open),
        ];
        for (person, role, scope, to) in given {
            self.demo.assign(person, role, scope, (since, to), "demo");
        }
    }
}
