//! Lines of a newer version that were ignored are named, and are asked about again: while others wait, and when all were answered.

use crate::systems::compare::compare;
use crate::systems::news::News;
use crate::tests::news::{PAGE, all, answer, hand_in, lines, next, save, stands};
use crate::tests::world::{World, both};

/// A newer version is handed in, a rule of it is ignored and everything else answered alike; the lines that waited.
async fn saved(world: &World, others: &'static str) -> Vec<News> {
    hand_in(world, "karin", &next().text().unwrap()).await;
    let waiting = lines(world).await;
    let draft = answer(world, &all(&waiting, |line| if is_rule(line) { "ignore" } else { others }), false).await.unwrap();
    assert_eq!(save(world, &draft).await, 200);
    waiting
}

fn is_rule(line: &News) -> bool {
    line.spot.record == "rule position-teacher"
}

both! {
    async fn what_is_ignored_is_named_and_asked_about_again_while_others_wait(world: World) {
        let waiting = saved(&world, "later").await;
        assert_eq!(lines(&world).await.len(), waiting.len() - 1);
        world.get("karin", PAGE).await.shows("Ignorerade rader").shows("En rad").shows("/api/ask_ignored");
        let before = world.entries().await;
        assert_eq!(world.island("karin", "/api/ask_ignored", "system=skola24").await.status, 200);
        assert_eq!(world.island("karin", "/api/ask_ignored", "system=skola24").await.status, 409, "nothing is ignored any more");
        assert_eq!(world.entries().await, before + 1);
        assert_eq!(lines(&world).await, waiting);
        world.get("karin", PAGE).await.hides("/api/ask_ignored");
        world.get("karin", "/audit?act=act-news-asked-again").await.shows("Frågade igen");
    }

    async fn when_all_was_answered_the_version_is_come_to_once_the_ignored_are_answered_too(world: World) {
        let waiting = saved(&world, "accept").await;
        let (came_to, kept) = (stands(&world).await, lines(&world).await);
        assert_eq!((came_to.version, kept.len()), (next().version, 0));
        world.get("karin", PAGE).await.shows("Ingen nyare version finns").shows("Ignorerade rader");
        assert_eq!(world.island("karin", "/api/ask_ignored", "system=skola24").await.status, 200);
        assert!(compare(&stands(&world).await, &came_to).iter().all(|line| line.spot.record == "system"), "nothing but the version");
        let asked = lines(&world).await;
        assert!(asked.len() == 1 && is_rule(&asked[0]), "{asked:?}");
        let draft = answer(&world, &all(&asked, |_| "accept"), false).await.unwrap();
        assert_eq!(save(&world, &draft).await, 200);
        assert!(stands(&world).await.text().unwrap() == next().text().unwrap());
        // Both savings are taken back, the last first.
        for left in [1, waiting.len()] {
            let taken = world.id(crate::sql!("SELECT taken_id FROM profile_taken WHERE replaced_at IS NULL ORDER BY recorded_at DESC, taken_id DESC LIMIT 1")).await;
            assert_eq!(world.island("karin", "/api/undo_news", &format!("taken={taken}")).await.status, 200);
            assert_eq!(lines(&world).await.len(), left);
        }
    }
}
