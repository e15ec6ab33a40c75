//! Groups for pupils and guardians: what school and class give is added together, the card replaces it, and who is refused.

use crate::rights::{Client, Question};
use crate::sql;
use crate::tests::world::{TODAY, World, both};

/// A form that is good in itself, for the sweep.
pub const FORM: &[(&str, &str)] =
    &[("form[at]", "unit:{school}"), ("form[hat]", "pupil"), ("form[role]", "{role}"), ("form[from]", "2026-11-18")];

/// The URLs of this room and of the releases beside their plain pages, for the walks over all pages.
pub fn urls(school: &str, pupils: &[&str]) -> Vec<String> {
    let cards = pupils.iter().map(|pupil| format!("/audience?at=pupil:{pupil}"));
    crate::tests::releases::urls(school).into_iter().chain(cards).collect()
}

async fn role(world: &World, key: &str) -> String {
    world.id(sql!("SELECT role_id FROM role WHERE system_key = 'skola24' AND role_key = $1").bind(key.to_owned())).await
}

async fn set(world: &World, who: &str, at: &str, hat: &str, role: &str, more: &str) -> (u16, String) {
    let form = format!("form%5Bat%5D={at}&form%5Bhat%5D={hat}&form%5Brole%5D={role}&form%5Bfrom%5D={TODAY}{more}");
    let answer = world.island(who, "/api/set_audience", &form).await;
    (answer.status, answer.body)
}

/// How much a pupil reads of her own, as the index that follows has it and one that is made anew.
async fn reads(world: &World, viewer: &str) -> usize {
    let (kept, anew) = (world.gate.index().await.unwrap(), world.beside().await.gate.index().await.unwrap());
    assert_eq!(kept.digest(), anew.digest());
    let elsa = world.person("elsa").await;
    let mut duty = world.gate.look(crate::gate::Duty::Health).await.unwrap();
    let items: Vec<(String,)> =
        sql!("SELECT item_key FROM item WHERE system_key = 'skola24' AND about = 'pupil' AND in_portal").all(&mut duty).await.unwrap();
    let viewer = world.person(viewer).await;
    let reads = |item: String| {
        let question =
            Question { viewer: viewer.clone(), item, target: Some(elsa.clone()), client: Client::Portal, day: TODAY.parse().unwrap() };
        kept.decide("skola24", &question).unwrap().read
    };
    items.into_iter().filter(|(item,)| reads(item.clone())).count()
}

both! {
    async fn the_card_replaces_what_school_and_class_give_and_says_so(world: World) {
        let elsa = world.person("elsa").await;
        let (before, guardian) = (reads(&world, "elsa").await, reads(&world, "katarina").await);
        assert!(before > 0 && guardian > 0);
        let less = role(&world, "pupil_reduced").await;
        let at = format!("pupil:{elsa}");
        let (status, body) = set(&world, "karin", &at, "pupil", &less, "&form%5Breason%5D=Beslut").await;
        assert_eq!((status, body.contains("audience-set")), (200, true), "{body}");
        let reduced = reads(&world, "elsa").await;
        assert!(reduced < before, "{reduced} of {before}");
        assert_eq!(reads(&world, "katarina").await, guardian, "for the pupil, not for her guardian");
        let page = world.get("karin", &format!("/audience?at={at}")).await;
        page.shows("Kortet ersätter").shows("Ersätts av kortet.").shows("Eleven har rollen");
        let row = world.id(sql!("SELECT row_id FROM audience WHERE pupil_id = $1 AND replaced_at IS NULL ORDER BY recorded_at DESC LIMIT 1").bind(elsa.parse::<uuid::Uuid>().unwrap())).await;
        let ended = world.island("karin", "/api/end_audience", &format!("row={row}")).await;
        assert_eq!(ended.status, 200, "{}", ended.body);
        assert_eq!(reads(&world, "elsa").await, before);
        assert_eq!(world.island("karin", "/api/end_audience", &format!("row={row}")).await.status, 404, "the row has been replaced");
        let reply: crate::basics::Reply = serde_json::from_str(&ended.body).unwrap();
        let (_, made) = reply.undo.unwrap().values.remove(0);
        assert_eq!(world.island("karin", "/api/restore_audience", &format!("row={made}")).await.status, 200);
        assert_eq!(reads(&world, "elsa").await, reduced);
        world.get("karin", &format!("/people/{elsa}")).await.shows("/audience?at=pupil:");
    }

    async fn a_class_adds_to_what_the_school_gives(world: World) {
        let class = world.id(sql!("SELECT group_id FROM study_group WHERE external_id = 'kyrkby-7B'")).await;
        let before = reads(&world, "elsa").await;
        let less = role(&world, "pupil_reduced").await;
        let at = format!("group:{class}");
        assert_eq!(set(&world, "karin", &at, "pupil", &less, "").await.0, 200);
        assert_eq!(reads(&world, "elsa").await, before);
        let (status, body) = set(&world, "karin", &at, "pupil", &less, "").await;
        assert_eq!((status, body.contains("fault-adjust-already")), (422, true), "{body}");
        world.get("karin", &format!("/audience?at={at}")).await.shows("genom 7B");
    }

    async fn who_may_not_sets_nothing(world: World) {
        let less = role(&world, "pupil_reduced").await;
        let (elsa, tilde, maria) = (world.person("elsa").await, world.person("tilde").await, world.person("maria").await);
        let school = world.id(sql!("SELECT unit_id FROM unit WHERE external_id = 'kyrkby'")).await;
        let before = world.entries().await;
        for (who, at, status) in [
            ("tomas", format!("unit:{school}"), 403),
            ("nadia", format!("pupil:{elsa}"), 403),
            ("annika", format!("unit:{school}"), 404),
            ("annika", format!("pupil:{elsa}"), 404),
            ("karin", format!("pupil:{tilde}"), 404),
            ("karin", format!("pupil:{maria}"), 404),
            ("karin", "school:x".to_owned(), 422),
        ] {
            assert_eq!(set(&world, who, &at, "guardian", &less, "").await.0, status, "{who} {at}");
        }
        let clerk = role(&world, "clerk").await;
        let (status, body) = set(&world, "karin", &format!("unit:{school}"), "pupil", &clerk, "").await;
        assert_eq!((status, body.contains("fault-audience-role")), (422, true), "{body}");
        assert_eq!(world.entries().await, before);
        for at in [format!("pupil:{tilde}"), "x".to_owned()] {
            assert_eq!(world.get("karin", &format!("/audience?at={at}")).await.status, 404);
        }
        assert_eq!(world.get("annika", &format!("/audience?at=unit:{school}")).await.status, 404);
    }
}
