//! The tables by role: schools first, rows within reach only, the bottom row and the flag, each with its way back.

use crate::sql;
use crate::tests::world::{World, both};

async fn school(world: &World, id: &str) -> String {
    world.id(sql!("SELECT unit_id FROM unit WHERE source = 'demo' AND external_id = $1").bind(id)).await
}

/// How many rows a page shows.
fn rows(page: &str) -> usize {
    page.split("<tbody>").nth(1).unwrap_or_default().split("</tbody>").next().unwrap_or_default().matches("<tr").count()
}

both! {
    async fn no_rows_before_schools_are_chosen(world: World) {
        let page = world.get("karin", "/tables/schedulers").await;
        page.shows("Välj skolor").hides("El-Sayed");
        let one = school(&world, "kyrkby").await;
        world.get("karin", &format!("/tables/schedulers?unit={one}")).await.shows("Fatima El-Sayed").hides("Hamnskolan</a>");
    }

    async fn a_person_stands_once_for_each_school(world: World) {
        let page = world.get("karin", "/tables/schedulers?unit=mine&q=sayed").await;
        assert_eq!(rows(&page.body), 2);
        assert_eq!(page.body.matches("Får skapa</span>").count(), 1, "at one school she may create timetables");
        let her_own = world.get("peter", "/tables/schedulers?q=sayed").await;
        her_own.shows("Kyrkbyskolan").hides("Hamnskolan");
        assert_eq!(rows(&her_own.body), 1, "who leads one school has nothing to choose, and sees that school's rows only");
        let other = school(&world, "hamn").await;
        assert_eq!(rows(&world.get("peter", &format!("/tables/schedulers?unit={other}")).await.body), 0);
    }

    async fn who_has_one_school_gets_its_rows_as_a_file_too(world: World) {
        world.get("peter", "/tables.csv?table=schedulers").await.shows("El-Sayed").hides("Hamnskolan");
        assert!(!world.get("karin", "/tables.csv?table=schedulers").await.body.contains("El-Sayed"), "nothing was chosen");
    }

    async fn a_flag_can_be_taken_away_after_the_role_has_ended(world: World) {
        let fatima: uuid::Uuid = world.person("fatima").await.parse().unwrap();
        let one = school(&world, "kyrkby").await;
        let assignment = world
            .id(sql!(
                "SELECT a.assignment_id FROM assignment a JOIN role r ON r.role_id = a.role_id
                  WHERE a.person_id = $1 AND r.role_key = 'scheduler' AND a.unit_id = $2 AND a.replaced_at IS NULL"
            )
            .bind(fatima)
            .bind(one.parse::<uuid::Uuid>().unwrap()))
            .await;
        assert_eq!(world.post("annika", "/api/end_role", &[("assignment", &assignment)]).await.status, 303);
        world.get("peter", "/tables/schedulers?q=sayed").await.hides("Arkiverad");
        world.post("peter", "/api/end_role", &[("assignment", &assignment)]).await;
        world.get("peter", "/tables/schedulers?q=sayed").await.shows("Arkiverad").shows("Ta bort rätten för Fatima El-Sayed");
    }

    async fn every_pupil_stands_once_and_the_pages_end(world: World) {
        let (mut seen, mut path) = (Vec::new(), "/tables/pupils?unit=mine".to_owned());
        let count = loop {
            let page = world.get("karin", &path).await;
            let body = page.body.split("<tbody>").nth(1).unwrap();
            seen.extend(body.split("<th scope=\"row\"><a href=\"/people/").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
            let next = page.body.split("<a ").find(|tag| tag.contains("rel=\"next\""));
            match next.and_then(|tag| tag.split("href=\"").nth(1)) {
                Some(href) => path = href.split('"').next().unwrap().replace("&amp;", "&"),
                None => break page.body.split("<tbody>").count(),
            }
        };
        assert_eq!(count, 2);
        let all = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), all, "a pupil is one row (SK24-22)");
        let elsa: uuid::Uuid = world.person("elsa").await.parse().unwrap();
        let other: uuid::Uuid = school(&world, "hamn").await.parse().unwrap();
        let mut duty = world.gate.act(crate::gate::Duty::CommandLine).await.unwrap();
        sql!(
            "INSERT INTO enrolment (enrolment_id, person_id, unit_id, from_day, to_day, recorded_at, source, external_id)
             VALUES ($1, $2, $3, '0001-01-01', '9999-12-31', '2026-11-18T00:00:00Z', 'demo', 'twice')"
        )
        .bind(uuid::Uuid::now_v7())
        .bind(elsa)
        .bind(other)
        .run(&mut duty)
        .await
        .unwrap();
        duty.commit(crate::gate::Entry::of("act-import-applied")).await.unwrap();
        let twice = world.get("karin", "/tables/pupils?unit=mine&q=elsa+nystr").await;
        assert_eq!(rows(&twice.body), 1, "also with two schools: she stands where her class is (SK24-23)");
        twice.shows("Kyrkbyskolan</a>").hides("Hamnskolan</a>");
        let page = world.get("karin", "/tables/pupils?unit=mine&print=all").await;
        assert_eq!(rows(&page.body), all);
        page.hides("Tilde");
        world.get("birgitta", "/tables/pupils?unit=mine&q=tilde").await.shows("Tilde Ask");
    }

    async fn a_protected_teacher_is_in_no_row_and_no_count(world: World) {
        for path in ["/tables/teachers?unit=mine&q=lindgren", "/tables.csv?table=teachers&unit=mine"] {
            world.get("karin", path).await.hides("Maja Lindgren");
        }
        world.get("birgitta", "/tables/teachers?unit=mine&q=lindgren").await.shows("Maja Lindgren");
    }

    async fn the_bottom_row_gives_the_role_and_the_receipt_takes_it_back(world: World) {
        let one = school(&world, "lindang").await;
        let table = format!("/tables/clerks?unit={one}");
        let found = world.get("elin", &format!("{table}&add=forsgren")).await;
        found.shows("action=\"/api/give_role\"");
        let person = world.person("petra").await;
        let role = world.id(sql!("SELECT role_id FROM role WHERE system_key = 'skola24' AND role_key = 'clerk'")).await;
        let scope = format!("unit:{one}");
        let gift = [
            ("form[person]", person.as_str()), ("form[role]", &role), ("form[scope]", &scope), ("form[from]", "2026-11-18"),
            ("form[to]", ""), ("form[back]", &table),
        ];
        let answer = world.post("elin", "/api/give_role", &gift).await;
        assert_eq!((answer.status, answer.location.as_deref()), (303, Some(table.as_str())));
        let page = world.get("elin", &table).await;
        page.shows("Petra Sund").shows("action=\"/api/end_role\"").shows(&format!("name=\"back\" value=\"{}\"", table.replace('&', "&amp;")));
        let assignment = world
            .id(sql!("SELECT assignment_id FROM assignment WHERE person_id = $1 AND role_id = $2 AND replaced_at IS NULL")
                .bind(person.parse::<uuid::Uuid>().unwrap())
                .bind(role.parse::<uuid::Uuid>().unwrap()))
            .await;
        world.post("elin", "/api/end_role", &[("assignment", &assignment), ("back", &table)]).await;
        world.get("elin", &table).await.shows("Ångra avslutet").shows("Arkiverad");
    }

    async fn a_receipt_never_leads_to_another_site(world: World) {
        let nowhere = uuid::Uuid::nil().to_string();
        let answer = world.post("karin", "/api/end_role", &[("assignment", &nowhere), ("back", "//evil.example")]).await;
        assert!(answer.location.is_some_and(|to| to.starts_with('/') && !to.starts_with("//")));
    }

    async fn a_school_without_a_principal_says_so(world: World) {
        let mut duty = world.gate.act(crate::gate::Duty::CommandLine).await.unwrap();
        sql!("UPDATE unit_head SET to_day = '2020-01-01' WHERE unit_id = (SELECT unit_id FROM unit WHERE source = 'demo' AND external_id = 'kyrkby')")
            .run(&mut duty)
            .await
            .unwrap();
        duty.commit(crate::gate::Entry::of("act-import-applied")).await.unwrap();
        let page = world.get("karin", "/tables/principals?unit=mine").await;
        page.shows("Rektor saknas").shows("Annika Björk");
        let text = world.get("karin", "/tables.csv?table=principals&unit=mine").await;
        text.shows("annika@");
    }
}
