//! The demo holds together: every link has both ends, the engine takes it as a world, and it is the same each time.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::as_world::facts;
use super::cast::CAST;
use super::demo::Demo;
use super::municipality::{municipality, parts};
use super::rng::uuid_of;
use crate::basics::Day;
use crate::imports::fault::Read;
use crate::imports::links::weed;
use crate::imports::model::Kind;
use crate::rights::{Client, Question, Refusal, World, decide};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn today() -> Day {
    day("2026-11-18")
}

#[test]
fn the_cast_is_whole_in_the_smallest_town_and_the_counts_are_as_asked() {
    for (asked, expected) in [(0, CAST.len()), (120, 120), (2000, 2000), (30_000, 30_000)] {
        let demo = municipality(asked, 24, today());
        assert_eq!(demo.people(), expected);
        let people: HashSet<&str> = demo.bundle.people.iter().flatten().map(|person| person.id.as_str()).collect();
        assert!(CAST.iter().all(|member| people.contains(member.user_name)), "{asked}");
        let accounts: HashSet<&str> = demo.accounts.iter().map(|account| account.user_name.as_str()).collect();
        assert_eq!(accounts.len(), demo.accounts.len(), "user names are given once");
    }
}

#[test]
fn both_ends_of_every_link_are_there() {
    for (asked, today) in [(0, today()), (120, day("2027-01-01")), (2000, today()), (30_000, day("2026-07-31"))] {
        let demo = municipality(asked, 24, today);
        let mut read = Read { bundle: demo.bundle.clone(), ..Read::default() };
        weed(&mut read, None, &|kind, _| kind.word().to_owned());
        assert_eq!(read.faults, vec![]);
        assert_eq!(read.bundle, demo.bundle);
    }
}

#[test]
fn identities_differ() {
    let demo = municipality(30_000, 24, today());
    let people: HashSet<_> = demo.bundle.people.iter().flatten().map(|person| uuid_of(&person.id)).collect();
    assert_eq!(people.len(), 30_000);
    let groups: HashSet<_> = demo.bundle.groups.iter().flatten().map(|group| uuid_of(&group.id)).collect();
    assert_eq!(groups.len(), demo.bundle.groups.unwrap().len());
}

#[test]
fn the_same_seed_is_the_same_town_and_a_part_refers_to_nothing_later() {
    let digest = |seed| {
        let mut hasher = DefaultHasher::new();
        format!("{:?}", municipality(2000, seed, today())).hash(&mut hasher);
        hasher.finish()
    };
    assert_eq!(digest(24), digest(24));
    assert_ne!(digest(24), digest(25));
    let mut so_far = Demo::default();
    for part in parts(2000, 24, today()) {
        so_far.add(part);
        let mut read = Read { bundle: so_far.bundle.clone(), ..Read::default() };
        weed(&mut read, None, &|kind, _| kind.word().to_owned());
        assert_eq!(read.faults, vec![]);
    }
}

#[test]
fn it_has_the_shape_of_a_municipality() {
    let demo = municipality(20_000, 24, today());
    let counts: BTreeMap<Kind, usize> = demo.bundle.counts().into_iter().collect();
    let of = |kind| counts.get(&kind).copied().unwrap_or_default();
    let pupils = of(Kind::Enrolment);
    assert!((8_000..11_000).contains(&pupils), "{pupils}");
    assert!((pupils / 8..pupils / 4).contains(&of(Kind::Employment)), "{}", of(Kind::Employment));
    assert!((20..80).contains(&of(Kind::Protection)), "{}", of(Kind::Protection));
    assert!(of(Kind::Guardianship) > pupils && of(Kind::Pause) > 5);
    let classes: HashSet<&str> =
        demo.bundle.groups.iter().flatten().filter(|group| group.kind == "class").map(|group| group.id.as_str()).collect();
    let seats = demo.bundle.memberships.iter().flatten().filter(|row| classes.contains(row.group.as_str())).count();
    assert!((15..=26).contains(&(seats / classes.len())), "{seats} in {}", classes.len());
}

/// What Skola24 answers about somebody of the cast: the acts, or why not.
fn answer(world: &World, viewer: &str, item: &str, target: &str, client: Client, day: Day) -> Result<String, Refusal> {
    let question = Question { viewer: viewer.to_owned(), item: item.to_owned(), target: Some(target.to_owned()), client, day };
    let decision = decide(world, &question).unwrap();
    let acts = [("read", decision.read), ("edit", decision.edit), ("execute", decision.execute)];
    match decision.refusal {
        Some(refusal) => Err(refusal),
        None => Ok(acts.into_iter().filter(|(_, may)| *may).map(|(act, _)| act).collect::<Vec<_>>().join(" ")),
    }
}

#[test]
fn everybody_of_the_cast_is_there_for_her_reason() {
    use Client::{Office, Portal};
    let world = World::try_from(facts(&municipality(600, 24, today()))).unwrap();
    let asks = |viewer: &str, item: &str, target: &str, client| answer(&world, viewer, item, target, client, today());
    let on = |viewer: &str, item: &str, target: &str, day: Day| answer(&world, viewer, item, target, Portal, day);
    let may = |acts: &str| Ok(acts.to_owned());
    let tomorrow = today().plus_days(1);
    assert_eq!(asks("maria", "absence.lessons", "elsa", Portal), may("read edit"));
    assert_eq!(asks("peter", "leave.decide", "elsa", Office), may("execute"));
    assert_eq!(asks("annika", "pupils.details", "elsa", Office), Err(Refusal::OutOfScope));
    assert_eq!(asks("hanna", "absence.lessons", "elsa", Portal), Err(Refusal::NoGrant));
    assert_eq!(on("ali", "absence.lessons", "elsa", today()), may("read edit"));
    assert_eq!(on("ali", "absence.lessons", "elsa", tomorrow), Err(Refusal::NotOwn));
    assert_eq!(asks("ali", "assessment.grades", "elsa", Portal), Err(Refusal::NotOwn));
    assert_eq!(asks("sara", "staff.details", "sara", Portal), Err(Refusal::NotEmployed));
    assert_eq!(asks("fatima", "timetable.create", "kyrkby", Office), may("execute"));
    assert_eq!(asks("fatima", "timetable.create", "hamn", Office), Err(Refusal::OutOfScope));
    assert_eq!(asks("fatima", "timetable.drafts", "hamn", Office), may("read edit"));
    assert_eq!(asks("karin", "admin.settings", "hamn", Office), may("read edit"));
    assert_eq!(asks("karin", "pupils.details", "tilde", Office), Err(Refusal::NotFound));
    assert_eq!(asks("birgitta", "pupils.details", "tilde", Office), may("read"));
    assert_eq!(asks("lena", "pupils.details", "tilde", Portal), may("read"));
    assert_eq!(asks("marie", "absence.summary", "tilde", Portal), may("read"));
    assert_eq!(asks("karin", "staff.details", "maja", Office), Err(Refusal::NotFound));
    assert_eq!(asks("bjorn", "absence.lessons", "elsa", Portal), Err(Refusal::Locked));
    assert_eq!(asks("olle", "pupils.details", "elsa", Office), Err(Refusal::NoGrant));
    assert_eq!(asks("margareta", "groups.details", "alvas", Office), Err(Refusal::NotEmployed));
    assert_eq!(asks("tomas", "staff.details", "tomas", Office), Err(Refusal::NoGrant));
    assert_eq!(asks("katarina", "absence.reported", "elsa", Portal), may("read edit"));
    assert_eq!(asks("katarina", "assessment.grades", "elsa", Portal), may("read"));
    assert_eq!(asks("par", "absence.reported", "elsa", Portal), Err(Refusal::GuardianDisabled));
    assert_eq!(asks("johan", "absence.summary", "wilma", Portal), may("read"));
    assert_eq!(asks("stefan", "absence.summary", "amanda", Portal), may("read"));
    assert_eq!(asks("susanne", "absence.summary", "isak", Portal), Err(Refusal::CameOfAge));
    assert_eq!(asks("noel", "timetable.pupil", "noel", Portal), Err(Refusal::NoPupilAccess));
    assert_eq!(asks("elsa", "timetable.pupil", "elsa", Portal), may("read"));
    assert_eq!(asks("samira", "timetable.pupil", "samira", Portal), Err(Refusal::NoGrant));
    let friday = day("2026-11-20");
    assert_eq!(on("anna", "absence.summary", "viktor", friday.plus_days(-1)), may("read"));
    assert_eq!(on("anna", "absence.summary", "viktor", friday), Err(Refusal::CameOfAge));
    for item in ["pupils.details", "absence.lessons"] {
        assert!(asks("maria", item, "tilde", Portal).is_err() && asks("leena", item, "elsa", Office).is_err());
    }
}
