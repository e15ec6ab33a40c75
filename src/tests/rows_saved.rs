//! The rows of a table edited together: saved as one batch or not at all, never over what somebody else did, taken back by one press.

use crate::sql;
use crate::tests::world::{Answer, World, both};

const PENCIL: &str = "/tables/schedulers?unit=mine&edit=rows";
const BACK: &str = "/tables/schedulers?unit=mine";

/// The rows of a page under the pencil: assignment, last day that was seen, the flag that was.
fn rows(page: &str) -> Vec<(String, String, String)> {
    let value = |part: &str| part.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    page.split("<tr")
        .filter_map(|row| {
            let id = row.split("name=\"form[row][a").nth(1)?[..36].to_owned();
            let of = |field: &str| value(row.split(&format!("name=\"form[row][a{id}][{field}]\"")).nth(1).unwrap());
            let (seen, flagged) = (of("seen"), of("flagged"));
            Some((id, seen, flagged))
        })
        .collect()
}

/// Sends rows: id, typed last day, seen, ticked, the flag that was.
async fn save(world: &World, who: &str, rows: &[(&str, &str, &str, bool, &str)]) -> Answer {
    let role = world.id(sql!("SELECT role_id FROM role WHERE role_key = 'timetable_creator'")).await;
    let mut form = vec![("form[back]".to_owned(), BACK.to_owned()), ("form[flag]".to_owned(), role)];
    for (id, to, seen, ticked, flagged) in rows {
        let mut field = |name: &str, value: &str| form.push((format!("form[row][a{id}][{name}]"), value.to_owned()));
        field("to", to);
        field("seen", seen);
        field("flagged", flagged);
        if *ticked {
            field("flag", "yes");
        }
    }
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    world.post(who, "/api/save_rows", &form).await
}

async fn ending(world: &World, day: &str) -> i64 {
    world.count(sql!("SELECT count(*) FROM assignment WHERE replaced_at IS NULL AND revoked_on IS NULL AND to_day = $1").bind(day)).await
}

async fn flags(world: &World) -> i64 {
    let held = sql!(
        "SELECT count(*) FROM assignment a JOIN role r ON r.role_id = a.role_id
          WHERE r.role_key = 'timetable_creator' AND a.replaced_at IS NULL AND a.revoked_on IS NULL"
    );
    world.count(held).await
}

both! {
    async fn days_and_flags_are_saved_together_and_taken_back_by_one_press(world: World) {
        let rows = rows(&world.get("karin", PENCIL).await.body);
        let flagged = rows.iter().find(|row| !row.2.is_empty()).unwrap();
        let plain = rows.iter().find(|row| row.2.is_empty() && row.1.is_empty()).unwrap();
        let (before, had) = (world.entries().await, flags(&world).await);
        let sent = [
            (plain.0.as_str(), "2027-03-31", "", true, ""),
            (flagged.0.as_str(), flagged.1.as_str(), flagged.1.as_str(), false, flagged.2.as_str()),
        ];
        let answer = save(&world, "karin", &sent).await;
        assert_eq!(answer.location.as_deref(), Some(BACK), "{}", answer.body);
        assert_eq!((ending(&world, "2027-03-31").await, flags(&world).await), (2, had), "one flag given until then, one taken");
        assert_eq!(world.entries().await, before + 3, "one entry an act");
        let page = world.get("karin", BACK).await;
        page.shows("2 rader är sparade").shows("2027-03-31");
        let batch = page.body.split("name=\"batch\" value=\"").nth(1).unwrap()[..36].to_owned();
        world.post("karin", "/api/undo_bulk", &[("batch", &batch), ("back", BACK)]).await;
        assert_eq!((ending(&world, "2027-03-31").await, flags(&world).await), (0, had));
        let again = self::rows(&world.get("karin", PENCIL).await.body);
        assert_eq!(again.iter().find(|row| row.0 == flagged.0).unwrap().2, flagged.2, "the very flag is back");
    }

    async fn one_row_that_cannot_be_saved_keeps_all_of_them_and_what_was_typed(world: World) {
        let rows = rows(&world.get("karin", PENCIL).await.body);
        let (one, other) = (&rows[0], &rows[1]);
        let before = world.entries().await;
        save(&world, "karin", &[(&one.0, "2027-04-30", &one.1, !one.2.is_empty(), &one.2), (&other.0, "2020-01-01", &other.1, !other.2.is_empty(), &other.2)]).await;
        assert_eq!((ending(&world, "2027-04-30").await, world.entries().await), (0, before));
        world.get("karin", PENCIL).await.shows("value=\"2027-04-30\"").shows("value=\"2020-01-01\"").shows("is-changed").shows("aria-invalid=\"true\"");
    }

    async fn what_somebody_else_changed_meanwhile_is_shown_and_not_overwritten(world: World) {
        let rows = rows(&world.get("karin", PENCIL).await.body);
        let row = rows.iter().find(|row| row.1.is_empty() && row.2.is_empty()).unwrap();
        save(&world, "karin", &[(&row.0, "2027-05-31", "", false, "")]).await;
        save(&world, "karin", &[(&row.0, "2027-06-30", "", false, "")]).await;
        assert_eq!((ending(&world, "2027-05-31").await, ending(&world, "2027-06-30").await), (1, 0));
        world.get("karin", PENCIL).await.shows("Någon annan har ändrat raden").shows("Där står nu: 2027-05-31.").shows("value=\"2027-06-30\"");
        // Having seen it, she may save over it.
        save(&world, "karin", &[(&row.0, "2027-06-30", "2027-05-31", false, "")]).await;
        assert_eq!((ending(&world, "2027-05-31").await, ending(&world, "2027-06-30").await), (0, 1));
    }

    async fn nothing_changed_is_said_and_writes_nothing(world: World) {
        let rows = rows(&world.get("karin", PENCIL).await.body);
        let before = world.entries().await;
        save(&world, "karin", &[(&rows[0].0, &rows[0].1, &rows[0].1, !rows[0].2.is_empty(), &rows[0].2)]).await;
        assert_eq!(world.entries().await, before);
        world.get("karin", PENCIL).await.shows("Inget är ändrat.");
    }

    async fn nobody_saves_rows_out_of_reach_and_nobody_without_the_right_sees_the_pencil(world: World) {
        let rows = rows(&world.get("karin", PENCIL).await.body);
        let elsewhere = world
            .id(sql!(
                "SELECT a.assignment_id FROM assignment a JOIN role r ON r.role_id = a.role_id JOIN unit u ON u.unit_id = a.unit_id
                  WHERE r.role_key = 'scheduler' AND u.name = 'Hamnskolan' AND a.replaced_at IS NULL AND a.revoked_on IS NULL AND a.to_day > '2026-12-31'"
            ))
            .await;
        assert!(rows.iter().any(|row| row.0 == elsewhere));
        let seen = &rows.iter().find(|row| row.0 == elsewhere).unwrap().1;
        let before = world.entries().await;
        for who in ["peter", "tomas", "elsa", "maria"] {
            save(&world, who, &[(&elsewhere, "2027-02-28", seen, false, "")]).await;
            assert_eq!((ending(&world, "2027-02-28").await, world.entries().await), (0, before), "{who}");
        }
        world.get("karin", BACK).await.shows("edit=rows");
        world.get("tomas", PENCIL).await.hides("id=\"rows\"");
    }
}
