//! Every world of a tiny vocabulary: one viewer, one subject, two units and a class, each way to a right, each level, and all that can
//! close it. The index answers each as the plain engine does.

use std::collections::BTreeSet;

use super::laws::{ask, share};
use crate::rights::facts::{
    AdjustmentFact, AssignmentFact, AudienceFact, DutyFact, EmploymentFact, EnrolmentFact, ExceptionFact, GroupFact, GuardianshipFact,
    ItemFact, MembershipFact, ModuleFact, PeriodFact, PersonFact, RoleFact, RuleFact, UnitFact, WorldFacts,
};
use crate::rights::{
    Access, At, Audience, Client, EmploymentKind, Given, Index, ItemKind, Level, Of, Question, Refusal, Scope, Take, UnitKind, When, World,
};

/// How the viewer may come to the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Assigned(&'static str),
    AssignedAndTaken(Take),
    Position,
    Duty,
    Substitute,
    Head,
    Give(&'static str),
    Pupil { by_card: bool },
    Guardian { access: Access, born: &'static str },
}

const WAYS: [Way; 18] = [
    Way::Assigned("everywhere"),
    Way::Assigned("root"),
    Way::Assigned("school"),
    Way::Assigned("class"),
    Way::AssignedAndTaken(Take::Edit),
    Way::AssignedAndTaken(Take::All),
    Way::Position,
    Way::Duty,
    Way::Substitute,
    Way::Head,
    Way::Give("everywhere"),
    Way::Give("class"),
    Way::Pupil { by_card: false },
    Way::Pupil { by_card: true },
    Way::Guardian { access: Access::Automatic, born: "2012-05-05" },
    Way::Guardian { access: Access::Automatic, born: "2008-11-17" },
    Way::Guardian { access: Access::Enabled, born: "2008-11-17" },
    Way::Guardian { access: Access::Disabled, born: "2012-05-05" },
];
const TODAY: &str = "2026-11-18";
/// From and to of the way: today alone, until yesterday, from tomorrow.
const DAYS: [(&str, &str); 3] = [(TODAY, TODAY), ("", "2026-11-17"), ("2026-11-19", "")];
const WALLS: [&str; 3] = ["none", "closed", "opened"];
const SHIELDS: [&str; 4] = ["none", "up", "excepted", "opened"];
const WORK: [&str; 4] = ["none", "root", "school", "paused"];

#[derive(Debug, Clone, Copy)]
struct Small {
    way: Way,
    level: Level,
    days: (&'static str, &'static str),
    wall: &'static str,
    shield: &'static str,
    work: &'static str,
    client: Client,
    bound: bool,
}

impl Small {
    /// All of them; roles for pupils and guardians are the portal's.
    fn all() -> impl Iterator<Item = Self> {
        let is_seat = |way: Way| matches!(way, Way::Pupil { .. } | Way::Guardian { .. });
        let clients = move |way: Way| if is_seat(way) { &Client::ALL[1..] } else { Client::ALL };
        WAYS.into_iter().flat_map(move |way| {
            clients(way).iter().flat_map(move |client| {
                Level::WORDS.iter().flat_map(move |(level, _)| {
                    DAYS.into_iter().flat_map(move |days| {
                        WALLS.into_iter().flat_map(move |wall| {
                            SHIELDS.into_iter().flat_map(move |shield| {
                                let with =
                                    |bound| move |work| Self { way, level: *level, days, wall, shield, work, client: *client, bound };
                                WORK.map(with(true)).into_iter().chain(WORK.map(with(false)))
                            })
                        })
                    })
                })
            })
        })
    }

    fn facts(self) -> WorldFacts {
        let mut facts = self.ground();
        let (from, to) = (self.days.0.parse().ok(), self.days.1.parse().ok());
        let assigned = |scope: &str| AssignmentFact {
            id: "a".to_owned(),
            person: "viewer".to_owned(),
            role: "role".to_owned(),
            scope: scope_of(scope),
            origin: None,
            from,
            to,
            revoked_on: None,
        };
        let adjusted = |id: &str, scope: &str| AdjustmentFact {
            id: id.to_owned(),
            person: "viewer".to_owned(),
            item: "pupil".to_owned(),
            give: None,
            take: None,
            scope: scope_of(scope),
            client: None,
            opens: None,
            from,
            to,
            revoked_on: None,
        };
        let duty = |person: &str, kind: &str, stands_for: Option<&str>| DutyFact {
            person: person.to_owned(),
            kind: kind.to_owned(),
            stands_for: stands_for.map(ToOwned::to_owned),
            group: Some("class".to_owned()),
            from,
            to,
            revoked_on: None,
        };
        let derived = |when| RuleFact { key: "rule".to_owned(), when, role: "role".to_owned() };
        match self.way {
            Way::Assigned(scope) => facts.assignments.push(assigned(scope)),
            Way::AssignedAndTaken(take) => {
                facts.assignments.push(assigned("everywhere"));
                facts.adjustments.push(AdjustmentFact { take: Some(take), from: None, to: None, ..adjusted("t", "school") });
            }
            Way::Position => facts.rules.push(derived(When::Position("teacher".to_owned()))),
            Way::Duty => {
                facts.rules.push(derived(When::Duty("mentor".to_owned())));
                facts.duties.push(duty("viewer", "mentor", None));
            }
            Way::Substitute => {
                facts.assignments.push(AssignmentFact { from: None, to: None, ..assigned("root") });
                facts.duties.push(DutyFact { from: None, to: None, ..duty("other", "mentor", None) });
                facts.duties.push(duty("viewer", "substitute", Some("other")));
            }
            Way::Head => {
                facts.rules.push(derived(When::Head));
                facts.units[1].head = Some("viewer".to_owned());
            }
            Way::Give(scope) => {
                let opens = Some(facts.roles[0].opens.clone());
                let give = Some(Given::Level(self.level));
                facts.adjustments.push(AdjustmentFact { give, client: Some(self.client), opens, ..adjusted("g", scope) });
            }
            Way::Pupil { by_card } => {
                let at = if by_card { At::Pupil("subject".to_owned()) } else { At::Unit("root".to_owned()) };
                facts.audience.push(AudienceFact { audience: Audience::Pupil, at, role: "role".to_owned(), from, to, revoked_on: None });
            }
            Way::Guardian { access, .. } => {
                let (guardian, pupil) = ("viewer".to_owned(), "subject".to_owned());
                let ward = GuardianshipFact { guardian, pupil, access, informed: true, only: None, from, to, revoked_on: None };
                facts.guardianships.push(ward);
                let (at, role, revoked_on) = (At::Group("class".to_owned()), "role".to_owned(), None);
                facts.audience.push(AudienceFact { audience: Audience::Guardian, at, role, from: None, to: None, revoked_on });
            }
        }
        facts
    }

    /// Everything but the way.
    fn ground(self) -> WorldFacts {
        let mut subject = person("subject", if let Way::Guardian { born, .. } = self.way { born } else { "2012-05-05" });
        if self.shield != "none" {
            subject.protected.push(PeriodFact { from: TODAY.parse().ok(), to: None, revoked_on: None });
        }
        let unit = |id: &str, parent: Option<&str>, kind| UnitFact {
            id: id.to_owned(),
            kind,
            parent: parent.map(ToOwned::to_owned),
            code: None,
            head: None,
        };
        let item = |key: &str, of| ItemFact {
            key: key.to_owned(),
            module: "module".to_owned(),
            kind: ItemKind::Register,
            of,
            clients: Client::ALL.to_vec(),
            own: vec!["mentor".to_owned()],
            substitutable: true,
            needs_release: false,
            wall: (self.wall != "none").then(|| "wall".to_owned()),
        };
        let items =
            [("pupil", Of::Pupil), ("staff", Of::Staff), ("guardian", Of::Guardian), ("unit", Of::Unit), ("whole", Of::Organisation)];
        let opens = [("wall", self.wall == "opened"), ("protected", self.shield == "opened")];
        let (pupil, revoked_on) = ("subject".to_owned(), None);
        let mut facts = WorldFacts {
            units: vec![unit("root", None, UnitKind::Organisation), unit("school", Some("root"), UnitKind::School)],
            groups: vec![GroupFact { id: "class".to_owned(), unit: "school".to_owned(), kind: "class".to_owned(), pupil_access: true }],
            people: vec![person("viewer", "1980-01-01"), subject, person("other", "1980-01-01")],
            modules: vec![ModuleFact { key: "module".to_owned(), in_use: true }],
            items: items.map(|(key, of)| item(key, of)).to_vec(),
            enrolments: vec![EnrolmentFact { pupil: pupil.clone(), unit: "school".to_owned(), from: None, to: None, revoked_on }],
            memberships: vec![MembershipFact { pupil: pupil.clone(), group: "class".to_owned(), from: None, to: None, revoked_on }],
            ..WorldFacts::default()
        };
        facts.roles.push(RoleFact {
            key: "role".to_owned(),
            client: self.client,
            archived: false,
            bound_to_employment: self.bound,
            training: None,
            levels: items.into_iter().map(|(key, _)| (key.to_owned(), Some(Given::Level(self.level)))).collect(),
            all_items: Level::NONE,
            opens: opens.into_iter().filter(|(_, opens)| *opens).map(|(wall, _)| wall.to_owned()).collect(),
        });
        if self.shield == "excepted" {
            let viewer = "viewer".to_owned();
            facts.exceptions.push(ExceptionFact { viewer, subject: pupil, from: None, to: TODAY.parse().ok(), revoked_on });
        }
        if self.work != "none" {
            let by_way = self.way == Way::Position;
            let day = |text: &str| text.parse().ok().filter(|_| by_way);
            let pause = PeriodFact { from: TODAY.parse().ok(), to: None, revoked_on };
            facts.employments.push(EmploymentFact {
                person: "viewer".to_owned(),
                unit: if self.work == "root" { "root" } else { "school" }.to_owned(),
                position: "teacher".to_owned(),
                kind: EmploymentKind::Home,
                pauses: if self.work == "paused" { vec![pause] } else { Vec::new() },
                from: day(self.days.0),
                to: day(self.days.1),
                revoked_on,
            });
        }
        facts
    }

    fn viewer(self) -> &'static str {
        if matches!(self.way, Way::Pupil { .. }) { "subject" } else { "viewer" }
    }
}

fn person(id: &str, born: &str) -> PersonFact {
    PersonFact { id: id.to_owned(), born: born.parse().ok(), protected: Vec::new(), locked: false, certificates: Vec::new() }
}

fn scope_of(place: &str) -> Scope {
    match place {
        "everywhere" => Scope::Everywhere,
        "class" => Scope::Group(place.to_owned()),
        unit => Scope::Unit(unit.to_owned()),
    }
}

const ASKED: [(&str, Option<&str>); 8] = [
    ("pupil", Some("subject")),
    ("staff", Some("viewer")),
    ("staff", Some("subject")),
    ("guardian", Some("viewer")),
    ("unit", Some("school")),
    ("unit", Some("class")),
    ("unit", Some("root")),
    ("whole", None),
];

#[test]
fn in_every_small_world_the_index_answers_as_the_plain_engine_does() {
    let all: Vec<Small> = Small::all().step_by(share() as usize).collect();
    let part = all.len().div_ceil(std::thread::available_parallelism().map_or(1, usize::from));
    let compared: Vec<(u64, u64, BTreeSet<Refusal>)> = std::thread::scope(|scope| {
        let threads: Vec<_> = all.chunks(part).map(|part| scope.spawn(|| compare(part))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let (asked, granted): (u64, u64) = compared.iter().fold((0, 0), |sum, (asked, granted, _)| (sum.0 + asked, sum.1 + granted));
    let refusals: BTreeSet<Refusal> = compared.into_iter().flat_map(|(.., refusals)| refusals).collect();
    eprintln!("counted: {asked} decisions in all {} small worlds, {granted} granted, refused by {refusals:?}", all.len());
    assert!(share() > 1 || (all.len(), asked) == (51_840, 829_440));
    assert!(share() > 1 || granted > 20_000 && refusals.len() >= 9, "{granted} {refusals:?}");
}

fn compare(share: &[Small]) -> (u64, u64, BTreeSet<Refusal>) {
    let (mut asked, mut granted, mut refusals) = (0, 0, BTreeSet::new());
    for small in share {
        let facts = small.facts();
        let (world, index) = (World::of(&facts).unwrap(), Index::packed(&facts));
        for ((item, target), client) in ASKED.iter().flat_map(|asked| Client::ALL.iter().map(move |client| (asked, *client))) {
            let question = Question {
                viewer: small.viewer().to_owned(),
                item: (*item).to_owned(),
                target: target.map(ToOwned::to_owned),
                client,
                day: TODAY.parse().unwrap(),
            };
            let decision = index.decide(&question).unwrap();
            assert_eq!(decision, ask(&world, &question), "{small:?} {question:?}");
            asked += 1;
            granted += u64::from(decision.is_granted());
            refusals.extend(decision.refusal);
        }
    }
    (asked, granted, refusals)
}
