//! Automatic rules: what a rule would do is told before, what it does is what the engine says, and nobody gives by one what she may not.

use crate::sql;
use crate::tests::world::{World, both};

const PAGE: &str = "/roles/rules?system=skola24";

async fn role(world: &World, system: &str, key: &str) -> String {
    world.id(sql!("SELECT role_id FROM role WHERE system_key = $1 AND role_key = $2").bind(system).bind(key)).await
}

async fn add(world: &World, who: &str, system: &str, when: &str, role: &str) -> bool {
    let before = world.entries().await;
    world.post(who, "/api/add_rule", &[("system", system), ("when", when), ("role", role), ("reason", "Nytt läsår")]).await;
    world.entries().await > before
}

both! {
    async fn a_rule_gives_its_role_from_the_next_request_on_and_ends_with_one_press(world: World) {
        let (clerk, person) = (role(&world, "skola24", "clerk").await, world.person("ingrid").await);
        let card = format!("/people/{person}?system=skola24");
        let ahead = format!("{PAGE}&when=position:nurse&role={clerk}");
        world.get("karin", &ahead).await.shows("Anställning som Skolsköterska ger rollen Kanslist.").shows("Ingrid").shows("En person berörs i dag, på 4 enheter; 0 har redan rollen.");
        world.get("karin", &card).await.hides("Kanslist");
        assert!(add(&world, "karin", "skola24", "position:nurse", &clerk).await);
        let page = world.get("karin", PAGE).await;
        page.shows("Anställning som Skolsköterska ger rollen Kanslist.").shows("Regeln gäller nu.");
        world.get("karin", &card).await.shows("Kanslist");
        assert!(!add(&world, "karin", "skola24", "position:nurse", &clerk).await, "it is there already");
        let rule = world.id(sql!("SELECT rule_id FROM rule WHERE on_word = 'nurse' AND replaced_at IS NULL")).await;
        world.get("karin", &format!("{PAGE}&end={rule}")).await.shows("En person har rollen genom regeln i dag.").shows("Ingrid");
        world.post("karin", "/api/end_rule", &[("rule", &rule)]).await;
        world.get("karin", &card).await.hides("Kanslist");
        assert_eq!(world.post("karin", "/api/end_rule", &[("rule", &rule)]).await.status, 303, "and once only");
        assert_eq!(world.count(sql!("SELECT count(*) FROM rule WHERE on_word = 'nurse' AND replaced_at IS NULL")).await, 0);
    }

    async fn nobody_gives_by_a_rule_what_she_may_not_give(world: World) {
        let clerk = role(&world, "skola24", "clerk").await;
        let officer = role(&world, "rollbok", "protection_officer").await;
        for (who, system, when, role) in [
            ("karin", "rollbok", "position:teacher", officer.as_str()),
            ("karin", "skola24", "position:teacher", officer.as_str()),
            ("karin", "skola24", "position:systems_manager", clerk.as_str()),
            ("karin", "skola24", "duty:substitute", clerk.as_str()),
            ("karin", "skola24", "", clerk.as_str()),
            ("peter", "skola24", "position:nurse", clerk.as_str()),
            ("tomas", "skola24", "position:nurse", clerk.as_str()),
            ("maria", "skola24", "position:nurse", clerk.as_str()),
        ] {
            assert!(!add(&world, who, system, when, role).await, "{who} {system} {when}");
        }
        let rule = world.id(sql!("SELECT rule_id FROM rule WHERE system_key = 'rollbok' AND replaced_at IS NULL LIMIT 1")).await;
        let before = world.entries().await;
        world.post("karin", "/api/end_rule", &[("rule", &rule)]).await;
        assert_eq!(world.entries().await, before, "Rollbok's own rules stay");
        world.get("karin", "/roles/rules?system=rollbok").await.shows("Rollboks egna regler").hides("id=\"rule-new\"");
        world.get("peter", PAGE).await.hides("id=\"rule-new\"");
    }
}
