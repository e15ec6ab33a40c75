//! Guardians' access: what each sees in words, three states that save at once, grounds, undo, and who is refused.

use crate::sql;
use crate::tests::world::{World, both};

async fn link(world: &World, link: &str) -> String {
    world.id(sql!("SELECT guardianship_id FROM guardianship WHERE external_id = $1 AND replaced_at IS NULL").bind(link.to_owned())).await
}

async fn access(world: &World, link: &str, access: &str) -> bool {
    let query = sql!("SELECT count(*) FROM guardianship WHERE external_id = $1 AND access = $2 AND replaced_at IS NULL");
    world.count(query.bind(link.to_owned()).bind(access.to_owned())).await == 1
}

/// The form of a link, as an island would send it.
async fn set(world: &World, who: &str, name: &str, rest: &str) -> (u16, String) {
    let form = format!("link={}&{rest}", link(world, name).await);
    let answer = world.island(who, "/api/set_guardian", &form).await;
    (answer.status, answer.body)
}

both! {
    async fn each_row_says_in_words_what_it_does_today(world: World) {
        let page = world.get("karin", "/guardians?q=nystr%C3%B6m").await;
        page.shows("Elsa Nyström").shows("Katarina Nyström").shows("kl. 00.00.").shows("Avstängd. Ser ingenting.");
        world.get("karin", "/guardians?q=viktor").await.shows("Fyller 18 om 2 dagar").shows("Stängs 20 november 2026 kl. 00.00.");
        world.get("karin", "/guardians?q=amanda").await.shows("stängs inte av sig själv").shows("Myndig");
        world.get("karin", "/guardians?q=isak").await.shows("Kan inte räknas ut.").shows("Födelsedatum saknas");
        world.get("karin", "/guardians?q=susanne").await.shows("Isak Rundgren");
        let action = world.get("karin", "/guardians?show=action").await;
        action.shows("Viktor").shows("Isak").shows("behöver åtgärd").hides("Elsa Nyström");
        world.get("karin", "/guardians?show=disabled").await.shows("Elsa Nyström").hides("Viktor");
    }

    async fn a_birthday_closes_at_midnight_also_on_a_leap_day(world: World) {
        // Born on 29 February: of age on 1 March. The day of the tests is put there by moving the birth.
        for (born, text) in [("2008-11-19", "Stängs 19 november 2026"), ("2008-11-18", "Stängd sedan 18 november 2026"), ("2012-02-29", "Stängs 1 mars 2030")] {
            let mut duty = world.gate.act(crate::gate::Duty::Seed).await.unwrap();
            sql!("UPDATE person SET born_on = $1 WHERE external_id = 'viktor'").bind(born.to_owned()).run(&mut duty).await.unwrap();
            // As an import does: the index follows the log.
            duty.commit(crate::gate::Entry::of("act-import-applied")).await.unwrap();
            world.get("karin", "/guardians?q=viktor").await.shows(text);
        }
    }

    async fn closing_asks_for_the_decision_takes_effect_at_once_and_can_be_undone(world: World) {
        let before = world.entries().await;
        let (status, body) = set(&world, "peter", "elsa|katarina", "access=off&basis=decision&reference=").await;
        assert_eq!((status, body.contains("fault-guardian-reference")), (422, true), "{body}");
        assert_eq!(world.entries().await, before);
        let old = link(&world, "elsa|katarina").await;
        assert_eq!(set(&world, "peter", "elsa|katarina", "access=off&basis=decision&reference=T%2012-26").await.0, 200);
        assert!(access(&world, "elsa|katarina", "disabled").await);
        world.get("peter", "/guardians?q=elsa").await.shows("Inställd av Peter Lindqvist 18 november 2026. Grund: beslut T 12-26.");
        // Whoever still looks at the old row changes nothing.
        let stale = world.island("peter", "/api/set_guardian", &format!("link={old}&access=on&basis=decision&reference=x")).await;
        assert_eq!(stale.status, 404, "{}", stale.body);
        assert_eq!(set(&world, "peter", "elsa|katarina", "access=off&basis=law").await.0, 409, "it is so already");
        let made = link(&world, "elsa|katarina").await;
        assert_eq!(world.island("peter", "/api/undo_guardian", &format!("link={made}")).await.status, 200);
        assert!(access(&world, "elsa|katarina", "automatic").await);
        let undone = sql!("SELECT count(*) FROM guardian_access WHERE undoes IS NOT NULL AND replaced_at IS NULL");
        assert_eq!((world.count(undone).await, world.entries().await), (1, before + 2));
    }

    async fn an_adult_pupils_guardian_needs_the_pupils_consent(world: World) {
        assert_eq!(set(&world, "karin", "amanda|stefan", "access=auto").await.0, 200);
        world.get("karin", "/guardians?q=amanda").await.shows("Ett samtycke kan öppna den igen.");
        for (form, fault) in [
            ("access=on&basis=decision&reference=T%201", "fault-guardian-adult"),
            ("access=on&basis=consent&reference=", "fault-guardian-paper"),
            ("access=on", "fault-guardian-basis"),
            ("access=sometimes", "fault-guardian-access"),
        ] {
            let (status, body) = set(&world, "karin", "amanda|stefan", form).await;
            assert_eq!((status, body.contains(fault)), (422, true), "{form}: {body}");
        }
        assert_eq!(set(&world, "karin", "amanda|stefan", "access=on&basis=consent&reference=P%C3%A4rm%204").await.0, 200);
        world.get("karin", "/guardians?q=amanda").await.shows("Amanda samtyckte 18 november 2026.");
        let made = link(&world, "amanda|stefan").await;
        assert_eq!(world.island("karin", "/api/undo_guardian", &format!("link={made}")).await.status, 200);
        assert!(access(&world, "amanda|stefan", "automatic").await);
        world.get("karin", "/guardians?q=amanda").await.hides("samtyckte");
        let (status, body) = set(&world, "karin", "isak|susanne", "access=on&basis=consent&reference=x").await;
        assert_eq!((status, body.contains("fault-guardian-no-birth")), (422, true), "{body}");
    }

    async fn who_may_not_changes_nothing(world: World) {
        let before = world.entries().await;
        let form = "access=off&basis=decision&reference=T%201";
        for (who, name, status) in [
            ("tomas", "elsa|katarina", 403),
            ("nadia", "elsa|katarina", 403),
            ("maria", "elsa|katarina", 403),
            ("annika", "elsa|katarina", 404),
            ("karin", "tilde|marie", 404),
            ("peter", "tilde|marie", 404),
        ] {
            assert_eq!(set(&world, who, name, form).await.0, status, "{who} {name}");
            let undo = world.island(who, "/api/undo_guardian", &format!("link={}", link(&world, name).await)).await;
            assert_eq!(undo.status, status, "{who} {name}");
        }
        assert_eq!(world.entries().await, before);
        assert!(access(&world, "elsa|katarina", "automatic").await && access(&world, "tilde|marie", "enabled").await);
        assert_eq!(set(&world, "birgitta", "tilde|marie", form).await.0, 200);
        world.get("birgitta", "/guardians?show=protected").await.shows("Tilde Ask").shows("Marie Ask");
        world.get("karin", "/guardians?show=protected").await.hides("Ask");
    }

    async fn nobody_sets_her_own_access(world: World) {
        // Johan is given the right at Tallåsskolan, where his daughter goes.
        let annika = world.person("annika").await;
        let johan = world.person("johan").await;
        let mut duty = world.gate.act(crate::gate::Duty::Seed).await.unwrap();
        sql!("UPDATE unit_head SET person_id = $1 WHERE person_id = $2")
            .bind(johan.parse::<uuid::Uuid>().unwrap())
            .bind(annika.parse::<uuid::Uuid>().unwrap())
            .run(&mut duty)
            .await
            .unwrap();
        sql!("UPDATE employment SET unit_id = (SELECT unit_id FROM unit WHERE external_id = 'tallas') WHERE person_id = $1")
            .bind(johan.parse::<uuid::Uuid>().unwrap())
            .run(&mut duty)
            .await
            .unwrap();
        duty.keep().await.unwrap();
        let (status, body) = set(&world, "johan", "wilma|johan", "access=off&basis=law").await;
        assert_eq!((status, body.contains("fault-to-oneself")), (422, true), "{body}");
        assert!(access(&world, "wilma|johan", "automatic").await);
    }

    async fn a_plain_form_comes_back_with_its_fault_at_its_own_row(world: World) {
        let link = link(&world, "elsa|katarina").await;
        let form = [("link", link.as_str()), ("access", "off"), ("basis", "decision"), ("reference", "")];
        let answer = world.post("karin", "/api/set_guardian", &form).await;
        assert_eq!(answer.status, 303);
        let page = world.get("karin", "/guardians?q=elsa").await;
        page.shows("Ange beslutets diarienummer.").shows("class=\"link typed\"").shows("id=\"reference\"");
        world.post("karin", "/api/set_guardian", &[("link", &link), ("access", "off"), ("basis", "decision"), ("reference", "T 9")]).await;
        world.get("karin", "/guardians?q=elsa").await.shows("Behörigheten är ändrad").shows("/api/undo_guardian");
    }

    async fn a_pupil_of_age_says_herself_who_goes_on_seeing_her(world: World) {
        let stefan = world.person("stefan").await;
        let say = |state: &str| format!("guardian={stefan}&state={state}");
        world.get("amanda", "/account/consent").await.shows("Stefan Lund").shows("Du har inte svarat.");
        assert_eq!(world.island("amanda", "/api/say_consent", &say("withdrawn")).await.status, 409, "nothing was given");
        assert_eq!(world.island("amanda", "/api/say_consent", &say("given")).await.status, 200);
        world.get("karin", "/guardians?q=amanda").await.shows("Amanda samtyckte 18 november 2026.");
        assert_eq!(world.island("amanda", "/api/say_consent", &say("withdrawn")).await.status, 200);
        assert!(access(&world, "amanda|stefan", "automatic").await, "a withdrawal closes at once");
        world.get("karin", "/guardians?q=amanda").await.shows("Ett samtycke kan öppna den igen.").shows("tog tillbaka");
        assert_eq!(world.island("amanda", "/api/say_consent", &say("given")).await.status, 200);
        assert!(access(&world, "amanda|stefan", "enabled").await);
        let before = world.entries().await;
        assert_eq!(world.island("amanda", "/api/say_consent", &say("sometimes")).await.status, 422);
        assert_eq!(world.island("tomas", "/api/say_consent", &say("given")).await.status, 404, "she is nobody's pupil there");
        assert_eq!(world.entries().await, before);
    }

    async fn a_consent_may_be_for_some_modules_alone(world: World) {
        let stefan = world.person("stefan").await;
        let page = world.get("amanda", "/account/consent").await;
        page.shows("Samtyck bara till en del för Stefan Lund");
        let offered: Vec<&str> = page.body.split("name=\"modules[").skip(1).filter_map(|part| part.split("value=\"").nth(1)?.split('"').next()).collect();
        assert!(offered.len() > 2, "{offered:?}");
        let part = |modules: &[&str]| {
            let ticked: Vec<String> = modules.iter().enumerate().map(|(at, key)| format!("&modules[{at}]={key}")).collect();
            format!("guardian={stefan}&state=given&extent=part{}", ticked.concat())
        };
        let before = world.entries().await;
        for wrong in [&[][..], &["skola24/unknown"]] {
            let answer = world.island("amanda", "/api/say_consent", &part(wrong)).await;
            assert_eq!((answer.status, answer.body.contains("fault-consent-modules")), (422, true), "{}", answer.body);
        }
        assert_eq!(world.entries().await, before);
        assert_eq!(world.island("amanda", "/api/say_consent", &part(&offered[..1])).await.status, 200);
        world.get("amanda", "/account/consent").await.shows("Du har samtyckt till en del:").shows("Samtyck till allt");
        world.get("karin", "/guardians?q=amanda").await.shows("Amanda samtyckte 18 november 2026. Från artonårsdagen gäller det bara");
        // The engine knows no more of it than was said: in the gate's world and in the index.
        let of = |module: String| sql!("SELECT count(*) FROM guardianship WHERE external_id = 'amanda|stefan' AND replaced_at IS NULL AND access = 'enabled' AND only_modules = $1").bind(module);
        assert_eq!(world.count(of(offered[0].to_owned())).await, 1);
        assert_eq!(world.island("amanda", "/api/say_consent", &part(&offered[..1])).await.status, 409, "said already");
        // More, and then everything.
        assert_eq!(world.island("amanda", "/api/say_consent", &part(&[offered[1], offered[0]])).await.status, 200);
        let mut both = [offered[0], offered[1]];
        both.sort_unstable();
        assert_eq!(world.count(of(both.join(" "))).await, 1);
        // What the office opens on her consent is no wider than the consent; undone it stands as before.
        assert_eq!(set(&world, "karin", "amanda|stefan", "access=off&basis=decision&reference=T%203").await.0, 200);
        assert_eq!(world.count(of(both.join(" "))).await, 0);
        assert_eq!(set(&world, "karin", "amanda|stefan", "access=on&basis=consent").await.0, 200);
        assert_eq!(world.count(of(both.join(" "))).await, 1);
        let made = link(&world, "amanda|stefan").await;
        assert_eq!(world.island("karin", "/api/undo_guardian", &format!("link={made}")).await.status, 200);
        let made = link(&world, "amanda|stefan").await;
        assert_eq!(world.island("karin", "/api/undo_guardian", &format!("link={made}")).await.status, 200);
        assert_eq!(world.count(of(both.join(" "))).await, 1);
        let whole = format!("guardian={stefan}&state=given");
        assert_eq!(world.island("amanda", "/api/say_consent", &whole).await.status, 200);
        let open = sql!("SELECT count(*) FROM guardianship WHERE external_id = 'amanda|stefan' AND replaced_at IS NULL AND access = 'enabled' AND only_modules IS NULL");
        assert_eq!(world.count(open).await, 1);
        world.get("karin", "/guardians?q=amanda").await.shows("Amanda samtyckte 18 november 2026.");
    }

    async fn a_form_on_paper_is_printed_and_registered(world: World) {
        let viktor = world.person("viktor").await;
        let page = format!("/guardians/{viktor}/consent");
        world.get("karin", &page).await.shows("Viktor Hedlund, född 20 november 2008.").shows("Anna Hedlund får fortsätta").shows("Eller bara det här:");
        let form = |link: &str, rest: &str| format!("link={link}&{rest}");
        let row = link(&world, "viktor|anna").await;
        assert_eq!(world.island("karin", "/api/register_consent", &form(&row, "state=asked&reference=")).await.status, 200);
        let bare = world.island("karin", "/api/register_consent", &form(&row, "state=given&reference=")).await;
        assert_eq!((bare.status, bare.body.contains("fault-guardian-paper")), (422, true));
        assert_eq!(world.island("karin", "/api/register_consent", &form(&row, "state=given&reference=P%C3%A4rm%207")).await.status, 200);
        assert!(access(&world, "viktor|anna", "enabled").await);
        let young = world.island("karin", "/api/register_consent", &form(&link(&world, "elsa|katarina").await, "state=asked")).await;
        assert_eq!((young.status, young.body.contains("fault-consent-young")), (422, true));
        let shut = link(&world, "elsa|par").await;
        assert_eq!(world.island("annika", "/api/register_consent", &form(&shut, "state=asked")).await.status, 404);
        assert_eq!(world.island("nadia", "/api/register_consent", &form(&shut, "state=asked")).await.status, 403);
        assert_eq!(world.get("annika", &page).await.status, 404);
    }

    async fn the_calendar_says_who_comes_of_age_and_what_closes(world: World) {
        world.get("karin", "/guardians/calendar").await.shows("Inom 7 dagar").shows("Viktor Hedlund").shows("Stängs för Anna Hedlund.");
        world.get("karin", "/").await.shows("/guardians/calendar");
        let mut duty = world.gate.act(crate::gate::Duty::Seed).await.unwrap();
        sql!("UPDATE person SET born_on = '2008-11-18' WHERE external_id = 'viktor'").run(&mut duty).await.unwrap();
        duty.keep().await.unwrap();
        world.get("karin", "/guardians/calendar").await.shows("I dag").shows("Viktor Hedlund");
        world.get("annika", "/guardians/calendar").await.hides("Viktor");
    }

    async fn what_stays_open_after_18_without_consent_is_counted_until_somebody_acts(world: World) {
        // Stefan was enabled by hand; Amanda is of age and has said nothing.
        world.get("karin", "/").await.shows("/guardians?show=open").shows("Öppna efter 18 utan samtycke");
        let calendar = world.get("karin", "/guardians/calendar").await;
        calendar.shows("Amanda Lund").shows("Öppen för Stefan Lund, utan elevens samtycke.");
        world.get("karin", "/guardians?show=open").await.shows("Amanda Lund").hides("Viktor");
        world.get("peter", "/").await.hides("/guardians?show=open");
        world.get("annika", "/guardians/calendar").await.hides("Amanda");
        let form = format!("guardian={}&state=given", world.person("stefan").await);
        assert_eq!(world.island("amanda", "/api/say_consent", &form).await.status, 200);
        world.get("karin", "/").await.hides("/guardians?show=open");
        world.get("karin", "/guardians/calendar").await.hides("Amanda Lund");
        assert_eq!(world.island("amanda", "/api/say_consent", &form.replace("given", "withdrawn")).await.status, 200);
        assert!(access(&world, "amanda|stefan", "automatic").await, "taken back it closes at once");
        world.get("karin", "/guardians/calendar").await.hides("Amanda Lund");
        // Somebody who will be of age stays open too, and is told of before.
        let form = "access=on&basis=decision&reference=T%201-26";
        assert_eq!(set(&world, "karin", "viktor|anna", form).await.0, 200);
        world.get("karin", "/guardians/calendar").await.shows("Förblir öppen utan samtycke för Anna Hedlund");
        world.get("amanda", "/account/consent").await.shows("om du inte väljer en del");
    }
}
