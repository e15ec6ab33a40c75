//! The reach that lists join through is the engine's own answer, person by person.

use std::collections::BTreeSet;

use crate::gate::Duty;
use crate::gate::world::{Slice, load, world_of};
use crate::rights::{Client, Question, decide};
use crate::sql;
use crate::tests::world::{World, both};

/// Everybody in the people table of a viewer, page after page.
async fn listed(world: &World, viewer: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut path = "/people".to_owned();
    loop {
        let page = world.get(viewer, &path).await;
        assert_eq!(page.status, 200);
        found.extend(page.body.split("<th scope=\"row\"><a href=\"/people/").skip(1).map(|rest| rest[..36].to_owned()));
        let next = page.body.split("<a ").find(|tag| tag.contains("rel=\"next\""));
        match next.and_then(|tag| tag.split("href=\"").nth(1)) {
            Some(href) => path = href.split('"').next().unwrap().replace("&amp;", "&"),
            None => return found,
        }
    }
}

/// Everybody the engine grants the viewer to see, in any of the three capacities.
async fn granted(world: &World, viewer: &str) -> BTreeSet<String> {
    let viewer: uuid::Uuid = world.person(viewer).await.parse().unwrap();
    let day = world.gate.clock.today();
    let mut duty = world.gate.look(Duty::Health).await.unwrap();
    let people: Vec<(uuid::Uuid,)> = sql!("SELECT person_id FROM person WHERE gone_at IS NULL").all(&mut duty).await.unwrap();
    let mut found = BTreeSet::new();
    for (person,) in people {
        let slice = Slice::around([viewer, person].map(crate::basics::PersonId));
        let facts = world_of(load(&mut duty, "rollbok", slice).await.unwrap()).unwrap();
        let sees = ["pupil", "staff", "guardian"].iter().any(|of| {
            let question = Question {
                viewer: viewer.to_string(),
                item: format!("people.view/{of}"),
                target: Some(person.to_string()),
                client: Client::Portal,
                day,
            };
            decide(&facts, &question).is_ok_and(|decision| decision.is_granted())
        });
        if sees {
            found.insert(person.to_string());
        }
    }
    found
}

both! {
    async fn the_table_shows_whom_the_engine_grants(world: World) {
        for viewer in ["karin", "peter", "elin", "nadia", "birgitta"] {
            let (listed, granted) = (listed(&world, viewer).await, granted(&world, viewer).await);
            assert!(!listed.is_empty(), "{viewer}");
            let surplus: Vec<_> = listed.difference(&granted).collect();
            let missing: Vec<_> = granted.difference(&listed).collect();
            assert!(surplus.is_empty() && missing.is_empty(), "{viewer}: listed in surplus {surplus:?}, missing {missing:?}");
        }
    }
}
