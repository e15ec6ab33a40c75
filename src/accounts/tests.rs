//! Accounts as their keepers and their owners use them, through the real router, on both databases.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use crate::gate::Duty;
use crate::seed::PASSWORD;
use crate::sql;
use crate::tests::world::{Answer, World, both};

/// Signs in with a password of one's own: the cookie, or none.
async fn try_in(world: &World, user_name: &str, password: &str) -> Option<Answer> {
    let answer = world.post("", "/api/sign_in", &[("user_name", user_name), ("password", password)]).await;
    (answer.location.as_deref() != Some("/from-here")).then_some(answer)
}

/// The secret on a page.
fn secret_on(page: &str) -> String {
    page.split("<code class=\"secret\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

/// Somebody of Kyrkbyskolan without an account.
pub(super) async fn without_account(world: &World) -> String {
    let query = sql!(
        "SELECT p.person_id FROM person p JOIN enrolment e ON e.person_id = p.person_id JOIN unit u ON u.unit_id = e.unit_id
          WHERE u.external_id = 'kyrkby' AND e.replaced_at IS NULL AND e.to_day > '2026-12-31' AND p.person_id NOT IN (SELECT a.person_id FROM account a)
            AND p.person_id NOT IN (SELECT t.person_id FROM protection t) ORDER BY p.person_id LIMIT 1"
    );
    world.id(query).await
}

pub(super) async fn change(world: &World, query: crate::db::Query) {
    let mut duty = world.gate.act(Duty::Seed).await.unwrap();
    assert_eq!(query.run(&mut duty).await.unwrap(), 1);
    duty.keep().await.unwrap();
}

both! {
    async fn an_account_is_made_and_its_owner_comes_in_once_and_chooses_a_password(world: World) {
        let person = without_account(&world).await;
        let page = format!("/people/{person}/account");
        world.get("karin", &page).await.shows("Skapa kontot");
        world.post("karin", "/api/make_account", &[("person", &person), ("user_name", " Ny.Lärare ")]).await;
        world.get("karin", &page).await.shows("och först en bokstav");
        world.post("karin", "/api/make_account", &[("person", &person), ("user_name", " Ny.Larare ")]).await;
        world.get("karin", &page).await.shows("ny.larare").shows("Inget lösenord än");
        let given = world.post("karin", "/api/give_password", &[("person", &person), ("must_change", "yes")]).await;
        given.shows("ny.larare").shows("Gäller till").shows("Kontots inloggningar är avslutade");
        let once = secret_on(&given.body);
        world.get("karin", &page).await.hides(&once);
        let answer = try_in(&world, "ny.larare", &once).await.unwrap();
        assert_eq!(answer.location.as_deref(), Some("/account/password"));
        // Signing in again with the same password in another browser still leads to the new password and nowhere else.
        assert_eq!(world.follow(&answer, "/people").await.location.as_deref(), Some("/account/password"));
    }

    async fn a_one_time_password_is_stored_nowhere_in_readable_form(world: World) {
        let person = world.person("maria").await;
        let given = world.post("karin", "/api/give_password", &[("person", &person), ("must_change", "yes")]).await;
        assert_eq!((given.status, given.location.as_deref()), (200, None), "not a redirect with a receipt in the session");
        let once = secret_on(&given.body);
        assert_eq!(once.len(), 14);
        let like = format!("%{once}%");
        for query in [
            sql!("SELECT count(*) FROM session WHERE content LIKE $1").bind(&like),
            sql!("SELECT count(*) FROM audit_entry WHERE before_text LIKE $1 OR after_text LIKE $1 OR reason LIKE $1 OR origin LIKE $1").bind(&like),
            sql!("SELECT count(*) FROM password WHERE hash LIKE $1").bind(&like),
        ] {
            assert_eq!(world.count(query).await, 0);
        }
        assert!(try_in(&world, "maria", PASSWORD).await.is_none(), "the old one is worth nothing");
        assert!(try_in(&world, "maria", &once).await.is_some());
    }

    async fn a_one_time_password_ends_after_two_weeks(world: World) {
        let person = world.person("maria").await;
        let given = world.post("karin", "/api/give_password", &[("person", &person), ("must_change", "yes")]).await;
        let once = secret_on(&given.body);
        let account: uuid::Uuid = person.parse().unwrap();
        let later = crate::tests::world::clock().now().plus_seconds(14 * 24 * 3600 - 600);
        let lasting = sql!(
            "SELECT count(*) FROM password w JOIN account a ON a.account_id = w.account_id
              WHERE a.person_id = $1 AND w.replaced_at IS NULL AND w.expires_at > $2"
        );
        assert_eq!(world.count(lasting.bind(account).bind(later)).await, 1);
        let over = sql!("UPDATE password SET expires_at = '2026-11-18T00:00:00.000000Z' WHERE replaced_at IS NULL AND account_id = (SELECT a.account_id FROM account a WHERE a.person_id = $1)");
        change(&world, over.bind(account)).await;
        assert!(try_in(&world, "maria", &once).await.is_none());
        // Unticked, it is a password like any other.
        let given = world.post("karin", "/api/give_password", &[("person", &person)]).await;
        given.hides("Gäller till");
        let answer = try_in(&world, "maria", &secret_on(&given.body)).await.unwrap();
        assert_eq!(answer.location.as_deref(), Some("/"));
    }

    async fn nobody_is_handed_a_password_to_more_than_she_holds(world: World) {
        // Karin may do much, and not what the protection officer does.
        let birgitta = world.person("birgitta").await;
        let before = world.entries().await;
        world.get("karin", &format!("/people/{birgitta}/account")).await.shows("öppnar mer i Rollbok").hides("/api/give_password");
        let answer = world.island("karin", "/api/give_password", &format!("person={birgitta}&must_change=yes")).await;
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert_eq!(world.entries().await, before);
        assert!(try_in(&world, "birgitta", PASSWORD).await.is_some());
        // A lock is no way in: it stays possible.
        world.post("karin", "/api/lock_account", &[("person", &birgitta), ("reason", "Anmäld förlorad dator")]).await;
        assert!(try_in(&world, "birgitta", PASSWORD).await.is_none());
        world.get("karin", &format!("/people/{birgitta}/account")).await.shows("Anmäld förlorad dator").shows("låst sedan");
    }

    async fn nobody_keeps_her_own_account_there(world: World) {
        let karin = world.person("karin").await;
        world.get("karin", &format!("/people/{karin}/account")).await.shows("Mitt konto").hides("/api/give_password").hides("/api/lock_account");
        let before = world.entries().await;
        for path in ["make_account", "rename_account", "give_password", "must_change_password", "set_portals", "lock_account", "open_account"] {
            let form = format!("person={karin}&user_name=nobody.yet&must=true&reason=x");
            let answer = world.island("karin", &format!("/api/{path}"), &form).await;
            assert_eq!(answer.status, 422, "{path} {}", answer.body);
            assert!(answer.body.contains("fault-account-own"), "{path}");
        }
        assert_eq!(world.entries().await, before);
    }

    async fn without_a_portal_nobody_signs_in_and_the_form_warns(world: World) {
        let maria = world.person("maria").await;
        let page = format!("/people/{maria}/account");
        world.get("maria", "/account").await.shows("Maria Sandell");
        world.get("karin", &page).await.hides("Ingen portal är vald");
        world.post("karin", "/api/set_portals", &[("person", &maria)]).await;
        world.get("karin", &page).await.shows("Ingen portal är vald").shows("/api/set_portals");
        assert_eq!(world.get("maria", "/account").await.status, 303, "she is out with the next request");
        assert!(try_in(&world, "maria", PASSWORD).await.is_none());
        world.post("karin", "/api/set_portals", &[("person", &maria), ("other", "yes")]).await;
        assert!(try_in(&world, "maria", PASSWORD).await.is_none(), "the other portal is not this one");
        world.post("karin", "/api/set_portals", &[("person", &maria), ("own", "yes"), ("other", "yes")]).await;
        assert!(try_in(&world, "maria", PASSWORD).await.is_some());
        let rows = sql!("SELECT count(*) FROM account_portal");
        assert_eq!(world.count(rows).await, 3, "nothing is overwritten");
    }

    async fn a_change_of_password_is_asked_for_and_taken_back(world: World) {
        let maria = world.person("maria").await;
        world.get("maria", "/account").await.shows("Maria Sandell");
        world.post("karin", "/api/must_change_password", &[("person", &maria), ("must", "true")]).await;
        assert_eq!(world.get("maria", "/people").await.location.as_deref(), Some("/account/password"));
        let again = world.island("karin", "/api/must_change_password", &format!("person={maria}&must=true")).await;
        assert_eq!(again.status, 409);
        world.get("karin", &format!("/people/{maria}/account")).await.shows("måste lösenordet bytas");
        world.post("karin", "/api/must_change_password", &[("person", &maria), ("must", "false")]).await;
        assert_ne!(world.get("maria", "/people").await.location.as_deref(), Some("/account/password"));
        assert!(try_in(&world, "maria", PASSWORD).await.is_some(), "the password is still the same");
    }

    async fn a_user_name_is_one_persons_only(world: World) {
        let maria = world.person("maria").await;
        let page = format!("/people/{maria}/account");
        world.post("karin", "/api/rename_account", &[("person", &maria), ("user_name", "PETER")]).await;
        world.get("karin", &page).await.shows("går inte att använda").shows("value=\"PETER\"");
        world.post("karin", "/api/rename_account", &[("person", &maria), ("user_name", "Maria.S")]).await;
        world.get("karin", &page).await.shows("Användarnamnet är bytt").shows("maria.s");
        assert!(try_in(&world, "maria", PASSWORD).await.is_none());
        assert!(try_in(&world, "maria.s", PASSWORD).await.is_some());
        // The receipt takes it back.
        world.post("karin", "/api/rename_account", &[("person", &maria), ("user_name", "maria")]).await;
        assert!(try_in(&world, "maria", PASSWORD).await.is_some());
        assert_eq!(world.count(sql!("SELECT count(*) FROM account_name")).await, 2);
    }

    async fn a_second_account_for_the_same_person_is_stale(world: World) {
        let maria = world.person("maria").await;
        let answer = world.island("karin", "/api/make_account", &format!("person={maria}&user_name=maria.again")).await;
        assert_eq!(answer.status, 409, "{}", answer.body);
    }

    async fn a_school_administrator_reaches_the_accounts_of_her_school_only(world: World) {
        let maria = world.person("maria").await;
        assert_eq!(world.get("elin", &format!("/people/{maria}/account")).await.status, 404);
        let petra = world.person("petra").await;
        world.get("elin", &format!("/people/{petra}/account")).await.shows("/api/give_password");
    }
}

/// What stands on a page between two texts, each time.
fn between<'a>(page: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    page.split(from).skip(1).filter_map(|rest| rest.split(to).next()).collect()
}

both! {
    async fn many_accounts_are_checked_first_and_then_taken_into_use_on_paper(world: World) {
        let school = world.id(sql!("SELECT unit_id FROM unit WHERE external_id = 'kyrkby'")).await;
        let page = world.get("karin", &format!("/activations?unit={school}&kind=pupil")).await;
        page.shows("/api/activate_many").shows("går bara att ge på papper").hides("Tilde").hides("value=\"mail\"");
        let people = between(&page.body, "name=\"people[", "</label>");
        let ids: Vec<&str> = people.iter().filter_map(|rest| rest.split("value=\"").nth(1)?.split('"').next()).collect();
        assert!(ids.len() > 3, "{}", ids.len());
        let (before, accounts) = (world.entries().await, world.count(sql!("SELECT count(*) FROM account")).await);
        let form = [("unit", school.as_str()), ("kind", "pupil"), ("way", "paper"), ("people[0]", ids[0]), ("people[1]", ids[1]), ("people[2]", ids[2])];
        let sheet = world.post("karin", "/api/activate_many", &form).await;
        sheet.shows("3 lappar").shows("http://localhost:3000/activate");
        assert_eq!(sheet.location, None, "shown once, in no session");
        let codes = between(&sheet.body, "<code class=\"secret\">", "<");
        let names = between(&sheet.body, "<code>", "<");
        assert_eq!(codes.len(), 3);
        assert_eq!(world.entries().await, before + 4, "one for each, and one for the batch");
        assert!(world.count(sql!("SELECT count(*) FROM account")).await > accounts);
        assert_eq!(world.count(sql!("SELECT count(*) FROM session WHERE content LIKE $1").bind(format!("%{}%", codes[0]))).await, 0);
        // The code as it is typed by hand, once.
        let typed = codes[0].to_uppercase().replace('-', " ");
        let new = "tre gula lastbilar vid havet";
        let good = [("token", typed.as_str()), ("new_password", new), ("password_again", new)];
        let answer = world.post("", "/api/activate", &good).await;
        assert_eq!(answer.location.as_deref(), Some("/sign-in"), "{}", answer.body);
        let user_name = names.iter().find(|name| !name.contains("/activate")).unwrap();
        assert!(try_in(&world, user_name, new).await.is_some());
        assert_ne!(world.post("", "/api/activate", &good).await.location.as_deref(), Some("/sign-in"), "once");
        // Two weeks later the others are worth nothing.
        let mut duty = world.gate.act(Duty::Seed).await.unwrap();
        sql!("UPDATE account_ticket SET expires_at = '2026-11-18T00:00:00.000000Z'").run(&mut duty).await.unwrap();
        duty.keep().await.unwrap();
        let late = [("token", codes[1]), ("new_password", new), ("password_again", new)];
        assert_ne!(world.post("", "/api/activate", &late).await.location.as_deref(), Some("/sign-in"));
        // Whoever is in use already is passed over.
        let again = world.island("karin", "/api/activate_many", &format!("unit={school}&kind=pupil&way=paper&people[0]={}", ids[0])).await;
        assert_eq!(again.status, 422, "{}", again.body);
    }

    async fn codes_by_mail_wait_in_the_outbox_and_nobody_sees_them(world: World) {
        let world = world.mailing().await;
        let person = without_account(&world).await;
        let school = world.id(sql!("SELECT unit_id FROM unit WHERE external_id = 'kyrkby'")).await;
        change(&world, sql!("UPDATE person SET email = 'pupil@kommun.example' WHERE person_id = $1").bind(person.parse::<uuid::Uuid>().unwrap())).await;
        let form = [("unit", school.as_str()), ("kind", "pupil"), ("way", "mail"), ("people[0]", &person)];
        let answer = world.post("karin", "/api/activate_many", &form).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(world.count(sql!("SELECT count(*) FROM notice WHERE kind = 'activation' AND state = 'waiting'")).await, 1);
        assert_eq!(world.count(sql!("SELECT count(*) FROM account_ticket")).await, 0, "the code is made when the mail is sent");
        world.get("karin", &format!("/people/{person}/account")).await.shows("väntar på att skickas");
    }

    async fn nobody_prints_a_code_of_somebody_to_whom_more_is_open(world: World) {
        let birgitta: uuid::Uuid = world.person("birgitta").await.parse().unwrap();
        let school = world.id(sql!("SELECT e.unit_id FROM employment e WHERE e.person_id = $1 AND e.replaced_at IS NULL").bind(birgitta)).await;
        let forget = sql!("DELETE FROM password WHERE account_id = (SELECT a.account_id FROM account a WHERE a.person_id = $1)");
        change(&world, forget.bind(birgitta)).await;
        let answer = world.island("karin", "/api/activate_many", &format!("unit={school}&kind=staff&way=paper&people[0]={birgitta}")).await;
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert_eq!(world.count(sql!("SELECT count(*) FROM account_ticket")).await, 0);
    }
}
