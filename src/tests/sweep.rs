//! Every endpoint, and who is refused there. An endpoint without a line here fails the build.
//! Walked: the server functions and the pages the server really has. Each is tried by nobody, by somebody without any role, and,
//! where it is about one person, by somebody at another school and about a protected person.

use std::collections::BTreeSet;

use crate::sql;
use crate::tests::swept::{ACTS, FILES, OPEN, PAGES};
use crate::tests::world::{World, both, without_secrets};

/// Acts that take a file: without one they are no form at all.
const UPLOADS: [&str; 2] = ["/api/plan_import", "/api/offer_profile"];

struct Cast {
    person: String,
    school: String,
    role: String,
    assignment: String,
    link: String,
    class: String,
    pupil: String,
}

async fn cast(world: &World, user_name: &str) -> Cast {
    let one = |query: crate::db::Query| async { world.id(query).await };
    let person = world.person(user_name).await;
    let id: uuid::Uuid = person.parse().unwrap();
    Cast {
        school: one(sql!("SELECT unit_id FROM unit WHERE source = 'demo' AND external_id = 'kyrkby'")).await,
        role: one(sql!("SELECT role_id FROM role WHERE system_key = 'skola24' AND role_key = 'clerk'")).await,
        assignment: world
            .maybe_id(sql!("SELECT assignment_id FROM assignment WHERE person_id = $1 AND replaced_at IS NULL").bind(id))
            .await
            .unwrap_or_else(|| uuid::Uuid::nil().to_string()),
        link: one(sql!("SELECT guardianship_id FROM guardianship WHERE external_id = 'elsa|katarina' AND replaced_at IS NULL")).await,
        class: one(sql!("SELECT group_id FROM study_group WHERE external_id = 'kyrkby-7B'")).await,
        pupil: world.person("elsa").await,
        person,
    }
}

impl Cast {
    /// What stands for `:id` in a path.
    fn id_of(&self, path: &str) -> &str {
        match path {
            path if path.starts_with("/schools") => &self.school,
            path if path.starts_with("/guardians") => &self.pupil,
            path if path.starts_with("/systems") => "skola24",
            path if path.starts_with("/tables") => "clerks",
            _ => &self.person,
        }
    }

    fn fill(&self, text: &str) -> String {
        text.replace("{person}", &self.person)
            .replace("{school}", &self.school)
            .replace("{role}", &self.role)
            .replace("{assignment}", &self.assignment)
            .replace("{link}", &self.link)
            .replace("{class}", &self.class)
    }

    fn form(&self, form: &[(&str, &str)]) -> String {
        let pairs = form
            .iter()
            .map(|(name, value)| format!("{}={}", crate::ui::url::encode(&self.fill(name)), crate::ui::url::encode(&self.fill(value))));
        pairs.collect::<Vec<_>>().join("&")
    }
}

#[test]
fn every_server_function_is_swept() {
    let real: BTreeSet<&str> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    let swept: BTreeSet<&str> = ACTS.iter().map(|(path, ..)| *path).chain(OPEN.iter().copied()).collect();
    assert_eq!(real, swept);
    assert!(
        leptos::server_fn::axum::server_fn_paths().all(|(_, method)| method == axum::http::Method::POST),
        "a GET may be followed by a link"
    );
}

#[test]
fn every_page_is_swept() {
    let real: BTreeSet<String> = leptos_axum::generate_route_list(crate::app::App).iter().map(|route| route.path().to_owned()).collect();
    let swept: BTreeSet<String> = PAGES.iter().map(|(path, _)| path.replace(":id", "{id}")).collect();
    assert_eq!(real, swept);
}

#[test]
fn the_public_list_names_what_is_open() {
    for path in OPEN.iter().copied().chain(PAGES.iter().filter(|(_, right)| *right == "open").map(|(path, _)| *path)) {
        assert!(crate::gate::PUBLIC.iter().any(|(open, _)| path.starts_with(open)), "{path} is open without a reason");
    }
}

both! {
    async fn nobody_gets_nothing(world: World) {
        let cast = cast(&world, "maria").await;
        for (path, right) in PAGES.iter().chain(FILES).filter(|(_, right)| *right != "open") {
            let id = cast.id_of(path);
            let answer = world.get("", &path.replace(":id", id)).await;
            assert_eq!(answer.status, 303, "{path} ({right})");
            assert!(answer.location.unwrap().starts_with("/sign-in"), "{path}");
        }
        let before = world.entries().await;
        for (path, _, form) in ACTS {
            let answer = world.island("", path, &cast.form(form)).await;
            assert_eq!(answer.status, if UPLOADS.contains(path) { 422 } else { 401 }, "{path}: {}", answer.body);
        }
        assert_eq!(world.entries().await, before);
    }

    async fn somebody_without_a_role_gets_only_her_own(world: World) {
        let cast = cast(&world, "maria").await;
        for (path, right) in PAGES.iter().chain(FILES).filter(|(_, right)| *right != "open") {
            let id = cast.id_of(path);
            let answer = world.get("tomas", &path.replace(":id", id)).await;
            assert_eq!(answer.status, if *right == "own" { 200 } else { 403 }, "{path} ({right})");
            answer.hides("Sandell");
        }
        let before = world.entries().await;
        for (path, right, form) in ACTS.iter().filter(|(_, right, _)| *right != "own") {
            let answer = world.island("tomas", path, &cast.form(form)).await;
            assert!([403, 422].contains(&answer.status), "{path} ({right}): {} {}", answer.status, answer.body);
        }
        assert_eq!(world.island("tomas", "/api/find", "text=maria").await.body, "[]");
        assert_eq!(world.entries().await, before);
    }

    async fn each_role_of_the_cast_is_refused_every_act_it_has_no_right_to(world: World) {
        let (cast, before) = (cast(&world, "maria").await, world.entries().await);
        let roles = [("peter", "principal"), ("elin", "school_administrator"), ("nadia", "central_clerk"), ("birgitta", "protection_officer"), ("gunnar", "auditor"), ("karin", "systems_manager")];
        let others = ["maria", "fatima", "leena", "olle", "ingrid", "elsa", "katarina"].map(|who| (who, ""));
        for (who, role) in roles.into_iter().chain(others) {
            let rights = crate::rights::own::ROLES.iter().find(|own| own.key == role).map_or(&[][..], |own| own.rights);
            for (path, right, form) in ACTS.iter().filter(|(_, right, _)| *right != "own" && !rights.contains(right)) {
                let answer = world.island(who, path, &cast.form(form)).await;
                let expected = if UPLOADS.contains(path) { 422 } else { 403 };
                assert_eq!(answer.status, expected, "{who} {path} ({right}): {}", answer.body);
            }
        }
        assert_eq!(world.entries().await, before);
    }

    async fn another_schools_principal_reaches_nobody_here(world: World) {
        let cast = cast(&world, "maria").await;
        for path in ["/people/:id", "/people/:id/give", "/people/:id/adjustments", "/people/:id/substitutes", "/people/:id/leaves", "/who?person=:id", "/why?viewer=:id"] {
            let answer = world.get("annika", &path.replace(":id", &cast.person)).await;
            assert_eq!(answer.status, 404, "{path}");
            answer.hides("Sandell");
        }
        world.get("annika", "/people?q=sandell").await.hides("Sandell");
        world.get("annika", "/people.csv").await.hides("Sandell");
        world.get("annika", "/search?q=sandell").await.hides("Maria");
        let before = world.entries().await;
        for (path, right, form) in ACTS.iter().filter(|(_, right, form)| ["a", "roles", "releases", "guardians", "marks", "shields"].iter().any(|start| right.starts_with(start)) && !form.is_empty()) {
            let answer = world.island("annika", path, &cast.form(form)).await;
            assert!([403, 404, 409].contains(&answer.status), "{path} ({right}): {} {}", answer.status, answer.body);
        }
        assert_eq!(world.entries().await, before);
    }

    async fn a_protected_person_is_like_one_who_does_not_exist(world: World) {
        let tilde = world.person("tilde").await;
        let nobody = uuid::Uuid::now_v7().to_string();
        for who in ["karin", "peter", "nadia"] {
            for path in ["/people/:id", "/people/:id/give", "/people/:id/adjustments", "/people/:id/substitutes", "/people/:id/leaves", "/people/:id/account", "/guardians/:id/consent", "/who?person=:id", "/why?target=:id"] {
                let one = world.get(who, &path.replace(":id", &tilde)).await;
                let other = world.get(who, &path.replace(":id", &nobody)).await;
                let plain = |answer: &crate::tests::world::Answer, id: &str| without_secrets(&answer.body).replace(id, "ID");
                assert_eq!(one.status, other.status, "{who} {path}");
                assert_eq!(plain(&one, &tilde), plain(&other, &nobody), "{who} {path}");
            }
            for path in ["/people?q=tilde", "/people?q=ask", "/guardians?q=ask", "/guardians?show=protected", "/search?q=tilde", "/people.csv", "/audit", "/audit.csv", "/"] {
                world.get(who, path).await.hides("Tilde").hides("Marie Ask").hides(&tilde);
            }
        }
        world.get("birgitta", "/people?q=tilde").await.shows("Tilde Ask");
        world.get("birgitta", &format!("/people/{tilde}")).await.shows("Tilde Ask");
    }

    async fn nonsense_breaks_nothing(world: World) {
        let person = world.person("maria").await;
        let nonsense = ["%00", "%FF%FE", "-1", "9999-99-99", "18446744073709551615", "%27%22%3C", "a%20b%20c%20d", "%F0%9F%98%80"];
        let names = ["q", "after", "before", "at", "last", "unit", "role", "kind", "state", "sort", "day", "about", "by", "act", "from", "to"];
        let more = ["item", "client", "viewer_text", "person_text", "person", "viewer", "form[role]", "form[from]", "a", "b", "only"];
        let lists = ["/people", "/guardians", "/audit", "/schools", "/systems", "/roles", "/roles/compare", "/roles/new", "/roles/review", "/roles/paste", "/roles/concept", "/roles/concept/responsible", "/releases", "/views", "/marks", "/tables/clerks", "/tables/pupils", "/tables/clerks/paste", "/people/paste"];
        for path in lists.into_iter().chain(["/search", "/who", "/why", "/people.csv", "/audit.csv", "/roles.csv", "/roles.tsv"]) {
            for value in nonsense {
                let query: Vec<String> = names.iter().chain(&more).map(|name| format!("{}={value}", crate::ui::url::encode(name))).collect();
                let answer = world.get("karin", &format!("{path}?{}&after=x&at={value}", query.join("&"))).await;
                assert_eq!(answer.status, 200, "{path} {value}: {}", answer.body);
            }
        }
        for value in nonsense {
            for path in ["/people/", "/schools/", "/systems/", "/tables/", "/tables.csv?table=", "/systems.csv?system=", "/systems.json?system=", "/imports/"] {
                assert_eq!(world.get("karin", &format!("{path}{value}")).await.status, 404, "{path}{value}");
            }
            for (path, _, form) in ACTS {
                let typed: Vec<String> = form.iter().map(|(name, _)| format!("{}={value}", crate::ui::url::encode(name))).collect();
                let answer = world.island("karin", path, &typed.join("&")).await;
                assert!(answer.status < 500, "{path} {value}: {} {}", answer.status, answer.body);
            }
        }
        assert_eq!(world.get("karin", &format!("/people/{person}?day=0000-00-00")).await.status, 200);
    }

    async fn the_demo_can_be_seen_by_those_who_may(world: World) {
        let cast = cast(&world, "maria").await;
        for (path, _) in PAGES.iter().filter(|(path, right)| *right != "open" && *right != "shields.view" && !path.starts_with("/imports/")) {
            let id = cast.id_of(path);
            let answer = world.get("karin", &path.replace(":id", id)).await;
            assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        }
    }
}
