//! What classes release: switches that take effect at once and can be undone, whole columns with a count before, and who is refused.

use uuid::Uuid;

use crate::rights::{Client, Question};
use crate::sql;
use crate::tests::world::{TODAY, World, both};

async fn class(world: &World, id: &str) -> String {
    world.id(sql!("SELECT group_id FROM study_group WHERE external_id = $1").bind(id.to_owned())).await
}

async fn school(world: &World, id: &str) -> String {
    world.id(sql!("SELECT unit_id FROM unit WHERE source = 'demo' AND external_id = $1").bind(id.to_owned())).await
}

/// The URLs of this room beside its plain page, for the walks over all pages.
pub fn urls(school: &str) -> Vec<String> {
    ["to=pupil", "to=guardian"]
        .iter()
        .flat_map(|to| ["", "&fill=module:assessment", "&fill=module:"].map(|fill| format!("/releases?unit={school}&{to}{fill}")))
        .collect()
}

fn form(to: &str, cells: &str) -> String {
    format!("system=skola24&to={to}&cells={}&reason=&back=", crate::ui::url::encode(cells))
}

async fn turn(world: &World, who: &str, to: &str, cells: &str) -> (u16, String) {
    let answer = world.island(who, "/api/turn_switches", &form(to, cells)).await;
    (answer.status, answer.body)
}

/// The same again with what the receipt offers.
async fn undo(world: &World, who: &str, body: &str) -> u16 {
    let reply: crate::basics::Reply = serde_json::from_str(body).unwrap();
    let undo = reply.undo.unwrap();
    let form: Vec<String> = undo.values.iter().map(|(name, value)| format!("{name}={}", crate::ui::url::encode(value))).collect();
    world.island(who, &undo.path, &form.join("&")).await.status
}

/// Whether somebody reads something of the module about a pupil, as the index of the server has it.
async fn reads(world: &World, viewer: &str, target: &str) -> bool {
    let kept = world.gate.index().await.unwrap();
    let anew = world.beside().await.gate.index().await.unwrap();
    assert_eq!(kept.digest(), anew.digest(), "what followed is what is made anew");
    let (viewer, target) = (world.person(viewer).await, world.person(target).await);
    let mut duty = world.gate.look(crate::gate::Duty::Health).await.unwrap();
    let items: Vec<(String,)> =
        sql!("SELECT item_key FROM item WHERE system_key = 'skola24' AND module_key = 'assessment' AND needs_release AND about = 'pupil'")
            .all(&mut duty)
            .await
            .unwrap();
    items.into_iter().any(|(item,)| {
        let question =
            Question { viewer: viewer.clone(), item, target: Some(target.clone()), client: Client::Portal, day: TODAY.parse().unwrap() };
        kept.decide("skola24", &question).unwrap().acts().read
    })
}

both! {
    async fn a_switch_takes_effect_at_once_is_undone_and_leaves_its_days(world: World) {
        let seven = class(&world, "kyrkby-7B").await;
        assert!(reads(&world, "katarina", "elsa").await && reads(&world, "elsa", "elsa").await);
        let before = world.entries().await;
        let (status, body) = turn(&world, "peter", "guardian", &format!("-{seven}/assessment")).await;
        assert_eq!((status, body.contains("releases-closed")), (200, true), "{body}");
        assert!(!reads(&world, "katarina", "elsa").await, "closed for guardians");
        assert!(reads(&world, "elsa", "elsa").await, "not for pupils");
        assert_eq!(turn(&world, "peter", "guardian", &format!("-{seven}/assessment")).await.0, 409, "it is so already");
        assert_eq!(undo(&world, "peter", &body).await, 200);
        assert!(reads(&world, "katarina", "elsa").await);
        let rows = sql!("SELECT count(*) FROM module_release WHERE group_id = $1 AND audience = 'guardian' AND module_key = 'assessment'");
        assert_eq!((world.count(rows.bind(seven.parse::<Uuid>().unwrap())).await, world.entries().await), (2, before + 2));
    }

    async fn pupils_of_a_class_get_in_only_by_its_switch(world: World) {
        let seven = class(&world, "kyrkby-7B").await;
        let (status, body) = turn(&world, "karin", "pupil", &format!("-{seven}/")).await;
        assert_eq!(status, 200, "{body}");
        assert!(!reads(&world, "elsa", "elsa").await && reads(&world, "katarina", "elsa").await, "it concerns pupils only");
        assert_eq!(undo(&world, "karin", &body).await, 200);
        assert!(reads(&world, "elsa", "elsa").await);
    }

    async fn the_page_shows_every_class_and_says_what_all_at_once_would_do(world: World) {
        let kyrkby = school(&world, "kyrkby").await;
        let page = world.get("peter", &format!("/releases?unit={kyrkby}&to=guardian")).await;
        page.shows("Klasser och moduler").shows("7B").shows("aria-checked=\"true\"").hides("MA 7B");
        let fill = world.get("peter", &format!("/releases?unit={kyrkby}&to=guardian&fill=module:assessment")).await;
        fill.shows("Detta öppnas:").shows("Att stänga ändrar").shows("förlorar något");
        // The button's own value closes them all, and what it says it would take is taken.
        let (button, _) = fill.body.split_once("class=\"btn stop\"").unwrap();
        let cells = button.rsplit_once("value=\"").unwrap().1.split_once('"').unwrap().0;
        let open = cells.split_whitespace().count();
        let (status, body) = turn(&world, "peter", "guardian", cells).await;
        assert_eq!((status, body.contains(&format!("[\"switches\",\"{open}\"]"))), (200, true), "{body}");
        assert!(!reads(&world, "katarina", "elsa").await);
        world.get("peter", &format!("/releases?unit={kyrkby}&to=guardian")).await.hides("aria-checked=\"true\"");
        assert_eq!(undo(&world, "peter", &body).await, 200);
        assert!(reads(&world, "katarina", "elsa").await);
        world.get("nadia", &format!("/releases?unit={kyrkby}&to=guardian")).await.shows("7B").hides("/api/turn_switches");
    }

    async fn without_script_the_form_comes_back_to_its_place_with_a_receipt(world: World) {
        let (seven, kyrkby) = (class(&world, "kyrkby-7B").await, school(&world, "kyrkby").await);
        let back = format!("/releases?unit={kyrkby}&system=skola24&to=pupil#s-{seven}-assessment");
        let cells = format!("-{seven}/assessment");
        let form = [("system", "skola24"), ("to", "pupil"), ("cells", cells.as_str()), ("back", back.as_str())];
        let answer = world.post("peter", "/api/turn_switches", &form).await;
        assert_eq!((answer.status, answer.location.as_deref()), (303, Some(back.as_str())));
        world.follow(&answer, &back).await.shows("är stängt för 7B. Gäller nu.");
    }

    async fn who_may_not_turns_nothing(world: World) {
        let (seven, other) = (class(&world, "kyrkby-7B").await, class(&world, "tallas-4A").await);
        let before = world.entries().await;
        let cells = format!("-{seven}/assessment");
        for (who, status) in [("tomas", 403), ("nadia", 403), ("maria", 403), ("gunnar", 403), ("annika", 404)] {
            assert_eq!(turn(&world, who, "guardian", &cells).await.0, status, "{who}");
        }
        for (to, cells, fault) in [
            ("guardian", format!("-{seven}/messages"), "fault-release-module"),
            ("guardian", format!("-{seven}/nonsense"), "fault-release-module"),
            ("guardian", format!("-{seven}/assessment +{other}/assessment"), "fault-release-school"),
            ("staff", cells.clone(), "fault-release-to"),
            ("guardian", "x".to_owned(), "fault-release-cells"),
        ] {
            let (status, body) = turn(&world, "karin", to, &cells).await;
            assert_eq!((status, body.contains(fault)), (422, true), "{cells}: {body}");
        }
        assert_eq!(turn(&world, "karin", "guardian", &format!("-{}/assessment", Uuid::now_v7())).await.0, 404);
        assert_eq!(world.entries().await, before);
        let kyrkby = school(&world, "kyrkby").await;
        world.get("annika", &format!("/releases?unit={kyrkby}")).await.hides("7B");
    }
}
