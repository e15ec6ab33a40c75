//! Own roles, made and changed as their makers do: reviewed first, one version and one entry a save, refused where it must be.

use crate::sql;
use crate::tests::world::{Answer, World, both};

async fn role(world: &World, key: &str) -> String {
    world.id(sql!("SELECT role_id FROM role WHERE system_key = 'skola24' AND role_key = $1").bind(key)).await
}

async fn make(world: &World, name: &str, from: &str) -> Answer {
    world.post("karin", "/api/new_role", &[("system", "skola24"), ("name", name), ("from", from)]).await
}

/// Sends changed cells to the review; the draft's id from its page.
async fn review(world: &World, role: &str, version: &str, cells: &[(&str, &str)]) -> String {
    let mut form = vec![("form[role]", role), ("form[version]", version)];
    form.extend(cells);
    world.post("karin", "/api/review_role", &form).await;
    let page = world.get("karin", &format!("/roles/review?role={role}")).await.body;
    page.split("name=\"draft\" value=\"").nth(1).map_or_else(String::new, |rest| rest.split('"').next().unwrap().to_owned())
}

async fn save(world: &World, role: &str, version: &str, draft: &str, reason: &str) -> Answer {
    world.post("karin", "/api/save_role", &[("role", role), ("version", version), ("draft", draft), ("reason", reason)]).await
}

async fn levels(world: &World, role: &str, item: &str) -> i64 {
    let id: uuid::Uuid = role.parse().unwrap();
    world
        .count(sql!("SELECT count(*) FROM role_level WHERE role_id = $1 AND item_key = $2 AND replaced_at IS NULL").bind(id).bind(item))
        .await
}

both! {
    async fn an_own_role_starts_from_a_standard_role_and_carries_its_number(world: World) {
        let answer = make(&world, "Kanslist norr", "clerk").await;
        assert_eq!(answer.location.as_deref(), Some("/roles?system=skola24&role=own-1"), "{}", answer.body);
        world.get("karin", "/roles?system=skola24&role=own-1").await.shows("Kanslist norr #1").shows("Bygger på Kanslist").shows("Granska ändringarna");
        let own = role(&world, "own-1").await;
        assert_eq!(levels(&world, &own, "absence.reported").await, 1);
        let before = world.entries().await;
        make(&world, "kanslist NORR", "").await;
        world.get("karin", "/roles").await.shows("En annan roll heter så");
        assert_eq!(world.entries().await, before);
        make(&world, "Kurator", "").await;
        world.get("karin", "/roles?system=skola24&role=own-2").await.shows("Kurator #2").shows("Började tom");
    }

    async fn changes_are_reviewed_and_saved_as_one_version_with_one_entry(world: World) {
        make(&world, "Kanslist norr", "clerk").await;
        let own = role(&world, "own-1").await;
        let before = world.entries().await;
        let cells = [("form[cell][absence.lessons]", "edit-all"), ("form[cell][absence.reported]", "edit-all"), ("form[need][absence.lessons]", "Rättar på telefon")];
        let draft = review(&world, &own, "1", &cells).await;
        assert_eq!(world.entries().await, before, "nothing is saved before the review");
        world.get("karin", "/roles/review").await.shows("Frånvaro på lektion").shows("Läsa alla").shows("Ändra alla").shows("Rättar på telefon").hides("Frånvaroanmälan</th>");
        save(&world, &own, "1", &draft, " ").await;
        assert_eq!(world.entries().await, before, "a reason is needed");
        let answer = save(&world, &own, "1", &draft, "Överenskommet").await;
        assert_eq!(answer.location.as_deref(), Some("/roles?system=skola24&role=own%2D1"));
        assert_eq!(world.entries().await, before + 1);
        world.get("karin", "/audit").await.shows("Frånvaro på lektion: Läsa alla").shows("Frånvaro på lektion: Ändra alla (Rättar på telefon)").shows("Överenskommet");
        world.get("karin", "/roles?system=skola24&role=own-1").await.shows("Version 2").shows("data-was=\"edit-all\"").shows("value=\"Rättar på telefon\"");
        world.get("karin", "/roles/review").await.shows("Inga ändringar väntar");
        save(&world, &own, "1", &draft, "Igen").await;
        assert_eq!(world.entries().await, before + 1, "a draft is saved once");
    }

    async fn the_review_says_exactly_who_would_gain_and_who_would_lose(world: World) {
        make(&world, "Kanslist norr", "clerk").await;
        let own = role(&world, "own-1").await;
        let sums = async |gaining: u64, losing: u64| {
            let page = world.get("karin", &format!("/roles/review?role={own}")).await;
            page.shows(&format!("Personer som får mer</dt><dd>{gaining}</dd>")).shows(&format!("Personer som mister något</dt><dd>{losing}</dd>"));
        };
        let cells = [("form[cell][absence.lessons]", "edit-all"), ("form[cell][absence.alerts]", "none")];
        review(&world, &own, "1", &cells).await;
        sums(0, 0).await;
        let give = async |user: &str, role: &str| {
            let person = world.person(user).await;
            let form = [("form[person]", person.as_str()), ("form[role]", role), ("form[scope]", "everywhere"), ("form[from]", "2026-11-18"), ("form[reason]", "test")];
            world.post("karin", "/api/give_role", &form).await;
        };
        give("tomas", &own).await;
        give("leena", &own).await;
        sums(2, 2).await;
        // Whoever has more by another role gains and loses nothing.
        give("leena", &role(&world, "school_administrator").await).await;
        sums(1, 1).await;
        world.post("karin", "/api/lock_account", &[("person", &world.person("tomas").await)]).await;
        sums(0, 0).await;
    }

    async fn a_stale_version_shows_both_and_loses_nothing(world: World) {
        make(&world, "Kanslist norr", "clerk").await;
        let own = role(&world, "own-1").await;
        let first = review(&world, &own, "1", &[("form[cell][absence.lessons]", "edit-all")]).await;
        save(&world, &own, "1", &first, "Först").await;
        let second = review(&world, &own, "1", &[("form[cell][absence.lessons]", "none"), ("form[cell][absence.alerts]", "none")]).await;
        world.get("karin", "/roles/review").await.shows("Du såg version 1, men någon har sparat version 2").shows("Ändrad av någon annan");
        let before = world.entries().await;
        save(&world, &own, "1", &second, "För sent").await;
        assert_eq!(world.entries().await, before);
        save(&world, &own, "2", &second, "Sedd").await;
        assert_eq!(world.entries().await, before + 1);
        assert_eq!(levels(&world, &own, "absence.lessons").await, 0);
    }

    async fn a_missing_tick_of_the_whole_form_takes_the_right_away(world: World) {
        make(&world, "Kanslist norr", "clerk").await;
        let own = role(&world, "own-1").await;
        let page = world.get("karin", "/roles?system=skola24&role=own-1").await.body;
        let ticked = page.matches("value=\"execute\"").count() - page.matches("data-was=\"no\"").count();
        review(&world, &own, "1", &[("form[whole]", "yes")]).await;
        let review = world.get("karin", "/roles/review").await;
        assert!(ticked > 0);
        assert_eq!(review.body.matches("data-v=\"yes\"").count(), ticked);
    }

    async fn what_waits_for_review_stands_in_the_form(world: World) {
        make(&world, "Kanslist norr", "clerk").await;
        let own = role(&world, "own-1").await;
        review(&world, &own, "1", &[("form[cell][absence.lessons]", "edit-own"), ("form[need][absence.lessons]", "Svarar i telefon")]).await;
        let page = world.get("karin", "/roles?system=skola24&role=own-1").await;
        page.shows("En roll har ändringar som väntar").shows("<option value=\"edit-own\" selected>").shows("value=\"Svarar i telefon\" data-was=\"\"");
        world.post("karin", "/api/drop_role_draft", &[("role", &own)]).await;
        world.get("karin", "/roles?system=skola24&role=own-1").await.hides("<option value=\"edit-own\" selected>");
    }

    async fn a_matrix_comes_back_from_a_spreadsheet_as_a_diff(world: World) {
        make(&world, "Kanslist norr", "clerk").await;
        let copied = world.get("karin", "/roles.tsv?system=skola24").await.body;
        let paste = |text: String| [("system".to_owned(), "skola24".to_owned()), ("text".to_owned(), text)];
        let post = async |text: &str| {
            let form = paste(text.to_owned());
            let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            world.post("karin", "/api/paste_roles", &form).await.location
        };
        let before = world.entries().await;
        post(&copied).await;
        world.get("karin", "/roles/paste").await.shows("Inget är ändrat");
        let last = copied.lines().find(|line| line.starts_with("absence.lessons\t")).unwrap();
        let (rest, _) = last.rsplit_once('\t').unwrap();
        let changed = copied.replace(last, &format!("{rest}\tÄndra egna"));
        assert_eq!(post(&changed).await.as_deref(), Some("/roles/review"));
        world.get("karin", "/roles/review").await.shows("Kanslist norr #1").shows("Frånvaro på lektion").shows("Ändra egna");
        post(&copied.replace("Lärare\t", "Ingen sådan\t").replace("absence.alerts", "absence.nothing")).await;
        world.get("karin", "/roles/paste?system=skola24").await.shows("Ingen roll heter så").shows("Ingen sådan nyckel finns").shows("absence.nothing");
        assert_eq!(world.entries().await, before);
        assert_eq!(world.get("peter", "/roles/paste").await.status, 403);
    }

    async fn the_workbook_is_one(world: World) {
        let file = world.get("karin", "/roles.xlsx?system=skola24").await;
        assert_eq!(file.status, 200);
        assert!(file.body.starts_with("PK"));
        assert_eq!(world.get("tomas", "/roles.xlsx").await.status, 403);
    }

    async fn resetting_copying_and_archiving(world: World) {
        make(&world, "Kanslist norr", "clerk").await;
        let own = role(&world, "own-1").await;
        world.post("karin", "/api/reset_role", &[("role", &own), ("standard", "clerk")]).await;
        world.get("karin", "/roles").await.shows("Inget är ändrat");
        let answer = world.post("karin", "/api/reset_role", &[("role", &own), ("standard", "teacher")]).await;
        assert_eq!(answer.location, Some(format!("/roles/review?role={own}")));
        world.get("karin", "/roles/review").await.shows("Frånvaro på lektion");
        make(&world, "Kopia", "own-1").await;
        world.get("karin", "/roles?system=skola24&role=own-2").await.shows("Kopia #2").shows("Bygger på Kanslist");
        world.post("karin", "/api/archive_role", &[("role", &own), ("version", "1"), ("archive", "true")]).await;
        world.get("karin", "/roles?system=skola24&role=own-1").await.shows("Ta ur arkivet").hides("Granska ändringarna");
        world.post("karin", "/api/rename_role", &[("role", &own), ("version", "2"), ("name", "Kanslist söder")]).await;
        world.get("karin", "/roles?system=skola24&role=own-1").await.shows("Kanslist söder #1");
        world.post("karin", "/api/archive_role", &[("role", &own), ("version", "2"), ("archive", "false")]).await;
        world.get("karin", "/roles?system=skola24&role=own-1").await.shows("Ta ur arkivet");
    }

    async fn a_role_with_members_is_deleted_only_when_they_are_moved(world: World) {
        make(&world, "Kanslist norr", "clerk").await;
        let (own, person) = (role(&world, "own-1").await, world.person("maria").await);
        let gift = [("form[person]", person.as_str()), ("form[role]", &own), ("form[scope]", "everywhere"), ("form[from]", "2026-11-18"), ("form[reason]", "")];
        world.post("karin", "/api/give_role", &gift).await;
        let before = world.entries().await;
        world.post("karin", "/api/delete_role", &[("role", &own), ("version", "1"), ("to", "")]).await;
        world.get("karin", "/roles").await.shows("Välj en roll för dem som har den här");
        assert_eq!(world.entries().await, before);
        world.post("karin", "/api/delete_role", &[("role", &own), ("version", "1"), ("to", "clerk")]).await;
        assert_eq!(world.entries().await, before + 1);
        let maria: uuid::Uuid = person.parse().unwrap();
        let moved = sql!("SELECT count(*) FROM assignment a JOIN role r ON r.role_id = a.role_id WHERE a.person_id = $1 AND r.role_key = 'clerk' AND a.replaced_at IS NULL");
        assert_eq!(world.count(moved.bind(maria)).await, 1);
        world.get("karin", "/roles?system=skola24").await.hides("Kanslist norr");
        make(&world, "Ny", "").await;
        world.get("karin", "/roles?system=skola24&role=own-1").await.shows("Ny #1");
    }

    async fn nobody_widens_what_she_holds_or_gives_what_she_lacks(world: World) {
        let from = |from: &'static str| [("system", "rollbok"), ("name", "Läsare"), ("from", from)];
        world.post("karin", "/api/new_role", &from("auditor")).await;
        let own = world.id(sql!("SELECT role_id FROM role WHERE system_key = 'rollbok' AND role_key = 'own-1'")).await;
        let person = world.person("karin").await;
        let id = uuid::Uuid::now_v7();
        let mut duty = world.gate.act(crate::gate::Duty::Seed).await.unwrap();
        sql!("INSERT INTO assignment (row_id, assignment_id, person_id, role_id, from_day, to_day, origin, recorded_at) VALUES ($1, $1, $2, $3, '2026-01-01', '9999-12-31', 'hand', $4)")
            .bind(id).bind(person.parse::<uuid::Uuid>().unwrap()).bind(own.parse::<uuid::Uuid>().unwrap()).bind("2026-01-01T00:00:00Z").run(&mut duty).await.unwrap();
        duty.commit(crate::gate::Entry::of("act-seeded")).await.unwrap();
        let before = world.entries().await;
        let draft = review(&world, &own, "1", &[("form[cell][imports.apply]", "execute")]).await;
        save(&world, &own, "1", &draft, "Behövs").await;
        world.get("karin", "/roles/review").await.shows("ingen utökar sin egen behörighet");
        assert_eq!(world.entries().await, before);
        world.post("karin", "/api/delete_role", &[("role", &own), ("version", "1"), ("to", "protection_officer")]).await;
        world.get("karin", "/roles").await.shows("Rollen öppnar skyddade uppgifter");
        assert_eq!(world.entries().await, before);
    }

    async fn the_last_protection_officer_and_the_last_administrator_stay(world: World) {
        let assignment = |person: String| sql!("SELECT assignment_id FROM assignment a JOIN role r ON r.role_id = a.role_id
            WHERE a.person_id = $1 AND a.replaced_at IS NULL AND r.system_key = 'rollbok'").bind(person.parse::<uuid::Uuid>().unwrap());
        let before = world.entries().await;
        let birgitta = world.id(assignment(world.person("birgitta").await)).await;
        world.post("karin", "/api/end_role", &[("assignment", &birgitta)]).await;
        world.get("karin", "/people").await.shows("Då finns ingen kvar som hanterar skyddade personer");
        let karin = world.id(assignment(world.person("karin").await)).await;
        world.post("birgitta", "/api/end_role", &[("assignment", &karin)]).await;
        assert_eq!(world.entries().await, before);
        world.get("birgitta", "/people").await.shows("Då finns ingen kvar som styr hela Rollbok");
    }

    async fn nobody_else_of_the_cast_changes_a_role(world: World) {
        make(&world, "Kanslist norr", "clerk").await;
        let own = role(&world, "own-1").await;
        let before = world.entries().await;
        for who in ["peter", "elin", "nadia", "birgitta", "gunnar", "tomas", "maria"] {
            for (path, form) in [
                ("new_role", "system=skola24&name=X&from=".to_owned()),
                ("review_role", format!("form[role]={own}&form[version]=1&form[cell][absence.lessons]=none")),
                ("save_role", format!("role={own}&version=1&draft={own}&reason=x")),
                ("reset_role", format!("role={own}&standard=teacher")),
                ("rename_role", format!("role={own}&version=1&name=X")),
                ("archive_role", format!("role={own}&version=1&archive=true")),
                ("delete_role", format!("role={own}&version=1&to=clerk")),
                ("drop_role_draft", format!("role={own}")),
            ] {
                assert_eq!(world.island(who, &format!("/api/{path}"), &form).await.status, 403, "{who} {path}");
            }
            assert_eq!(world.get(who, "/roles/review").await.status, 403, "{who}");
            world.get(who, "/roles?system=skola24&role=own-1").await.hides("Granska ändringarna").hides("/api/delete_role");
        }
        let standard = role(&world, "clerk").await;
        let answer = world.island("karin", "/api/review_role", &format!("form[role]={standard}&form[version]=1&form[cell][absence.lessons]=none")).await;
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert_eq!(world.entries().await, before);
    }
}
