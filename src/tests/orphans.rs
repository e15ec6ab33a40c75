//! Roles that were left behind when the source removed somebody, and schools that do not archive.

use crate::db::Query;
use crate::gate::Duty;
use crate::seed::uuid_of as seed_id;
use crate::sql;
use crate::tests::world::{World, both};

async fn change(world: &World, query: Query) {
    let mut duty = world.gate.act(Duty::Seed).await.unwrap();
    assert!(query.run(&mut duty).await.unwrap() > 0, "there is something to change");
    duty.keep().await.unwrap();
}

/// The source removes somebody from all her schools, as of a day.
async fn removed(world: &World, who: &str, last: &str) {
    change(world, sql!("UPDATE employment SET to_day = $2 WHERE person_id = $1").bind(seed_id(who)).bind(last.to_owned())).await;
}

async fn unit(world: &World, key: &'static str) -> String {
    world.id(sql!("SELECT unit_id FROM unit WHERE external_id = $1").bind(key)).await
}

async fn role_of(world: &World, who: &str) -> String {
    let query = sql!("SELECT assignment_id FROM assignment WHERE person_id = $1 AND replaced_at IS NULL");
    world.id(query.bind(seed_id(who))).await
}

async fn protect(world: &World, who: &str) {
    let query = sql!(
        "INSERT INTO protection (protection_id, person_id, marking, from_day, to_day, recorded_at, source, external_id)
         VALUES ($1, $1, 'Sekretessmarkering', '0001-01-01', '9999-12-31', '2026-11-18T08:00:00Z', 'demo', 'hers')"
    );
    change(world, query.bind(seed_id(who))).await;
}

both! {
    async fn whom_the_source_removed_is_counted_until_her_role_is_ended_and_by_nobody_of_another_school(world: World) {
        world.get("karin", "/orphans").await.shows("En person har roller").shows("30 persondagar").shows("Margareta").shows("Aldrig");
        world.get("elin", "/orphans").await.shows("Inga roller har blivit kvar").hides("Margareta");
        removed(&world, "petra", "2026-10-12").await;
        world.get("elin", "/orphans").await.shows("Petra").shows("37 dagar").shows("/api/end_role").hides("Margareta");
        world.get("karin", "/orphans").await.shows("2 personer har roller").shows("67 persondagar");
        world.get("peter", "/orphans").await.hides("Petra");
        let (hers, other) = (unit(&world, "lindang").await, unit(&world, "tallas").await);
        world.get("karin", &format!("/orphans?unit={hers}")).await.shows("Petra").hides("Margareta");
        world.get("karin", &format!("/orphans?unit={other}")).await.hides("Petra");
        let form = format!("assignment={}&back=%2Forphans", role_of(&world, "petra").await);
        assert_eq!(world.island("peter", "/api/end_role", &form).await.status, 404);
        let ended = world.island("elin", "/api/end_role", &form).await;
        assert_eq!((ended.status, ended.body.contains("\"/orphans\"")), (200, true), "{}", ended.body);
        world.get("elin", "/orphans").await.hides("Petra");
        assert_eq!(world.island("karin", "/api/restore_role", &form).await.status, 200, "and that can be taken back");
        world.get("elin", "/orphans").await.shows("Petra");
    }

    async fn whoever_is_gone_altogether_has_no_card_and_her_role_can_be_ended_all_the_same(world: World) {
        removed(&world, "petra", "2026-11-16").await;
        change(&world, sql!("UPDATE person SET gone_at = '2026-11-17T03:00:00Z' WHERE person_id = $1").bind(seed_id("petra"))).await;
        let card = format!("/people/{}", seed_id("petra"));
        assert_eq!(world.get("karin", &card).await.status, 404);
        world.get("karin", "/orphans").await.shows("Petra").shows("2 dagar").hides(&card);
        let form = format!("assignment={}", role_of(&world, "petra").await);
        assert_eq!(world.island("karin", "/api/end_role", &form).await.status, 200);
        world.get("karin", "/orphans").await.hides("Petra");
    }

    async fn all_of_the_list_are_ended_at_once_and_one_press_takes_it_back(world: World) {
        removed(&world, "petra", "2026-10-12").await;
        change(&world, sql!("UPDATE person SET gone_at = '2026-11-17T03:00:00Z' WHERE person_id = $1").bind(seed_id("petra"))).await;
        let list = world.get("karin", "/orphans?pick=all").await;
        let names: Vec<String> = list.body.split("name=\"form[row][a").skip(1).map(|rest| format!("form[row][a{}]", &rest[..36])).collect();
        assert!(names.len() >= 2 && list.body.matches("checked").count() >= names.len(), "{names:?}");
        let mut form: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "yes")).collect();
        form.extend([("form[back]", "/orphans"), ("form[how]", "now")]);
        assert_eq!(world.post("elin", "/api/review_bulk", &form).await.location.as_deref(), Some("/assignments?how=now"));
        world.get("elin", "/assignments?how=now").await.shows("Petra").hides("Margareta");
        assert_eq!(world.post("karin", "/api/review_bulk", &form).await.location.as_deref(), Some("/assignments?how=now"));
        let page = world.get("karin", "/assignments?how=now").await;
        page.shows("Petra").shows("Margareta").hides(&format!("/people/{}\"", seed_id("petra")));
        let draft = &page.body.split("name=\"draft\" value=\"").nth(1).unwrap()[..36];
        let apply = [("draft", draft), ("how", "now"), ("day", ""), ("reason", "Borta")];
        assert_eq!(world.post("karin", "/api/apply_bulk", &apply).await.location.as_deref(), Some("/orphans"));
        let after = world.get("karin", "/orphans").await;
        after.shows("Inga roller har blivit kvar").shows("/api/undo_bulk");
        let batch = &after.body.split("name=\"batch\" value=\"").nth(1).unwrap()[..36];
        world.post("karin", "/api/undo_bulk", &[("batch", batch), ("back", "/orphans")]).await;
        world.get("karin", "/orphans").await.shows("Petra").shows("Margareta");
    }

    async fn as_a_file_they_have_their_days_and_a_protected_one_no_school(world: World) {
        let file = world.get("karin", "/orphans.csv").await;
        file.shows("Dagar sedan dess").shows("Margareta").shows(",30,");
        assert!(world.get("karin", "/orphans.xlsx").await.body.starts_with("PK"));
        removed(&world, "petra", "2026-10-12").await;
        world.get("elin", "/orphans.csv").await.shows("Petra").shows("2026-10-12,37,").hides("Margareta");
        protect(&world, "petra").await;
        world.get("elin", "/orphans.csv").await.hides("Petra");
    }

    async fn a_school_that_does_not_archive_keeps_its_removed_teachers_until_the_school_year_turns(world: World) {
        let school = unit(&world, "kyrkby").await;
        let (page, off) = (format!("/schools/{school}"), format!("unit={school}&off=yes"));
        removed(&world, "johan", "2026-10-12").await;
        removed(&world, "lena", "2026-07-31").await;
        world.get("karin", "/orphans").await.hides("Johan Wikstr");
        world.get("peter", &page).await.shows("arkiveras genast");
        assert_eq!(world.island("annika", "/api/set_archiving", &off).await.status, 404, "it is not her school");
        assert_eq!(world.island("peter", "/api/set_archiving", &off).await.status, 200);
        assert_eq!(world.island("peter", "/api/set_archiving", &off).await.status, 409, "it is off");
        world.get("peter", &page).await.shows("Av sedan");
        let list = world.get("peter", "/orphans").await;
        list.shows("Johan Wikstr").shows("Skola24: L").shows("31 juli 2027").shows("37 dagar").hides("Lena Holm");
        world.get("karin", "/audit").await.shows("Slog av arkiveringen i Skola24");
        assert_eq!(world.island("peter", "/api/set_archiving", &format!("unit={school}&off=")).await.status, 200);
        world.get("peter", "/orphans").await.hides("Johan Wikstr");
        let whole = world.id(sql!("SELECT unit_id FROM unit WHERE kind = 'organisation'")).await;
        assert_eq!(world.island("karin", "/api/set_archiving", &format!("unit={whole}&off=yes")).await.status, 422);
    }

    async fn a_protected_person_who_was_removed_is_in_no_line_and_no_count(world: World) {
        removed(&world, "petra", "2026-10-12").await;
        protect(&world, "petra").await;
        world.get("karin", "/orphans").await.hides("Petra").shows("30 persondagar");
        let form = format!("assignment={}", role_of(&world, "petra").await);
        assert_eq!(world.island("karin", "/api/end_role", &form).await.status, 404);
    }
}
