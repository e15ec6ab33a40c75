//! Single rights given to or taken from one person: in force at once, seen where her rights are, ended, undone, and refused.

use crate::rights::{Client, Question};
use crate::sql;
use crate::tests::world::{TODAY, World, both};

/// A form that is good in itself, for the sweep.
pub const FORM: &[(&str, &str)] = &[
    ("form[person]", "{person}"),
    ("form[item]", "skola24/absence.lessons"),
    ("form[what]", "take:all"),
    ("form[scope]", "unit:{school}"),
    ("form[from]", "2026-11-18"),
    ("form[reason]", "x"),
];

async fn school(world: &World) -> String {
    world.id(sql!("SELECT unit_id FROM unit WHERE source = 'demo' AND external_id = 'kyrkby'")).await
}

async fn adjust(world: &World, who: &str, whom: &str, more: &[(&str, &str)]) -> (u16, String) {
    let (person, school) = (world.person(whom).await, school(world).await);
    let given = |name: &str| more.iter().find(|(field, _)| *field == name).map(|(_, value)| (*value).to_owned());
    let values: Vec<String> = ["item", "what", "client", "scope", "from", "to", "reason"]
        .into_iter()
        .map(|name| {
            let usual = match name {
                "item" => "skola24/absence.lessons".to_owned(),
                "what" => "give:read_all".to_owned(),
                "client" => "portal".to_owned(),
                "scope" => format!("unit:{school}"),
                "from" => TODAY.to_owned(),
                "to" => "2027-06-30".to_owned(),
                _ => "Vikarierar i matematik".to_owned(),
            };
            format!("form%5B{name}%5D={}", crate::ui::url::encode(&given(name).unwrap_or(usual)))
        })
        .collect();
    let answer = world.island(who, "/api/adjust_right", &format!("form%5Bperson%5D={person}&{}", values.join("&"))).await;
    (answer.status, answer.body)
}

async fn last(world: &World) -> String {
    world.id(sql!("SELECT adjustment_id FROM adjustment WHERE replaced_at IS NULL ORDER BY recorded_at DESC, row_id DESC LIMIT 1")).await
}

/// Whether somebody reads a pupil's absence, as the index that follows has it and one that is made anew.
async fn reads(world: &World, viewer: &str) -> bool {
    let (kept, anew) = (world.gate.index().await.unwrap(), world.beside().await.gate.index().await.unwrap());
    assert_eq!(kept.digest(), anew.digest());
    let question = Question {
        viewer: world.person(viewer).await,
        item: "absence.lessons".to_owned(),
        target: Some(world.person("elsa").await),
        client: Client::Portal,
        day: TODAY.parse().unwrap(),
    };
    kept.decide("skola24", &question).unwrap().read
}

both! {
    async fn what_is_given_counts_at_once_is_told_on_the_card_and_can_be_ended(world: World) {
        assert!(!reads(&world, "tomas").await);
        let (status, body) = adjust(&world, "karin", "tomas", &[]).await;
        assert_eq!((status, body.contains("adjust-done")), (200, true), "{body}");
        assert!(reads(&world, "tomas").await);
        let tomas = world.person("tomas").await;
        let card = world.get("karin", &format!("/people/{tomas}")).await;
        card.shows("genom ett personligt tillägg").shows("Gäller till och med 30 juni 2027.").shows("Skäl: Vikarierar i matematik");
        world.get("karin", &format!("/people/{tomas}/adjustments")).await.shows("Får läsa alla:").shows("till och med 30 juni 2027");
        let form = format!("adjustment={}", last(&world).await);
        assert_eq!(world.island("karin", "/api/end_adjustment", &form).await.status, 200);
        assert!(!reads(&world, "tomas").await);
        assert_eq!(world.island("karin", "/api/end_adjustment", &form).await.status, 409);
        assert_eq!(world.island("karin", "/api/restore_adjustment", &form).await.status, 200);
        assert!(reads(&world, "tomas").await);
        let rows = sql!("SELECT count(*) FROM adjustment WHERE person_id = $1").bind(tomas.parse::<uuid::Uuid>().unwrap());
        assert_eq!(world.count(rows).await, 3, "no row is overwritten");
    }

    async fn what_is_taken_wins_over_the_roles(world: World) {
        assert!(reads(&world, "maria").await);
        assert_eq!(adjust(&world, "peter", "maria", &[("what", "take:all"), ("client", "")]).await.0, 200);
        assert!(!reads(&world, "maria").await);
        let maria = world.person("maria").await;
        world.get("karin", &format!("/people/{maria}")).await.shows("Får ingenting, vad rollerna än säger:");
        let german = world.ask("karin", "GET", &format!("/people/{maria}/adjustments"), None).await;
        assert_eq!(german.status, 200);
        let (status, body) = adjust(&world, "peter", "maria", &[("what", "take:all"), ("client", "")]).await;
        assert_eq!((status, body.contains("fault-adjust-already")), (422, true), "{body}");
    }

    async fn nobody_gives_what_she_may_not(world: World) {
        let before = world.entries().await;
        for (who, whom, status) in
            [("tomas", "maria", 403), ("nadia", "maria", 403), ("annika", "maria", 404), ("karin", "tilde", 404), ("peter", "tilde", 404)]
        {
            assert_eq!(adjust(&world, who, whom, &[]).await.0, status, "{who} {whom}");
        }
        for (who, whom, more, fault) in [
            ("karin", "karin", ("what", "give:read_all"), "fault-to-oneself"),
            ("peter", "maria", ("scope", "everywhere"), "fault-scope-out-of-reach"),
            ("karin", "tomas", ("item", "rollbok/roles.define"), "fault-adjust-item"),
            ("karin", "tomas", ("item", "skola24/nonsense"), "fault-adjust-item"),
            ("karin", "tomas", ("what", "give:execute"), "fault-adjust-level"),
            ("karin", "tomas", ("what", "give:none"), "fault-adjust-what"),
            ("karin", "tomas", ("reason", " "), "fault-adjust-reason"),
            ("karin", "tomas", ("to", "2026-01-01"), "fault-ends-before-start"),
        ] {
            let (status, body) = adjust(&world, who, whom, &[more]).await;
            assert_eq!((status, body.contains(fault)), (422, true), "{whom} {more:?}: {body}");
        }
        assert_eq!(world.entries().await, before);
        // Behind a wall nothing is given; it may be taken.
        let walled = sql!("SELECT count(*) FROM item WHERE system_key = 'ist' AND wall IS NOT NULL");
        assert!(world.count(walled).await > 0);
    }

    async fn the_end_of_a_take_is_not_for_oneself(world: World) {
        assert_eq!(adjust(&world, "karin", "peter", &[("what", "take:all"), ("client", "")]).await.0, 200);
        let form = format!("adjustment={}", last(&world).await);
        let own = world.island("peter", "/api/end_adjustment", &form).await;
        assert_eq!((own.status, own.body.contains("fault-to-oneself")), (422, true), "{}", own.body);
        assert_eq!(world.island("annika", "/api/end_adjustment", &form).await.status, 404);
        assert_eq!(world.island("tomas", "/api/end_adjustment", &form).await.status, 403);
        assert_eq!(world.island("karin", "/api/end_adjustment", &form).await.status, 200);
    }
}
