//! Who may assign what: the table is the law of giving, for the form and for direct requests, and nobody else sets it.

use crate::sql;
use crate::tests::world::{World, both};

const PAGE: &str = "/roles/assigns?system=skola24";

struct Ids {
    clerk: String,
    principal: String,
    systems_manager: String,
    kyrkby: String,
    receiver: String,
}

async fn ids(world: &World) -> Ids {
    let role = async |system: &str, key: &str| {
        world.id(sql!("SELECT role_id FROM role WHERE system_key = $1 AND role_key = $2").bind(system).bind(key)).await
    };
    Ids {
        clerk: role("skola24", "clerk").await,
        principal: role("rollbok", "principal").await,
        systems_manager: role("rollbok", "systems_manager").await,
        kyrkby: world.id(sql!("SELECT unit_id FROM unit WHERE name = 'Kyrkbyskolan'")).await,
        receiver: world.person("maria").await,
    }
}

async fn set(world: &World, who: &str, role: &str, seen: &str, givers: &[&str]) -> u16 {
    let names: Vec<String> = givers.iter().map(|giver| format!("form[giver][a{giver}]")).collect();
    let mut form = vec![("form[role]", role), ("form[seen]", seen)];
    form.extend(names.iter().map(|name| (name.as_str(), "yes")));
    world
        .island(
            who,
            "/api/set_assigners",
            &form
                .iter()
                .map(|(name, value)| format!("{}={}", crate::ui::url::encode(name), crate::ui::url::encode(value)))
                .collect::<Vec<_>>()
                .join("&"),
        )
        .await
        .status
}

/// Whether it was given; what was given is ended again.
async fn gives(world: &World, who: &str, ids: &Ids) -> bool {
    let before = world.entries().await;
    let scope = format!("unit:{}", ids.kyrkby);
    world
        .post(
            who,
            "/api/give_role",
            &[("form[person]", &ids.receiver), ("form[role]", &ids.clerk), ("form[scope]", &scope), ("form[from]", "2026-11-18")],
        )
        .await;
    let is_given = world.entries().await > before;
    if is_given {
        let newest = world
            .id(sql!("SELECT assignment_id FROM assignment WHERE replaced_at IS NULL ORDER BY recorded_at DESC, row_id DESC LIMIT 1"))
            .await;
        world.post(who, "/api/end_role", &[("assignment", &newest)]).await;
    }
    is_given
}

async fn table(world: &World, who: &str, table: &str, seen: &str) -> u16 {
    let form = format!("system=skola24&table={}&seen={}", crate::ui::url::encode(table), crate::ui::url::encode(seen));
    world.island(who, "/api/set_assigner_table", &form).await.status
}

async fn exported(world: &World) -> String {
    world.get("karin", "/systems.json?system=skola24").await.body
}

both! {
    async fn what_the_profile_says_is_taken_over_by_one_press_and_back_by_another(world: World) {
        let (ids, file, before) = (ids(&world).await, exported(&world).await, world.entries().await);
        world.get("karin", PAGE).await.shows("Så säger systemets profil").shows("Ta över 3 rader");
        world.get("peter", PAGE).await.shows("Så säger systemets profil").hides("/api/set_assigner_table");
        assert!(gives(&world, "karin", &ids).await, "the profile does not count by itself");
        let before = before + 2;
        assert_eq!(table(&world, "karin", "profile", "x").await, 409, "she saw another table");
        assert_eq!(table(&world, "karin", "profile", "").await, 200);
        assert_eq!(world.entries().await, before + 1);
        assert!(!gives(&world, "karin", &ids).await, "she is no school administrator in Skola24");
        world.get("karin", PAGE).await.hides("Så säger systemets profil");
        assert_eq!(exported(&world).await, file, "a table that says what the file says is exported as the file");
        let administrator = world.id(sql!("SELECT role_id FROM role WHERE system_key = 'skola24' AND role_key = 'school_administrator'")).await;
        assert_eq!(set(&world, "karin", &ids.clerk, &administrator, &[]).await, 200);
        assert!(!exported(&world).await.contains("\"assigns\": [\"clerk\"]"), "the export says what stands");
        let rows: Vec<(uuid::Uuid, uuid::Uuid)> = sql!("SELECT role_id, giver_id FROM role_assigns WHERE replaced_at IS NULL ORDER BY role_id, giver_id")
            .all(&mut world.gate.look(crate::gate::Duty::Health).await.unwrap()).await.unwrap();
        let seen = rows.iter().map(|(role, giver)| format!("{role}:{giver}")).collect::<Vec<_>>().join(" ");
        assert_eq!(table(&world, "karin", &format!("{}:{}", ids.clerk, uuid::Uuid::now_v7()), &seen).await, 404);
        assert_eq!(table(&world, "karin", "", &seen).await, 200, "the table as it was before");
        assert_eq!(exported(&world).await, file);
        assert!(gives(&world, "karin", &ids).await);
    }

    async fn who_holds_none_of_the_roles_named_can_neither_choose_nor_give_it(world: World) {
        let ids = ids(&world).await;
        world.get("karin", PAGE).await.shows("Alla som får ge roller på skolan");
        assert!(gives(&world, "karin", &ids).await && gives(&world, "peter", &ids).await, "without a row everybody who gives roles may");
        assert_eq!(set(&world, "karin", &ids.clerk, "", &[&ids.principal]).await, 200);
        world.get("karin", PAGE).await.shows("Rektor (Rollbok)");
        assert!(!gives(&world, "karin", &ids).await && gives(&world, "peter", &ids).await, "he is a principal, and she is not");
        let choice = format!("value=\"{}\"", ids.clerk);
        let form = format!("/people/{}/give", ids.receiver);
        world.get("karin", &form).await.hides(&choice);
        world.get("peter", &form).await.shows(&choice);
        assert_eq!(set(&world, "karin", &ids.clerk, &ids.principal, &[]).await, 200);
        assert!(gives(&world, "karin", &ids).await);
    }

    async fn a_role_counts_no_further_than_it_was_given(world: World) {
        let ids = ids(&world).await;
        set(&world, "karin", &ids.clerk, "", &[&ids.principal]).await;
        let hamn = world.id(sql!("SELECT unit_id FROM unit WHERE name = 'Hamnskolan'")).await;
        assert!(gives(&world, "peter", &ids).await);
        assert!(!gives(&world, "peter", &Ids { kyrkby: hamn, ..ids }).await, "he is principal elsewhere");
    }

    async fn the_table_is_set_by_those_who_define_roles_and_what_changed_meanwhile_is_kept(world: World) {
        let ids = ids(&world).await;
        let before = world.entries().await;
        for who in ["peter", "tomas", "maria", "elsa"] {
            assert!([403, 404].contains(&set(&world, who, &ids.clerk, "", &[&ids.principal]).await), "{who}");
            world.get(who, &format!("{PAGE}&role={}", ids.clerk)).await.hides("id=\"assigners\"");
        }
        assert_eq!(set(&world, "karin", &ids.clerk, &ids.principal, &[]).await, 409, "she saw another row");
        assert_eq!(set(&world, "karin", &ids.clerk, "", &[&ids.clerk, &uuid::Uuid::now_v7().to_string()]).await, 404);
        assert_eq!(world.entries().await, before);
        world.get("karin", &format!("{PAGE}&role={}", ids.clerk)).await.shows("id=\"assigners\"").shows("Vem får ge rollen Kanslist?");
        set(&world, "karin", &ids.clerk, "", &[&ids.systems_manager]).await;
        let said = sql!("SELECT count(*) FROM audit_entry WHERE act = 'act-assigners-set' AND before_text = '' AND after_text = 'Systemförvaltare'");
        assert_eq!((world.entries().await, world.count(said).await), (before + 1, 1));
    }

    async fn the_bottom_row_of_a_table_is_there_for_whoever_may_assign_its_role(world: World) {
        let ids = ids(&world).await;
        let table = format!("/tables/clerks?unit={}", ids.kyrkby);
        for who in ["peter", "karin"] {
            world.get(who, &table).await.shows("id=\"add-person\"");
        }
        assert_eq!(set(&world, "karin", &ids.clerk, "", &[&ids.principal]).await, 200);
        world.get("peter", &table).await.shows("id=\"add-person\"");
        world.get("karin", &table).await.hides("id=\"add-person\"");
    }
}
