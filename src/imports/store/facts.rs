//! Writing facts with days: a changed one is a new row, and the old one says until when it was known.

use uuid::Uuid;

use super::{Writing, changes};
use crate::basics::{Day, Problem};
use crate::db::{Door, Query};
use crate::imports::model::{Bundle, Certificate, Duty, Employment, Enrolment, Guardianship, Head, Membership, Pause, Protection, Record};
use crate::imports::plan::Plan;
use crate::rights::Access;
use crate::sql;

pub fn from(day: Option<Day>) -> String {
    day.map_or_else(|| "0001-01-01".to_owned(), |day| day.to_string())
}

pub fn to(day: Option<Day>) -> String {
    day.map_or_else(|| "9999-12-31".to_owned(), |day| day.to_string())
}

/// All lists of facts.
pub async fn all(door: &mut impl Door, writing: &Writing<'_>, wanted: &Bundle, plan: &Plan) -> Result<(), Problem> {
    list::<Enrolment>(door, writing, wanted, plan).await?;
    list::<Membership>(door, writing, wanted, plan).await?;
    list::<Employment>(door, writing, wanted, plan).await?;
    list::<Pause>(door, writing, wanted, plan).await?;
    list::<Duty>(door, writing, wanted, plan).await?;
    list::<Guardianship>(door, writing, wanted, plan).await?;
    list::<Protection>(door, writing, wanted, plan).await?;
    list::<Certificate>(door, writing, wanted, plan).await?;
    list::<Head>(door, writing, wanted, plan).await?;
    Ok(())
}

/// A fact as a row of its table. Every insert binds: row id, own values, from, to, recorded, source, external id.
///
/// INVARIANT: a row that was replaced is found by its own id. Only the rows that stand are indexed by what the source calls them, so a
/// statement that looked for replaced ones would read the whole table once a record.
trait Fact: Record {
    /// The row that stands is replaced; gives its id. Values: moment, source, external id.
    fn replace() -> Query;
    /// A row that was replaced is copied as one that ended. Values: new row id, moment, last day, the row.
    fn end() -> Query;
    /// `replaced`: the row that stood before it.
    fn insert(&self, writing: &Writing<'_>, replaced: Option<Uuid>) -> Result<Query, Problem>;
    fn days(&self) -> (Option<Day>, Option<Day>);
}

async fn list<T: Fact>(door: &mut impl Door, writing: &Writing<'_>, wanted: &Bundle, plan: &Plan) -> Result<(), Problem> {
    let changes = changes::<T>(&writing.known, wanted, plan);
    let stands = T::list(&writing.known.bundle).is_some_and(|list| !list.is_empty()) || !writing.known.gone.is_empty();
    for record in changes.put {
        let replaced = if stands { replace::<T>(door, writing, record.id()).await? } else { None };
        let (first, last) = record.days();
        let insert = record.insert(writing, replaced)?.bind(from(first)).bind(to(last));
        insert.bind(writing.now).bind(writing.source).bind(record.id()).run(door).await?;
    }
    for id in changes.end {
        if let Some(row) = replace::<T>(door, writing, &id).await? {
            T::end().bind(Uuid::now_v7()).bind(writing.now).bind(writing.ended()).bind(row).run(door).await?;
        }
    }
    Ok(())
}

async fn replace<T: Fact>(door: &mut impl Door, writing: &Writing<'_>, id: &str) -> Result<Option<Uuid>, Problem> {
    let row: Option<(Uuid,)> = T::replace().bind(writing.now).bind(writing.source).bind(id).first(door).await?;
    Ok(row.map(|(row,)| row))
}

macro_rules! fact {
    ($name:ident, $table:literal, $row:literal, $columns:literal, $insert:literal, |$record:ident, $writing:ident, $replaced:pat_param| [$($value:expr),*]) => {
        impl Fact for $name {
            fn replace() -> Query {
                sql!(concat!(
                    "UPDATE ", $table, " SET replaced_at = $1 WHERE source = $2 AND external_id = $3 AND replaced_at IS NULL RETURNING ", $row
                ))
            }

            fn end() -> Query {
                sql!(concat!(
                    "INSERT INTO ", $table, " (", $row, ", ", $columns, ", from_day, to_day, recorded_at, source, external_id, gone_at)
                     SELECT $1, ", $columns, ", from_day, CASE WHEN to_day < $3 THEN to_day ELSE $3 END, $2, source, external_id, $2
                       FROM ", $table, " WHERE ", $row, " = $4"
                ))
            }

            fn insert(&self, $writing: &Writing<'_>, $replaced: Option<Uuid>) -> Result<Query, Problem> {
                let $record = self;
                Ok(sql!(concat!(
                    "INSERT INTO ", $table, " (", $row, ", ", $columns, ", from_day, to_day, recorded_at, source, external_id) VALUES (", $insert, ")"
                ))
                .bind(Uuid::now_v7())
                $(.bind($value))*)
            }

            fn days(&self) -> (Option<Day>, Option<Day>) {
                (self.from, self.to)
            }
        }
    };
}

fact!(Enrolment, "enrolment", "enrolment_id", "person_id, unit_id", "$1, $2, $3, $4, $5, $6, $7, $8", |record, writing, _| [
    writing.person(&record.person)?,
    writing.unit(&record.unit)?
]);
fact!(Membership, "membership", "membership_id", "person_id, group_id", "$1, $2, $3, $4, $5, $6, $7, $8", |record, writing, _| [
    writing.person(&record.person)?,
    writing.group(&record.group)?
]);
fact!(
    Employment,
    "employment",
    "employment_id",
    "person_id, unit_id, position, kind",
    "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10",
    |record, writing, _| [writing.person(&record.person)?, writing.unit(&record.unit)?, &record.position, record.kind.word()]
);
fact!(Pause, "employment_pause", "pause_id", "person_id, employment", "$1, $2, $3, $4, $5, $6, $7, $8", |record, writing, _| [
    writing.person(&record.person)?,
    format!("{}|{}", writing.source, record.employment)
]);
fact!(Duty, "duty", "duty_id", "person_id, kind, for_id, group_id", "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10", |record, writing, _| [
    writing.person(&record.person)?,
    &record.kind,
    record.stands_for.as_deref().map(|id| writing.person(id)).transpose()?,
    record.group.as_deref().map(|id| writing.group(id)).transpose()?
]);
fact!(
    Guardianship,
    "guardianship",
    "guardianship_id",
    "guardian_id, pupil_id, access, informed, custodial, only_modules",
    // What a consent is for outlives the new row, as long as the access does.
    "$1, $2, $3, $4, $5, $6, (SELECT w.only_modules FROM guardianship w WHERE w.guardianship_id = $7 AND w.access = $4), $8, $9, $10, $11, $12",
    |record, writing, replaced| [
        writing.person(&record.guardian)?,
        writing.person(&record.pupil)?,
        record.access.value().copied().unwrap_or(Access::Automatic).word(),
        record.informed.value().copied().unwrap_or(true),
        record.custodial.value().copied().unwrap_or(true),
        replaced
    ]
);
fact!(Protection, "protection", "protection_id", "person_id, marking", "$1, $2, $3, $4, $5, $6, $7, $8", |record, writing, _| [
    writing.person(&record.person)?,
    &record.marking
]);
fact!(Certificate, "certificate", "certificate_id", "person_id, course", "$1, $2, $3, $4, $5, $6, $7, $8", |record, writing, _| [
    writing.person(&record.person)?,
    &record.course
]);
fact!(Head, "unit_head", "head_id", "unit_id, person_id", "$1, $2, $3, $4, $5, $6, $7, $8", |record, writing, _| [
    writing.unit(&record.unit)?,
    writing.person(&record.person)?
]);
