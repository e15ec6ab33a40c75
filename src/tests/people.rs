//! The people table: reach in SQL is the engine's, pages turn both ways, Swedish sorts as Swedes do.

use crate::tests::world::both;

fn names(page: &str) -> Vec<String> {
    let rows = page.split("<th scope=\"row\"><a href=\"/people/").skip(1);
    rows.filter_map(|rest| Some(rest.split_once('>')?.1.split_once("</a>")?.0.to_owned())).collect()
}

fn link(page: &str, rel: &str) -> Option<String> {
    let tag = page.split("<a ").find(|tag| tag.contains(&format!("rel=\"{rel}\"")))?;
    Some(tag.split("href=\"").nth(1)?.split('"').next()?.replace("&amp;", "&"))
}

both! {
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
}
