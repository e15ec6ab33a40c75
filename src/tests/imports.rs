//! Real input, as the command line and the page bring it in: the second run changes nothing, what vanishes ends and comes back.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Request, header};

use crate::gate::{Duty, Entry};
use crate::imports::model::Bundle;
use crate::imports::store::{apply, usual_identity};
use crate::imports::units_csv::Columns;
use crate::imports::{ss12000, units_csv};
use crate::sql;
use crate::tests::world::{World, both};

pub async fn bring(world: &World, source: &str, bundle: &Bundle) -> crate::imports::plan::Plan {
    let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
    let (now, today) = (duty.now(), world.gate.clock.today());
    let plan = apply(&mut duty, source, bundle, now, today, usual_identity).await.unwrap();
    duty.keep().await.unwrap();
    plan
}

fn data(name: &str) -> Option<std::path::PathBuf> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    if !path.exists() {
        eprintln!("skipped: {name} is not here");
    }
    path.exists().then_some(path)
}

const REGISTER: &str = "skolenhetskod,namn,kommun\n10000001,Ekskolan,Ekby\n10000002,Björkskolan,Ekby\n10000003,Tallskolan,\n";

both! {
    async fn the_second_run_of_a_register_changes_nothing(world: World) {
        let read = units_csv::read("register.csv", REGISTER.as_bytes(), &Columns::default());
        assert_eq!(bring(&world, "register", &read.bundle).await.kinds[0].new.len(), 4);
        assert!(bring(&world, "register", &read.bundle).await.is_empty());
    }

    async fn a_school_that_vanishes_ends_and_comes_back_as_itself(world: World) {
        let whole = units_csv::read("register.csv", REGISTER.as_bytes(), &Columns::default()).bundle;
        let shorter = units_csv::read("register.csv", REGISTER.replace("10000002,Björkskolan,Ekby\n", "").as_bytes(), &Columns::default()).bundle;
        bring(&world, "register", &whole).await;
        let id = world.id(sql!("SELECT unit_id FROM unit WHERE code = '10000002'")).await;
        assert_eq!(bring(&world, "register", &shorter).await.kinds[0].ended.len(), 1);
        world.get("karin", "/schools?q=björk").await.hides("Björkskolan");
        assert_eq!(bring(&world, "register", &whole).await.kinds[0].reappeared.len(), 1);
        assert_eq!(world.id(sql!("SELECT unit_id FROM unit WHERE code = '10000002'")).await, id);
    }

    async fn whoever_her_source_removed_is_out_with_the_next_request(world: World) {
        assert_eq!(world.get("elin", "/").await.status, 200);
        let elin: uuid::Uuid = world.person("elin").await.parse().unwrap();
        let gone = |moment: Option<String>| sql!("UPDATE person SET gone_at = $2 WHERE person_id = $1").bind(elin).bind(moment);
        let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
        gone(Some(duty.now().to_string())).run(&mut duty).await.unwrap();
        duty.commit(Entry::of("act-import-applied")).await.unwrap();
        let answer = world.get("elin", "/").await;
        assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/sign-in?next=%2F")));
        let form = "user_name=elin&password=rollbok-demo-2026";
        assert_eq!(world.island("", "/api/sign_in", form).await.status, 422);
        let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
        gone(None).run(&mut duty).await.unwrap();
        duty.commit(Entry::of("act-import-applied")).await.unwrap();
        assert_eq!(world.island("", "/api/sign_in", form).await.status, 200);
    }

    async fn a_marking_that_comes_by_import_shows_who_could_see_and_hides_with_the_next_request(world: World) {
        // What the demo's source says of protection, and one more with a word nobody knows.
        let marks = ["tilde", "marie", "maja", "elsa"].map(|person| {
            let marking = match person {
                "maja" => "Skyddad folkbokföring",
                "elsa" => "nytt ord 2027",
                _ => "Sekretessmarkering",
            };
            format!(r#"{{"id":"{person}","person":"{person}","marking":"{marking}","from":null,"to":null}}"#)
        });
        let bundle: Bundle = serde_json::from_str(&format!(r#"{{"protections":[{}]}}"#, marks.join(","))).unwrap();
        let read = crate::imports::fault::Read { bundle, ..Default::default() };
        let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
        let now = duty.now();
        let format = crate::imports::read::Format::Ss12000;
        let (id, plan) = crate::imports::runs::add(&mut duty, format, "demo", "persons.json", &read, None, now).await.unwrap();
        duty.keep().await.unwrap();
        assert_eq!(plan.kinds.iter().map(|kind| (kind.new.len(), kind.ended.len())).collect::<Vec<_>>(), [(1, 0)]);
        let page = format!("/imports/{id}");
        // Who handles protected people reads who could see her until now; who applies it is told nothing at all.
        let told = world.get("birgitta", &page).await;
        told.shows("Elsa Nyström").shows("nytt ord 2027").shows("Kunde se personen fram till nu").shows("Maria Sandell").shows("Peter Lindqvist");
        told.hides("Annika Björk").hides("/api/apply_import");
        let blind = world.get("karin", &page).await;
        blind.hides("Elsa").hides("elsa").hides("nytt ord 2027").hides("tilde").shows("/api/apply_import");
        world.get("karin", "/people?q=elsa").await.shows("Elsa Nyström");
        assert_eq!(world.island("karin", "/api/apply_import", &format!("import={id}")).await.status, 200);
        world.get("karin", "/people?q=elsa").await.hides("Elsa Nyström");
        assert_eq!(world.get("karin", &format!("/people/{}", world.person("elsa").await)).await.status, 404);
        world.get("birgitta", &format!("/people/{}/protection", world.person("elsa").await)).await.shows("nytt ord 2027").hides("Maria Sandell");
        world.get("karin", &page).await.hides("Elsa").hides("elsa").hides("nytt ord 2027");
    }

    async fn a_silent_list_ends_nothing(world: World) {
        bring(&world, "register", &units_csv::read("register.csv", REGISTER.as_bytes(), &Columns::default()).bundle).await;
        assert!(bring(&world, "register", &Bundle::default()).await.is_empty());
    }

    async fn a_real_school_comes_in_whole_and_twice_is_once(world: World) {
        let Some(folder) = data("ss12000-demoskolan") else { return };
        let files: BTreeMap<String, String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap()))
            .collect();
        let read = ss12000::read(&files);
        bring(&world, "ss12000", &read.bundle).await;
        assert_eq!(world.count(sql!("SELECT count(*) FROM person WHERE source = 'ss12000'")).await, 136);
        assert!(bring(&world, "ss12000", &read.bundle).await.is_empty());
        let marked = world.count(sql!("SELECT count(*) FROM protection WHERE source = 'ss12000'")).await;
        assert_eq!(marked, 2);
    }

    async fn a_refused_upload_gives_back_what_was_typed_but_no_file(world: World) {
        let fields = [("format", "nonsense"), ("source", "Skolregistret 2026"), ("column_name", "Kallas"), ("reset_token", "hemligt")];
        let fields: String = fields.map(|(name, value)| format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")).concat();
        let file = "--line\r\nContent-Disposition: form-data; name=\"files\"; filename=\"tom.csv\"\r\n\r\nfilens innehåll\r\n--line--\r\n";
        let request = Request::post("/api/plan_import")
            .header(header::ACCEPT, "text/html")
            .header(header::HOST, "localhost:3000")
            .header(header::ORIGIN, "http://localhost:3000")
            .header(header::REFERER, "http://localhost:3000/imports")
            .header(header::COOKIE, world.sign_in("karin").await)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=line");
        let answer = world.send(request.body(Body::from(fields + file)).unwrap()).await;
        assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/imports")));
        let page = world.get("karin", "/imports").await;
        page.shows("value=\"Skolregistret 2026\"").shows("value=\"Kallas\"").shows("id=\"format-fault\"");
        page.hides("filens innehåll").hides("hemligt");
        world.get("karin", "/imports").await.hides("Skolregistret 2026");
    }
}
