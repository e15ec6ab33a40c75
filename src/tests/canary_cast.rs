//! Who flies over the town of the canary: a protected pupil and one about to come of age, a protected teacher who is guardian and
//! stand-in, a head of two schools, a guardian of pupils who are not protected; with all that hangs on them.
//!
//! INVARIANT: everybody here is protected, or known by nothing but a protected person; so a town with them is one without them to
//! whoever may not know them. Their family name is nobody else's.

use crate::gate::{Duty, Entry};
use crate::seed::uuid_of as seed_id;
use crate::sql;
use crate::tests::canary_rows::Flock;
use crate::tests::world::World;

pub const CANARY: &str = "Kanariefagel";

/// Key, given name, birth day; all but the mother, whom her daughter's protection covers, are protected themselves.
pub const FLOCK: &[(&str, &str, &str)] = &[
    ("canary", "Zebulona", "2015-03-03"),
    ("canary-mother", "Zenobia", "1985-01-01"),
    ("canary-grown", "Zelma", "2008-11-20"),
    ("canary-teacher", "Zarah", "1980-02-02"),
    ("canary-head", "Zacharias", "1970-02-02"),
    ("canary-guardian", "Zita", "1984-04-04"),
];

/// Adds them all.
pub async fn add(world: &World) {
    let duty = world.gate.act(Duty::Seed).await.unwrap();
    let mut flock = Flock { now: duty.now().to_string(), duty, nth: 0 };
    for (key, given, born) in FLOCK {
        flock.person(key, given, born).await;
        if *key != "canary-mother" {
            flock.protected(key).await;
        }
    }
    pupils(&mut flock).await;
    staff(&mut flock).await;
    guardians(&mut flock).await;
    flock.duty.keep().await.unwrap();
    entries(world).await;
}

/// What the pupils are in, and an exception for one who may know one of them.
async fn pupils(flock: &mut Flock) {
    flock.placed("canary", "kyrkby", "kyrkby-7B").await;
    // She changes schools: neither the one she leaves nor the one she comes to is told.
    flock.placed("canary", "tallas", "tallas-4A").await;
    flock.placed("canary-grown", "upper", "upper-NA").await;
    for (guardian, pupil) in
        [("maria", "canary"), ("canary-mother", "canary"), ("hanna", "canary"), ("fatima", "canary-grown"), ("canary-teacher", "canary")]
    {
        flock.guardian(guardian, pupil, "enabled").await;
    }
    flock.consent("canary", "maria").await;
    let (id, now) = (flock.next(), flock.now.clone());
    let query = sql!(
        "INSERT INTO protection_exception (exception_id, viewer_id, subject_id, from_day, to_day, recorded_at, source, external_id)
         VALUES ($1, $2, $3, '0001-01-01', '9999-12-31', $4, 'demo', 'canary')"
    );
    query.bind(id).bind(seed_id("lena")).bind(seed_id("canary")).bind(now).run(&mut flock.duty).await.unwrap();
    let (id, now) = (flock.next(), flock.now.clone());
    sql!(
        "INSERT INTO audience (row_id, system_key, hat, role_id, pupil_id, from_day, to_day, recorded_at)
         SELECT $1, system_key, 'pupil', role_id, $2, '0001-01-01', '9999-12-31', $3 FROM role
          WHERE system_key = 'skola24' AND role_key = 'pupil_reduced'"
    )
    .bind(id)
    .bind(seed_id("canary"))
    .bind(now)
    .run(&mut flock.duty)
    .await
    .unwrap();
}

/// A teacher at two schools with duties, roles and a stand-in; a head of a school that has one already and of one that has none.
async fn staff(flock: &mut Flock) {
    for (who, unit, position) in [
        ("canary-teacher", "kyrkby", "teacher"),
        ("canary-teacher", "hamn", "scheduler"),
        ("canary-head", "tallas", "principal"),
        ("canary-head", "hamn", "principal"),
    ] {
        flock.employed(who, unit, position).await;
    }
    // Removed from a school where a role of hers was left behind.
    flock.employed("canary-teacher", "upper", "teacher").await;
    sql!("UPDATE employment SET to_day = '2026-10-12' WHERE person_id = $1 AND unit_id IN (SELECT unit_id FROM unit WHERE external_id = 'upper')")
        .bind(seed_id("canary-teacher"))
        .run(&mut flock.duty)
        .await
        .unwrap();
    flock.role("canary-teacher", "skola24", "clerk", Some("upper")).await;
    for unit in ["tallas", "hamn"] {
        flock.head("canary-head", unit).await;
    }
    for (who, kind, for_whom, group) in [
        ("canary-teacher", "class_teacher", None, Some("kyrkby-7B")),
        ("canary-teacher", "subject_teacher", None, Some("kyrkby-7B-MA")),
        ("canary-teacher", "class_teacher", None, Some("kyrkby-9A")),
        ("canary-teacher", "substitute", Some("johan"), None),
        ("ali", "substitute", Some("canary-teacher"), None),
        ("tomas", "substitute", Some("canary-teacher"), Some("kyrkby-9A")),
    ] {
        flock.duty(who, kind, for_whom, group).await;
    }
    for (who, system, role, unit) in [
        ("canary-teacher", "skola24", "clerk", Some("kyrkby")),
        ("canary-teacher", "skola24", "scheduler", Some("hamn")),
        ("canary-teacher", "skola24", "timetable_creator", Some("hamn")),
        ("canary-teacher", "skola24", "school_administrator", Some("kyrkby")),
        ("canary-teacher", "rollbok", "school_administrator", Some("kyrkby")),
        ("canary-head", "rollbok", "systems_manager", None),
        ("canary-head", "skola24", "municipality_administrator", None),
    ] {
        flock.role(who, system, role, unit).await;
    }
    let (id, now) = (flock.next(), flock.now.clone());
    sql!(
        "INSERT INTO adjustment (row_id, adjustment_id, system_key, item_key, person_id, give, client, opens, from_day, to_day, recorded_at)
         VALUES ($1, $1, 'skola24', 'pupils.details', $2, 'read_all', 'portal', '', '0001-01-01', '9999-12-31', $3)"
    )
    .bind(id)
    .bind(seed_id("canary-teacher"))
    .bind(now)
    .run(&mut flock.duty)
    .await
    .unwrap();
    // What a protected colleague did to others stays done, by nobody who could be named.
    sql!("UPDATE assignment SET given_by = $1 WHERE person_id = $2")
        .bind(seed_id("canary-teacher"))
        .bind(seed_id("fatima"))
        .run(&mut flock.duty)
        .await
        .unwrap();
}

/// Guardians who are protected, of pupils who are not: a child, one who comes of age on Friday, one who is of age.
async fn guardians(flock: &mut Flock) {
    for (guardian, pupil, access) in [
        ("canary-guardian", "elsa", "automatic"),
        ("canary-guardian", "viktor", "automatic"),
        ("canary-guardian", "amanda", "enabled"),
        ("canary-guardian", "noel", "disabled"),
        ("canary-teacher", "wilma", "enabled"),
        ("canary-head", "samira", "automatic"),
    ] {
        flock.guardian(guardian, pupil, access).await;
    }
    flock.consent("amanda", "canary-guardian").await;
    flock.consent("viktor", "canary-guardian").await;
}

/// What the log tells of them: about them, by them, by them about others, and about others through a link to them.
async fn entries(world: &World) {
    use crate::basics::PersonId;
    let id = |key: &str| PersonId(seed_id(key));
    let link = || seed_id("canary-guardian|elsa");
    for entry in [
        Entry::of("act-role-given").about(id("canary-teacher")).by(id("karin")),
        Entry::of("act-role-given").about(id("fatima")).by(id("canary-head")),
        Entry::of("act-account-locked").about(id("canary-guardian")).by(id("karin")),
        Entry::of("act-guardian-set")
            .about(id("elsa"))
            .by(id("birgitta"))
            .and(id("canary-guardian"))
            .record(link())
            .change("automatic", "disabled"),
        Entry::of("act-consent-said")
            .about(id("amanda"))
            .by(id("birgitta"))
            .and(id("canary-guardian"))
            .record(seed_id("canary-consent-amanda"))
            .change("", "given"),
        Entry::of("act-protected-read").about(id("canary")).by(id("birgitta")),
        Entry::of("act-protected").about(id("canary")).by(id("birgitta")),
    ] {
        world.gate.act(Duty::Seed).await.unwrap().commit(entry).await.unwrap();
    }
}
