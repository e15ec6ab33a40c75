//! What protected people are called in target systems: seen and set with `shields.*` only, warned of where it differs, taken back.

use crate::sql;
use crate::tests::world::{World, both};

async fn set(world: &World, who: &str, rest: &str) -> (u16, String) {
    let tilde = world.person("tilde").await;
    let answer = world.island(who, "/api/set_alias", &format!("person={tilde}&{rest}")).await;
    (answer.status, answer.body)
}

async fn row(world: &World, name: &str) -> String {
    world.id(sql!("SELECT alias_id FROM protection_alias WHERE name = $1 ORDER BY recorded_at DESC LIMIT 1").bind(name.to_owned())).await
}

both! {
    async fn aliases_that_differ_or_are_missing_are_warned_of_and_taken_back(world: World) {
        let tilde = world.person("tilde").await;
        let page = format!("/people/{tilde}/protection");
        let (differ, missing) = ("Personen heter olika i olika system.", "Personen har ett alias i något system men inte i alla.");
        world.get("birgitta", &page).await.shows("Inget alias är registrerat.").hides(differ).hides(missing);
        assert_eq!(set(&world, "birgitta", "system=skola24&known=&name=Kim+Holm&user_name=kim.holm").await.0, 200);
        world.get("birgitta", &page).await.shows("value=\"Kim Holm\"").shows(missing).hides(differ);
        let known = row(&world, "Kim Holm").await;
        // Nobody overwrites what she has not seen, and the same again is nothing new.
        assert_eq!(set(&world, "birgitta", "system=skola24&known=&name=Kim+Berg&user_name=").await.0, 409);
        let again = format!("system=skola24&known={known}&name=+Kim++Holm&user_name=kim.holm");
        assert_eq!(set(&world, "birgitta", &again).await.0, 422);
        let systems: Vec<(String,)> = sql!("SELECT system_key FROM target_system WHERE system_key NOT IN ('rollbok', 'skola24') ORDER BY 1")
            .all(&mut world.gate.look(crate::gate::Duty::Health).await.unwrap())
            .await
            .unwrap();
        for (system,) in &systems {
            assert_eq!(set(&world, "birgitta", &format!("system={system}&known=&name=kim+holm&user_name=")).await.0, 200, "{system}");
        }
        world.get("birgitta", &page).await.shows("Samma alias i alla system.").hides(differ).hides(missing);
        let (status, reply) = set(&world, "birgitta", &format!("system=skola24&known={known}&name=Kim+Berg&user_name=")).await;
        assert_eq!(status, 200);
        assert!(reply.contains("/api/restore_alias") && reply.contains(&known), "{reply}");
        world.get("birgitta", &page).await.shows("value=\"Kim Berg\"").shows(differ);
        assert_eq!(world.island("birgitta", "/api/restore_alias", &format!("alias={known}")).await.status, 200);
        world.get("birgitta", &page).await.shows("value=\"Kim Holm\"").hides("Kim Berg").hides(differ);
        let known = row(&world, "Kim Holm").await;
        assert_eq!(world.island("birgitta", "/api/restore_alias", &format!("alias={known}")).await.status, 409, "it stands");
        assert_eq!(world.island("birgitta", "/api/end_alias", &format!("alias={known}")).await.status, 200);
        assert_eq!(world.island("birgitta", "/api/end_alias", &format!("alias={known}")).await.status, 409);
        world.get("birgitta", &page).await.hides("Kim Holm").shows(missing);
        // Rows are never overwritten: each name that ever stood is there, with who ended it.
        let kept = sql!("SELECT count(*) FROM protection_alias WHERE system_key = 'skola24' AND replaced_at IS NOT NULL AND replaced_by IS NOT NULL");
        assert_eq!(world.count(kept).await, 3);
    }

    async fn an_alias_is_for_protected_people_and_good(world: World) {
        let before = world.entries().await;
        for (rest, fault) in [
            ("system=skola24&known=&name=+&user_name=", "fault-alias-name"),
            ("system=skola24&known=&name=Kim&user_name=kim+holm", "fault-alias-user-name"),
        ] {
            let (status, body) = set(&world, "birgitta", rest).await;
            assert_eq!((status, body.contains(fault)), (422, true), "{body}");
        }
        assert_eq!(set(&world, "birgitta", "system=nowhere&known=&name=Kim&user_name=").await.0, 404);
        assert_eq!(set(&world, "birgitta", "system=rollbok&known=&name=Kim&user_name=").await.0, 404);
        let elsa = world.person("elsa").await;
        let form = format!("person={elsa}&system=skola24&known=&name=Kim&user_name=");
        assert_eq!(world.island("birgitta", "/api/set_alias", &form).await.status, 409, "Elsa is not protected");
        world.get("birgitta", &format!("/people/{elsa}/protection")).await.hides("/api/set_alias");
        // A reading is an entry too: two of the pages above were none of a protected person.
        assert_eq!(world.entries().await, before);
    }

    async fn nobody_else_learns_of_an_alias_also_not_from_the_log(world: World) {
        for who in ["karin", "nadia", "gunnar", "peter"] {
            assert_eq!(set(&world, who, "system=skola24&known=&name=Kim+Holm&user_name=").await.0, 403, "{who}");
        }
        assert_eq!(set(&world, "birgitta", "system=skola24&known=&name=Kim+Holm&user_name=").await.0, 200);
        for path in ["/audit", "/audit.csv", "/people/:id"] {
            let path = path.replace(":id", &world.person("tilde").await);
            world.get("gunnar", &path).await.hides("Kim Holm").hides("alias").hides("Tilde");
        }
        world.get("birgitta", "/audit").await.shows("Gav en skyddad person ett alias i ett system").hides("Kim Holm");
        let told = sql!("SELECT count(*) FROM audit_entry WHERE COALESCE(before_text, '') || COALESCE(after_text, '') || COALESCE(reason, '') LIKE '%Kim%'");
        assert_eq!(world.count(told).await, 0);
    }

    async fn a_refused_alias_gives_back_what_was_typed_in_its_own_form(world: World) {
        let tilde = world.person("tilde").await;
        let form = [("person", tilde.as_str()), ("system", "ist"), ("known", ""), ("name", ""), ("user_name", "kim.holm")];
        world.post("birgitta", "/api/set_alias", &form).await;
        let page = world.get("birgitta", &format!("/people/{tilde}/protection")).await;
        page.shows("id=\"alias-name-ist-fault\"").hides("id=\"alias-name-skola24-fault\"");
        assert_eq!(page.body.matches("value=\"kim.holm\"").count(), 1);
    }
}
