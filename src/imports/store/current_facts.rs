//! The facts held from one source, as its bundle would say them; those that are gone by id only.

use super::current::{Known, day, word};
use crate::basics::Problem;
use crate::db::{Door, FromRow};
use crate::imports::model::{Certificate, Duty, Employment, Enrolment, Guardianship, Head, Kind, Membership, Pause, Protection};
use crate::imports::said::Said;
use crate::sql;

/// Rows of a fact: those that stand are handed on, those that are gone are remembered by id.
macro_rules! facts {
    ($known:ident, $kind:ident, $list:ident, $rows:expr, |$row:ident| $record:expr) => {
        for $row in $rows {
            if $row.gone_at.is_some() {
                $known.gone.entry(Kind::$kind).or_default().insert($row.id);
            } else {
                $known.bundle.$list.get_or_insert_default().push($record);
            }
        }
    };
}

/// A fact with up to two references, two words, and days.
#[derive(FromRow)]
struct Fact {
    id: String,
    one: String,
    other: Option<String>,
    word: String,
    from_day: String,
    to_day: String,
    gone_at: Option<String>,
}

pub(super) async fn places(door: &mut impl Door, source: &str, known: &mut Known) -> Result<(), Problem> {
    let rows: Vec<Fact> = sql!(
        "SELECT f.external_id AS id, p.external_id AS one, u.external_id AS other, '' AS word, f.from_day, f.to_day, f.gone_at
           FROM enrolment f JOIN person p ON p.person_id = f.person_id JOIN unit u ON u.unit_id = f.unit_id
          WHERE f.source = $1 AND f.replaced_at IS NULL"
    )
    .bind(source)
    .all(door)
    .await?;
    facts!(known, Enrolment, enrolments, rows, |row| Enrolment {
        id: row.id,
        person: row.one,
        unit: row.other.unwrap_or_default(),
        from: day(&row.from_day),
        to: day(&row.to_day)
    });
    let rows: Vec<Fact> = sql!(
        "SELECT f.external_id AS id, p.external_id AS one, g.external_id AS other, '' AS word, f.from_day, f.to_day, f.gone_at
           FROM membership f JOIN person p ON p.person_id = f.person_id JOIN study_group g ON g.group_id = f.group_id
          WHERE f.source = $1 AND f.replaced_at IS NULL"
    )
    .bind(source)
    .all(door)
    .await?;
    facts!(known, Membership, memberships, rows, |row| Membership {
        id: row.id,
        person: row.one,
        group: row.other.unwrap_or_default(),
        from: day(&row.from_day),
        to: day(&row.to_day)
    });
    let rows: Vec<Fact> = sql!(
        "SELECT f.external_id AS id, p.external_id AS one, u.external_id AS other, f.kind || '|' || f.position AS word, f.from_day, f.to_day,
                f.gone_at
           FROM employment f JOIN person p ON p.person_id = f.person_id JOIN unit u ON u.unit_id = f.unit_id
          WHERE f.source = $1 AND f.replaced_at IS NULL"
    )
    .bind(source)
    .all(door)
    .await?;
    facts!(known, Employment, employments, rows, |row| {
        let (kind, position) = row.word.split_once('|').unwrap_or(("home", &row.word));
        Employment {
            person: row.one,
            unit: row.other.unwrap_or_default(),
            position: position.to_owned(),
            kind: word(kind)?,
            from: day(&row.from_day),
            to: day(&row.to_day),
            id: row.id,
        }
    });
    let rows: Vec<Fact> = sql!(
        "SELECT f.external_id AS id, p.external_id AS one, u.external_id AS other, '' AS word, f.from_day, f.to_day, f.gone_at
           FROM unit_head f JOIN person p ON p.person_id = f.person_id JOIN unit u ON u.unit_id = f.unit_id
          WHERE f.source = $1 AND f.replaced_at IS NULL"
    )
    .bind(source)
    .all(door)
    .await?;
    facts!(known, Head, heads, rows, |row| Head {
        id: row.id,
        person: row.one,
        unit: row.other.unwrap_or_default(),
        from: day(&row.from_day),
        to: day(&row.to_day)
    });
    Ok(())
}

#[derive(FromRow)]
struct DutyRow {
    id: String,
    person: String,
    kind: String,
    stands_for: Option<String>,
    group_key: Option<String>,
    from_day: String,
    to_day: String,
    gone_at: Option<String>,
}

#[derive(FromRow)]
struct Link {
    id: String,
    guardian: String,
    pupil: String,
    access: String,
    informed: bool,
    custodial: bool,
    from_day: String,
    to_day: String,
    gone_at: Option<String>,
}

pub(super) async fn relations(door: &mut impl Door, source: &str, known: &mut Known) -> Result<(), Problem> {
    let rows: Vec<DutyRow> = sql!(
        "SELECT f.external_id AS id, p.external_id AS person, f.kind, s.external_id AS stands_for, g.external_id AS group_key, f.from_day,
                f.to_day, f.gone_at
           FROM duty f JOIN person p ON p.person_id = f.person_id LEFT JOIN person s ON s.person_id = f.for_id
                LEFT JOIN study_group g ON g.group_id = f.group_id
          WHERE f.source = $1 AND f.replaced_at IS NULL"
    )
    .bind(source)
    .all(door)
    .await?;
    facts!(known, Duty, duties, rows, |row| Duty {
        id: row.id,
        person: row.person,
        kind: row.kind,
        stands_for: row.stands_for,
        group: row.group_key,
        from: day(&row.from_day),
        to: day(&row.to_day)
    });
    let rows: Vec<Link> = sql!(
        "SELECT f.external_id AS id, a.external_id AS guardian, p.external_id AS pupil, f.access, f.informed, f.custodial, f.from_day,
                f.to_day, f.gone_at
           FROM guardianship f JOIN person a ON a.person_id = f.guardian_id JOIN person p ON p.person_id = f.pupil_id
          WHERE f.source = $1 AND f.replaced_at IS NULL"
    )
    .bind(source)
    .all(door)
    .await?;
    facts!(known, Guardianship, guardianships, rows, |row| Guardianship {
        id: row.id,
        guardian: row.guardian,
        pupil: row.pupil,
        access: Said::Is(word(&row.access)?),
        informed: Said::Is(row.informed),
        custodial: Said::Is(row.custodial),
        from: day(&row.from_day),
        to: day(&row.to_day),
    });
    let rows: Vec<Fact> = sql!(
        "SELECT f.external_id AS id, p.external_id AS one, f.employment AS other, '' AS word, f.from_day, f.to_day, f.gone_at
           FROM employment_pause f JOIN person p ON p.person_id = f.person_id WHERE f.source = $1 AND f.replaced_at IS NULL"
    )
    .bind(source)
    .all(door)
    .await?;
    facts!(known, Pause, pauses, rows, |row| Pause {
        employment: row.other.as_deref().and_then(|key| key.split_once('|')).map(|(_, id)| id.to_owned()).unwrap_or_default(),
        id: row.id,
        person: row.one,
        from: day(&row.from_day),
        to: day(&row.to_day)
    });
    let rows: Vec<Fact> = sql!(
        "SELECT f.external_id AS id, p.external_id AS one, CAST(NULL AS TEXT) AS other, f.marking AS word, f.from_day, f.to_day, f.gone_at
           FROM protection f JOIN person p ON p.person_id = f.person_id WHERE f.source = $1 AND f.replaced_at IS NULL"
    )
    .bind(source)
    .all(door)
    .await?;
    facts!(known, Protection, protections, rows, |row| Protection {
        id: row.id,
        person: row.one,
        marking: row.word,
        from: day(&row.from_day),
        to: day(&row.to_day)
    });
    let rows: Vec<Fact> = sql!(
        "SELECT f.external_id AS id, p.external_id AS one, CAST(NULL AS TEXT) AS other, f.course AS word, f.from_day, f.to_day, f.gone_at
           FROM certificate f JOIN person p ON p.person_id = f.person_id WHERE f.source = $1 AND f.replaced_at IS NULL"
    )
    .bind(source)
    .all(door)
    .await?;
    facts!(known, Certificate, certificates, rows, |row| Certificate {
        id: row.id,
        person: row.one,
        course: row.word,
        from: day(&row.from_day),
        to: day(&row.to_day)
    });
    Ok(())
}
