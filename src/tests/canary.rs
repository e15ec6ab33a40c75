//! The canary: the same municipality twice, once with a protected pupil whose name nobody else has. Whoever may not know her gets
//! the same bytes from every page, download, search, count and server function of the route table.
//!
//! INVARIANT: only what differs between any two requests is put aside: nonces and the printed moment (`world::without_secrets`),
//! and moments of signing in. Not here: the times answers take.

use uuid::Uuid;

use crate::gate::Duty;
use crate::seed::uuid_of as seed_id;
use crate::sql;
use crate::tests::swept::{ACTS, FILES, PAGES};
use crate::tests::world::{World, without_secrets};

const CANARY: &str = "Kanariefagel";
const GIVEN: &str = "Zebulona";

/// Everybody of the cast who holds something and may not know protected people, and some who hold nothing in Rollbok.
const OUTSIDERS: &[&str] = &["karin", "peter", "annika", "elin", "nadia", "gunnar", "maria", "lena", "johan", "olle", "tomas"];

fn id() -> Uuid {
    seed_id("canary")
}

/// Adds the pupil: enrolled, in a class, searched by her names, with an account, three guardians (a teacher of hers, one at another
/// school, one of no other kind), a consent, an exception for somebody, and a protection in force.
async fn add(world: &World) {
    let mut duty = world.gate.act(Duty::Seed).await.unwrap();
    let now = duty.now();
    let people = [(id(), GIVEN, CANARY, "2015-03-03"), (seed_id("canary-mother"), "Zenobia", CANARY, "1985-01-01")];
    for (person, given, family, born) in people {
        let keys = crate::words::sort_keys(&format!("{family} {given}"));
        sql!(
            "INSERT INTO person (person_id, given_name, family_name, sort_nordic, sort_latin, born_on, email, signature, source, external_id,
                                 recorded_at, sort_user)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'KANA', 'demo', $8, $9, $10)"
        )
        .bind(person)
        .bind(given)
        .bind(family)
        .bind(keys.nordic)
        .bind(keys.latin)
        .bind(born)
        .bind(format!("{given}@{CANARY}.example"))
        .bind(format!("canary-{given}"))
        .bind(now)
        .bind(given.to_lowercase())
        .run(&mut duty)
        .await
        .unwrap();
        for word in crate::words::word_keys(&format!("{given} {family}")) {
            let query = sql!("INSERT INTO person_word (word, person_id) VALUES ($1, $2)");
            query.bind(word).bind(person).run(&mut duty).await.unwrap();
        }
        sql!("INSERT INTO account (account_id, person_id, user_name, failures, recorded_at) VALUES ($1, $2, $3, 0, $4)")
            .bind(person)
            .bind(person)
            .bind(given.to_lowercase())
            .bind(now)
            .run(&mut duty)
            .await
            .unwrap();
    }
    facts(&mut duty, world).await;
    // No audit entry: both worlds stand at the same version, as if she had always been there.
    duty.keep().await.unwrap();
}

/// Where she is, who is hers, what protects her, and who may know her.
async fn facts(duty: &mut crate::gate::OnDuty, world: &World) {
    let now = duty.now();
    sql!(
        "INSERT INTO enrolment (enrolment_id, person_id, unit_id, from_day, to_day, recorded_at, source, external_id)
         SELECT $1, $1, unit_id, '0001-01-01', '9999-12-31', $2, 'demo', 'canary' FROM unit WHERE external_id = 'kyrkby'"
    )
    .bind(id())
    .bind(now)
    .run(duty)
    .await
    .unwrap();
    sql!(
        "INSERT INTO membership (membership_id, person_id, group_id, from_day, to_day, recorded_at, source, external_id)
         SELECT $1, $1, group_id, '0001-01-01', '9999-12-31', $2, 'demo', 'canary' FROM study_group WHERE external_id = 'kyrkby-7B'"
    )
    .bind(id())
    .bind(now)
    .run(duty)
    .await
    .unwrap();
    let maria: Uuid = world.person("maria").await.parse().unwrap();
    let hanna: Uuid = world.person("hanna").await.parse().unwrap();
    let lena: Uuid = world.person("lena").await.parse().unwrap();
    for (nth, guardian) in [maria, seed_id("canary-mother"), hanna].into_iter().enumerate() {
        sql!(
            "INSERT INTO guardianship (guardianship_id, guardian_id, pupil_id, access, informed, custodial, from_day, to_day, recorded_at,
                                       source, external_id)
             VALUES ($1, $2, $3, 'enabled', TRUE, TRUE, '0001-01-01', '9999-12-31', $4, 'demo', $5)"
        )
        .bind(seed_id(&format!("canary-link-{nth}")))
        .bind(guardian)
        .bind(id())
        .bind(now)
        .bind(format!("canary-link-{nth}"))
        .run(duty)
        .await
        .unwrap();
    }
    sql!(
        "INSERT INTO protection (protection_id, person_id, marking, from_day, to_day, recorded_at, source, external_id)
         VALUES ($1, $1, 'Sekretessmarkering', '0001-01-01', '9999-12-31', $2, 'demo', 'canary')"
    )
    .bind(id())
    .bind(now)
    .run(duty)
    .await
    .unwrap();
    sql!(
        "INSERT INTO protection_exception (exception_id, viewer_id, subject_id, from_day, to_day, recorded_at, source, external_id)
         VALUES ($1, $2, $1, '0001-01-01', '9999-12-31', $3, 'demo', 'canary')"
    )
    .bind(id())
    .bind(lena)
    .bind(now)
    .run(duty)
    .await
    .unwrap();
    sql!(
        "INSERT INTO consent (consent_id, pupil_id, guardian_id, state, way, said_on, recorded_at)
         VALUES ($1, $1, $2, 'given', 'form', '2026-11-01', $3)"
    )
    .bind(id())
    .bind(maria)
    .bind(now)
    .run(duty)
    .await
    .unwrap();
}

/// Every URL to compare: the route table with ids that exist, with hers, and with words that would find her.
async fn paths(world: &World) -> Vec<String> {
    let elsa = world.person("elsa").await;
    let maria = world.person("maria").await;
    let hanna = world.person("hanna").await;
    let school = world.id(sql!("SELECT unit_id FROM unit WHERE external_id = 'kyrkby'")).await;
    let mut paths = Vec::new();
    for path in PAGES.iter().chain(FILES).filter(|(_, right)| *right != "open").map(|(path, _)| path) {
        let ids: Vec<String> = match *path {
            path if path.starts_with("/schools/") => vec![school.clone()],
            path if path.starts_with("/systems/") => vec!["skola24".to_owned()],
            _ => vec![elsa.clone(), maria.clone(), hanna.clone(), id().to_string()],
        };
        let ids = if path.contains(":id") { ids } else { vec![String::new()] };
        paths.extend(ids.iter().map(|id| path.replace(":id", id)));
    }
    let lists = ["/people", "/guardians", "/people.csv", "/search", "/schools", "/audit", "/audit.csv"];
    paths.extend(crate::tests::audience::urls(&school, &[&elsa, &maria, &id().to_string()]));
    for text in [CANARY, "kana", GIVEN, "z", "ma"] {
        paths.extend(lists.iter().map(|list| format!("{list}?q={text}")));
        paths.extend(["about", "by"].iter().map(|field| format!("/audit?{field}={text}")));
        paths.extend(
            ["/who?person_text=", "/why?viewer_text=maria&target_text=", "/why?target_text=elsa&viewer_text="]
                .map(|path| format!("{path}{text}")),
        );
    }
    for table in ["pupils", "teachers", "clerks", "principals", "schedulers", "school-administrators"] {
        paths.extend(["last=1&pick=all", "edit=rows"].map(|rest| format!("/tables/{table}?unit=mine&{rest}")));
        paths.push(format!("/tables/{table}?unit={school}&print=all"));
        paths.extend(["csv", "xlsx"].map(|kind| format!("/tables.{kind}?table={table}&unit=mine")));
        paths.extend([CANARY, "z", "ma"].map(|text| format!("/tables/{table}?unit=mine&q={text}&add={text}")));
    }
    for more in [
        "last=1",
        "sort=email",
        "sort=-signature&last=1",
        "sort=user-name&last=1",
        "kind=pupil",
        "kind=pupil&last=1",
        "state=none",
        "kind=guardian&last=1",
    ] {
        paths.push(format!("/people?{more}"));
        paths.push(format!("/people?unit={school}&{more}"));
    }
    for show in ["action", "age", "disabled", "enabled", "protected", "unknown"] {
        paths.push(format!("/guardians?show={show}"));
        paths.push(format!("/guardians?show={show}&unit={school}&last=1"));
    }
    let canary = id().to_string();
    for (viewer, target) in
        [(&maria, &elsa), (&maria, &canary), (&canary, &elsa), (&elsa, &maria), (&maria, &maria), (&maria, &hanna), (&hanna, &hanna)]
    {
        paths.extend(
            ["", "&client=office", "&item=skola24/guardians.details"].map(|more| format!("/why?viewer={viewer}&target={target}{more}")),
        );
    }
    for person in [&elsa, &maria, &hanna, &canary] {
        paths.extend(["2026-11-18", "2027-03-01"].map(|day| format!("/who?person={person}&day={day}")));
        paths.push(format!("/people/{person}?day=2027-03-01"));
    }
    paths
}

/// What a visitor can tell two answers apart by: all but times of the day and the names of sessions.
fn plain(answer: &crate::tests::world::Answer) -> String {
    let page = without_secrets(&answer.body);
    let mut text = String::new();
    for (nth, part) in page.split("name=\"session\" value=\"").enumerate() {
        text.push_str(if nth == 0 { part } else { part.get(64..).unwrap_or_default() });
    }
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_time = |at: usize| bytes[at] == b':' && at > 1 && is_digit(at - 2) && is_digit(at - 1) && is_digit(at + 1) && is_digit(at + 2);
    let times: Vec<usize> = (0..bytes.len()).filter(|at| is_time(*at)).collect();
    for at in times {
        text.replace_range(at - 2..at + 3, "TT:TT");
    }
    format!("{} {:?}\n{text}", answer.status, answer.location)
}

/// The first line in which two texts differ, for a readable failure.
fn difference(one: &str, other: &str) -> String {
    let at = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let around = |text: &str| {
        let from = (0..=at.saturating_sub(120)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text[from..].chars().take(320).collect::<String>()
    };
    format!("without her: …{}…\n   with her: …{}…", around(one), around(other))
}

/// Every server function that is about somebody, asked about her: refused in the same words as about nobody.
async fn acts(who: &str, without: &World, with: &World) -> Vec<String> {
    let mut leaks = Vec::new();
    for (path, _, form) in
        ACTS.iter().filter(|(.., form)| form.iter().any(|(_, value)| ["{person}", "{link}", "{assignment}"].contains(value)))
    {
        let form: Vec<String> = form
            .iter()
            .map(|(name, value)| {
                let value = value.replace("{link}", &seed_id("canary-link-0").to_string());
                let value = if value.starts_with('{') { id().to_string() } else { value };
                format!("{}={}", crate::ui::url::encode(name), crate::ui::url::encode(&value))
            })
            .collect();
        let (one, other) = (without.island(who, path, &form.join("&")).await, with.island(who, path, &form.join("&")).await);
        // What a form that is not filled in yet would do is a question, not an act.
        assert!(one.status >= 400 || *path == "/api/check_role", "{who} {path} does something to nobody");
        if plain(&one) != plain(&other) {
            leaks.push(format!("{who} {path}\n{}", difference(&plain(&one), &plain(&other))));
        }
    }
    leaks
}

async fn compare(without: World, with: World) {
    add(&with).await;
    let mut leaks = Vec::new();
    let paths = paths(&without).await;
    for who in OUTSIDERS {
        for path in &paths {
            let (one, other) = (plain(&without.get(who, path).await), plain(&with.get(who, path).await));
            if one != other {
                leaks.push(format!("{who} {path}\n{}", difference(&one, &other)));
            }
            let asked_for = path.contains(CANARY) || path.contains(GIVEN) || path.contains(&id().to_string());
            if other.contains(CANARY) && !asked_for {
                leaks.push(format!("{who} {path} names her"));
            }
        }
        for text in [CANARY, "kana", GIVEN, "ze"] {
            let form = format!("text={text}");
            let (one, other) = (without.island(who, "/api/find", &form).await, with.island(who, "/api/find", &form).await);
            if plain(&one) != plain(&other) {
                leaks.push(format!("{who} /api/find {text}\n{}", difference(&plain(&one), &plain(&other))));
            }
        }
        leaks.extend(acts(who, &without, &with).await);
    }
    let shown: Vec<&String> = leaks.iter().take(12).collect();
    assert!(leaks.is_empty(), "{} leaks\n{shown:#?}", leaks.len());
    // The control: who may know her finds her, so the walk would have found her too.
    with.get("birgitta", &format!("/people?q={GIVEN}")).await.shows(CANARY);
    with.get("birgitta", &format!("/people/{}", id())).await.shows(CANARY);
    with.get("birgitta", "/guardians?show=protected").await.shows(CANARY);
    assert!(with.island("birgitta", "/api/find", "text=kana").await.body.contains(CANARY));
    without.get("birgitta", &format!("/people?q={GIVEN}")).await.hides(CANARY);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_protected_pupil_changes_no_byte_on_sqlite() {
    compare(World::on_sqlite().await, World::on_sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_protected_pupil_changes_no_byte_on_postgres() {
    match (World::on_postgres().await, World::on_postgres().await) {
        (Some(without), Some(with)) => compare(without, with).await,
        _ => eprintln!("skipped: ROLLBOK_TEST_POSTGRES is not set (cargo xtask test sets it)"),
    }
}
