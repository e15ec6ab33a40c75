//! The role concept: what was agreed on stays, what departs from it is told, who answers for data is written once.

use crate::sql;
use crate::tests::world::{World, both};

const PAGE: &str = "/roles/concept?system=skola24";

async fn agree(world: &World, on: &str, with: &str) {
    world
        .post(
            "karin",
            "/api/register_agreement",
            &[("system", "skola24"), ("agreed_on", on), ("agreed_with", with), ("reference", "GR 2026/12")],
        )
        .await;
}

/// Makes an own role and gives it a right: one version more.
async fn change_a_role(world: &World) {
    world.post("karin", "/api/new_role", &[("system", "skola24"), ("name", "Kurator"), ("from", "clerk")]).await;
}

async fn set(world: &World, version: &str, level: &str) {
    let role = world.id(sql!("SELECT role_id FROM role WHERE role_key = 'own-1'")).await;
    let form = [("form[role]", role.as_str()), ("form[version]", version), ("form[cell][absence.lessons]", level)];
    world.post("karin", "/api/review_role", &form).await;
    let page = world.get("karin", &format!("/roles/review?role={role}")).await.body;
    let draft = page.split("name=\"draft\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let form = [("role", role.as_str()), ("version", version), ("draft", &draft), ("reason", "Test")];
    assert_eq!(world.post("karin", "/api/save_role", &form).await.status, 303);
}

both! {
    async fn an_agreement_is_on_the_roles_as_they_are_and_what_departs_is_told(world: World) {
        change_a_role(&world).await;
        world.get("karin", PAGE).await.shows("Ingen överenskommelse om rollerna är registrerad");
        let before = world.entries().await;
        agree(&world, "2026-10-01", "Lokala facket").await;
        assert_eq!(world.entries().await, before + 1);
        world.get("karin", PAGE).await.shows("Rollerna är som i: Överenskommelse 1 från").shows("GR 2026/12").hides("Ändrat sedan");
        world.get("karin", "/roles?system=skola24").await.hides("skiljer rollerna från");
        set(&world, "1", "edit-all").await;
        let page = world.get("karin", PAGE).await;
        page.shows("En sak skiljer rollerna från: Överenskommelse 1").shows("Kurator #1, Frånvaro på lektion: Läsa alla har blivit Ändra alla.");
        for other in ["/roles?system=skola24", "/roles/compare?system=skola24"] {
            world.get("karin", other).await.shows("En sak skiljer rollerna från");
        }
        set(&world, "2", "read-all").await;
        world.get("karin", PAGE).await.shows("Rollerna är som i");
        world.post("karin", "/api/new_role", &[("system", "skola24"), ("name", "Vikarie"), ("from", "")]).await;
        world.get("karin", PAGE).await.shows("Vikarie #2: ny roll.");
        agree(&world, "2026-11-01", "Lokala facket").await;
        world.get("karin", PAGE).await.shows("Rollerna är som i: Överenskommelse 2");
    }

    async fn an_agreement_that_is_withdrawn_counts_no_more_and_can_be_put_back(world: World) {
        agree(&world, "2026-10-01", "Lokala facket").await;
        let id = world.id(sql!("SELECT agreement_id FROM agreement")).await;
        let withdraw = async |yes: &str| world.post("karin", "/api/withdraw_agreement", &[("agreement", &id), ("withdraw", yes)]).await;
        withdraw("true").await;
        world.get("karin", PAGE).await.shows("återkallad").shows("Ingen överenskommelse om rollerna");
        let before = world.entries().await;
        withdraw("true").await;
        assert_eq!(world.entries().await, before, "it is withdrawn already");
        withdraw("false").await;
        world.get("karin", PAGE).await.shows("Rollerna är som i: Överenskommelse 1");
    }

    async fn an_agreement_without_party_or_of_tomorrow_is_refused_and_what_was_typed_stays(world: World) {
        let before = world.entries().await;
        agree(&world, "2026-12-24", "Lokala facket").await;
        world.get("karin", PAGE).await.shows("Dagen kan inte ligga i framtiden").shows("value=\"Lokala facket\"").shows("value=\"2026-12-24\"");
        agree(&world, "i dag", " ").await;
        world.get("karin", PAGE).await.shows("Skriv vem överenskommelsen är träffad med").shows("id=\"agreed-on-fault\"");
        assert_eq!(world.entries().await, before);
    }

    async fn who_answers_for_data_is_named_by_register_and_only_changes_are_written(world: World) {
        let name = async |named: &str| {
            let form = [("form[system]", "skola24"), ("form[named][absence.lessons]", named), ("form[named][no.such]", "x")];
            world.post("karin", "/api/name_responsible", &form).await
        };
        name(" Skolledningen  på skolan ").await;
        world.get("karin", PAGE).await.shows("Skolledningen på skolan</td>");
        let before = world.entries().await;
        name("Skolledningen på skolan").await;
        name(&"x".repeat(121)).await;
        world.get("karin", "/roles/concept/responsible?system=skola24").await.shows("Högst 120 tecken").shows(&"x".repeat(121));
        assert_eq!(world.entries().await, before);
        assert_eq!(world.count(sql!("SELECT count(*) FROM responsible")).await, 1);
        name("").await;
        world.get("karin", PAGE).await.hides("Skolledningen på skolan</td>");
        assert_eq!(world.count(sql!("SELECT count(*) FROM responsible WHERE replaced_at IS NOT NULL")).await, 1);
    }

    async fn whoever_defines_no_roles_reads_the_document_and_changes_nothing(world: World) {
        world.get("peter", PAGE).await.shows("Rollkoncept för").hides("/api/register_agreement").hides("Ange ansvariga");
        assert_eq!(world.get("peter", "/roles/concept/responsible").await.status, 403);
    }

    async fn it_is_printed_as_a_file_in_the_readers_language_and_follows_the_roles(world: World) {
        let print = async |who: &str| world.get(who, "/concept.pdf?system=skola24").await;
        let before = print("karin").await;
        assert_eq!(before.status, 200);
        assert!(before.body.starts_with("%PDF-"));
        assert_eq!(print("karin").await.body, before.body, "nothing changed, so not a byte differs");
        agree(&world, "2026-10-01", "Lokala facket").await;
        assert_ne!(print("karin").await.body, before.body);
        assert_eq!(print("tomas").await.status, 403);
    }
}
