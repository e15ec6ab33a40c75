//! The shield: marking takes effect at once, lifting takes two and a reason, exceptions end, and reads are logged.

use crate::sql;
use crate::tests::world::{World, both};

/// Gives Nadia the role too, so that there are two who handle protected people.
async fn second_officer(world: &World) {
    let nadia: uuid::Uuid = world.person("nadia").await.parse().unwrap();
    let mut duty = world.gate.act(crate::gate::Duty::Seed).await.unwrap();
    let now = duty.now();
    sql!(
        "INSERT INTO assignment (row_id, assignment_id, person_id, role_id, from_day, to_day, origin, recorded_at)
         SELECT $1, $1, $2, role_id, '0001-01-01', '9999-12-31', 'test', $3 FROM role
          WHERE system_key = 'rollbok' AND role_key = 'protection_officer'"
    )
    .bind(uuid::Uuid::now_v7())
    .bind(nadia)
    .bind(now)
    .run(&mut duty)
    .await
    .unwrap();
    duty.keep().await.unwrap();
}

both! {
    async fn marking_hides_at_once_and_two_people_lift_it(world: World) {
        second_officer(&world).await;
        let elsa = world.person("elsa").await;
        let page = format!("/people/{elsa}/protection");
        world.get("karin", "/people?q=elsa").await.shows("Elsa Nyström");
        world.get("birgitta", &page).await.shows("Maria Sandell").shows("/api/protect_person");
        let form = |rest: &str| format!("person={elsa}&{rest}");
        assert_eq!(world.island("birgitta", "/api/protect_person", &form("marking=none")).await.status, 422);
        assert_eq!(world.island("birgitta", "/api/protect_person", &form("marking=confidential&reason=x")).await.status, 200);
        world.get("karin", "/people?q=elsa").await.hides("Elsa Nyström");
        assert_eq!(world.get("karin", &format!("/people/{elsa}")).await.status, 404);
        world.get("birgitta", &page).await.shows("Sekretessmarkering").hides("Maria Sandell");
        assert_eq!(world.island("birgitta", "/api/protect_person", &form("marking=confidential")).await.status, 409);
        // Lifting: a reason, and never the same twice.
        let (ask, decide) = ("/api/ask_unprotect", "/api/decide_unprotect");
        assert_eq!(world.island("birgitta", decide, &form("confirm=true")).await.status, 409, "nobody has asked");
        assert_eq!(world.island("birgitta", ask, &form("reason=")).await.status, 422);
        assert_eq!(world.island("birgitta", ask, &form("reason=Hotet")).await.status, 200);
        let same = world.island("birgitta", decide, &form("confirm=true")).await;
        assert_eq!((same.status, same.body.contains("fault-shield-same")), (422, true));
        world.get("karin", "/people?q=elsa").await.hides("Elsa Nyström");
        world.get("nadia", &page).await.shows("Hotet");
        assert_eq!(world.island("nadia", decide, &form("confirm=true")).await.status, 200);
        world.get("karin", "/people?q=elsa").await.shows("Elsa Nyström");
        assert_eq!(world.island("nadia", decide, &form("confirm=false")).await.status, 409);
    }

    async fn nobody_lifts_it_alone_by_another_session_or_for_herself(world: World) {
        second_officer(&world).await;
        let elsa = world.person("elsa").await;
        let form = |person: &str, rest: &str| format!("person={person}&{rest}");
        assert_eq!(world.island("birgitta", "/api/protect_person", &form(&elsa, "marking=confidential&reason=x")).await.status, 200);
        assert_eq!(world.island("birgitta", "/api/ask_unprotect", &form(&elsa, "reason=Hotet+upphört")).await.status, 200);
        // She signs in once more, in another browser on another server: she is the same.
        let other = world.beside().await;
        let again = other.island("birgitta", "/api/decide_unprotect", &form(&elsa, "confirm=true")).await;
        assert_eq!((again.status, again.body.contains("fault-shield-same")), (422, true));
        other.get("birgitta", &format!("/people/{elsa}/protection")).await.shows("Hotet upphört").hides("Bekräfta och häv skyddet");
        assert_eq!(other.island("birgitta", "/api/ask_unprotect", &form(&elsa, "reason=y")).await.status, 409, "asked once");
        world.get("karin", "/people?q=elsa").await.hides("Elsa Nyström");
        assert_eq!(other.island("nadia", "/api/decide_unprotect", &form(&elsa, "confirm=true")).await.status, 200);
        world.get("karin", "/people?q=elsa").await.shows("Elsa Nyström");
        // One who is protected herself neither asks for it nor confirms it.
        let nadia = world.person("nadia").await;
        assert_eq!(world.island("birgitta", "/api/protect_person", &form(&nadia, "marking=confidential&reason=x")).await.status, 200);
        let own = world.island("nadia", "/api/ask_unprotect", &form(&nadia, "reason=x")).await;
        assert_eq!((own.status, own.body.contains("fault-to-oneself")), (422, true), "{}", own.body);
        assert_eq!(world.island("birgitta", "/api/ask_unprotect", &form(&nadia, "reason=x")).await.status, 200);
        let own = world.island("nadia", "/api/decide_unprotect", &form(&nadia, "confirm=true")).await;
        assert_eq!((own.status, own.body.contains("fault-to-oneself")), (422, true), "{}", own.body);
        world.get("karin", "/people?q=haddad").await.hides("Nadia Haddad");
    }

    async fn what_a_source_marked_is_lifted_there_and_reads_are_logged(world: World) {
        let tilde = world.person("tilde").await;
        let owned = world.island("birgitta", "/api/ask_unprotect", &format!("person={tilde}&reason=x")).await;
        assert_eq!((owned.status, owned.body.contains("fault-shield-source")), (422, true));
        let reads = || world.count(sql!("SELECT count(*) FROM audit_entry WHERE act = 'act-protected-read'"));
        assert_eq!(reads().await, 0);
        world.get("birgitta", &format!("/people/{tilde}")).await.shows("Tilde Ask");
        world.get("birgitta", &format!("/people/{tilde}/protection")).await.shows("Lena Holm");
        assert_eq!(reads().await, 2);
        assert_eq!(world.get("karin", &format!("/people/{tilde}")).await.status, 404);
        // Who reads the log without `protected` is not even offered the act.
        world.get("gunnar", "/audit").await.hides("Tilde").hides("act-protected-read");
        assert_eq!(reads().await, 2);
    }

    async fn lists_searches_and_exports_that_show_a_protected_person_are_logged_once_each(world: World) {
        let tilde = world.person("tilde").await;
        let reads = || world.count(sql!("SELECT count(*) FROM audit_entry WHERE act = 'act-protected-read'"));
        let paths = ["/people?q=tilde", "/people?q=tilde&print=all", "/search?q=tilde", "/guardians?show=protected"];
        for (nth, path) in (1..).zip(paths.into_iter().chain(["/people.csv?q=tilde"])) {
            world.get("birgitta", path).await.shows("Tilde");
            assert_eq!(reads().await, nth, "{path}");
        }
        assert!(world.island("birgitta", "/api/find", "text=tilde").await.body.contains("Tilde Ask"));
        assert_eq!(reads().await, 6);
        // Whoever is shown nobody protected reads nothing: no entry.
        for path in ["/people?q=tilde", "/people.csv?q=tilde", "/search?q=tilde", "/people", "/guardians"] {
            world.get("karin", path).await.hides("Tilde Ask");
        }
        world.get("birgitta", "/people?q=maria").await.shows("Maria Sandell");
        assert_eq!(reads().await, 6);
        let named = sql!("SELECT count(*) FROM audit_entry WHERE act = 'act-protected-read' AND COALESCE(after_text, '') LIKE '%Tilde%'");
        assert_eq!(world.count(named).await, 0, "ids, never names");
        // Whoever cares for protected people sees who read about them, and keeps their accounts; the auditor does neither.
        world.get("birgitta", "/audit").await.shows("Läste om en skyddad person");
        assert_eq!(world.get("birgitta", &format!("/people/{tilde}/account")).await.status, 200);
        for path in ["/audit", "/audit.csv"] {
            world.get("gunnar", path).await.hides(&tilde).hides("Läste om en skyddad person");
        }
    }

    async fn a_protected_head_is_as_if_there_were_none(world: World) {
        let school = world.id(sql!("SELECT unit_id FROM unit WHERE external_id = 'kyrkby'")).await;
        let peter = world.person("peter").await;
        let pages = [format!("/tables.csv?table=principals&unit={school}"), format!("/tables/principals?unit={school}&print=all")];
        world.get("karin", &pages[0]).await.shows("Peter");
        assert_eq!(world.island("birgitta", "/api/protect_person", &format!("person={peter}&marking=confidential&reason=x")).await.status, 200);
        let mut shielded = Vec::new();
        for page in &pages {
            shielded.push(crate::tests::world::without_secrets(&world.get("karin", page).await.hides("Peter").body));
        }
        let mut duty = world.gate.act(crate::gate::Duty::Seed).await.unwrap();
        let now = duty.now();
        sql!("UPDATE unit_head SET replaced_at = $1 WHERE person_id = $2")
            .bind(now)
            .bind(peter.parse::<uuid::Uuid>().unwrap())
            .run(&mut duty)
            .await
            .unwrap();
        duty.keep().await.unwrap();
        for (page, before) in pages.iter().zip(shielded) {
            assert_eq!(crate::tests::world::without_secrets(&world.get("karin", page).await.body), before, "{page}");
        }
    }

    async fn an_exception_is_named_with_an_end_and_a_reason_and_ends(world: World) {
        let tilde = world.person("tilde").await;
        let form = |rest: &str| format!("person={tilde}&{rest}");
        for (rest, fault) in [
            ("viewer=nobody&to=2027-01-01&reason=x", "fault-shield-viewer"),
            ("viewer=maria&to=2026-01-01&reason=x", "fault-shield-to"),
            ("viewer=maria&to=&reason=x", "fault-shield-to"),
            ("viewer=maria&to=2027-01-01&reason=", "fault-shield-reason"),
            ("viewer=birgitta&to=2027-01-01&reason=x", "fault-to-oneself"),
        ] {
            let answer = world.island("birgitta", "/api/except_person", &form(rest)).await;
            assert_eq!((answer.status, answer.body.contains(fault)), (422, true), "{rest}: {}", answer.body);
        }
        assert_eq!(world.island("birgitta", "/api/except_person", &form("viewer=maria&to=2027-01-01&reason=Uppdrag4711")).await.status, 200);
        let page = format!("/people/{tilde}/protection");
        world.get("birgitta", &page).await.shows("Uppdrag4711").shows("1 januari 2027");
        let id = world.id(sql!("SELECT exception_id FROM protection_exception WHERE reason = 'Uppdrag4711' AND replaced_at IS NULL")).await;
        assert_eq!(world.island("karin", "/api/end_exception", &format!("exception={id}")).await.status, 403);
        assert_eq!(world.island("birgitta", "/api/end_exception", &format!("exception={id}")).await.status, 200);
        world.get("birgitta", &page).await.hides("Uppdrag4711");
        assert_eq!(world.island("birgitta", "/api/end_exception", &format!("exception={id}")).await.status, 404);
    }

    async fn who_may_not_protect_changes_nothing(world: World) {
        let (elsa, before) = (world.person("elsa").await, world.entries().await);
        for who in ["karin", "peter", "nadia", "gunnar", "maria", "tomas"] {
            assert_eq!(world.get(who, &format!("/people/{elsa}/protection")).await.status, 403, "{who}");
            for act in ["protect_person", "ask_unprotect", "decide_unprotect", "except_person"] {
                let form = format!("person={elsa}&marking=confidential&reason=x&confirm=true&viewer=lena&to=2027-01-01");
                assert_eq!(world.island(who, &format!("/api/{act}"), &form).await.status, 403, "{who} {act}");
            }
        }
        assert_eq!(world.entries().await, before);
    }
}
