//! The people table: reach in SQL is the engine's, pages turn both ways, Swedish sorts as Swedes do.

use crate::tests::world::both;

fn names(page: &str) -> Vec<String> {
    let rows = page.split("<th scope=\"row\"><a href=\"/people/").skip(1);
    rows.filter_map(|rest| Some(rest.split_once('>')?.1.split_once("</a>")?.0.to_owned())).collect()
}

fn ids(page: &str) -> Vec<String> {
    let rows = page.split("<th scope=\"row\"><a href=\"/people/").skip(1);
    rows.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

fn user_names(page: &str) -> Vec<String> {
    let cells = page.split("data-th=\"Användarnamn\"").skip(1);
    cells.filter_map(|rest| Some(rest.split_once('>')?.1.split_once('<')?.0.to_owned())).collect()
}

/// The units that the filter offers.
fn offered(page: &str) -> Vec<String> {
    page.split("name=\"unit\" value=\"").skip(1).map(|rest| rest[..36].to_owned()).collect()
}

fn link(page: &str, rel: &str) -> Option<String> {
    let tag = page.split("<a ").find(|tag| tag.contains(&format!("rel=\"{rel}\"")))?;
    Some(tag.split("href=\"").nth(1)?.split('"').next()?.replace("&amp;", "&"))
}

both! {
    async fn a_page_that_was_kept_still_shows_who_signed_in_since(world: World) {
        let elin = world.person("elin").await;
        let row = |page: &str| page.split("<tr").find(|row| row.contains(&elin)).unwrap().split("</tr>").next().unwrap().to_owned();
        let before = row(&world.get("karin", "/people?q=elin").await.body);
        assert_eq!(before, row(&world.get("karin", "/people?q=elin").await.body));
        world.sign_in("elin").await;
        let after = row(&world.get("karin", "/people?q=elin").await.body);
        assert_ne!(before, after, "the day she was last seen");
    }

    async fn several_schools_are_ticked_at_once_and_stay_ticked_while_another_is_looked_for(world: World) {
        let page = world.get("karin", "/people").await;
        let schools = offered(&page.body);
        let total = async |units: &[&String]| {
            let units = units.iter().map(|unit| unit.as_str()).collect::<Vec<_>>().join("&unit=");
            ids(&world.get("karin", &format!("/people?print=all&unit={units}")).await.body)
        };
        let (one, other) = (&schools[1], &schools[2]);
        let (first, second, both) = (total(&[one]).await, total(&[other]).await, total(&[one, other]).await);
        assert!(!first.is_empty() && !second.is_empty());
        let mut expected: Vec<&String> = first.iter().chain(second.iter().filter(|id| !first.contains(id))).collect();
        let mut found: Vec<&String> = both.iter().collect();
        expected.sort();
        found.sort();
        assert_eq!(found, expected);
        let page = world.get("karin", &format!("/people?unit={one}&unit={other}&unit-q=zzz")).await;
        page.shows(&format!("value=\"{one}\" checked")).shows(&format!("value=\"{other}\" checked")).hides(&schools[3]);
        let his = offered(&world.get("peter", "/people").await.body);
        let foreign = schools.iter().find(|unit| !his.contains(unit)).unwrap();
        world.get("peter", &format!("/people?unit={foreign}")).await.hides(&format!("value=\"{foreign}\" checked"));
    }

    async fn the_pages_turn_forth_and_back(world: World) {
        let first = world.get("karin", "/people").await;
        let second = world.get("karin", &link(&first.body, "next").unwrap()).await;
        let again = world.get("karin", &link(&second.body, "prev").unwrap()).await;
        assert_eq!(names(&first.body).len(), 50);
        assert_eq!(names(&first.body), names(&again.body));
        assert!(names(&first.body).iter().all(|name| !names(&second.body).contains(name)));
        second.shows("51–100");
        let last = world.get("karin", &link(&first.body, "last").unwrap()).await;
        assert!(link(&last.body, "next").is_none() && link(&last.body, "prev").is_some());
    }

    async fn every_order_turns_its_pages_without_losing_or_repeating_anybody(world: World) {
        for order in ["name", "-name", "user-name", "-user-name", "email", "-email", "signature", "-signature"] {
            let page = world.get("karin", &format!("/people?sort={order}")).await;
            let direction = if order.starts_with('-') { "descending" } else { "ascending" };
            assert_eq!(page.body.matches("aria-sort=").count(), 1, "{order}: one column says that it is sorted");
            page.shows(&format!("aria-sort=\"{direction}\""));
            let (mut forth, mut next) = (ids(&page.body), link(&page.body, "next"));
            while let Some(url) = next {
                let page = world.get("karin", &url).await;
                forth.extend(ids(&page.body));
                next = link(&page.body, "next");
            }
            let mut back: Vec<String> = Vec::new();
            let mut before = Some(format!("/people?sort={order}&last=1"));
            while let Some(url) = before {
                let page = world.get("karin", &url).await;
                back.splice(0..0, ids(&page.body));
                before = link(&page.body, "prev");
            }
            assert!(forth.len() > 50, "{order}: more than a page");
            assert_eq!(forth, back, "{order}");
            let mut once = forth.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), forth.len(), "{order}: nobody twice");
        }
    }

    async fn user_names_stand_in_the_order_asked_for(world: World) {
        let up = user_names(&world.get("karin", "/people?state=open&sort=user-name").await.body);
        let down = user_names(&world.get("karin", "/people?state=open&sort=-user-name").await.body);
        assert!(up.len() > 2 && up.is_sorted(), "{up:?}");
        assert!(down.iter().rev().is_sorted(), "{down:?}");
    }

    async fn the_search_shows_the_word_itself_before_what_only_begins_with_it(world: World) {
        let page = world.get("karin", "/search?q=karin").await;
        let rows = page.body.split("<li><a href=\"/people/").skip(1);
        let found: Vec<String> = rows.filter_map(|rest| Some(rest.split_once('>')?.1.split_once("</a>")?.0.to_owned())).collect();
        let is_exact = |name: &String| name.to_lowercase().split([' ', '-']).any(|word| word == "karin");
        let (exact, begun): (Vec<_>, Vec<_>) = found.iter().cloned().partition(is_exact);
        assert!(!exact.is_empty(), "{found:?}");
        assert_eq!(found, [exact.clone(), begun].concat());
        let keys = exact.iter().map(|name| {
            let (given, family) = name.rsplit_once(' ').unwrap();
            crate::words::sort_keys(&format!("{family} {given}")).nordic
        });
        assert!(keys.is_sorted(), "{exact:?}");
    }

    async fn the_reader_chooses_the_columns_and_keeps_them_while_turning_pages(world: World) {
        let page = world.get("karin", "/people?column=email&column=seen&sort=-email").await;
        for (column, is_there) in [("E-post", true), ("Senast inne", true), ("Signatur", false), ("Roller", false)] {
            assert_eq!(page.body.contains(&format!("data-th=\"{column}\"")), is_there, "{column}");
        }
        let next = link(&page.body, "next").unwrap();
        assert!(next.contains("column=email&column=seen") && next.contains("sort=%2Demail"), "{next}");
        page.shows("<input type=\"hidden\" name=\"column\" value=\"email\"");
    }

    async fn on_paper_the_whole_list_stands_and_says_which(world: World) {
        let all = world.get("karin", "/people?print=all").await;
        assert!(names(&all.body).len() > 100 && link(&all.body, "next").is_none());
        all.shows("data-print");
        let pupils = world.get("karin", "/people?kind=pupil&print=all").await;
        pupils.shows("Filtret Elever är på.");
        pupils.shows("href=\"/people?kind=pupil\"");
        assert!(names(&pupils.body).len() < names(&all.body).len());
    }

    async fn an_empty_table_names_the_text_and_each_filter(world: World) {
        let page = world.get("karin", "/people?q=qqqq&kind=pupil&state=locked").await;
        page.shows("Ingen träff på ”qqqq”.");
        page.shows("Filtren Elever, Låst är på.");
        page.shows("Gäller det en skyddad person?");
    }

    async fn whoever_is_found_without_accents_is_found(world: World) {
        for text in ["akesson", "Åkesson", "KARIN", "åke"] {
            world.get("karin", &format!("/people?q={}", crate::ui::url::encode(text))).await.shows("Karin Åkesson");
        }
    }

    async fn swedish_and_german_sort_the_same_names_differently(world: World) {
        let swedish = names(&world.get("karin", "/people?kind=staff").await.body);
        assert!(!swedish.is_empty());
        let last = names(&world.get("karin", "/people?kind=staff&last=1").await.body);
        assert!(last.last().unwrap().contains('Ö') || last.last().unwrap().contains('Å'), "{last:?}");
    }

    async fn a_principal_sees_her_own_school(world: World) {
        world.get("peter", "/people?q=sandell").await.shows("Maria Sandell");
        world.get("peter", "/people?q=virtanen").await.hides("Hanna Virtanen");
    }

    async fn whoever_has_a_role_that_ended_yesterday_finds_nothing(world: World) {
        assert_eq!(world.get("olle", "/people").await.status, 403);
    }

    async fn whoever_is_on_leave_has_no_reach_that_her_employment_carried(world: World) {
        assert_eq!(world.get("sara", "/people").await.status, 403);
    }

    async fn whoever_is_shown_a_protected_person_twice_is_written_down_twice(world: World) {
        let before = world.entries().await;
        for path in ["/people?q=tilde", "/tables/pupils?unit=mine&q=tilde"] {
            for _ in 0..2 {
                world.get("birgitta", path).await.shows("Tilde Ask");
            }
        }
        assert_eq!(world.entries().await, before + 4, "a page that is kept would be shown without an entry");
    }

    async fn whoever_sees_people_without_the_right_to_take_them_out_is_offered_no_file_and_given_none(world: World) {
        for (page, file) in [("/people", "/people.csv"), ("/tables/clerks?unit=mine", "/tables.xlsx?table=clerks&unit=mine"), ("/guardians", "/guardians.csv")] {
            world.get("nadia", page).await.shows("</main>").hides(".csv").hides(".xlsx");
            assert_eq!(world.get("nadia", file).await.status, 403, "{file}");
            world.get("karin", page).await.shows(".csv").shows(".xlsx");
        }
        world.get("gunnar", "/audit").await.shows("/audit.csv");
    }

    async fn people_come_as_a_workbook_and_a_protected_one_by_name_and_roles_only(world: World) {
        let answer = world.get("karin", "/people.xlsx?q=sandell").await;
        assert!(answer.status == 200 && answer.body.starts_with("PK"), "{}", answer.status);
        let known = world.get("birgitta", "/people.csv?q=lindgren").await;
        known.shows("Maja Lindgren").hides("maja@");
        world.get("karin", "/people.csv?q=lindgren").await.hides("Maja Lindgren");
        world.get("karin", "/people.csv?q=sandell").await.shows("maria@");
        let guardians = world.get("karin", "/guardians.csv?q=elsa").await;
        guardians.shows("Elsa Nyström").shows("Automatisk").hides("Tilde");
        assert!(world.get("karin", "/guardians.xlsx").await.body.starts_with("PK"));
    }
}
