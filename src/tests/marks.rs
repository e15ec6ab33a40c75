//! Flags on pupils and on teachers at a school: saved together in the rows, set on many at once, taken back by one press, out of
//! reach for others.

use crate::sql;
use crate::tests::world::{World, both};

const PENCIL: &str = "/tables/pupils?unit=mine&q=nystr&edit=rows";
const BACK: &str = "/tables/pupils?unit=mine&q=nystr";

async fn on(world: &World, mark: &str) -> i64 {
    world.count(sql!("SELECT count(*) FROM person_mark WHERE mark = $1 AND replaced_at IS NULL").bind(mark)).await
}

fn batch_of(page: &str) -> String {
    page.split("name=\"batch\" value=\"").nth(1).unwrap()[..36].to_owned()
}

async fn unit(world: &World, name: &str) -> String {
    world.id(sql!("SELECT unit_id FROM unit WHERE source = 'demo' AND external_id = $1").bind(name)).await
}

/// A teacher at this school who is within everybody's sight.
async fn teacher_at(world: &World, unit: &str) -> String {
    world
        .id(sql!(
            "SELECT e.person_id FROM employment e JOIN person p ON p.person_id = e.person_id
              WHERE e.unit_id = $1 AND e.position = 'teacher' AND e.replaced_at IS NULL AND e.to_day > '2026-12-31'
                AND NOT EXISTS (SELECT 1 FROM protection l WHERE l.person_id = e.person_id)
              ORDER BY p.sort_nordic LIMIT 1"
        )
        .bind(unit.parse::<uuid::Uuid>().unwrap()))
        .await
}

both! {
    async fn a_pupils_flags_are_saved_together_shown_and_taken_back_by_one_press(world: World) {
        let elsa = world.person("elsa").await;
        world.get("karin", PENCIL).await.shows(&format!("value=\"{elsa}\"")).shows("action=\"/api/save_marks\"");
        let before = world.entries().await;
        let form = [
            ("form[row][a1][on]", elsa.as_str()), ("form[row][a1][seen]", ""), ("form[row][a1][phone_off]", "yes"),
            ("form[row][a1][timetable_hidden]", "yes"), ("form[back]", BACK),
        ];
        let answer = world.post("karin", "/api/save_marks", &form).await;
        assert_eq!(answer.location.as_deref(), Some(BACK), "{}", answer.body);
        assert_eq!((on(&world, "phone_off").await, on(&world, "pupil_off").await, on(&world, "timetable_hidden").await), (1, 0, 1));
        assert_eq!(world.entries().await, before + 2, "one entry a mark");
        let page = world.get("karin", BACK).await;
        page.shows("En rad är sparad").shows("<span class=\"chip\">Dolt</span>").shows("<span class=\"chip\">Avstängd</span>");
        // Sent once more as it was seen first: nothing is left to do.
        world.post("karin", "/api/save_marks", &form).await;
        assert_eq!(world.entries().await, before + 2);
        // Somebody ends one of them: only the other can be taken back.
        let other = [("form[row][a1][on]", elsa.as_str()), ("form[row][a1][seen]", "phone_off timetable_hidden"), ("form[row][a1][phone_off]", "yes"), ("form[back]", BACK)];
        world.post("birgitta", "/api/save_marks", &other).await;
        assert_eq!((on(&world, "phone_off").await, on(&world, "timetable_hidden").await), (1, 0));
        world.post("karin", "/api/undo_marks", &[("batch", &batch_of(&page.body)), ("back", BACK)]).await;
        assert_eq!((on(&world, "phone_off").await, on(&world, "timetable_hidden").await), (0, 0));
        world.get("karin", BACK).await.shows("En flagga är återställd").shows("En lämnades");
    }

    async fn a_teachers_timetable_is_hidden_at_one_school_only(world: World) {
        let (one, other) = (unit(&world, "kyrkby").await, unit(&world, "hamn").await);
        let teacher = teacher_at(&world, &one).await;
        let before = world.entries().await;
        let at = |unit: &str| format!("{teacher}.{unit}");
        for (who, place, works) in [("annika", &one, false), ("peter", &other, false), ("peter", &one, true)] {
            let on = at(place);
            world.post(who, "/api/save_marks", &[("form[row][a1][on]", &on), ("form[row][a1][seen]", ""), ("form[row][a1][timetable_hidden]", "yes")]).await;
            assert_eq!(world.entries().await, before + i64::from(works), "{who} {place}");
        }
        world.get("peter", &format!("/tables/teachers?unit={one}")).await.shows("<span class=\"chip\">Dolt</span>");
        // A teacher has no marks of a pupil.
        let form = [("form[row][a1][on]", teacher.as_str()), ("form[row][a1][seen]", ""), ("form[row][a1][phone_off]", "yes")];
        world.post("karin", "/api/save_marks", &form).await;
        assert_eq!(on(&world, "phone_off").await, 0);
    }

    async fn a_flag_is_set_on_many_after_a_look_and_taken_back(world: World) {
        let page = world.get("karin", "/tables/pupils?unit=mine&pick=all").await;
        page.shows("action=\"/api/review_marks\"");
        let ticks: Vec<(String, String)> = page.body.split("name=\"form[row][a").skip(1).map(|part| {
            (format!("form[row][a{}]", &part[..36]), part.split("value=\"").nth(1).unwrap()[..36].to_owned())
        }).collect();
        assert!(ticks.len() > 20, "all that match");
        let elsa = world.person("elsa").await;
        world.post("karin", "/api/save_marks", &[("form[row][a1][on]", &elsa), ("form[row][a1][seen]", ""), ("form[row][a1][pupil_off]", "yes")]).await;
        let mut form: Vec<(&str, &str)> = ticks.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        form.push(("form[back]", "/tables/pupils?unit=mine"));
        assert_eq!(world.post("karin", "/api/review_marks", &form).await.location.as_deref(), Some("/marks"));
        let look = world.get("karin", "/marks?mark=pupil_off&to=on").await;
        look.shows("Har redan flaggan (1)").shows(&format!("Kan ändras ({})", ticks.len() - 1)).hides("Tilde");
        let draft = look.body.split("name=\"draft\" value=\"").nth(1).unwrap()[..36].to_owned();
        let before = world.entries().await;
        world.post("karin", "/api/apply_marks", &[("draft", &draft), ("mark", "pupil_off"), ("to", "on"), ("reason", "Enligt beslut")]).await;
        let all = i64::try_from(ticks.len()).unwrap();
        assert_eq!((on(&world, "pupil_off").await, world.entries().await), (all, before + all - 1));
        assert_eq!(world.count(sql!("SELECT count(*) FROM person_mark WHERE reason = 'Enligt beslut'")).await, all - 1);
        let page = world.get("karin", "/tables/pupils?unit=mine").await;
        world.post("karin", "/api/undo_marks", &[("batch", &batch_of(&page.body)), ("back", "/tables/pupils?unit=mine")]).await;
        assert_eq!(on(&world, "pupil_off").await, 1, "the one that was on before stays");
        world.post("karin", "/api/apply_marks", &[("draft", &draft), ("mark", "pupil_off"), ("to", "on")]).await;
        assert_eq!(on(&world, "pupil_off").await, 1, "a draft is good for once");
    }

    async fn who_only_sees_the_tables_sees_the_flags_and_no_pencil(world: World) {
        let elsa = world.person("elsa").await;
        world.post("karin", "/api/save_marks", &[("form[row][a1][on]", &elsa), ("form[row][a1][seen]", ""), ("form[row][a1][phone_off]", "yes")]).await;
        world.get("nadia", PENCIL).await.shows("<span class=\"chip\">Avstängd</span>").hides("id=\"rows\"").hides("id=\"bulk\"");
        world.get("karin", "/tables.csv?table=pupils&unit=mine&q=nystr").await.shows("Avstängd");
    }
}
