//! Giving a role and ending it, as its users do; nobody gives what she may not.

use crate::sql;
use crate::tests::world::{Answer, World, both};

async fn give(world: &World, giver: &str, receiver: &str, role: &str, scope: &str, from: &str) -> Answer {
    let (system, key) = role.split_once('/').unwrap();
    let role = world.id(sql!("SELECT role_id FROM role WHERE system_key = $1 AND role_key = $2").bind(system).bind(key)).await;
    let scope = match scope {
        "everywhere" => scope.to_owned(),
        school => format!("unit:{}", world.id(sql!("SELECT unit_id FROM unit WHERE external_id = $1").bind(school)).await),
    };
    let person = world.person(receiver).await;
    let form =
        [("form[person]", person.as_str()), ("form[role]", &role), ("form[scope]", &scope), ("form[from]", from), ("form[reason]", "test")];
    world.post(giver, "/api/give_role", &form).await
}

both! {
    async fn a_role_opens_at_once_and_closes_at_once(world: World) {
        assert_eq!(world.get("tomas", "/people").await.status, 403);
        let answer = give(&world, "karin", "tomas", "rollbok/central_clerk", "everywhere", "2026-11-18").await;
        assert_eq!(answer.location, Some(format!("/people/{}", world.person("tomas").await)), "{}", answer.body);
        world.get("tomas", "/people").await.shows("Alla personer");
        let tomas: uuid::Uuid = world.person("tomas").await.parse().unwrap();
        let assignment = world.id(sql!("SELECT assignment_id FROM assignment WHERE person_id = $1").bind(tomas)).await;
        world.post("karin", "/api/end_role", &[("assignment", &assignment)]).await;
        assert_eq!(world.get("tomas", "/people").await.status, 403);
        world.post("karin", "/api/restore_role", &[("assignment", &assignment)]).await;
        world.get("tomas", "/people").await.shows("Alla personer");
        world.get("karin", "/audit?act=act-role-given").await.shows("Tomas Ekdahl").shows("Karin Åkesson");
    }

    async fn a_role_from_tomorrow_opens_nothing_today(world: World) {
        give(&world, "karin", "tomas", "rollbok/central_clerk", "everywhere", "2026-11-19").await;
        assert_eq!(world.get("tomas", "/people").await.status, 403);
    }

    async fn nobody_gives_a_role_to_herself(world: World) {
        let before = world.entries().await;
        give(&world, "karin", "karin", "rollbok/auditor", "everywhere", "2026-11-18").await;
        world.get("karin", "/people").await.shows("Ingen ger en roll till sig själv");
        assert_eq!(world.entries().await, before);
    }

    async fn the_highest_role_cannot_hand_out_protected_people(world: World) {
        let before = world.entries().await;
        give(&world, "karin", "peter", "rollbok/protection_officer", "everywhere", "2026-11-18").await;
        world.get("karin", "/people").await.shows("Rollen öppnar skyddade uppgifter");
        assert_eq!(world.entries().await, before);
    }

    async fn a_principal_gives_at_her_own_school_only(world: World) {
        let before = world.entries().await;
        give(&world, "peter", "maria", "skola24/clerk", "tallas", "2026-11-18").await;
        world.get("peter", "/people").await.shows("Din egen behörighet når inte dit");
        assert_eq!(world.entries().await, before);
        give(&world, "peter", "maria", "skola24/clerk", "kyrkby", "2026-11-18").await;
        assert_eq!(world.entries().await, before + 1);
    }

    async fn the_same_role_twice_is_refused(world: World) {
        give(&world, "peter", "maria", "skola24/clerk", "kyrkby", "2026-11-18").await;
        let before = world.entries().await;
        give(&world, "peter", "maria", "skola24/clerk", "kyrkby", "2026-11-20").await;
        assert_eq!(world.entries().await, before);
    }

    async fn pupils_and_guardians_never_get_a_role_of_the_administration(world: World) {
        let before = world.entries().await;
        for receiver in ["samira", "katarina"] {
            give(&world, "karin", receiver, "skola24/clerk", "kyrkby", "2026-11-18").await;
            world.get("karin", "/people").await.shows("Dit kommer bara anställda");
            let form = format!("/people/{}/give", world.person(receiver).await);
            world.get("karin", &form).await.shows("inte anställd").hides("Kanslist");
        }
        assert_eq!(world.entries().await, before);
        let form = format!("/people/{}/give", world.person("tomas").await);
        world.get("karin", &form).await.hides("inte anställd").shows("Kanslist");
    }

    async fn what_was_typed_comes_back(world: World) {
        let person = world.person("maria").await;
        let form = [("form[person]", person.as_str()), ("form[role]", ""), ("form[scope]", ""), ("form[from]", "2026-13-01"), ("form[reason]", "vikarierar")];
        world.post("karin", "/api/give_role", &form).await;
        let page = world.get("karin", &format!("/people/{person}/give")).await;
        page.shows("Välj en roll").shows("vikarierar");
    }
}
