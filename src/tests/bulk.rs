//! Many roles at once: ticked in a table, looked at, given another last day in one batch, and taken back by one press.

use crate::sql;
use crate::tests::world::{Answer, World, both};

/// The assignments that a table page lets one tick.
fn ticks(page: &str) -> Vec<String> {
    page.split("name=\"form[row][a").skip(1).map(|rest| rest[..36].to_owned()).collect()
}

/// Ticks rows and goes to where their end is chosen: the draft's id.
async fn review(world: &World, who: &str, ids: &[String]) -> String {
    let names: Vec<String> = ids.iter().map(|id| format!("form[row][a{id}]")).collect();
    let mut form: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "yes")).collect();
    form.push(("form[back]", "/tables/schedulers?unit=mine"));
    let answer = world.post(who, "/api/review_bulk", &form).await;
    assert_eq!(answer.location.as_deref(), Some("/assignments"), "{}", world.get(who, "/from-here").await.body);
    let page = world.get(who, "/assignments?how=now").await.body;
    page.split("name=\"draft\" value=\"").nth(1).map_or_else(String::new, |rest| rest[..36].to_owned())
}

async fn apply(world: &World, who: &str, draft: &str, how: &str, day: &str) -> Answer {
    world.post(who, "/api/apply_bulk", &[("draft", draft), ("how", how), ("day", day), ("reason", "Nytt läsår")]).await
}

async fn in_force(world: &World, last: &str) -> i64 {
    let ending = sql!(
        "SELECT count(*) FROM assignment a JOIN role r ON r.role_id = a.role_id
          WHERE r.role_key = 'scheduler' AND a.replaced_at IS NULL AND a.revoked_on IS NULL AND a.to_day = $1"
    );
    world.count(ending.bind(last)).await
}

both! {
    async fn all_that_match_get_the_same_last_day_as_one_batch_and_one_press_takes_it_back(world: World) {
        let open = in_force(&world, "9999-12-31").await;
        let page = world.get("karin", "/tables/schedulers?unit=mine&pick=all").await;
        let ids = ticks(&page.body);
        assert!(ids.len() > 1 && open > 0);
        let draft = review(&world, "karin", &ids).await;
        world.get("karin", "/assignments").await.shows("Fatima El-Sayed").shows("Kan ändras (");
        let before = world.entries().await;
        let answer = apply(&world, "karin", &draft, "until", "2027-06-30").await;
        assert_eq!(answer.location.as_deref(), Some("/tables/schedulers?unit=mine"), "{}", answer.body);
        let changed = in_force(&world, "2027-06-30").await;
        assert_eq!(changed, world.entries().await - before, "one entry a role");
        assert!(in_force(&world, "9999-12-31").await < open);
        let page = world.get("karin", "/tables/schedulers?unit=mine").await;
        page.shows("roller är ändrade").shows("/api/undo_bulk");
        let batch = page.body.split("name=\"batch\" value=\"").nth(1).unwrap()[..36].to_owned();
        world.post("karin", "/api/undo_bulk", &[("batch", &batch), ("back", "/tables/schedulers?unit=mine")]).await;
        assert_eq!((in_force(&world, "2027-06-30").await, in_force(&world, "9999-12-31").await), (0, open));
        assert_eq!(apply(&world, "karin", &draft, "now", "").await.status, 303);
        world.get("karin", "/assignments").await.shows("Inget är markerat");
        assert_eq!(in_force(&world, "9999-12-31").await, open, "a batch is applied once");
    }

    async fn what_somebody_changed_since_stays_when_a_batch_is_taken_back(world: World) {
        let ids = ticks(&world.get("karin", "/tables/schedulers?unit=mine&pick=all").await.body);
        let draft = review(&world, "karin", &ids).await;
        apply(&world, "karin", &draft, "until", "2027-06-30").await;
        let batch = world.id(sql!("SELECT batch_id FROM assignment_batch LIMIT 1")).await;
        let one = world.id(sql!("SELECT assignment_id FROM assignment_batch ORDER BY assignment_id LIMIT 1")).await;
        world.post("karin", "/api/end_role", &[("assignment", &one)]).await;
        world.post("karin", "/api/undo_bulk", &[("batch", &batch), ("back", "/tables/schedulers?unit=mine")]).await;
        world.get("karin", "/tables/schedulers?unit=mine").await.shows("har ändrats sedan dess");
        assert_eq!(in_force(&world, "2027-06-30").await, 0);
        let ended = sql!("SELECT count(*) FROM assignment WHERE assignment_id = $1 AND replaced_at IS NULL AND revoked_on IS NOT NULL");
        assert_eq!(world.count(ended.bind(one.parse::<uuid::Uuid>().unwrap())).await, 1);
    }

    async fn a_wrong_day_is_named_and_nothing_typed_is_lost(world: World) {
        let ids = ticks(&world.get("karin", "/tables/schedulers?unit=mine&pick=all").await.body);
        let draft = review(&world, "karin", &ids).await;
        let before = world.entries().await;
        for (how, day, said) in [("until", "2026-01-01", "Dagen har redan passerat"), ("until", "", "id=\"day-fault\""), ("x", "", "Välj ny slutdag")] {
            let page = world.get("karin", &format!("/assignments?how={how}&day={day}")).await;
            page.shows(said).shows(&format!("value=\"{day}\"")).hides("/api/apply_bulk");
            apply(&world, "karin", &draft, how, day).await;
            world.get("karin", "/assignments").await.shows(said);
        }
        let long = "x".repeat(501);
        world.post("karin", "/api/apply_bulk", &[("draft", &draft), ("how", "until"), ("day", "2027-06-30"), ("reason", &long)]).await;
        world.get("karin", "/assignments").await.shows(&long).shows("value=\"2027-06-30\"").shows("Högst 500 tecken");
        assert_eq!(world.entries().await, before);
    }

    async fn who_would_not_be_changed_is_named_with_the_reason_before_anything_is(world: World) {
        let ids = ticks(&world.get("karin", "/tables/schedulers?unit=mine&pick=all").await.body);
        let draft = review(&world, "karin", &ids).await;
        world.get("karin", "/assignments?how=open").await.shows("har redan den slutdagen");
        world.post("karin", "/api/end_role", &[("assignment", &ids[0])]).await;
        world.post("karin", "/api/restore_role", &[("assignment", &ids[0])]).await;
        let page = world.get("karin", "/assignments?how=until&day=2027-06-30").await;
        page.shows("har ändrats av någon annan nyss").shows(&format!("Kan ändras ({})", ids.len() - 1));
        apply(&world, "karin", &draft, "until", "2027-06-30").await;
        assert_eq!(in_force(&world, "2027-06-30").await, i64::try_from(ids.len() - 1).unwrap(), "what was not seen is not changed");
    }

    async fn nobody_reaches_further_with_many_than_with_one(world: World) {
        let ids = ticks(&world.get("karin", "/tables/schedulers?unit=mine&pick=all").await.body);
        let his = ticks(&world.get("peter", "/tables/schedulers?unit=mine&pick=all").await.body);
        assert!(his.len() < ids.len() && his.iter().all(|id| ids.contains(id)));
        let draft = review(&world, "peter", &ids).await;
        world.get("peter", "/assignments").await.shows("Fatima El-Sayed");
        let before = in_force(&world, "9999-12-31").await;
        apply(&world, "peter", &draft, "now", "").await;
        let left = in_force(&world, "9999-12-31").await;
        assert!(before - left <= i64::try_from(his.len()).unwrap(), "only what he reaches has ended");
        assert_eq!(world.post("tomas", "/api/review_bulk", &[("form[back]", "/")]).await.status, 303);
        assert_eq!(world.get("tomas", "/assignments").await.status, 403);
    }
}
