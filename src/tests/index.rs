//! The index of the server: it answers as the plain engine does, follows every change of a real request, and is never older than the
//! request that asks, whichever server the change was made on.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::basics::{Day, PersonId};
use crate::db::{DbError, Door};
use crate::gate::world::{Slice, load, world_of};
use crate::gate::{Duty, OnDuty};
use crate::rights::{self, Client, Decision, Question, Reached, Refusal};
use crate::sql;
use crate::tests::world::{TODAY, World, both};

/// Everybody of the cast may be asked about; of the others one in nine.
async fn people(world: &World) -> (Vec<Uuid>, Vec<Uuid>) {
    let mut duty = world.gate.look(Duty::Health).await.unwrap();
    let all: Vec<(Uuid,)> = sql!("SELECT person_id FROM person ORDER BY person_id").all(&mut duty).await.unwrap();
    let cast: Vec<(Uuid,)> = sql!("SELECT person_id FROM account ORDER BY person_id").all(&mut duty).await.unwrap();
    let all: Vec<Uuid> = all.into_iter().map(|(id,)| id).collect();
    let cast = cast.into_iter().map(|(id,)| id).chain(all.iter().copied().step_by(9)).collect();
    (all, cast)
}

/// The world of one system as the gate would load it: the whole of it, as a slice around everybody.
async fn whole(world: &World, system: &str, all: &[Uuid]) -> rights::World {
    let mut duty = world.gate.look(Duty::Health).await.unwrap();
    world_of(load(&mut duty, system, Slice::around(all.iter().map(|id| PersonId(*id)))).await.unwrap()).unwrap()
}

both! {
    async fn it_answers_as_the_plain_engine_does(world: World) {
        let kept = world.gate.index().await.unwrap();
        let (all, cast) = people(&world).await;
        let mut reasons: BTreeMap<Option<Refusal>, u64> = BTreeMap::new();
        for system in ["ist", "skola24", "escola", "saxsvs", "wilma", "rollbok"] {
            let plain = whole(&world, system, &all).await;
            let items: Vec<String> = plain.items().into_iter().map(ToOwned::to_owned).collect();
            for (turn, day) in [TODAY, "2026-06-30", "2027-02-01"].into_iter().enumerate() {
                let day: Day = day.parse().unwrap();
                for (at, viewer) in cast.iter().enumerate() {
                    for (about, target) in cast.iter().enumerate().filter(|(about, _)| (at + about) % 5 == turn || at == *about) {
                        for item in items.iter().skip((at + about) % 7).step_by(7) {
                            let client = if (at + about) % 3 == 0 { Client::Office } else { Client::Portal };
                            let question =
                                Question { viewer: viewer.to_string(), item: item.clone(), target: Some(target.to_string()), client, day };
                            let (ours, expected) = (kept.decide(system, &question).unwrap(), rights::decide(&plain, &question).unwrap());
                            assert_eq!(ours, expected, "{system} {question:?}");
                            *reasons.entry(ours.refusal).or_default() += 1;
                        }
                    }
                    for client in [Client::Portal, Client::Office] {
                        let expected = rights::reach(&plain, &viewer.to_string(), client, day).unwrap().entries;
                        let ours = kept.effective(&viewer.to_string(), client, day).remove(system).unwrap_or_default();
                        assert_eq!(sorted(ours), sorted(expected), "{system} {viewer} {day}");
                    }
                }
            }
        }
        let asked: u64 = reasons.values().sum();
        eprintln!("{asked} decisions of the municipality compared: {reasons:?}");
        assert!(asked > 20_000 && reasons[&None] > 300 && reasons.len() > 6, "{reasons:?}");
    }

    async fn who_of_the_index_is_everybody_the_plain_engine_lets_in(world: World) {
        let kept = world.gate.index().await.unwrap();
        let (all, _) = people(&world).await;
        let day: Day = TODAY.parse().unwrap();
        let mut found = 0;
        for system in ["skola24", "wilma", "rollbok"] {
            let plain = whole(&world, system, &all).await;
            for user in ["elsa", "tilde", "elin"] {
                let target = world.person(user).await;
                for item in plain.items() {
                    let ours: BTreeMap<String, Decision> = kept
                        .viewers(system, item, &target, Client::Portal, day)
                        .into_iter()
                        .map(|(asked, _)| (kept.viewer(asked).to_owned(), kept.explain(asked)))
                        .collect();
                    let expected = rights::who(&plain, item, Some(&target), Client::Portal, day).unwrap();
                    found += expected.len();
                    assert_eq!(ours, expected.into_iter().map(|holder| (holder.person, holder.decision)).collect(), "{system} {item}");
                }
            }
        }
        assert!(found > 100, "{found}");
    }

    async fn who_can_see_a_pupil_is_one_page_and_all_of_it(world: World) {
        let (all, _) = people(&world).await;
        let (pupil, day): (String, Day) = (world.person("elsa").await, TODAY.parse().unwrap());
        let mut expected = BTreeSet::new();
        let mut duty = world.gate.look(Duty::Health).await.unwrap();
        let systems: Vec<(String,)> = sql!("SELECT system_key FROM target_system WHERE system_key <> 'rollbok' ORDER BY system_key").all(&mut duty).await.unwrap();
        drop(duty);
        for (system,) in systems {
            let plain = whole(&world, &system, &all).await;
            for item in plain.items() {
                let holders = rights::who(&plain, item, Some(&pupil), Client::Portal, day).unwrap();
                expected.extend(holders.into_iter().map(|holder| holder.person));
            }
        }
        let page = world.get("karin", &format!("/who?person={pupil}")).await.body;
        let rows = page.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap().split("href=\"/people/").skip(1);
        let shown: Vec<String> = rows.map(|row| row.split('"').next().unwrap().to_owned()).collect();
        assert!(shown.len() > 5 && shown.iter().collect::<BTreeSet<_>>().len() == shown.len(), "each once: {shown:?}");
        for person in &shown {
            assert!(expected.remove(person), "{person} cannot see the pupil");
        }
        for hidden in expected {
            assert_eq!(world.get("karin", &format!("/people/{hidden}")).await.status, 404, "{hidden} is missing");
        }
    }

    async fn it_follows_what_requests_change_and_is_what_it_would_be_if_made_anew(world: World) {
        let first = world.gate.index().await.unwrap();
        let (tomas, maria) = (world.person("tomas").await, world.person("maria").await);
        let role = |key: &'static str| sql!("SELECT role_id FROM role WHERE system_key || '/' || role_key = $1").bind(key);
        let given = world.id(role("skola24/teacher")).await;
        let school = world.id(sql!("SELECT unit_id FROM unit WHERE kind = 'school' ORDER BY unit_id LIMIT 1")).await;
        let scope = format!("unit:{school}");
        for (scope, from) in [("everywhere", TODAY), (scope.as_str(), "2027-01-01")] {
            let form = [("form[person]", tomas.as_str()), ("form[role]", &given), ("form[scope]", scope), ("form[from]", from)];
            world.post("karin", "/api/give_role", &[&form[..], &[("form[reason]", "test")]].concat()).await;
        }
        let second = as_made_anew(&world, "after a role was given").await;
        assert_ne!(second, first.digest());
        let assignment = sql!("SELECT assignment_id FROM assignment WHERE person_id = $1 AND unit_id IS NULL").bind(tomas.parse::<Uuid>().unwrap());
        let assignment = world.id(assignment).await;
        world.post("karin", "/api/end_role", &[("assignment", &assignment)]).await;
        let ended = as_made_anew(&world, "after it ended").await;
        world.post("karin", "/api/restore_role", &[("assignment", &assignment)]).await;
        assert_eq!(as_made_anew(&world, "after that was taken back").await, second);
        world.post("karin", "/api/lock_account", &[("person", &maria), ("reason", "test")]).await;
        assert_ne!(as_made_anew(&world, "after an account was locked").await, second);
        world.post("karin", "/api/open_account", &[("person", &maria)]).await;
        assert_eq!(as_made_anew(&world, "after it was opened").await, second);
        assert_ne!(ended, second);
        let form = [("system", "skola24"), ("name", "Kanslist norr"), ("from", "clerk")];
        world.post("karin", "/api/new_role", &form).await;
        let made = as_made_anew(&world, "after a role was made").await;
        let own = world.id(role("skola24/own-1")).await;
        world.post("karin", "/api/archive_role", &[("role", &own), ("version", "1"), ("archive", "true")]).await;
        assert_ne!(as_made_anew(&world, "after it was archived").await, made);
        let ward = sql!("SELECT guardianship_id FROM guardianship WHERE external_id = 'elsa|katarina' AND replaced_at IS NULL");
        let form = [("link", world.id(ward).await), ("access", "off".to_owned()), ("basis", "law".to_owned())];
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        world.post("karin", "/api/set_guardian", &form).await;
        let closed = as_made_anew(&world, "after a guardian was closed out").await;
        let form = [("person", maria.as_str()), ("marking", "confidential"), ("reason", "test")];
        world.post("birgitta", "/api/protect_person", &form).await;
        assert_ne!(as_made_anew(&world, "after somebody was protected").await, closed);
        let kept = world.gate.index().await.unwrap();
        assert_eq!(kept.followed(), 6 + 2 - 1 + 2 + 1, "each was read anew by itself, two gifts at once, both guardians of a pupil");
        world.post("karin", "/api/delete_role", &[("role", &own), ("version", "2"), ("to", "clerk")]).await;
        as_made_anew(&world, "after it was deleted").await;
        let anew = world.gate.index().await.unwrap();
        assert_eq!((anew.followed(), anew.version()), (0, world.entries().await), "a role that is deleted takes its key along");
    }

    async fn tables_are_read_in_place_where_both_drivers_see_the_same_and_nowhere_else(world: World) {
        let is_sqlite = world.url.starts_with("sqlite:");
        let mut older = world.gate.look(Duty::Health).await.unwrap();
        let before: Vec<(Uuid, String)> = memberships(&mut older).await;
        older.tx().read_in_place().await.unwrap();
        assert_eq!(older.tx().is_in_place(), is_sqlite);
        assert_eq!(memberships(&mut older).await, before);
        older.tx().read_through();
        assert!(!older.tx().is_in_place());
        let form = [("person", world.person("maria").await), ("marking", "confidential".to_owned()), ("reason", "test".to_owned())];
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        world.post("birgitta", "/api/protect_person", &form).await;
        older.tx().read_in_place().await.unwrap();
        assert!(!older.tx().is_in_place(), "somebody has written since: a second connection would see more");
        assert_eq!(memberships(&mut older).await, before);
        let mut writing = world.gate.act(Duty::Seed).await.unwrap();
        writing.tx().read_in_place().await.unwrap();
        assert!(!writing.tx().is_in_place(), "a second connection would see less");
    }

    async fn a_revocation_is_seen_by_the_next_request_on_every_server(world: World) {
        let other = world.beside().await;
        let pupil = world.person("elsa").await;
        let who = format!("/who?person={pupil}");
        let name = "Tomas";
        other.get("karin", &who).await.hides(name);
        let given = world.id(sql!("SELECT role_id FROM role WHERE system_key = 'skola24' AND role_key = 'school_administrator'")).await;
        let tomas = world.person("tomas").await;
        let form =
            [("form[person]", tomas.as_str()), ("form[role]", &given), ("form[scope]", "everywhere"), ("form[from]", TODAY), ("form[reason]", "test")];
        for round in 0..3 {
            world.post("karin", "/api/give_role", &form).await;
            let assignment = sql!("SELECT assignment_id FROM assignment WHERE person_id = $1 AND revoked_on IS NULL AND replaced_at IS NULL")
                .bind(tomas.parse::<Uuid>().unwrap());
            let assignment = world.id(assignment).await;
            let why = format!("/why?viewer={tomas}&target={pupil}");
            assert!(yes(&other.get("karin", &why).await.body), "given, round {round}");
            assert!(yes(&world.get("karin", &why).await.body), "given, round {round}, on the same server");
            other.get("karin", &who).await.shows(name);
            world.post("karin", "/api/end_role", &[("assignment", &assignment)]).await;
            assert!(!yes(&other.get("karin", &why).await.body), "ended, round {round}");
            other.get("karin", &who).await.hides(name);
            other.get("karin", &format!("/people/{tomas}")).await.shows("Tomas har ingen behörighet den här dagen");
        }
    }
}

fn sorted(mut entries: Vec<Reached>) -> Vec<Reached> {
    entries.sort();
    entries
}

async fn memberships(duty: &mut OnDuty) -> Vec<(Uuid, String)> {
    let mut rows = Vec::new();
    let scanned = sql!("SELECT person_id, from_day FROM membership ORDER BY person_id, from_day").scan(duty, |row| {
        rows.push(row);
        Ok::<_, DbError>(())
    });
    scanned.await.unwrap();
    assert!(rows.len() > 100, "{} rows", rows.len());
    rows
}

fn yes(page: &str) -> bool {
    page.contains("class=\"effective\"")
}

/// The digest of the index that followed, which is the one of another server that makes it now.
async fn as_made_anew(world: &World, when: &str) -> u64 {
    let (kept, anew) = (world.gate.index().await.unwrap(), world.beside().await.gate.index().await.unwrap());
    assert_eq!((kept.version(), anew.followed()), (world.entries().await, 0), "{when}");
    assert_eq!(kept.digest(), anew.digest(), "{when}");
    kept.digest()
}
