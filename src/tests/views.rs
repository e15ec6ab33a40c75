//! Saved views: one's own, named, renamed, dropped and put back; and the columns and orders that they remember.

use crate::sql;
use crate::tests::world::{Answer, World, both};

async fn save(world: &World, who: &str, name: &str, at: &str) -> Answer {
    world.post(who, "/api/save_view", &[("name", name), ("at", at)]).await
}

async fn view(world: &World, name: &str) -> String {
    world.maybe_id(sql!("SELECT view_id FROM saved_view WHERE name = $1 AND replaced_at IS NULL").bind(name)).await.unwrap_or_default()
}

const TABLE: &str = "/tables/schedulers?unit=mine&sort=-school&column=until";

both! {
    async fn a_view_is_saved_renamed_dropped_and_each_taken_back(world: World) {
        world.get("karin", TABLE).await.shows("href=\"/views?at=%2Ftables%2Fschedulers");
        assert_eq!(save(&world, "karin", "Mina  skolor", &format!("{TABLE}&after=x")).await.location.as_deref(), Some("/views"));
        let id = view(&world, "Mina skolor").await;
        let page = world.get("karin", "/views").await;
        page.shows("Vyn Mina skolor är sparad").shows("href=\"/tables/schedulers?unit=mine&amp;sort=%2Dschool&amp;column=until\"");
        world.post("karin", "/api/rename_view", &[("view", &id), ("name", "Norr")]).await;
        assert_eq!(view(&world, "Norr").await, id);
        world.post("karin", "/api/drop_view", &[("view", &id)]).await;
        world.get("karin", "/views").await.shows("Inga sparade vyer").shows("action=\"/api/restore_view\"");
        world.post("karin", "/api/restore_view", &[("view", &id)]).await;
        world.get("karin", "/views").await.shows("Norr");
        assert_eq!(world.count(sql!("SELECT count(*) FROM saved_view")).await, 3, "nothing is overwritten");
    }

    async fn nobody_sees_or_changes_anothers_views(world: World) {
        save(&world, "karin", "Hemlig vy", TABLE).await;
        let id = view(&world, "Hemlig vy").await;
        let before = world.entries().await;
        world.get("peter", "/views").await.hides("Hemlig");
        for (path, form) in [("rename_view", vec![("view", id.as_str()), ("name", "x")]), ("drop_view", vec![("view", id.as_str())]), ("restore_view", vec![("view", id.as_str())])] {
            world.post("peter", &format!("/api/{path}"), &form).await;
        }
        assert_eq!((world.entries().await, view(&world, "Hemlig vy").await), (before, id));
        // The same name is free for others, and taken for herself.
        save(&world, "peter", "Hemlig vy", TABLE).await;
        save(&world, "karin", "hemlig vy", TABLE).await;
        assert_eq!(world.count(sql!("SELECT count(*) FROM saved_view")).await, 2);
        world.get("karin", &format!("/views?at={}", crate::ui::url::encode(TABLE))).await.shows("Du har redan en vy med det namnet");
        save(&world, "karin", "Logg", "/audit").await;
        assert_eq!(world.count(sql!("SELECT count(*) FROM saved_view")).await, 2, "only tables");
    }
}
