//! E-mail and signature typed by hand: one field is one save with its undo, what a source says stays the source's, and who gets a role
//! that signs gets her initials.

use crate::gate::Duty;
use crate::imports::model::{Bundle, Person};
use crate::imports::said::Said;
use crate::sql;
use crate::tests::imports::bring;
use crate::tests::world::{Answer, World, both};

async fn set(world: &World, who: &str, person: &str, field: &str, value: &str, seen: &str) -> Answer {
    let form = [("person", person), ("field", field), ("value", value), ("seen", seen), ("back", "/people?q=x")];
    world.post(who, "/api/set_person_field", &form).await
}

/// Takes from somebody what her source says, as if it said nothing of it.
async fn silence(world: &World, user_name: &str) {
    let mut duty = world.gate.act(crate::gate::Duty::CommandLine).await.unwrap();
    sql!(
        "UPDATE person SET email = NULL, signature = NULL, sort_email = '', sort_signature = '' WHERE source = 'demo' AND external_id = $1"
    )
    .bind(user_name)
    .run(&mut duty)
    .await
    .unwrap();
    duty.commit(crate::gate::Entry::of("act-import-applied")).await.unwrap();
}

/// The link that opens the cell of somebody's address.
fn opens(person: &str) -> String {
    format!("edit={}", crate::ui::url::encode(&format!("{person}.email")))
}

async fn has(world: &World, column: &str, value: &str) -> i64 {
    let query = if column == "email" {
        sql!("SELECT count(*) FROM person WHERE email = $1 AND sort_email = $1")
    } else {
        sql!("SELECT count(*) FROM person WHERE signature = $1 AND sort_signature = $1")
    };
    world.count(query.bind(value)).await
}

both! {
    async fn one_field_is_saved_by_itself_and_taken_back(world: World) {
        silence(&world, "maria").await;
        let maria = world.person("maria").await;
        let cell = format!("/people?q=sandell&edit={maria}.email");
        world.get("karin", "/people?q=sandell").await.shows(&opens(&maria));
        world.get("karin", &cell).await.shows("action=\"/api/set_person_field\"");
        let before = world.entries().await;
        let answer = set(&world, "karin", &maria, "email", "maria@ny.example", "").await;
        assert_eq!((answer.location.as_deref(), world.entries().await), (Some("/people?q=x"), before + 1), "{}", answer.body);
        assert_eq!(has(&world, "email", "maria@ny.example").await, 1);
        world.get("karin", "/people?q=sandell").await.shows("maria@ny.example").shows("action=\"/api/set_person_field\"");
        // What the log says names no address.
        world.get("karin", "/audit").await.shows("Ändrade e-postadressen").hides("ny.example");
        set(&world, "karin", &maria, "email", "", "maria@ny.example").await;
        assert_eq!(has(&world, "email", "maria@ny.example").await, 0);
        assert_eq!(world.count(sql!("SELECT count(*) FROM person_hand WHERE replaced_at IS NULL")).await, 0);
    }

    async fn what_cannot_be_saved_says_why_under_the_cell_and_keeps_what_was_typed(world: World) {
        silence(&world, "maria").await;
        let maria = world.person("maria").await;
        let before = world.entries().await;
        set(&world, "karin", &maria, "email", "maria(at)skolan", "").await;
        let page = world.get("karin", &format!("/people?q=sandell&edit={maria}.email")).await;
        page.shows("Skriv en e-postadress").shows("value=\"maria(at)skolan\"").shows("aria-invalid=\"true\"");
        set(&world, "karin", &maria, "signature", "=1+1", "").await;
        set(&world, "karin", &maria, "signature", "MS", "XX").await;
        set(&world, "karin", &maria, "civic_number", "x", "").await;
        assert_eq!(world.entries().await, before);
        // What the source says has no pencil, and is refused.
        let olle = world.person("olle").await;
        world.get("karin", "/people?q=olle").await.hides(&opens(&olle));
        set(&world, "karin", &olle, "signature", "OO", "").await;
        assert_eq!(world.entries().await, before);
    }

    async fn nobody_sends_another_persons_reset_links_to_herself(world: World) {
        silence(&world, "karin").await;
        let karin = world.person("karin").await;
        let before = world.entries().await;
        for who in ["elin", "peter", "maria", "tomas", "karin"] {
            set(&world, who, &karin, "email", "mine@evil.example", "").await;
            assert_eq!((has(&world, "email", "mine@evil.example").await, world.entries().await), (0, before), "{who}");
        }
    }

    async fn what_was_typed_stays_while_the_source_is_silent_and_what_it_says_later_wins(world: World) {
        silence(&world, "maria").await;
        let maria = world.person("maria").await;
        set(&world, "karin", &maria, "signature", "MSA", "").await;
        // Her source becomes one of which an import can speak for her alone.
        let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
        sql!("UPDATE person SET source = 'hr' WHERE person_id = $1").bind(maria.parse::<uuid::Uuid>().unwrap()).run(&mut duty).await.unwrap();
        duty.keep().await.unwrap();
        let says = |signature: Said<String>| Bundle {
            people: Some(vec![Person {
                id: "maria".to_owned(),
                given: "Maria".to_owned(),
                family: "Sandell".to_owned(),
                born: Said::Nothing,
                civic_number: Said::Nothing,
                email: Said::Nothing,
                signature,
                user_name: Said::Nothing,
                timetable_id: Said::Nothing,
            }]),
            ..Bundle::default()
        };
        let hands = || sql!("SELECT count(*) FROM person_hand WHERE replaced_at IS NULL");
        for silent in [Said::Nothing, Said::Empty] {
            assert!(bring(&world, "hr", &says(silent)).await.is_empty(), "nothing is new to the source");
        }
        let mut other = says(Said::Empty);
        other.people.iter_mut().flatten().for_each(|person| "Mia".clone_into(&mut person.given));
        assert!(!bring(&world, "hr", &other).await.is_empty());
        assert_eq!((has(&world, "signature", "MSA").await, world.count(hands()).await), (1, 1), "written anew, and still hers");
        assert!(!bring(&world, "hr", &says(Said::Is("SAN".to_owned()))).await.is_empty());
        assert_eq!((has(&world, "signature", "SAN").await, world.count(hands()).await), (1, 0));
        assert!(bring(&world, "hr", &says(Said::Is("SAN".to_owned()))).await.is_empty());
    }

    async fn a_role_that_signs_gives_initials_where_there_is_no_signature(world: World) {
        silence(&world, "petra").await;
        let person = world.person("petra").await;
        let role = world.id(sql!("SELECT role_id FROM role WHERE system_key = 'skola24' AND role_key = 'clerk'")).await;
        let unit = world.id(sql!("SELECT unit_id FROM unit WHERE source = 'demo' AND external_id = 'lindang'")).await;
        let scope = format!("unit:{unit}");
        let gift = [("form[person]", person.as_str()), ("form[role]", &role), ("form[scope]", &scope), ("form[from]", "2026-11-18")];
        let before = world.entries().await;
        assert_eq!(world.post("elin", "/api/give_role", &gift).await.status, 303);
        assert_eq!((has(&world, "signature", "PS").await > 0, world.entries().await), (true, before + 2));
        world.get("elin", &format!("/tables/clerks?unit={unit}")).await.shows("Petra Sund").shows(">PS<");
    }

    async fn a_spreadsheet_of_people_comes_back_as_a_diff_first(world: World) {
        silence(&world, "maria").await;
        let maria = world.person("maria").await;
        world.get("karin", "/people?q=sandell").await.shows("href=\"/people/paste?q=sandell\"");
        world.get("karin", "/people/paste?q=sandell").await.shows(&format!("{maria}</textarea>"));
        let text = format!(
            "Namn\tE-post\tSignatur\tRad-id\nMia Sandell\tmaria@ny.example\tMS1\t{maria}\nMaria Sandell\tx@y.example\t\t{maria}\n\
             Ny Rad\tny@ny.example\t\t\n"
        );
        let before = world.entries().await;
        let answer = world.post("karin", "/api/paste_people", &[("text", text.as_str()), ("back", "/people?q=sandell")]).await;
        let diff = answer.location.clone().unwrap();
        let page = world.get("karin", &diff).await;
        page.shows("<ins>maria@ny.example</ins>").shows("<ins>MS1</ins>").hides("<ins>Mia Sandell");
        page.shows("Lämnas som de är (3)").shows("Raden står två gånger.").shows("Spara 2 ändringar");
        assert_eq!(world.entries().await, before, "looking changes nothing");
        let wanted = |email: &str, seen: &str| {
            let fields = [("email", email, seen), ("signature", "MS1", "")].into_iter().enumerate();
            let fields = fields.map(|(nth, (field, value, seen))| {
                format!("changes[{nth}][person]={maria}&changes[{nth}][field]={field}&changes[{nth}][value]={value}&changes[{nth}][seen]={seen}")
            });
            fields.collect::<Vec<_>>().join("&") + "&back=%2Fpeople%3Fq%3Dsandell"
        };
        // What is wrong in one of them changes none.
        for (form, key) in [(wanted("nonsense", ""), "fault-email"), (wanted("maria@ny.example", "old@x.example"), "fault-field-changed")] {
            let answer = world.island("karin", "/api/save_people", &form).await;
            assert_eq!((answer.status, answer.body.contains(key), answer.body.contains("changes[0][value]")), (422, true, true), "{}", answer.body);
        }
        assert_eq!((world.entries().await, has(&world, "signature", "MS1").await), (before, 0));
        let answer = world.island("karin", "/api/save_people", &wanted("maria@ny.example", "")).await;
        assert_eq!((answer.status, world.entries().await), (200, before + 2), "{}", answer.body);
        assert_eq!((has(&world, "email", "maria@ny.example").await, has(&world, "signature", "MS1").await), (1, 1));
        assert!(answer.body.contains("/api/save_people"), "it can be taken back: {}", answer.body);
        let back = format!("changes[0][person]={maria}&changes[0][field]=email&changes[0][value]=&changes[0][seen]=maria@ny.example");
        assert_eq!(world.island("karin", "/api/save_people", &back).await.status, 200);
        assert_eq!((has(&world, "email", "maria@ny.example").await, has(&world, "signature", "MS1").await), (0, 1));
        let own = world.person("karin").await;
        let form = format!("changes[0][person]={own}&changes[0][field]=signature&changes[0][value]=KK&changes[0][seen]=");
        assert_eq!(world.island("karin", "/api/save_people", &form).await.status, 422, "nobody's own");
    }
}
