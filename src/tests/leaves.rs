//! Leave and return: what rests and what comes back, by the engine; undone; owned by a source; and whoever may not.

use crate::gate::{Duty, Entry};
use crate::imports::model::Bundle;
use crate::imports::store::{apply, usual_identity};
use crate::sql;
use crate::tests::world::{TODAY, World, both};

async fn job(world: &World, job: &str) -> String {
    world.id(sql!("SELECT employment_id FROM employment WHERE external_id = $1 AND replaced_at IS NULL").bind(job.to_owned())).await
}

async fn register(world: &World, who: &str, of: &str, (from, to): (&str, &str)) -> (u16, String) {
    let form = format!("form[job]={}&form[kind]=parental&form[from]={from}&form[to]={to}", job(world, of).await);
    let answer = world.island(who, "/api/register_leave", &form).await;
    (answer.status, answer.body)
}

async fn leave(world: &World) -> String {
    let row =
        sql!("SELECT pause_id FROM employment_pause WHERE source = 'rollbok' AND replaced_at IS NULL ORDER BY recorded_at DESC LIMIT 1");
    format!("leave={}", world.id(row).await)
}

/// Whether somebody has any right that rests on being employed, as the index that follows has it and one that is made anew.
async fn works(world: &World, who: &str, day: &str) -> bool {
    let (kept, anew) = (world.gate.index().await.unwrap(), world.beside().await.gate.index().await.unwrap());
    assert_eq!(kept.digest(), anew.digest());
    kept.effective(&world.person(who).await, crate::rights::Client::Portal, day.parse().unwrap()).contains_key("skola24")
}

both! {
    async fn a_leave_pauses_from_day_to_day_and_the_return_brings_back_what_is_allowed(world: World) {
        assert!(works(&world, "maria", TODAY).await);
        let maria = world.person("maria").await;
        let page = format!("/people/{maria}/leaves");
        let asked = format!("{page}?form[job]={}&form[kind]=parental&form[from]={TODAY}&form[to]=2027-02-28", job(&world, "maria|kyrkby").await);
        let before = world.entries().await;
        world.get("peter", &asked).await.shows("Det här pausas").shows("Skola24, Kyrkbyskolan");
        assert_eq!(world.entries().await, before, "looking changes nothing");
        let (status, body) = register(&world, "peter", "maria|kyrkby", (TODAY, "2027-02-28")).await;
        assert_eq!((status, body.contains("leave-registered")), (200, true), "{body}");
        assert_eq!(world.entries().await, before + 1);
        assert!(!works(&world, "maria", TODAY).await && works(&world, "maria", "2027-03-01").await);
        world.get("karin", &format!("/people/{maria}")).await.shows("Pausad till 2027-02-28");
        world.get("karin", "/tables/teachers?unit=mine&q=maria").await.shows("Pausad till 2027-02-28");
        let (status, body) = register(&world, "peter", "maria|kyrkby", ("2026-12-01", "")).await;
        assert_eq!((status, body.contains("fault-leave-already")), (422, true), "{body}");
        // Meanwhile her duty in 7B ends; the role she was given has to be trained for.
        let mut duty = world.gate.act(Duty::Seed).await.unwrap();
        sql!("UPDATE employment_pause SET from_day = '2026-09-01' WHERE source = 'rollbok'").run(&mut duty).await.unwrap();
        sql!("UPDATE duty SET to_day = '2026-10-01' WHERE external_id = 'maria|kyrkby-7B|class_teacher'").run(&mut duty).await.unwrap();
        duty.commit(Entry::of("act-import-applied")).await.unwrap();
        let shown = world.get("peter", &page).await;
        shown.shows("Kommer Maria tillbaka i dag gäller det här igen").shows("Skola24, Kyrkbyskolan").shows("Det här kommer inte tillbaka");
        shown.shows("Uppdraget i 7B slutade 1 oktober 2026.").shows("Anställningen kommer från demo.").shows("Föräldraledig");
        let form = leave(&world).await;
        assert_eq!(world.island("peter", "/api/return_from_leave", &form).await.status, 200);
        assert!(works(&world, "maria", TODAY).await && !works(&world, "maria", "2026-11-17").await, "what was is not rewritten");
        assert_eq!(world.island("peter", "/api/return_from_leave", &leave(&world).await).await.status, 409);
        assert_eq!(world.island("peter", "/api/undo_leave", &leave(&world).await).await.status, 200);
        assert!(!works(&world, "maria", TODAY).await, "the return is taken back");
        assert_eq!(world.island("peter", "/api/undo_leave", &form).await.status, 404, "an old row is gone");
        assert_eq!(world.island("peter", "/api/undo_leave", &leave(&world).await).await.status, 200);
        assert!(works(&world, "maria", TODAY).await);
        world.get("karin", &format!("/people/{maria}")).await.hides("Pausad");
        world.get("karin", "/audit").await.shows("Registrerade en ledighet").shows("Avslutade en ledighet");
    }

    async fn a_registration_taken_back_never_was(world: World) {
        assert_eq!(register(&world, "peter", "maria|kyrkby", (TODAY, "")).await.0, 200);
        assert!(!works(&world, "maria", TODAY).await);
        let digest = world.gate.index().await.unwrap().digest();
        assert_eq!(world.island("peter", "/api/undo_leave", &leave(&world).await).await.status, 200);
        assert!(works(&world, "maria", TODAY).await);
        assert_eq!(world.island("peter", "/api/undo_leave", &leave(&world).await).await.status, 200, "and taken back again");
        assert!(!works(&world, "maria", TODAY).await);
        assert_eq!(world.gate.index().await.unwrap().digest(), digest);
    }

    async fn a_leave_of_a_source_is_changed_there_and_one_of_ours_survives_its_import(world: World) {
        let sara = world.person("sara").await;
        let page = world.get("karin", &format!("/people/{sara}/leaves")).await;
        page.shows("Uppgiften kommer från demo och ändras där.").hides("/api/return_from_leave");
        let row = world.id(sql!("SELECT pause_id FROM employment_pause WHERE external_id = 'sara|leave'")).await;
        let refused = world.island("karin", "/api/return_from_leave", &format!("leave={row}")).await;
        assert_eq!((refused.status, refused.body.contains("fault-leave-owned")), (422, true), "{}", refused.body);
        assert_eq!(register(&world, "peter", "maria|kyrkby", (TODAY, "")).await.0, 200);
        // The source tells its leaves again, and there are none any more: Sara's ends, ours is none of its own.
        assert!(!works(&world, "sara", TODAY).await);
        let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
        let (now, today) = (duty.now(), world.gate.clock.today());
        let bundle = Bundle { pauses: Some(Vec::new()), ..Bundle::default() };
        assert_eq!(apply(&mut duty, "demo", &bundle, now, today, usual_identity).await.unwrap().kinds.len(), 1);
        duty.commit(Entry::of("act-import-applied")).await.unwrap();
        assert!(works(&world, "sara", TODAY).await);
        assert!(!works(&world, "maria", TODAY).await);
    }

    async fn who_may_not_registers_nothing(world: World) {
        let before = world.entries().await;
        for (who, of, status) in [
            ("tomas", "maria|kyrkby", 403),
            ("nadia", "maria|kyrkby", 403),
            ("annika", "maria|kyrkby", 404),
            ("peter", "hanna|sorgard", 404),
            ("karin", "maja|hamn", 404),
            ("peter", "peter|kyrkby", 422),
        ] {
            assert_eq!(register(&world, who, of, (TODAY, "")).await.0, status, "{who} {of}");
        }
        for (of, days, fault) in [
            ("maria|kyrkby", ("2000-01-01", ""), "fault-leave-outside"),
            ("maria|kyrkby", (TODAY, "2026-01-01"), "fault-ends-before-start"),
        ] {
            let (status, body) = register(&world, "peter", of, days).await;
            assert_eq!((status, body.contains(fault)), (422, true), "{fault}: {body}");
        }
        assert_eq!(world.entries().await, before);
        assert_eq!(register(&world, "karin", "peter|kyrkby", (TODAY, "")).await.0, 200);
        let form = leave(&world).await;
        for (who, status) in [("tomas", 403), ("annika", 404), ("peter", 403)] {
            assert_eq!(world.island(who, "/api/return_from_leave", &form).await.status, status, "{who}");
            assert_eq!(world.island(who, "/api/undo_leave", &form).await.status, status, "{who}");
        }
    }
}
