//! A profile goes into the database and comes out as it was; what was changed in between comes out changed; the verbs refuse
//! what is wrong.

use crate::gate::Duty;
use crate::sql;
use crate::systems::command::{ProfileVerb, run};
use crate::systems::profile::Profile;
use crate::systems::{SHIPPED, standing, store};
use crate::tests::world::{World, both};

async fn stands(world: &World, key: &str) -> Option<Profile> {
    standing::find(&mut world.gate.look(Duty::CommandLine).await.unwrap(), key).await.unwrap()
}

async fn add(world: &World, profile: &Profile) -> bool {
    let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
    let now = duty.now();
    let is_new = store::add(&mut duty, profile, now).await.unwrap();
    duty.keep().await.unwrap();
    is_new
}

both! {
    async fn an_unchanged_system_comes_out_as_its_file(world: World) {
        assert_eq!(stands(&world, "nothing").await, None);
        assert_eq!(stands(&world, "rollbok").await, None);
        for (key, file) in SHIPPED {
            add(&world, &Profile::read(file).unwrap()).await;
            let standing = stands(&world, key).await.unwrap();
            assert!(standing.text().unwrap() == file, "{key}");
            assert!(!add(&world, &standing).await, "{key} is there already");
        }
        let mut keys = SHIPPED.map(|(key, _)| key.to_owned()).to_vec();
        keys.sort();
        assert_eq!(standing::keys(&mut world.gate.look(Duty::CommandLine).await.unwrap()).await.unwrap(), keys);
    }

    async fn what_was_changed_comes_out_changed_and_goes_in_again(world: World) {
        let shipped = stands(&world, "skola24").await.unwrap();
        let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
        sql!("UPDATE role_level SET level = 'read_all' WHERE item_key = 'absence.lessons' AND level = 'edit_own'").run(&mut duty).await.unwrap();
        sql!("UPDATE role SET name_fi = 'Kanslisti' WHERE role_key = 'clerk'").run(&mut duty).await.unwrap();
        sql!("UPDATE rule SET replaced_at = recorded_at WHERE rule_key = 'position-leisure_teacher'").run(&mut duty).await.unwrap();
        sql!("UPDATE target_system SET own_role_limit = 3 WHERE system_key = 'skola24'").run(&mut duty).await.unwrap();
        duty.keep().await.unwrap();
        let mut changed = stands(&world, "skola24").await.unwrap();
        let differing: Vec<String> = crate::systems::compare::compare(&shipped, &changed).iter().map(ToString::to_string).collect();
        let expected = [
            "role clerk: names.fi: Koulusihteeri → Kanslisti",
            "role teacher: levels.absence.lessons: edit_own → read_all",
            "- rule position-leisure_teacher",
            "system: own_role_limit: (none) → 3",
        ];
        assert_eq!(differing, expected);
        "skola24-copy".clone_into(&mut changed.key);
        changed.check().unwrap();
        assert!(add(&world, &changed).await);
        assert_eq!(stands(&world, "skola24-copy").await.unwrap().text().unwrap(), changed.text().unwrap());
    }
}

both! {
    async fn the_pages_and_files_of_a_system_say_what_it_holds(world: World) {
        for (_, file) in SHIPPED {
            add(&world, &Profile::read(file).unwrap()).await;
        }
        world.get("karin", "/systems").await.shows("SaxSVS-Schulmodul").shows("IST Administration").hides(">Rollbok</a>");
        let escola = world.get("karin", "/systems/escola").await;
        escola.shows("Bakom vägg: Stödplanering").shows("lang=\"de\"").shows("Förderplanung").shows("Medarbetare i dagomsorgen");
        let ist = world.get("karin", "/systems/ist").await;
        ist.shows("Skydd för elev").shows("Utbildning: Utbildning för centrala handläggare").shows("Högst 365 dagar").shows("Vklass (MMD, filintegration)");
        assert_eq!(world.get("karin", "/systems.json?system=saxsvs").await.body, SHIPPED[3].1);
        // SaxSVS-14: an own role may start from any standard role but the headmaster's.
        world.get("karin", "/roles/new?system=saxsvs").await.shows("value=\"lk\"").hides("value=\"sl\"");
        let table = world.get("karin", "/systems.csv?system=saxsvs").await;
        table.shows("alle lesen / eigene bearbeiten").shows("B6100 - Halb-/Endjahreszeugnisse");
        for path in ["/systems/rollbok", "/systems/none", "/systems.csv", "/systems.csv?system=rollbok", "/systems.json?system=none"] {
            assert_eq!(world.get("karin", path).await.status, 404, "{path}");
        }
    }
}

async fn refusal(verb: ProfileVerb) -> (u8, String) {
    match run(verb).await {
        Ok(()) => (0, String::new()),
        Err(failure) => (failure.status, failure.sentence),
    }
}

#[tokio::test]
async fn the_verbs_name_what_is_wrong() {
    let files = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = files.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let (_, ist) = SHIPPED[0];
    assert_eq!(refusal(ProfileVerb::Check { file: write("good.json", ist) }).await, (0, String::new()));
    let bad = write("bad.json", &ist.replace("{\"placement.pupils\": \"read_all\"}", "{\"placement.pupil\": \"read_all\"}"));
    let (status, sentence) = refusal(ProfileVerb::Check { file: bad }).await;
    assert_eq!((status, sentence.lines().count()), (2, 1));
    assert!(sentence.ends_with("bad.json: role pupil_health: has a level on the unknown item \"placement.pupil\""), "{sentence}");
    for (file, says) in [(write("empty.json", ""), "EOF"), (files.path().join("none.json"), "none.json: ")] {
        let (status, sentence) = refusal(ProfileVerb::Check { file }).await;
        assert!(status == 2 && sentence.contains(says), "{sentence}");
    }
    let (status, sentence) = refusal(ProfileVerb::Export { key: "primus".to_owned(), database: None }).await;
    assert_eq!((status, sentence.as_str()), (2, "primus: no profile of this key ships; there are ist, skola24, escola, saxsvs, wilma"));
    let same = ProfileVerb::Compare { before: "ist".to_owned(), after: files.path().join("good.json").display().to_string() };
    assert_eq!(refusal(same).await, (0, String::new()));
    let url = |name: &str| format!("sqlite:{}", files.path().join(name).display()).parse().unwrap();
    let (status, sentence) = refusal(ProfileVerb::News { profile: "wilma".to_owned(), database: url("rollbok.db") }).await;
    assert_eq!((status, sentence.as_str()), (2, "wilma: the database has no such system"));
    let (status, sentence) = refusal(ProfileVerb::Export { key: "wilma".to_owned(), database: Some(url("rollbok.db")) }).await;
    assert_eq!((status, sentence.as_str()), (2, "wilma: the database has no such system"));
}
