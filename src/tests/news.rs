//! A newer version of a profile: nothing changes by itself, each line is answered, what is saved is taken back with one press.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Body;
use axum::http::{Request, header};
use uuid::Uuid;

use crate::gate::Duty;
use crate::rights::{Client, Given, Question};
use crate::sql;
use crate::systems::compare::compare;
use crate::systems::newer::newer;
use crate::systems::news::News;
use crate::systems::profile::{Item, Profile, Role};
use crate::systems::{shipped, standing};
use crate::tests::world::{Answer, TODAY, World, both};

pub(super) const PAGE: &str = "/roles/news?system=skola24";

fn old() -> Profile {
    Profile::read(shipped("skola24").unwrap()).unwrap()
}

/// The next version: a report is gone, a register is new, clerks may do more, a role and a rule come, another rule goes.
pub(super) fn next() -> Profile {
    let mut new = old();
    new.version += 1;
    new.items.retain(|item| item.key != "reports.statistics");
    let model = new.item("absence.alerts").unwrap().clone();
    new.items.push(Item { key: "absence.notes".to_owned(), ..model });
    for role in &mut new.roles {
        role.levels.remove("reports.statistics");
    }
    let role = |profile: &mut Profile, key: &str| profile.roles.iter().position(|role| role.key == key).unwrap();
    let clerk = role(&mut new, "clerk");
    new.roles[clerk].levels.insert("absence.alerts".to_owned(), Given::Level("edit_all".parse().unwrap()));
    new.roles[clerk].levels.insert("absence.notes".to_owned(), Given::Level("read_all".parse().unwrap()));
    // Karin is responsible for Skola24 in the municipality, with all rights on all registers: this one is not for her.
    let responsible = role(&mut new, "municipality_administrator");
    new.roles[responsible].levels.insert("absence.notes".to_owned(), Given::NONE);
    let librarian = Role { key: "librarian".to_owned(), ..new.role("scheduler").unwrap().clone() };
    new.roles.push(librarian);
    new.rules.retain(|rule| rule.key != "position-teacher");
    new.check().unwrap();
    new
}

pub(super) async fn stands(world: &World) -> Profile {
    standing::find(&mut world.gate.look(Duty::CommandLine).await.unwrap(), "skola24").await.unwrap().unwrap()
}

/// What each teacher who is not protected may do about whom in Skola24, as the engine says.
async fn acts(world: &World) -> BTreeMap<Uuid, BTreeSet<(Uuid, String, &'static str)>> {
    let items: Vec<String> = stands(world).await.items.into_iter().map(|item| item.key).collect();
    let mut duty = world.gate.look(Duty::CommandLine).await.unwrap();
    let teachers: Vec<(Uuid,)> = sql!(
        "SELECT DISTINCT e.person_id FROM employment e WHERE e.position = 'teacher' AND e.replaced_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM protection p WHERE p.person_id = e.person_id AND p.replaced_at IS NULL)"
    )
    .all(&mut duty)
    .await
    .unwrap();
    let people: Vec<(Uuid,)> = sql!("SELECT person_id FROM person WHERE gone_at IS NULL").all(&mut duty).await.unwrap();
    drop(duty);
    let (index, mut all) = (world.gate.index().await.unwrap(), BTreeMap::new());
    for (teacher,) in teachers {
        let acts: &mut BTreeSet<_> = all.entry(teacher).or_default();
        for ((target,), item) in people.iter().flat_map(|target| items.iter().map(move |item| (target, item))) {
            let (viewer, about) = (teacher.to_string(), Some(target.to_string()));
            let asked = Question { viewer, item: item.clone(), target: about, client: Client::Office, day: TODAY.parse().unwrap() };
            for client in [Client::Office, Client::Portal] {
                let said = index.decide("skola24", &Question { client, ..asked.clone() }).unwrap();
                let kinds = [(said.read, "read"), (said.edit, "edit"), (said.execute, "execute")];
                acts.extend(kinds.into_iter().filter(|(is, _)| *is).map(|(_, act)| (*target, item.clone(), act)));
            }
        }
    }
    all
}

pub(super) async fn lines(world: &World) -> Vec<News> {
    newer(&mut world.gate.look(Duty::CommandLine).await.unwrap(), "skola24").await.unwrap().map(|newer| newer.lines).unwrap_or_default()
}

pub(super) async fn hand_in(world: &World, who: &str, text: &str) -> Answer {
    hand_in_to(world, who, "skola24", text).await
}

pub(super) async fn hand_in_to(world: &World, who: &str, system: &str, text: &str) -> Answer {
    let field =
        |name: &str, file: &str, value: &str| format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{value}\r\n");
    let body = field("system", "", system) + &field("file", "; filename=\"p.json\"", text) + "--line--\r\n";
    let request = Request::post("/api/offer_profile")
        .header(header::ACCEPT, "text/html")
        .header(header::HOST, "localhost:3000")
        .header(header::ORIGIN, "http://localhost:3000")
        .header(header::REFERER, format!("http://localhost:3000{PAGE}"))
        .header(header::COOKIE, world.sign_in(who).await)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=line");
    world.send(request.body(Body::from(body)).unwrap()).await
}

/// Answers lines; those that are not named wait. The draft that is kept, if one is.
pub(super) async fn answer(world: &World, answers: &[(String, &str)], all: bool) -> Option<String> {
    let mut form = vec![("form[system]".to_owned(), "skola24".to_owned())];
    form.extend(all.then(|| ("form[all]".to_owned(), "yes".to_owned())));
    form.extend(answers.iter().map(|(token, answer)| (format!("form[line][{token}]"), (*answer).to_owned())));
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    world.post("karin", "/api/review_news", &form).await;
    let page = world.get("karin", PAGE).await.body;
    let after = page.split("name=\"draft\" value=\"").nth(1)?;
    after.split('"').next().map(ToOwned::to_owned)
}

pub(super) async fn save(world: &World, draft: &str) -> u16 {
    world.island("karin", "/api/save_news", &format!("system=skola24&draft={draft}&reason=Ny+version")).await.status
}

pub(super) fn all(lines: &[News], answer: impl Fn(&News) -> &'static str) -> Vec<(String, &'static str)> {
    lines.iter().map(|line| (line.token(), answer(line))).collect()
}

both! {
    async fn nothing_changes_until_it_is_answered_and_then_it_is_the_new_version(world: World) {
        let (before, new) = (world.entries().await, next());
        world.get("karin", PAGE).await.shows("Ingen nyare version finns");
        world.get("karin", "/").await.hides("Nyheter i profiler");
        hand_in(&world, "karin", &new.text().unwrap()).await;
        assert_eq!(world.entries().await, before + 1);
        assert!(stands(&world).await.text().unwrap() == old().text().unwrap(), "a file that is handed in changes nothing");
        let waiting = lines(&world).await;
        let page = world.get("karin", PAGE).await;
        page.shows("Område: Bevakning av hög frånvaro").shows("Läsa alla").shows("Ändra alla").shows(&format!("{} rader väntar på svar, 0 ignoreras.", waiting.len()));
        world.get("karin", "/").await.shows("Nyheter i profiler att svara på").shows(&format!("<a href=\"/roles/news\">{}</a>", waiting.len()));
        world.get("karin", "/systems/skola24").await.shows(&format!("Nyheter i profilen: {} rader", waiting.len()));
        let draft = answer(&world, &[], true).await.unwrap();
        assert_eq!(world.entries().await, before + 1, "nothing is saved before it was looked at");
        world.get("karin", PAGE).await.shows("Så skulle det bli").shows("Väntar fortfarande</dt><dd>0</dd>");
        world.post("karin", "/api/save_news", &[("system", "skola24"), ("draft", &draft), ("reason", " ")]).await;
        assert_eq!(world.entries().await, before + 1, "a reason is needed");
        assert_eq!(save(&world, &draft).await, 200);
        assert_eq!(world.entries().await, before + 2, "one press is one entry");
        assert_eq!(compare(&stands(&world).await, &new), []);
        assert!(stands(&world).await.text().unwrap() == new.text().unwrap());
        world.get("karin", PAGE).await.shows("Ingen nyare version finns").shows("Övertaget förut").shows("Ny version");
        world.get("karin", "/audit?act=act-news-taken").await.shows("Roll Kanslist: ").shows(": Ändra alla").hides("edit_all");
        world.get("karin", "/roles?system=skola24&role=librarian").await.shows("Schemaläggare").hides("Statistik</th>");
        assert_eq!(save(&world, &draft).await, 404, "and once only: there is nothing newer");
    }

    async fn one_press_takes_it_back(world: World) {
        hand_in(&world, "karin", &next().text().unwrap()).await;
        let draft = answer(&world, &[], true).await.unwrap();
        save(&world, &draft).await;
        let taken = world.id(sql!("SELECT taken_id FROM profile_taken")).await;
        world.get("karin", &format!("{PAGE}&back={taken}")).await.shows("Rader som blir som förut").shows("Personer som mister något</dt><dd>").shows("undo_news");
        let before = world.entries().await;
        assert_eq!(world.island("karin", "/api/undo_news", &format!("taken={taken}")).await.status, 200);
        assert_eq!(world.entries().await, before + 1);
        assert!(stands(&world).await.text().unwrap() == old().text().unwrap());
        assert!(lines(&world).await.len() > 5, "what was taken back waits again");
        assert_eq!(world.island("karin", "/api/undo_news", &format!("taken={taken}")).await.status, 409);
        world.get("karin", &format!("{PAGE}&back={taken}")).await.shows("kan inte längre tas tillbaka").hides("undo_news");
        let draft = answer(&world, &[], true).await.unwrap();
        save(&world, &draft).await;
        assert!(stands(&world).await.text().unwrap() == next().text().unwrap(), "what had gone wakes");
    }

    async fn of_two_savings_the_last_goes_first(world: World) {
        hand_in(&world, "karin", &next().text().unwrap()).await;
        let rule = |line: &News| line.spot.record == "rule position-teacher";
        let waiting = lines(&world).await;
        let draft = answer(&world, &all(&waiting, |line| if rule(line) { "accept" } else { "later" }), false).await.unwrap();
        save(&world, &draft).await;
        let draft = answer(&world, &[], true).await.unwrap();
        save(&world, &draft).await;
        let first = world.id(sql!("SELECT taken_id FROM profile_taken ORDER BY recorded_at, taken_id LIMIT 1")).await;
        let last = world.id(sql!("SELECT taken_id FROM profile_taken ORDER BY recorded_at DESC, taken_id DESC LIMIT 1")).await;
        let undo = async |id: &str| world.island("karin", "/api/undo_news", &format!("taken={id}")).await.status;
        assert_eq!((undo(&first).await, undo(&last).await, undo(&first).await), (409, 200, 200));
        assert!(stands(&world).await.text().unwrap() == old().text().unwrap());
        assert_eq!(lines(&world).await.len(), waiting.len());
    }

    async fn own_roles_have_lines_of_their_own_and_later_stays(world: World) {
        world.post("karin", "/api/new_role", &[("system", "skola24"), ("name", "Kanslist norr"), ("from", "clerk")]).await;
        hand_in(&world, "karin", &next().text().unwrap()).await;
        let own = |line: &News| line.spot.record == "role own-1";
        let waiting = lines(&world).await;
        assert_eq!(waiting.iter().filter(|line| own(line)).count(), 2, "what its base got");
        let draft = answer(&world, &all(&waiting, |line| if own(line) { "later" } else { "accept" }), false).await.unwrap();
        let before = stands(&world).await.role("own-1").cloned();
        assert_eq!(save(&world, &draft).await, 200);
        assert_eq!(stands(&world).await.role("own-1").cloned(), before, "it did not change by itself");
        let left = lines(&world).await;
        assert!(left.len() == 2 && left.iter().all(own));
        assert_eq!(stands(&world).await.version, old().version, "two lines wait");
        let alerts = left.iter().find(|line| line.spot.field.ends_with("alerts")).unwrap();
        let answers = all(&left, |line| if line.token() == alerts.token() { "accept" } else { "ignore" });
        let draft = answer(&world, &answers, false).await.unwrap();
        assert_eq!(save(&world, &draft).await, 200);
        let stands = stands(&world).await;
        let level = |item: &str| stands.role("own-1").unwrap().levels.get(item).map(ToString::to_string);
        assert_eq!((level("absence.alerts").as_deref(), level("absence.notes")), (Some("edit_all"), None));
        assert_eq!((stands.version, lines(&world).await.len()), (next().version, 0));
        world.get("karin", "/roles?system=skola24&role=own-1").await.shows("Version 2");
        // The review of the role goes on from the version that came.
        let role = world.id(sql!("SELECT role_id FROM role WHERE role_key = 'own-1'")).await;
        let form = format!("form[role]={role}&form[version]=2&form[cell][absence.alerts]=none");
        assert_eq!(world.island("karin", "/api/review_role", &form).await.status, 200);
    }

    async fn what_is_ignored_stays_ignored_until_it_says_something_else(world: World) {
        let mut new = next();
        hand_in(&world, "karin", &new.text().unwrap()).await;
        let is_it = |line: &News| line.spot.field == "levels.absence.alerts";
        let draft = answer(&world, &all(&lines(&world).await, |line| if is_it(line) { "ignore" } else { "accept" }), false).await.unwrap();
        save(&world, &draft).await;
        new.version += 1;
        hand_in(&world, "karin", &new.text().unwrap()).await;
        assert_eq!(lines(&world).await, [], "the same is not asked again");
        new.version += 1;
        let clerk = new.roles.iter_mut().find(|role| role.key == "clerk").unwrap();
        clerk.levels.insert("absence.alerts".to_owned(), Given::Level("edit_own".parse().unwrap()));
        hand_in(&world, "karin", &new.text().unwrap()).await;
        assert_eq!(lines(&world).await.iter().filter(|line| is_it(line)).count(), 1);
    }

    async fn what_does_not_hold_together_or_was_overtaken_is_not_saved(world: World) {
        hand_in(&world, "karin", &next().text().unwrap()).await;
        let waiting = lines(&world).await;
        let alone = |line: &News| line.spot.record == "item reports.statistics";
        assert_eq!(answer(&world, &all(&waiting, |line| if alone(line) { "accept" } else { "later" }), false).await, None, "it cannot be saved");
        world.get("karin", PAGE).await.shows("Det hänger inte ihop utan fler rader");
        let before = world.entries().await;
        let rule = |line: &News| line.spot.record == "rule position-teacher";
        let draft = answer(&world, &all(&waiting, |line| if rule(line) { "accept" } else { "later" }), false).await.unwrap();
        let id = world.id(sql!("SELECT rule_id FROM rule WHERE rule_key = 'position-teacher' AND replaced_at IS NULL")).await;
        world.post("karin", "/api/end_rule", &[("rule", &id)]).await;
        assert_eq!(save(&world, &draft).await, 409, "somebody ended it meanwhile");
        assert_eq!(world.entries().await, before + 1);
    }

    async fn what_the_page_counts_is_what_happens(world: World) {
        hand_in(&world, "karin", &next().text().unwrap()).await;
        let teachers = |line: &News| line.spot.record == "rule position-teacher";
        let draft = answer(&world, &all(&lines(&world).await, |line| if teachers(line) { "accept" } else { "later" }), false).await.unwrap();
        let (page, before) = (world.get("karin", PAGE).await, acts(&world).await);
        save(&world, &draft).await;
        let after = acts(&world).await;
        let losing = before.iter().filter(|(teacher, acts)| !acts.is_subset(&after[*teacher])).count();
        assert!(losing > 0);
        page.shows(&format!("Personer som mister något</dt><dd>{losing}</dd>")).shows("Personer som får mer</dt><dd>0</dd>");
        world.get("karin", "/roles/rules?system=skola24").await.hides("Anställning som Lärare ger rollen");
    }

    async fn nobody_takes_over_what_would_widen_herself_and_nobody_else_takes_anything(world: World) {
        let (mut new, id) = (next(), uuid::Uuid::now_v7());
        for role in &mut new.roles {
            role.levels.retain(|item, _| item != "absence.notes");
        }
        hand_in(&world, "karin", &new.text().unwrap()).await;
        let before = world.entries().await;
        assert_eq!(answer(&world, &[], true).await, None);
        world.get("karin", PAGE).await.shows("Det skulle ge dig själv mer behörighet");
        for who in ["peter", "elin", "nadia", "birgitta", "gunnar", "tomas", "maria", "elsa"] {
            for (path, form) in [
                ("review_news", "form[system]=skola24&form[all]=yes".to_owned()),
                ("save_news", format!("system=skola24&draft={id}&reason=x")),
                ("drop_news", "system=skola24".to_owned()), ("ask_ignored", "system=skola24".to_owned()),
                ("undo_news", format!("taken={id}")),
                ("withdraw_profile", "system=skola24".to_owned()),
                ("set_assigner_table", "system=skola24&table=profile&seen=".to_owned()),
                ("switch_conflict", "system=ist&conflict=manager-and-protection&on=true".to_owned()),
            ] {
                assert_eq!(world.island(who, &format!("/api/{path}"), &form).await.status, 403, "{who} {path}");
            }
            assert_eq!(world.get(who, PAGE).await.status, 403, "{who}");
            hand_in(&world, who, &next().text().unwrap()).await;
        }
        assert_eq!(world.entries().await, before);
    }

    async fn a_file_that_is_none_or_old_or_of_another_system_is_refused(world: World) {
        let before = world.entries().await;
        for (text, says) in [
            ("{}".to_owned(), "Filen är ingen giltig profil"),
            (old().text().unwrap(), "inte nyare än den som gäller"),
            (shipped("saxsvs").unwrap().to_owned(), "hör till ett annat system"),
        ] {
            hand_in(&world, "karin", &text).await;
            world.get("karin", PAGE).await.shows(says);
        }
        assert_eq!(world.entries().await, before);
        hand_in(&world, "karin", &next().text().unwrap()).await;
        world.post("karin", "/api/withdraw_profile", &[("system", "skola24")]).await;
        assert_eq!((world.entries().await, lines(&world).await.len()), (before + 2, 0));
    }
}
