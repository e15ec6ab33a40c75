//! The mails of coming of age, day by day and in two time zones, on both databases. With a mail server: `end2end/mail.test.mjs`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use uuid::Uuid;

use super::age::write;
use super::age_facts::Age;
use super::compose;
use super::outbox::Due;
use super::send::take;
use crate::basics::{Clock, Day};
use crate::gate::{Duty, Gate};
use crate::sql;
use crate::tests::world::{World, both};

/// Another server on the same database, at a moment in a zone.
fn server(world: &World, zone: &str, moment: &str) -> Arc<Gate> {
    let clock = Clock::of_zone(zone).unwrap().set_at(moment.parse().unwrap());
    Gate::new(world.gate.test_db().clone(), clock)
}

/// The same at noon of a day in Stockholm.
fn noon(world: &World, day: &str) -> Arc<Gate> {
    server(world, "Europe/Stockholm", &format!("{day}T11:00:00Z"))
}

/// A while later: what was written at noon is due by any clock.
fn afternoon(world: &World, day: &str) -> Arc<Gate> {
    server(world, "Europe/Stockholm", &format!("{day}T13:00:00Z"))
}

/// How many notices of a kind are about somebody.
async fn about(world: &World, who: &str, kind: &str) -> i64 {
    let pupil: Uuid = world.person(who).await.parse().unwrap();
    world.count(sql!("SELECT count(*) FROM notice WHERE about_id = $1 AND kind = $2").bind(pupil).bind(kind.to_owned())).await
}

async fn born(world: &World, who: &str, day: &str) {
    let mut duty = world.gate.act(Duty::Seed).await.unwrap();
    let query = sql!("UPDATE person SET born_on = $1 WHERE external_id = $2").bind(day.to_owned()).bind(who.to_owned());
    assert_eq!(query.run(&mut duty).await.unwrap(), 1);
    duty.keep().await.unwrap();
}

/// Everything that waits, taken as the sender takes it.
async fn all(gate: &Gate) -> Vec<Due> {
    let mut found = Vec::new();
    while let Some((due, ..)) = take(gate).await.unwrap() {
        found.push(due);
    }
    found
}

/// Every mail that some days bring, as it would be sent: to whom, and what it says.
pub async fn mails(world: &World, days: &[&str]) -> Vec<String> {
    let mut mails = Vec::new();
    for day in days {
        write(&noon(world, day)).await.unwrap();
        for due in all(&afternoon(world, day)).await {
            let (subject, text) = compose::compose(&due, "https://rollbok.kommun.example", "");
            mails.push(format!("{day} {} {} {} {subject}\n{text}", due.person_id, due.user_name, due.kind));
        }
    }
    mails.sort_unstable();
    mails
}

both! {
    async fn the_day_begins_at_midnight_in_stockholm(world: World) {
        // Viktor turns 18 on 20 November.
        write(&server(&world, "Europe/Stockholm", "2026-11-19T22:59:00Z")).await.unwrap();
        assert_eq!((about(&world, "viktor", "age-pupil").await, about(&world, "viktor", "age-guardian").await), (0, 0));
        assert!(write(&server(&world, "Europe/Stockholm", "2026-11-19T23:00:05Z")).await.unwrap() >= 2);
        assert_eq!((about(&world, "viktor", "age-pupil").await, about(&world, "viktor", "age-guardian").await), (1, 1));
    }

    async fn the_day_begins_an_hour_earlier_in_helsinki(world: World) {
        write(&server(&world, "Europe/Helsinki", "2026-11-19T21:59:00Z")).await.unwrap();
        assert_eq!(about(&world, "viktor", "age-pupil").await, 0);
        write(&server(&world, "Europe/Helsinki", "2026-11-19T22:00:05Z")).await.unwrap();
        assert_eq!((about(&world, "viktor", "age-pupil").await, about(&world, "viktor", "age-guardian").await), (1, 1));
    }

    async fn each_step_is_told_of_once_whatever_runs_and_however_often(world: World) {
        born(&world, "viktor", "2009-03-15").await;
        let comes: Day = "2027-03-15".parse().unwrap();
        let mut told = 0;
        for (before, news) in [(91, 0), (90, 1), (89, 0), (30, 1), (29, 0), (7, 1), (6, 0), (0, 1)] {
            let day = comes.plus_days(-before).to_string();
            let (one, other) = (noon(&world, &day), noon(&world, &day));
            // A server that is too slow is told so, or finds the day done.
            let (first, second) = tokio::join!(write(&one), write(&other));
            assert!(first.is_ok() || second.is_ok(), "{first:?} {second:?}");
            assert_eq!(write(&noon(&world, &day)).await.unwrap(), 0, "{day} is done");
            told += news;
            let found = (about(&world, "viktor", "age-pupil").await, about(&world, "viktor", "age-guardian").await);
            assert_eq!(found, (told, told), "{before} days before");
        }
        assert_eq!(write(&noon(&world, "2027-03-01")).await.unwrap(), 0, "a clock that goes back tells nothing again");
    }

    async fn days_without_a_server_are_made_up_for_by_the_nearest_step_alone(world: World) {
        born(&world, "viktor", "2009-03-15").await;
        write(&noon(&world, "2026-12-01")).await.unwrap();
        assert_eq!(about(&world, "viktor", "age-pupil").await, 0);
        // Meanwhile it was 90 and 30 days before.
        write(&noon(&world, "2027-02-20")).await.unwrap();
        assert_eq!(about(&world, "viktor", "age-pupil").await, 1);
        write(&noon(&world, "2027-03-20")).await.unwrap();
        assert_eq!(about(&world, "viktor", "age-pupil").await, 2);
        let due = all(&afternoon(&world, "2027-03-20")).await;
        let said = due.iter().filter_map(|due| due.age.clone()).find(|age| matches!(age, Age::Pupil { .. }));
        assert_eq!(said, Some(Age::Pupil { on: "2027-03-15".parse().unwrap(), is_over: true }), "what is true when it is sent");
    }

    async fn a_leap_day_child_comes_of_age_on_1_march_and_an_unknown_birth_day_never(world: World) {
        born(&world, "viktor", "2012-02-29").await;
        write(&noon(&world, "2030-02-28")).await.unwrap();
        assert_eq!(about(&world, "viktor", "age-pupil").await, 0);
        write(&noon(&world, "2030-03-01")).await.unwrap();
        assert_eq!(about(&world, "viktor", "age-pupil").await, 1);
        assert_eq!(about(&world, "isak", "age-pupil").await + about(&world, "isak", "age-guardian").await, 0);
    }

    async fn mails_name_whom_they_are_for_and_no_pupil_and_the_outbox_holds_no_text(world: World) {
        write(&noon(&world, "2026-11-20")).await.unwrap();
        let gate = afternoon(&world, "2026-11-20");
        let due = all(&gate).await;
        let of = |kind: &str, given: &str| due.iter().find(|due| due.kind == kind && due.given_name == given).cloned();
        let url = "https://rollbok.kommun.example";
        let (guardian, pupil) = (of("age-guardian", "Anna").unwrap(), of("age-pupil", "Viktor").unwrap());
        for language in ["sv", "de", "fi", "en"] {
            let (subject, text) = compose::compose(&Due { language: language.to_owned(), ..guardian.clone() }, url, "");
            assert!(text.contains("Anna") && !text.contains("Viktor") && !text.contains("Hedlund") && !subject.contains("mail-"), "{text}");
            assert!(text.contains("2026") && !text.contains('$') && !text.contains("mail-"), "{text}");
            let (_, text) = compose::compose(&Due { language: language.to_owned(), ..pupil.clone() }, url, "");
            assert!(text.contains("Viktor") && !text.contains("Anna") && text.contains("https://rollbok.kommun.example/account/consent"), "{text}");
        }
        let office: Vec<&Due> = due.iter().filter(|due| due.kind == "age-office").collect();
        let (_, text) = compose::compose(office.first().unwrap(), url, "");
        assert!(text.contains("I dag: 1") && text.contains("/guardians/calendar") && !text.contains("Viktor"), "{text}");
        let people: std::collections::BTreeSet<Uuid> = office.iter().map(|due| due.person_id).collect();
        assert_eq!(people.len(), office.len(), "one digest each");
        assert_eq!(world.count(sql!("SELECT count(*) FROM account_ticket")).await, 0, "no secret is made for them");
    }

    async fn what_is_not_so_any_more_is_not_told(world: World) {
        write(&noon(&world, "2026-11-13")).await.unwrap();
        assert_eq!((about(&world, "viktor", "age-pupil").await, about(&world, "viktor", "age-guardian").await), (1, 1));
        let form = format!("guardian={}&state=given", world.person("anna").await);
        assert_eq!(world.island("viktor", "/api/say_consent", &form).await.status, 200);
        let due = all(&afternoon(&world, "2026-11-13")).await;
        let guardian = due.iter().find(|due| due.kind == "age-guardian" && due.given_name == "Anna").unwrap();
        assert_eq!(guardian.age, None, "she goes on seeing him");
        assert!(due.iter().any(|due| due.kind == "age-pupil" && due.given_name == "Viktor" && due.age.is_some()));
    }

    async fn a_protected_pupil_is_in_no_notice_and_in_no_number(world: World) {
        let viktor = world.person("viktor").await;
        world.post("birgitta", "/api/protect_person", &[("person", &viktor), ("marking", "confidential"), ("reason", "test")]).await;
        write(&noon(&world, "2026-11-20")).await.unwrap();
        assert_eq!((about(&world, "viktor", "age-pupil").await, about(&world, "viktor", "age-guardian").await), (0, 0));
        let told = sql!("SELECT count(*) FROM notice n JOIN person p ON p.person_id = n.person_id WHERE p.external_id IN ('viktor', 'anna')");
        assert_eq!(world.count(told).await, 0);
        for due in all(&afternoon(&world, "2026-11-20")).await {
            assert!(!matches!(due.age, Some(Age::Office { today: 1.., .. })), "{due:?}");
        }
    }
}
