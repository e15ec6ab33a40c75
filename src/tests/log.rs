//! The log's room: found by any person an entry names, by role, system, act and local day; and who is told of readings.

use crate::gate::{Duty, Entry};
use crate::sql;
use crate::tests::world::{World, both};

async fn reads(world: &World) -> i64 {
    world.count(sql!("SELECT count(*) FROM audit_entry WHERE act = 'act-protected-read'")).await
}

both! {
    async fn a_reading_is_found_by_everybody_it_showed(world: World) {
        // One list shows Tilde and her mother, both protected: one entry.
        world.get("birgitta", "/people?q=ask").await.shows("Tilde Ask").shows("Marie Ask");
        assert_eq!(reads(&world).await, 1);
        for name in ["tilde", "marie", "marie+ask"] {
            let page = world.get("birgitta", &format!("/audit?about={name}&act=act-protected-read")).await;
            page.shows("Läste om en skyddad person").shows("Tilde Ask").shows("Marie Ask");
            world.get("birgitta", &format!("/audit.csv?about={name}")).await.shows("Tilde Ask").shows("Marie Ask");
        }
        world.get("birgitta", "/audit?about=marie+tilde").await.hides("Läste om en skyddad person</td>");
        let tilde = world.person("tilde").await;
        world.get("birgitta", "/audit").await.hides(&tilde);
        for path in ["/audit", "/audit?about=tilde", "/audit.csv?about=marie", "/audit?act=act-protected-read"] {
            world.get("gunnar", path).await.hides("Tilde").hides("Marie Ask").hides("Läste om en skyddad person");
        }
    }

    async fn a_guardians_entry_is_found_by_pupil_and_guardian_and_hidden_with_either(world: World) {
        let link = world.id(sql!("SELECT guardianship_id FROM guardianship WHERE external_id = 'elsa|katarina' AND replaced_at IS NULL")).await;
        let form = format!("link={link}&access=off&basis=decision&reference=T1");
        assert_eq!(world.island("birgitta", "/api/set_guardian", &form).await.status, 200);
        for name in ["elsa", "katarina"] {
            world.get("gunnar", &format!("/audit?about={name}")).await.shows("Elsa Nyström").shows("Katarina Nyström");
        }
        let katarina = world.person("katarina").await;
        let form = format!("person={katarina}&marking=confidential&reason=x");
        assert_eq!(world.island("birgitta", "/api/protect_person", &form).await.status, 200);
        let elsa = world.person("elsa").await;
        world.get("gunnar", "/audit?act=act-guardian-set").await.hides("Elsa Nyström");
        world.get("karin", &format!("/people/{elsa}")).await.shows("Elsa Nyström").hides("Ändrade en vårdnadshavares behörighet");
        world.get("birgitta", &format!("/people/{elsa}")).await.shows("Ändrade en vårdnadshavares behörighet");
    }

    async fn entries_are_found_by_role_system_act_and_local_day(world: World) {
        let (clerk, maria) = (
            world.id(sql!("SELECT role_id FROM role WHERE system_key = 'skola24' AND role_key = 'clerk'")).await,
            world.person("maria").await,
        );
        let kyrkby = world.id(sql!("SELECT unit_id FROM unit WHERE external_id = 'kyrkby'")).await;
        let form = format!("form[person]={maria}&form[role]={clerk}&form[scope]=unit:{kyrkby}&form[from]=2026-11-18&form[to]=&form[reason]=");
        assert_eq!(world.island("karin", "/api/give_role", &form.replace('[', "%5B").replace(']', "%5D")).await.status, 200);
        let found = |query: &str| format!("/audit?about=maria&{query}");
        for query in ["", "system=skola24", &format!("role={clerk}"), "act=act-role-given", "from=2026-11-18&to=2026-11-18"] {
            world.get("gunnar", &found(query)).await.shows("Maria Sandell");
        }
        for query in ["system=ist", &format!("role={kyrkby}"), "role=nonsense", "act=act-role-ended", "to=2026-11-17", "from=2026-11-19"] {
            world.get("gunnar", &found(query)).await.hides("Maria Sandell");
        }
        world.get("gunnar", &format!("/audit.csv?role={clerk}&system=skola24")).await.shows("Maria Sandell");
        // Half past midnight in Stockholm is the day before in Greenwich: the log goes by the local day.
        let mut duty = world.gate.act(Duty::Seed).await.unwrap();
        sql!("UPDATE audit_entry SET at = '2026-11-16T23:30:00.000000Z' WHERE act = 'act-role-given'").run(&mut duty).await.unwrap();
        duty.keep().await.unwrap();
        world.get("gunnar", &found("from=2026-11-17&to=2026-11-17")).await.shows("Maria Sandell");
        world.get("gunnar", &found("to=2026-11-16")).await.hides("Maria Sandell");
    }

    async fn pages_of_the_log_tell_no_numbers_and_go_on_where_they_ended(world: World) {
        for nth in 0..120 {
            let entry = Entry::of("act-language-chosen").because(Some(format!("nr {nth:03}.")));
            world.gate.act(Duty::Seed).await.unwrap().commit(entry).await.unwrap();
        }
        let first = world.get("gunnar", "/audit").await;
        first.shows("nr 119.").shows("nr 070.").hides("nr 069.");
        let link = |page: &str, rel: &str| {
            let from = page.split(&format!("rel=\"{rel}\" href=\"")).nth(1).unwrap();
            from.split('"').next().unwrap().replace("&amp;", "&")
        };
        let next = link(&first.body, "next");
        assert!(next.contains("after=") && next.split("after=").nth(1).unwrap().split('&').next().unwrap().len() == 64, "{next}");
        let second = world.get("gunnar", &next).await;
        second.shows("nr 069.").shows("nr 020.").hides("nr 070.").hides("nr 019.");
        world.get("gunnar", &link(&second.body, "prev")).await.shows("nr 119.").shows("nr 070.").hides("nr 069.");
    }

    async fn pages_with_a_changing_right_and_a_schools_page_log_whom_they_show(world: World) {
        let (tilde, peter) = (world.person("tilde").await, world.person("peter").await);
        let before = reads(&world).await;
        for (nth, path) in (1..).zip([
            format!("/people/{tilde}/give"),
            format!("/people/{tilde}/adjustments"),
            format!("/people/{tilde}/account"),
            format!("/audience?at=pupil:{tilde}"),
        ]) {
            assert_eq!(world.get("birgitta", &path).await.status, 200, "{path}");
            assert_eq!(reads(&world).await, before + nth, "{path}");
        }
        let kyrkby = world.id(sql!("SELECT unit_id FROM unit WHERE external_id = 'kyrkby'")).await;
        let school = format!("/schools/{kyrkby}");
        world.get("birgitta", &school).await.shows("Peter Lindqvist");
        assert_eq!(reads(&world).await, before + 4);
        let form = format!("person={peter}&marking=confidential&reason=x");
        assert_eq!(world.island("birgitta", "/api/protect_person", &form).await.status, 200);
        world.get("birgitta", &school).await.shows("Peter Lindqvist");
        assert_eq!(reads(&world).await, before + 5);
        world.get("karin", &school).await.hides("Peter Lindqvist");
        // A card that names a protected guardian is a reading of her.
        let katarina = world.person("katarina").await;
        let form = format!("person={katarina}&marking=confidential&reason=x");
        assert_eq!(world.island("birgitta", "/api/protect_person", &form).await.status, 200);
        world.get("birgitta", &format!("/people/{}", world.person("elsa").await)).await.shows("Katarina Nyström");
        assert_eq!(reads(&world).await, before + 6);
        world.get("birgitta", "/audit?about=katarina&act=act-protected-read").await.shows("Katarina Nyström");
    }
}
