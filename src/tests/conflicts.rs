//! Roles that do not go together: who holds both is shown before, giving names the rule, a decision is written down, batches ask nobody.

use crate::sql;
use crate::systems::profile::Profile;
use crate::tests::world::{World, both};

const PAGE: &str = "/roles/conflicts?system=ist";

async fn role(world: &World, key: &str) -> String {
    world.id(sql!("SELECT role_id FROM role WHERE system_key = 'ist' AND role_key = $1").bind(key)).await
}

/// Birgitta gives Karin, who is a systems manager, the role for protected people; whether it was given.
async fn gives(world: &World, more: &[(&str, &str)]) -> bool {
    let (before, karin, shield) = (world.entries().await, world.person("karin").await, role(world, "protected_persons").await);
    let mut form = vec![
        ("form[person]", karin.as_str()),
        ("form[role]", shield.as_str()),
        ("form[scope]", "everywhere"),
        ("form[from]", "2026-11-18"),
    ];
    form.extend(more);
    world.post("birgitta", "/api/give_role", &form).await;
    world.entries().await > before
}

async fn newest(world: &World) -> String {
    world.id(sql!("SELECT assignment_id FROM assignment WHERE replaced_at IS NULL ORDER BY recorded_at DESC, row_id DESC LIMIT 1")).await
}

async fn switch(world: &World, who: &str, on: bool) -> u16 {
    let form = format!("system=ist&conflict=manager-and-protection&on={on}&reason=Beslut+i+n%C3%A4mnden");
    world.island(who, "/api/switch_conflict", &form).await.status
}

/// Makes the rule one that no decision breaks.
async fn harden(world: &World) {
    let mut duty = world.gate.act(crate::gate::Duty::Seed).await.unwrap();
    let mut profile = crate::systems::standing::file(&mut duty, "ist").await.unwrap().unwrap();
    profile.conflicts[0].hard = true;
    assert_eq!(Profile::read(&profile.text().unwrap()).unwrap(), profile);
    sql!("UPDATE profile_file SET file = $1 WHERE system_key = 'ist' AND replaced_at IS NULL")
        .bind(profile.text().unwrap())
        .run(&mut duty)
        .await
        .unwrap();
    duty.commit(crate::gate::Entry::of("act-seeded")).await.unwrap();
}

both! {
    async fn who_holds_both_is_shown_before_the_rule_is_switched_on(world: World) {
        world.get("karin", PAGE).await.shows("Systemförvaltare GR + Hantera skyddade personer GR").shows("Regeln är av").shows("Ingen som du når har rollerna tillsammans");
        assert!(gives(&world, &[]).await, "a rule that is off stops nothing");
        world.get("karin", PAGE).await.shows("En person som du når har rollerna tillsammans i dag.").shows("Karin Åkesson</a>");
        assert_eq!(switch(&world, "karin", true).await, 200);
        assert_eq!(switch(&world, "karin", true).await, 409);
        world.get("karin", PAGE).await.shows("Regeln är på").shows("Karin Åkesson</a>");
        world.get("karin", "/audit?act=act-conflict-on").await.shows("manager-and-protection").shows("Beslut i nämnden");
        assert_eq!(switch(&world, "karin", false).await, 200);
        world.get("peter", PAGE).await.shows("Regeln är av").hides("/api/switch_conflict").hides("Karin Åkesson</a>");
        world.get("karin", "/roles/conflicts?system=skola24").await.shows("nämner inga sådana roller");
    }

    async fn giving_names_the_rule_and_asks_for_a_decision(world: World) {
        switch(&world, "karin", true).await;
        let (karin, shield) = (world.person("karin").await, role(&world, "protected_persons").await);
        let form = format!("/people/{karin}/give?form%5Brole%5D={shield}&form%5Bscope%5D=everywhere&form%5Bfrom%5D=2026-11-18");
        world.get("birgitta", &form).await.shows("Rollerna går inte ihop").shows("Personen har redan Systemförvaltare").shows("name=\"form[despite]\"");
        let live = format!("form[person]={karin}&form[role]={shield}&form[scope]=everywhere&form[from]=2026-11-18");
        let told = world.island("birgitta", "/api/check_role", &live).await;
        assert!(told.body.contains("Personen har redan Systemförvaltare"), "{}", told.body);
        assert!(!gives(&world, &[]).await);
        assert!(!gives(&world, &[("form[despite]", "yes")]).await, "a decision has a reason");
        world.get("birgitta", &format!("/people/{karin}/give")).await.shows("Rollerna går inte ihop");
        assert!(gives(&world, &[("form[despite]", "yes"), ("form[reason]", "Förvaltningschefens beslut 7")]).await);
        world.get("karin", "/audit?act=act-role-given").await.shows("(manager-and-protection)").shows("Förvaltningschefens beslut 7");
    }

    async fn what_cannot_ask_for_a_decision_breaks_no_rule(world: World) {
        assert!(gives(&world, &[]).await);
        let assignment = newest(&world).await;
        world.post("birgitta", "/api/end_role", &[("assignment", &assignment)]).await;
        switch(&world, "karin", true).await;
        let id: uuid::Uuid = assignment.parse().unwrap();
        let counts = async || world.count(sql!("SELECT count(*) FROM assignment WHERE assignment_id = $1 AND replaced_at IS NULL AND revoked_on IS NULL").bind(id)).await;
        world.post("birgitta", "/api/restore_role", &[("assignment", &assignment)]).await;
        assert_eq!(counts().await, 0);
        world.get("birgitta", "/people").await.shows("Ge den från personens sida");
        switch(&world, "karin", false).await;
        world.post("birgitta", "/api/restore_role", &[("assignment", &assignment)]).await;
        assert_eq!(counts().await, 1);
    }

    async fn a_hard_rule_is_broken_by_no_decision_and_by_no_automatic_rule(world: World) {
        harden(&world).await;
        switch(&world, "karin", true).await;
        assert!(!gives(&world, &[("form[despite]", "yes"), ("form[reason]", "Beslut")]).await);
        let karin = world.person("karin").await;
        world.get("birgitta", &format!("/people/{karin}/give")).await.shows("inte heller efter beslut").hides("name=\"form[despite]\"");
        world.get("karin", PAGE).await.shows("Utan undantag");
    }

    async fn a_new_automatic_rule_tells_whom_it_would_give_both_and_how_many_pupils_it_reaches(world: World) {
        let manager = role(&world, "systems_manager").await;
        let mut duty = world.gate.look(crate::gate::Duty::Health).await.unwrap();
        let (position,): (String,) = sql!("SELECT position FROM employment WHERE person_id = $1 AND replaced_at IS NULL LIMIT 1")
            .bind(world.person("birgitta").await.parse::<uuid::Uuid>().unwrap()).one(&mut duty).await.unwrap();
        drop(duty);
        let ahead = format!("/roles/rules?system=ist&when=position:{position}&role={manager}");
        world.get("karin", &ahead).await.shows("Regeln är av").shows("skulle ha båda:").shows("Birgitta").shows("i deras omfattning.");
    }
}
