//! The outbox without a mail server, through the real router, on both databases. With a real one: `end2end/mail.test.mjs`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::outbox::{Due, Outcome};
use super::send::{later, round, take};
use super::{Post, compose};
use crate::gate::Duty;
use crate::seed::PASSWORD;
use crate::sql;
use crate::tests::world::{World, both};
use crate::web::Mail;

const NEW: &str = "tre gula lastbilar vid havet";

/// A way to a port where nobody listens.
fn nowhere() -> Post {
    Post::of(&Mail { smtp: "smtp://127.0.0.1:9".to_owned(), from: "Rollbok <rollbok@kommun.example>".to_owned() }, "http://localhost:3000")
        .unwrap()
}

async fn waiting(world: &World) -> i64 {
    world.count(sql!("SELECT count(*) FROM notice WHERE state = 'waiting'")).await
}

async fn change(world: &World, query: crate::db::Query) {
    let mut duty = world.gate.act(Duty::Seed).await.unwrap();
    assert!(query.run(&mut duty).await.unwrap() > 0);
    duty.keep().await.unwrap();
}

async fn gets_in(world: &World, password: &str) -> bool {
    let answer = world.post("", "/api/sign_in", &[("user_name", "maria"), ("password", password)]).await;
    answer.location.as_deref() == Some("/")
}

fn form<'a>(token: &'a str, password: &'a str) -> [(&'static str, &'a str); 3] {
    [("token", token), ("new_password", password), ("password_again", password)]
}

both! {
    async fn whoever_asks_learns_nothing_about_who_has_an_account(world: World) {
        let world = world.mailing().await;
        let mut answers = Vec::new();
        for name in ["maria", "nobody.at.all", "bjorn", "tilde"] {
            let answer = world.post("", "/api/forgot_password", &[("user_name", name)]).await;
            answers.push((answer.status, answer.location.clone(), answer.body.clone()));
            world.follow(&answer, "/sign-in").await.shows("Om kontot finns");
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "{answers:?}");
        // Björn is locked; Maria asks again and again, and one mail waits.
        world.post("", "/api/forgot_password", &[("user_name", "maria")]).await;
        let account = sql!("SELECT count(*) FROM notice n JOIN account a ON a.account_id = n.account_id WHERE a.user_name = 'maria'");
        assert_eq!(world.count(account).await, 1);
        assert_eq!(world.count(sql!("SELECT count(*) FROM notice n JOIN account a ON a.account_id = n.account_id WHERE a.user_name = 'bjorn'")).await, 0);
    }

    async fn a_link_works_once_and_ends_every_session(world: World) {
        let world = world.mailing().await;
        world.get("maria", "/account").await.shows("Maria Sandell");
        let maria = world.person("maria").await;
        let asked = world.post("karin", "/api/mail_reset", &[("person", &maria)]).await;
        assert_eq!(asked.status, 303);
        world.get("karin", &format!("/people/{maria}/account")).await.shows("Länken är på väg").shows("väntar på att skickas").hides("/reset/");
        assert_eq!(world.island("karin", "/api/mail_reset", &format!("person={maria}")).await.status, 429, "not twice in a row");
        let (due, _, token) = take(&world.gate).await.unwrap().unwrap();
        assert_eq!((due.given_name.as_str(), due.kind.as_str()), ("Maria", "reset"));
        let page = format!("/reset/{token}");
        world.get("", &page).await.shows("/api/reset_password").hides("Maria");
        world.get("", &page).await.shows("/api/reset_password");
        let guessable = world.post("", "/api/reset_password", &form(&token, "password12")).await;
        world.follow(&guessable, &page).await.shows("lätt att gissa");
        let chosen = world.post("", "/api/reset_password", &form(&token, NEW)).await;
        assert_eq!(chosen.location.as_deref(), Some("/sign-in"));
        assert!(gets_in(&world, NEW).await);
        assert!(!gets_in(&world, PASSWORD).await);
        assert_eq!(world.get("maria", "/account").await.status, 303, "her other sessions have ended");
        world.get("", &page).await.shows("använd eller för gammal").hides("/api/reset_password");
        let again = world.post("", "/api/reset_password", &form(&token, "fyra gula lastbilar vid havet")).await;
        assert_ne!(again.location.as_deref(), Some("/sign-in"));
        assert!(gets_in(&world, NEW).await);
    }

    async fn a_link_is_too_old_after_an_hour_and_its_text_is_nowhere(world: World) {
        let world = world.mailing().await;
        world.post("", "/api/forgot_password", &[("user_name", "maria")]).await;
        let (_, _, token) = take(&world.gate).await.unwrap().unwrap();
        assert_eq!(token.len(), 48);
        let found = sql!("SELECT count(*) FROM account_ticket WHERE secret_hash LIKE $1 OR kind LIKE $1").bind(format!("%{token}%"));
        assert_eq!(world.count(found).await, 0);
        let now = crate::tests::world::clock().now();
        let (soon, late) = (now.plus_seconds(3500).to_string(), now.plus_seconds(3700).to_string());
        let hour = sql!("SELECT count(*) FROM account_ticket WHERE expires_at > $1 AND expires_at < $2").bind(soon).bind(late);
        assert_eq!(world.count(hour).await, 1);
        change(&world, sql!("UPDATE account_ticket SET expires_at = '2026-11-18T00:00:00.000000Z'")).await;
        world.get("", &format!("/reset/{token}")).await.shows("använd eller för gammal");
        world.post("", "/api/reset_password", &form(&token, NEW)).await;
        assert!(gets_in(&world, PASSWORD).await && !gets_in(&world, NEW).await);
    }

    async fn two_servers_never_take_the_same_notice(world: World) {
        let world = world.mailing().await;
        for name in ["maria", "peter", "annika", "elin"] {
            world.post("", "/api/forgot_password", &[("user_name", name)]).await;
        }
        let beside = world.beside().await;
        let mut taken = Vec::new();
        for _ in 0..8 {
            let (one, other) = tokio::join!(take(&world.gate), take(&beside.gate));
            // A server that was too slow is told so, or told that nothing is there; it comes again.
            taken.extend([one, other].into_iter().filter_map(Result::ok).flatten().map(|(due, ..)| due.notice_id));
        }
        let once: std::collections::BTreeSet<_> = taken.iter().collect();
        assert_eq!((taken.len(), once.len()), (4, 4));
        assert_eq!(waiting(&world).await, 4, "taken is not sent: a server that dies now has lost nothing");
        change(&world, sql!("UPDATE notice SET leased_until = '2026-11-18T00:00:00.000000Z'")).await;
        assert!(take(&beside.gate).await.unwrap().is_some(), "when the lease has run out another goes on");
    }

    async fn a_mail_server_that_is_down_delays_and_loses_nothing(world: World) {
        let world = world.mailing().await;
        world.post("", "/api/forgot_password", &[("user_name", "maria")]).await;
        assert!(round(&world.gate, &nowhere()).await.unwrap());
        assert_eq!(waiting(&world).await, 1);
        assert!(!round(&world.gate, &nowhere()).await.unwrap(), "not before its pause is over");
        let maria = world.person("maria").await;
        world.get("karin", &format!("/people/{maria}/account")).await.shows("gick inte iväg");
        change(&world, sql!("UPDATE notice SET next_at = '2026-11-18T00:00:00.000000Z'")).await;
        assert!(round(&world.gate, &nowhere()).await.unwrap());
        assert_eq!(world.count(sql!("SELECT attempts FROM notice")).await, 2);
        // An address that is none will never be one.
        change(&world, sql!("UPDATE person SET email = 'no address' WHERE external_id = 'maria'")).await;
        change(&world, sql!("UPDATE notice SET next_at = '2026-11-18T00:00:00.000000Z'")).await;
        assert!(round(&world.gate, &nowhere()).await.unwrap());
        assert_eq!(world.count(sql!("SELECT count(*) FROM notice WHERE state = 'given_up'")).await, 1);
    }

    async fn without_a_mail_server_the_pages_say_so(world: World) {
        let maria = world.person("maria").await;
        world.get("karin", &format!("/people/{maria}/account")).await.shows("E-post är inte uppsatt").hides("/api/mail_reset");
        world.get("", "/forgot").await.shows("E-post är inte uppsatt").hides("/api/forgot_password");
        world.get("", "/sign-in").await.hides("/forgot");
        assert_eq!(world.island("karin", "/api/mail_reset", &format!("person={maria}")).await.status, 422);
        assert_eq!(waiting(&world).await, 0);
    }
}

fn due(kind: &str, attempts: i64) -> Due {
    Due {
        notice_id: uuid::Uuid::nil(),
        person_id: uuid::Uuid::nil(),
        account_id: Some(uuid::Uuid::nil()),
        about_id: None,
        kind: kind.to_owned(),
        language: "sv".to_owned(),
        attempts,
        recorded_at: crate::tests::world::clock().now().to_string(),
        given_name: "Maja".to_owned(),
        user_name: "maja.l417".to_owned(),
        email: Some("maja@kommun.example".to_owned()),
        age: None,
    }
}

#[test]
fn pauses_grow_to_an_hour_and_end() {
    let now = crate::tests::world::clock().now();
    let pause = |attempts: i64| match later(&due("reset", attempts), "x".to_owned(), now) {
        Outcome::Later(next, _) => next.seconds_since(now),
        other => unreachable!("{other:?}"),
    };
    assert_eq!([0, 1, 2, 3, 9].map(pause), [30, 120, 480, 1920, 3600]);
    let tomorrow = now.plus_seconds(25 * 3600);
    assert_eq!(later(&due("reset", 9), "x".to_owned(), tomorrow), Outcome::GivenUp("x".to_owned()));
    assert!(matches!(later(&due("activation", 9), "x".to_owned(), tomorrow), Outcome::Later(..)), "a code lives longer than a link");
}

#[test]
fn a_mail_names_its_reader_and_no_subject_names_anybody() {
    for language in ["sv", "de", "fi", "en"] {
        for kind in ["reset", "activation"] {
            let due = Due { language: language.to_owned(), ..due(kind, 0) };
            let (subject, text) = compose::compose(&due, "https://rollbok.kommun.example", "s3cret");
            assert!(!subject.contains("Maja") && !subject.contains("s3cret") && !subject.contains("mail-"), "{subject}");
            assert!(text.contains("Maja") && text.contains("s3cret") && text.contains("https://rollbok.kommun.example/"), "{text}");
            assert!(
                text.chars().all(|letter| !('\u{2066}'..='\u{2069}').contains(&letter)),
                "no marks around what is put in: a link is copied"
            );
        }
    }
}

#[test]
fn a_setting_that_cannot_be_read_is_named_without_its_password() {
    let mail = |smtp: &str, from: &str| Post::of(&Mail { smtp: smtp.to_owned(), from: from.to_owned() }, "http://localhost:3000").map(drop);
    assert!(mail("smtp://localhost:2525", "rollbok@kommun.example").is_ok());
    assert!(mail("smtps://user:geheim@mail.kommun.example", "Rollbok <rollbok@kommun.example>").is_ok());
    assert!(mail("smtp://localhost", "nobody").unwrap_err().starts_with("--mail-from"));
    let fault = mail("http://user:geheim@host", "rollbok@kommun.example").unwrap_err();
    assert!(fault.starts_with("--smtp") && !fault.contains("geheim"), "{fault}");
}
