//! Emergency access: two open it for the day, midnight ends it, and a third reviews it the morning after.

use crate::basics::Clock;
use crate::rights::Client;
use crate::sql;
use crate::tests::world::{TODAY, World, both};
use crate::web::Settings;

async fn role(world: &World, system: &str, key: &str) -> String {
    world.id(sql!("SELECT role_id FROM role WHERE system_key = $1 AND role_key = $2").bind(system).bind(key)).await
}

async fn school(world: &World, id: &str) -> String {
    world.id(sql!("SELECT unit_id FROM unit WHERE external_id = $1").bind(id)).await
}

async fn ask(world: &World, who: &str, key: &str, reason: &str) -> (u16, String) {
    let (role, unit) = (role(world, "skola24", key).await, school(world, "kyrkby").await);
    let answer = world.island(who, "/api/ask_emergency", &format!("form[role]={role}&form[unit]={unit}&form[reason]={reason}")).await;
    (answer.status, answer.body)
}

async fn emergency(world: &World, who: &str) -> String {
    let person = world.person(who).await;
    let row = sql!("SELECT emergency_id FROM emergency WHERE person_id = $1 ORDER BY recorded_at DESC LIMIT 1");
    world.id(row.bind(person.parse::<uuid::Uuid>().unwrap())).await
}

async fn act(world: &World, who: &str, path: &str, emergency: &str) -> (u16, String) {
    let answer = world.island(who, path, &format!("emergency={emergency}")).await;
    (answer.status, answer.body)
}

async fn review(world: &World, who: &str, emergency: &str, verdict: &str, remark: &str) -> (u16, String) {
    let form = format!("form[emergency]={emergency}&form[verdict]={verdict}&form[remark]={remark}");
    let answer = world.island(who, "/api/review_emergency", &form).await;
    (answer.status, answer.body)
}

/// Whether somebody has a role on a day, as the index that follows has it and one that is made anew.
async fn has(world: &World, who: &str, key: &str, day: &str) -> bool {
    let (kept, anew) = (world.gate.index().await.unwrap(), world.beside().await.gate.index().await.unwrap());
    assert_eq!(kept.digest(), anew.digest());
    let all = kept.effective(&world.person(who).await, Client::Office, day.parse().unwrap()).remove("skola24").unwrap_or_default();
    all.iter().any(|reached| reached.role.as_deref() == Some(key))
}

/// Another server on the same database the morning after.
async fn next_morning(world: &World) -> World {
    let clock = Clock::of_zone("Europe/Stockholm").unwrap().set_at("2026-11-19T06:30:00Z".parse().unwrap());
    World::set_to(world.url.clone(), None, Settings::local(3000), clock).await
}

both! {
    async fn two_open_it_for_the_day_and_a_third_reviews_it_the_morning_after(world: World) {
        world.get("maria", "/").await.shows("/emergency");
        world.get("maria", "/emergency").await.shows("Be om en roll för i dag").shows("Du har inte bett om något i dag.");
        assert!(!has(&world, "maria", "school_administrator", TODAY).await);
        let before = world.entries().await;
        assert_eq!(ask(&world, "maria", "school_administrator", "prov%20i%20dag").await.0, 200);
        assert_eq!(world.entries().await, before + 1);
        assert!(!has(&world, "maria", "school_administrator", TODAY).await, "asking opens nothing");
        let (status, body) = ask(&world, "maria", "school_administrator", "igen").await;
        assert_eq!((status, body.contains("fault-emergency-asked")), (422, true), "{body}");
        world.get("maria", "/emergency").await.shows("Väntar på en till").shows("prov i dag");
        let asked = emergency(&world, "maria").await;
        for (who, expected) in [("annika", 404), ("nadia", 403), ("maria", 403)] {
            assert_eq!(act(&world, who, "/api/open_emergency", &asked).await.0, expected, "{who}");
        }
        assert_eq!(world.entries().await, before + 1);
        world.get("annika", "/emergencies").await.hides("Sandell").shows("Ingen nödbehörighet");
        world.get("peter", "/emergencies").await.shows("Sandell").shows("Öppna till midnatt");
        let (status, body) = act(&world, "peter", "/api/open_emergency", &asked).await;
        assert_eq!((status, body.contains("/api/end_role")), (200, true), "{body}");
        assert!(has(&world, "maria", "school_administrator", TODAY).await && !has(&world, "maria", "school_administrator", "2026-11-19").await);
        assert_eq!(act(&world, "peter", "/api/open_emergency", &asked).await.0, 409, "it is opened once");
        world.get("peter", "/emergencies").await.shows("Upphör vid midnatt").shows("Öppnades av Peter Lindqvist.");
        let (status, body) = review(&world, "karin", &asked, "right", "").await;
        assert_eq!((status, body.contains("fault-emergency-third")), (422, true), "not before the morning after: {body}");
        let morning = next_morning(&world).await;
        assert!(!has(&morning, "maria", "school_administrator", "2026-11-19").await);
        morning.get("karin", "/").await.shows("Nödbehörigheter att granska");
        morning.get("peter", "/").await.hides("Nödbehörigheter att granska");
        morning.get("peter", "/emergencies").await.shows("Granskas av någon annan än de två.").hides("/api/review_emergency");
        morning.get("karin", "/emergencies").await.shows("/api/review_emergency").shows("prov i dag");
        let (status, body) = review(&morning, "peter", &asked, "right", "").await;
        assert_eq!((status, body.contains("fault-emergency-third")), (422, true), "{body}");
        let (status, body) = review(&morning, "karin", &asked, "wrong", "").await;
        assert_eq!((status, body.contains("fault-emergency-remark")), (422, true), "{body}");
        assert_eq!(review(&morning, "annika", &asked, "right", "").await.0, 404);
        assert_eq!(review(&morning, "karin", &asked, "wrong", "Hade%20kunnat%20vänta").await.0, 200);
        assert_eq!(review(&morning, "karin", &asked, "right", "").await.0, 409, "it is reviewed once");
        morning.get("karin", "/emergencies").await.shows("Det var fel").shows("Hade kunnat vänta");
        morning.get("karin", "/audit").await.shows("Öppnade en nödbehörighet").shows("Granskade en nödbehörighet");
    }

    async fn it_is_dropped_refused_and_lapses_with_the_day(world: World) {
        assert_eq!(ask(&world, "maria", "clerk", "a").await.0, 200);
        let dropped = emergency(&world, "maria").await;
        assert_eq!(act(&world, "johan", "/api/drop_emergency", &dropped).await.0, 404, "it is not his");
        assert_eq!(act(&world, "maria", "/api/drop_emergency", &dropped).await.0, 200);
        assert_eq!(act(&world, "peter", "/api/open_emergency", &dropped).await.0, 409);
        assert_eq!(ask(&world, "maria", "clerk", "b").await.0, 200);
        let refused = emergency(&world, "maria").await;
        assert_eq!(act(&world, "peter", "/api/refuse_emergency", &refused).await.0, 200);
        world.get("maria", "/emergency").await.shows("Avslagen");
        assert_eq!(ask(&world, "maria", "clerk", "c").await.0, 200);
        let lapsed = emergency(&world, "maria").await;
        let morning = next_morning(&world).await;
        morning.get("peter", "/emergencies").await.hides("Sandell");
        assert_eq!(act(&morning, "peter", "/api/open_emergency", &lapsed).await.0, 409, "the day is over");
        assert!(!has(&morning, "maria", "clerk", "2026-11-19").await);
    }

    async fn what_opens_nothing_any_more_is_not_opened(world: World) {
        assert_eq!(ask(&world, "maria", "clerk", "a").await.0, 200);
        let asked = emergency(&world, "maria").await;
        let (clerk, unit, maria) = (role(&world, "skola24", "clerk").await, school(&world, "kyrkby").await, world.person("maria").await);
        let form = format!("form[person]={maria}&form[role]={clerk}&form[scope]=unit:{unit}&form[from]={TODAY}");
        assert_eq!(world.island("karin", "/api/give_role", &form).await.status, 200, "she has it by now");
        let before = world.entries().await;
        let (status, body) = act(&world, "peter", "/api/open_emergency", &asked).await;
        assert_eq!((status, body.contains("fault-emergency-nothing")), (422, true), "{body}");
        assert_eq!(world.entries().await, before, "nothing is written");
        assert_eq!(act(&world, "peter", "/api/refuse_emergency", &asked).await.0, 200, "and can still be refused");
    }

    async fn it_is_for_the_employed_for_no_wall_and_not_in_turn(world: World) {
        for (who, key) in [("katarina", "fault-emergency-staff"), ("sara", "fault-emergency-staff"), ("elsa", "fault-emergency-staff")] {
            let (status, body) = ask(&world, who, "clerk", "a").await;
            assert_eq!((status, body.contains(key)), (422, true), "{who}: {body}");
        }
        world.get("katarina", "/emergency").await.shows("Bara för anställda").hides("/api/ask_emergency");
        let (officer, unit) = (role(&world, "rollbok", "protection_officer").await, school(&world, "kyrkby").await);
        let form = format!("form[role]={officer}&form[unit]={unit}&form[reason]=a");
        let walled = world.island("maria", "/api/ask_emergency", &form).await;
        assert_eq!((walled.status, walled.body.contains("fault-emergency-walled")), (422, true), "{}", walled.body);
        world.get("maria", "/emergency").await.hides(&officer);
        // The role is for those employed at the school, and she is not at this one.
        let elsewhere = sql!("SELECT unit_id FROM unit u WHERE u.kind = 'school' AND NOT EXISTS (SELECT 1 FROM employment e
            WHERE e.unit_id = u.unit_id AND e.person_id = $1) ORDER BY u.name LIMIT 1");
        let (principal, maria) = (role(&world, "skola24", "principal").await, world.person("maria").await.parse::<uuid::Uuid>().unwrap());
        let form = format!("form[role]={principal}&form[unit]={}&form[reason]=a", world.id(elsewhere.bind(maria)).await);
        let nothing = world.island("maria", "/api/ask_emergency", &form).await;
        assert_eq!((nothing.status, nothing.body.contains("fault-emergency-nothing")), (422, true), "{}", nothing.body);
        let empty = world.island("maria", "/api/ask_emergency", "form[role]=&form[unit]=&form[reason]=").await;
        assert!(empty.status == 422 && empty.body.contains("fault-emergency-reason") && empty.body.contains("fault-scope"), "{}", empty.body);
        // Maria gives roles at the school too: what she opens for Peter he does not open for her.
        let (administrator, maria) = (role(&world, "rollbok", "school_administrator").await, world.person("maria").await);
        let form = format!("form[person]={maria}&form[role]={administrator}&form[scope]=unit:{unit}&form[from]={TODAY}");
        assert_eq!(world.island("karin", "/api/give_role", &form).await.status, 200);
        assert_eq!(ask(&world, "peter", "clerk", "a").await.0, 200);
        let of_peter = emergency(&world, "peter").await;
        let (status, body) = act(&world, "peter", "/api/open_emergency", &of_peter).await;
        assert_eq!((status, body.contains("fault-to-oneself")), (422, true), "{body}");
        assert_eq!(act(&world, "peter", "/api/refuse_emergency", &of_peter).await.0, 422);
        assert_eq!(act(&world, "maria", "/api/open_emergency", &of_peter).await.0, 200);
        assert_eq!(ask(&world, "maria", "clerk", "a").await.0, 200);
        let (status, body) = act(&world, "peter", "/api/open_emergency", &emergency(&world, "maria").await).await;
        assert_eq!((status, body.contains("fault-emergency-turn")), (422, true), "{body}");
        assert_eq!(act(&world, "karin", "/api/open_emergency", &emergency(&world, "maria").await).await.0, 200, "a third opens it");
    }

    async fn whoever_is_protected_is_in_no_line_but_the_officers(world: World) {
        let maja = world.person("maja").await;
        let account = sql!("SELECT count(*) FROM account WHERE person_id = $1").bind(maja.parse::<uuid::Uuid>().unwrap());
        assert_eq!(world.count(account).await, 1);
        let (clerk, unit) = (role(&world, "skola24", "clerk").await, school(&world, "hamn").await);
        let form = format!("form[role]={clerk}&form[unit]={unit}&form[reason]=a");
        assert_eq!(world.island("maja", "/api/ask_emergency", &form).await.status, 200);
        let asked = emergency(&world, "maja").await;
        world.get("karin", "/emergencies").await.hides(&maja).shows("Ingen nödbehörighet");
        assert_eq!(act(&world, "karin", "/api/open_emergency", &asked).await.0, 404);
        world.get("birgitta", "/emergencies").await.shows(&maja);
        assert_eq!(act(&world, "birgitta", "/api/open_emergency", &asked).await.0, 200);
        let morning = next_morning(&world).await;
        morning.get("karin", "/").await.hides("Nödbehörigheter att granska");
    }
}
