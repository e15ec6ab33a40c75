//! User names of people of whom nothing may be told, on both databases.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::tests::{change, without_account};
use crate::gate::Duty;
use crate::sql;
use crate::tests::world::{World, both};

/// A pupil of Kyrkbyskolan and a guardian who works nowhere and has no account.
async fn family_without_account(world: &World) -> (String, String) {
    let mut duty = world.gate.look(Duty::Health).await.unwrap();
    let query = sql!(
        "SELECT g.pupil_id, g.guardian_id FROM guardianship g JOIN enrolment e ON e.person_id = g.pupil_id JOIN unit u ON u.unit_id = e.unit_id
          WHERE u.external_id = 'kyrkby' AND e.replaced_at IS NULL AND e.to_day > '2026-12-31' AND g.replaced_at IS NULL AND g.to_day > '2026-12-31'
            AND g.guardian_id NOT IN (SELECT a.person_id FROM account a) AND g.guardian_id NOT IN (SELECT k.person_id FROM employment k)
            AND g.pupil_id NOT IN (SELECT t.person_id FROM protection t) ORDER BY g.guardianship_id LIMIT 1"
    );
    let (pupil, guardian): (uuid::Uuid, uuid::Uuid) = query.one(&mut duty).await.unwrap();
    (pupil.to_string(), guardian.to_string())
}

/// The user name that the form proposes.
fn proposed(page: &str) -> String {
    let field = page.split("id=\"user-name\"").nth(1).unwrap();
    field.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

fn tells_nobody(user_name: &str) -> bool {
    user_name.strip_prefix("user").is_some_and(|number| number.len() == 5)
}

async fn protect(world: &World, person: &str) {
    let query = sql!(
        "INSERT INTO protection (protection_id, person_id, marking, from_day, to_day, recorded_at, source, external_id)
         VALUES ($1, $1, 'Sekretessmarkering', '0001-01-01', '9999-12-31', '2026-11-18T08:00:00Z', 'demo', 'hers')"
    );
    change(world, query.bind(person.parse::<uuid::Uuid>().unwrap())).await;
}

/// Lets the officer for protected people keep their accounts too, of one kind of people.
async fn officer_keeps_accounts(world: &World, kind: &str) {
    for (nth, right) in ["accounts.lock", "people.view"].into_iter().enumerate() {
        let id = crate::seed::uuid_of(&format!("hers-{nth}"));
        let query = sql!(
            "INSERT INTO adjustment (row_id, adjustment_id, system_key, item_key, person_id, give, client, opens, from_day, to_day, recorded_at)
             VALUES ($1, $1, 'rollbok', $2, $3, 'execute', 'portal', 'protected', '0001-01-01', '9999-12-31', '2026-11-18T08:00:00Z')"
        );
        change(world, query.bind(id).bind(format!("{right}/{kind}")).bind(crate::seed::uuid_of("birgitta"))).await;
    }
}

both! {
    async fn a_user_name_proposed_for_a_protected_person_tells_nobody_who_she_is(world: World) {
        let person = without_account(&world).await;
        let page = format!("/people/{person}/account");
        let open = proposed(&world.get("karin", &page).await.body);
        assert!(!open.starts_with("user"), "{open}");
        protect(&world, &person).await;
        officer_keeps_accounts(&world, "pupil").await;
        let hers = world.get("birgitta", &page).await;
        hers.shows("Namnet säger inte vem personen är");
        assert!(tells_nobody(&proposed(&hers.body)), "{}", proposed(&hers.body));
    }

    async fn a_user_name_from_before_she_was_protected_is_offered_to_be_changed(world: World) {
        let person = world.person("maria").await;
        let page = format!("/people/{person}/account");
        world.get("karin", &page).await.hides("Byt till user");
        protect(&world, &person).await;
        officer_keeps_accounts(&world, "staff").await;
        let offered = world.get("birgitta", &page).await;
        let better = offered.body.split("Byt till ").nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert!(tells_nobody(&better), "{better}");
        world.post("birgitta", "/api/rename_account", &[("person", &person), ("user_name", &better)]).await;
        world.get("birgitta", &page).await.shows(&better).hides("Byt till user");
    }

    async fn the_guardian_of_a_protected_pupil_is_proposed_no_name_either(world: World) {
        let (pupil, guardian) = family_without_account(&world).await;
        let page = format!("/people/{guardian}/account");
        let open = proposed(&world.get("karin", &page).await.body);
        assert!(!open.starts_with("user"), "{open}");
        protect(&world, &pupil).await;
        officer_keeps_accounts(&world, "guardian").await;
        assert!(tells_nobody(&proposed(&world.get("birgitta", &page).await.body)));
    }
}
