//! Guardians as CSV or workbook: a row for each guardian and pupil of the filter, as far as the reader's right reaches.
//!
//! INVARIANT: of a protected pupil a file tells neither school nor class nor birth date, nor on what a guardian's access rests.

use axum::extract::{Extension, RawQuery};
use axum::response::Response;

use super::extent::{self, Module, named};
use super::model::{Filter, LinkRow, PupilRow};
use super::store;
use crate::basics::{Cursor, PersonId, Problem};
use crate::gate::{Permit, Visitor};
use crate::rights::own::ExportGuardians;
use crate::ui::url::Query;
use crate::web::{self, CSV, Columns, XLSX, csv, file};
use crate::words::Words;

/// Pupils in one file.
const MOST: usize = 2_000;

const HEAD: [&str; 9] = [
    "guardians-column-guardian",
    "guardians-column-pupil",
    "guardians-column-place",
    "guardians-column-born",
    "guardians-column-access",
    "guardians-column-custodial",
    "guardians-column-informed",
    "guardians-basis",
    "guardians-reference",
];

pub async fn export(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let words = Words::of(visitor.lang);
    let rows = told(&visitor, query).await;
    file(rows.and_then(|rows| csv(HEAD.map(|key| words.say(key)).to_vec(), rows.into_iter())), CSV)
}

pub async fn workbook(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let (words, today) = (Words::of(visitor.lang), visitor.gate.clock.today());
    let (rows, columns) = (told(&visitor, query).await, Columns { fixed: 2, upright: false });
    let (title, head) = (words.say("guardians-title"), HEAD.map(|key| words.say(key)));
    file(rows.and_then(|rows| web::workbook(&title, &head, rows.into_iter(), today, columns)), XLSX)
}

async fn told(visitor: &Visitor, query: Option<String>) -> Result<Vec<Vec<String>>, Problem> {
    let words = Words::of(visitor.lang);
    let mut permit = Permit::<ExportGuardians>::of(visitor).await?;
    let filter = Filter::parse(&Query::parse(&query.unwrap_or_default()));
    let offered = extent::offered(&mut permit).await?;
    let (mut rows, mut shown) = (Vec::new(), Vec::new());
    for pupil in store::list(&mut permit, &filter, &Cursor::First, MOST).await?.rows {
        shown.push(PersonId(pupil.person_id));
        for link in store::links(&mut permit, PersonId(pupil.person_id)).await? {
            shown.push(link.guardian());
            rows.push(cells(words, &pupil, &link, &offered));
        }
    }
    permit.log_reads(shown).await?;
    Ok(rows)
}

fn cells(words: &Words, pupil: &PupilRow, link: &LinkRow, offered: &[Module]) -> Vec<String> {
    let access = words.say(&format!("guardians-{}", super::sheet::word(link.access())));
    let access = named(offered, link.only_modules.as_deref()).map_or(access.clone(), |what| format!("{access}: {what}"));
    let open = |text: Option<String>| if pupil.shields > 0 { String::new() } else { text.unwrap_or_default() };
    let yes = |is: bool| words.say(if is { "schools-yes" } else { "schools-no" });
    vec![
        link.name(),
        pupil.name(),
        open(Some(pupil.place())),
        open(pupil.born_on.clone()),
        access,
        yes(link.custodial),
        yes(link.informed),
        open(link.basis.as_ref().map(|basis| words.say(&format!("guardians-basis-{basis}")))),
        open(link.reference.clone()),
    ]
}
