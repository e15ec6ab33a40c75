//! Coming of age happens at midnight where the school is, on the day the law says, and never without a birth date.

use crate::basics::Clock;
use crate::gate::{Duty, Entry};
use crate::sql;
use crate::tests::world::{World, both};
use crate::web::Settings;

/// Another server on the same database that stands at a moment.
async fn at(world: &World, moment: &str) -> World {
    let clock = Clock::of_zone("Europe/Stockholm").unwrap().set_at(moment.parse().unwrap());
    World::set_to(world.url.clone(), None, Settings::local(3000), clock).await
}

async fn sees(world: &World, viewer: &str, target: &str, more: &str) -> bool {
    let (viewer, target) = (world.person(viewer).await, world.person(target).await);
    let page = world.get("karin", &format!("/why?viewer={viewer}&target={target}{more}")).await;
    assert_eq!(page.status, 200);
    let (yes, no) = (page.body.contains("<b>Ja, "), page.body.contains("<b>Nej, "));
    assert_ne!(yes, no, "{}", page.body);
    yes
}

async fn born(world: &World, person: &str, day: Option<&str>) {
    let mut duty = world.gate.act(Duty::Seed).await.unwrap();
    let query = sql!("UPDATE person SET born_on = $1 WHERE source = 'demo' AND external_id = $2");
    query.bind(day.map(str::to_owned)).bind(person.to_owned()).run(&mut duty).await.unwrap();
    duty.commit(Entry::of("act-import-applied")).await.unwrap();
}

both! {
    async fn access_closes_at_midnight_in_the_municipality_and_not_in_greenwich(world: World) {
        // Viktor is born on 20 November 2008. Half an hour before and after midnight in Stockholm it is 19 November in Greenwich.
        for (moment, is_open, text) in [
            ("2026-11-19T22:30:00Z", true, "Stängs 20 november 2026 kl. 00.00."),
            ("2026-11-19T23:30:00Z", false, "Stängd sedan 20 november 2026"),
        ] {
            let server = at(&world, moment).await;
            assert_eq!(sees(&server, "anna", "viktor", "").await, is_open, "{moment}");
            server.get("karin", "/guardians?q=viktor").await.shows(text);
            // The calendar has him among those of the week, and on the day itself under today.
            let calendar = server.get("karin", "/guardians/calendar").await;
            let above = calendar.body.split("Viktor Hedlund").next().unwrap().rsplit("id=\"calendar-").next().unwrap();
            assert!(above.starts_with(if is_open { "week" } else { "today" }), "{moment}");
        }
        // In summer the same midnight is an hour earlier there.
        born(&world, "viktor", Some("2009-06-10")).await;
        for (moment, is_open) in [("2027-06-09T21:30:00Z", true), ("2027-06-09T22:30:00Z", false)] {
            assert_eq!(sees(&at(&world, moment).await, "anna", "viktor", "").await, is_open, "{moment}");
        }
    }

    async fn whoever_is_born_on_a_leap_day_comes_of_age_on_the_first_of_march(world: World) {
        born(&world, "viktor", Some("2012-02-29")).await;
        for (day, is_open) in [("2030-02-28", true), ("2030-03-01", false)] {
            assert_eq!(sees(&world, "anna", "viktor", &format!("&day={day}")).await, is_open, "{day}");
        }
        for (moment, is_open) in [("2030-02-28T22:30:00Z", true), ("2030-02-28T23:30:00Z", false)] {
            assert_eq!(sees(&at(&world, moment).await, "anna", "viktor", "").await, is_open, "{moment}");
        }
    }

    async fn without_a_birth_date_nothing_opens_on_any_day(world: World) {
        for day in ["1990-01-01", "2026-11-18", "2030-01-01", "2100-01-01"] {
            assert!(!sees(&world, "susanne", "isak", &format!("&day={day}")).await, "{day}");
        }
        // As soon as it is forgotten it is closed, as soon as it is known it opens.
        assert!(sees(&world, "katarina", "elsa", "").await);
        born(&world, "elsa", None).await;
        assert!(!sees(&world, "katarina", "elsa", "").await);
        born(&world, "isak", Some("2014-05-05")).await;
        assert!(sees(&world, "susanne", "isak", "").await);
    }
}
