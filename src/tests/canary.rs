//! The canary: the same municipality twice, once with protected people whose family name nobody else has (`canary_cast`). Whoever may
//! not know them gets the same bytes from every page, download, search, count and server function of the route table, and the same mails.
//!
//! INVARIANT: only what differs between any two requests is put aside: nonces and the printed moment (`world::without_secrets`), moments
//! of signing in, and the links of the chain, which hang on every entry there is. The times answers take are told by
//! the statements they take: the same, with and without them.

use crate::notices::age_tests::mails;
use crate::seed::uuid_of as seed_id;
use crate::sql;
use crate::tests::canary_cast::{CANARY, FLOCK, add};
use crate::tests::canary_differ::{counted, difference, plain, slower};
use crate::tests::swept::{ACTS, FILES, PAGES};
use crate::tests::world::World;

const GIVEN: &str = "Zebulona";

/// Everybody of the cast who holds something and may not know protected people, and some who hold nothing in Rollbok.
const OUTSIDERS: &[&str] = &["karin", "peter", "annika", "elin", "nadia", "gunnar", "maria", "lena", "johan", "olle", "tomas"];

/// Those of them who hold nothing in Rollbok.
const HOLD_NOTHING: &[&str] = &["maria", "lena", "johan", "olle", "tomas"];

/// Whose cards tell nothing of the protected people they are linked to.
const LINKED: &[&str] =
    &["elsa", "maria", "hanna", "johan", "ali", "tomas", "fatima", "wilma", "viktor", "anna", "amanda", "noel", "samira", "lena", "annika"];

fn id(key: &str) -> String {
    seed_id(key).to_string()
}

/// The ids of the schools where the flock is.
struct Schools {
    kyrkby: String,
    tallas: String,
    hamn: String,
}

impl Schools {
    async fn of(world: &World) -> Self {
        let unit = |key: &'static str| world.id(sql!("SELECT unit_id FROM unit WHERE source = 'demo' AND external_id = $1").bind(key));
        Self { kyrkby: unit("kyrkby").await, tallas: unit("tallas").await, hamn: unit("hamn").await }
    }
}

/// The route table with ids that exist, and with theirs.
fn routes(schools: &Schools) -> Vec<String> {
    let mut paths = Vec::new();
    for path in PAGES.iter().chain(FILES).filter(|(_, right)| *right != "open").map(|(path, _)| path) {
        let ids: Vec<String> = match *path {
            path if path.starts_with("/schools/") => vec![schools.kyrkby.clone(), schools.tallas.clone(), schools.hamn.clone()],
            path if path.starts_with("/systems/") => vec!["skola24".to_owned()],
            "/people/:id" => LINKED.iter().copied().chain(FLOCK.iter().map(|(key, ..)| *key)).map(id).collect(),
            _ => ["elsa", "maria", "hanna", "canary", "canary-teacher"].map(id).to_vec(),
        };
        let ids = if path.contains(":id") { ids } else { vec![String::new()] };
        paths.extend(ids.iter().map(|id| path.replace(":id", id)));
    }
    paths
}

/// What the pages are asked for beside: filters, orders, last pages, and words that would find them.
fn questions(schools: &Schools) -> Vec<String> {
    let (school, hamn) = (&schools.kyrkby, &schools.hamn);
    let (elsa, maria, hanna, canary) = (id("elsa"), id("maria"), id("hanna"), id("canary"));
    let (teacher, guardian) = (id("canary-teacher"), id("canary-guardian"));
    let mut paths = Vec::new();
    let lists = ["/people", "/guardians", "/people.csv", "/search", "/schools", "/audit", "/audit.csv"];
    paths.extend(crate::tests::audience::urls(school, &[&elsa, &maria, &canary]));
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
        paths.extend([school, hamn].map(|unit| format!("/tables/{table}?unit={unit}&print=all")));
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
        "kind=staff&last=1",
        "state=none",
        "kind=guardian&last=1",
    ] {
        paths.push(format!("/people?{more}"));
        paths.push(format!("/people?unit={school}&{more}"));
    }
    paths.extend(["staff", "pupil", "guardian"].map(|kind| format!("/activations?unit={school}&kind={kind}")));
    for show in ["action", "age", "disabled", "enabled", "protected", "unknown"] {
        paths.push(format!("/guardians?show={show}"));
        paths.push(format!("/guardians?show={show}&unit={school}&last=1"));
    }
    let (ali, johan, fatima) = (id("ali"), id("johan"), id("fatima"));
    // Her stand-in stands in for others too, and nobody is told of an overlap.
    for (teacher, substitute) in [("johan", "ali"), ("lena", "ali"), ("johan", "tomas"), ("ali", "johan")] {
        paths.push(format!(
            "/people/{}/substitutes?form%5Bsubstitute%5D={}&form%5Ball%5D=yes&form%5Bfrom%5D=2026-11-19&form%5Bto%5D=2026-11-27",
            id(teacher),
            id(substitute)
        ));
    }
    for (viewer, target) in [
        (&maria, &elsa),
        (&maria, &canary),
        (&canary, &elsa),
        (&elsa, &maria),
        (&maria, &maria),
        (&maria, &hanna),
        (&hanna, &hanna),
        (&ali, &elsa),
        (&elsa, &teacher),
        (&guardian, &elsa),
        (&johan, &id("isak")),
    ] {
        paths.extend(
            ["", "&client=office", "&item=skola24/guardians.details"].map(|more| format!("/why?viewer={viewer}&target={target}{more}")),
        );
    }
    for person in [&elsa, &maria, &hanna, &canary, &fatima, &teacher, &id("isak")] {
        paths.extend(["2026-11-18", "2027-03-01"].map(|day| format!("/who?person={person}&day={day}")));
        paths.push(format!("/people/{person}?day=2027-03-01"));
    }
    paths
}

/// Every server function that is about somebody, asked about them: refused in the same words as about nobody.
async fn acts(who: &str, without: &World, with: &World, school: &str) -> Vec<String> {
    let mut leaks = Vec::new();
    let role = without.id(sql!("SELECT role_id FROM role WHERE system_key = 'skola24' AND role_key = 'clerk'")).await;
    for (key, link) in [("canary", "maria|canary"), ("canary-teacher", "canary-teacher|wilma"), ("canary-guardian", "canary-guardian|elsa")]
    {
        for (path, _, form) in
            ACTS.iter().filter(|(.., form)| form.iter().any(|(_, value)| ["{person}", "{link}", "{assignment}"].contains(value)))
        {
            let form: Vec<String> = form
                .iter()
                .map(|(name, value)| {
                    let value = value.replace("{link}", &id(link)).replace("{role}", &role).replace("{school}", school);
                    let value = value.replace("{assignment}", &id("canary-teacher|skola24|clerk|kyrkby"));
                    let value = if value.starts_with('{') { id(key) } else { value };
                    format!("{}={}", crate::ui::url::encode(name), crate::ui::url::encode(&value))
                })
                .collect();
            let form = form.join("&");
            let (one, other) = tokio::join!(without.island(who, path, &form), with.island(who, path, &form));
            // What a form that is not filled in yet would do is a question, not an act.
            assert!(one.status >= 400 || *path == "/api/check_role", "{who} {path} does something to nobody");
            if plain(&one) != plain(&other) {
                leaks.push(format!("{who} {path} {key}\n{}", difference(&plain(&one), &plain(&other))));
            }
        }
    }
    leaks
}

/// The mails of the days on which one of them comes of age: those that others get say the same.
async fn mailed(without: &World, with: &World) -> Vec<String> {
    let days = ["2026-11-18", "2026-11-20"];
    let is_hers = |mail: &String| FLOCK.iter().any(|(key, ..)| mail.contains(&id(key)));
    let one = mails(without, &days).await;
    let mut other = mails(with, &days).await;
    other.retain(|mail| !is_hers(mail));
    assert!(one.len() > 2, "there is something to compare: {one:?}");
    let named = other.iter().filter(|mail| mail.contains(CANARY)).map(|mail| format!("a mail names one of them: {mail}"));
    let differs = one.iter().zip(&other).find(|(one, other)| one != other);
    let differs = differs.map(|(one, other)| format!("a mail differs\n{}", difference(one, other)));
    let count = (one.len() != other.len()).then(|| format!("{} mails without them, {} with them", one.len(), other.len()));
    named.chain(differs).chain(count).collect()
}

async fn compare(without: World, with: World) {
    add(&with).await;
    let mut leaks = Vec::new();
    let schools = Schools::of(&without).await;
    let (routes, questions) = (routes(&schools), questions(&schools));
    for who in OUTSIDERS {
        // Whoever holds nothing is refused by right, whatever she asks (`sweep`): the route table is enough.
        let asked: &[String] = if HOLD_NOTHING.contains(who) { &[] } else { &questions };
        // Signed in and with their own standing read, which hangs on their own children.
        tokio::join!(without.get(who, "/account"), with.get(who, "/account"));
        for path in routes.iter().chain(asked) {
            let (one, other) = tokio::join!(counted(&without, without.get(who, path)), counted(&with, with.get(who, path)));
            if let Some(more) = slower(&one.1, &other.1) {
                leaks.push(format!("{who} {path}: {more}"));
            }
            let (one, other) = (plain(&one.0), plain(&other.0));
            if one != other {
                leaks.push(format!("{who} {path}\n{}", difference(&one, &other)));
            }
            let asked_for = path.contains(CANARY) || path.contains(GIVEN) || FLOCK.iter().any(|(key, ..)| path.contains(&id(key)));
            if other.contains(CANARY) && !asked_for {
                leaks.push(format!("{who} {path} names one of them"));
            }
        }
        for text in [CANARY, "kana", GIVEN, "ze"] {
            let form = format!("text={text}");
            let (one, other) = tokio::join!(
                counted(&without, without.island(who, "/api/find", &form)),
                counted(&with, with.island(who, "/api/find", &form))
            );
            if let Some(more) = slower(&one.1, &other.1) {
                leaks.push(format!("{who} /api/find {text}: {more}"));
            }
            let (one, other) = (one.0, other.0);
            if plain(&one) != plain(&other) {
                leaks.push(format!("{who} /api/find {text}\n{}", difference(&plain(&one), &plain(&other))));
            }
        }
        leaks.extend(acts(who, &without, &with, &schools.kyrkby).await);
    }
    leaks.extend(mailed(&without, &with).await);
    let all: Vec<&str> = leaks.iter().filter_map(|leak| leak.lines().next()).collect();
    let shown: Vec<&String> = leaks.iter().take(8).collect();
    assert!(leaks.is_empty(), "{} leaks\n{all:#?}\n{shown:#?}", leaks.len());
    // The control: who may know them finds them, so the walk would have found them too.
    for (key, given, _) in FLOCK {
        with.get("birgitta", &format!("/people?q={given}")).await.shows(CANARY);
        with.get("birgitta", &format!("/people/{}", id(key))).await.shows(CANARY);
    }
    for show in ["protected", "enabled"] {
        with.get("birgitta", &format!("/guardians?show={show}")).await.shows(CANARY);
    }
    with.get("birgitta", &format!("/people/{}", id("elsa"))).await.shows("Zita");
    with.get("birgitta", "/tables/principals?unit=mine&q=tall").await.shows("Zacharias");
    with.get("birgitta", "/audit?about=zarah").await.shows("Zarah");
    assert!(with.island("birgitta", "/api/find", "text=kana").await.body.contains(CANARY));
    without.get("birgitta", &format!("/people?q={GIVEN}")).await.hides(CANARY);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn protected_people_change_no_byte_on_sqlite() {
    compare(World::on_sqlite().await, World::on_sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn protected_people_change_no_byte_on_postgres() {
    match (World::on_postgres().await, World::on_postgres().await) {
        (Some(without), Some(with)) => compare(without, with).await,
        _ => eprintln!("skipped: ROLLBOK_TEST_POSTGRES is not set (cargo xtask test sets it)"),
    }
}
