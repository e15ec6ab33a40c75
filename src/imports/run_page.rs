//! One import: what it would do or did, record by record, what was left out, and the two acts.
//!
//! INVARIANT: for a reader whose right does not open `protected`, the page is that of a world without the protected people of
//! the bundle: no row, no count.

use std::collections::HashSet;

use leptos::prelude::*;

use super::fault::{Fault, Place};
use super::links::Linked;
use super::model::{
    Bundle, Certificate, Duty, Employment, Enrolment, Group, Guardianship, Head as HeadRecord, Kind, Membership, Pause, Person, Protection,
    Unit,
};
use super::plan::{ChangedField, Plan};
use super::runs;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{ImportId, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewImports;
use crate::ui::{Action, Head, Icon, Sign};
use crate::words::{Words, use_words};

pub struct ImportPage;

/// So many rows are shown; the counts are of all.
const SHOWN: usize = 500;

impl Page for ImportPage {
    type Right = ViewImports;
    const HERE: &'static str = "/imports";

    async fn sheet(permit: &mut Permit<ViewImports>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let id: ImportId = asked.id()?;
        let run = runs::find(permit, id).await?;
        let hidden = if permit.reach().shielded.everywhere { HashSet::new() } else { hidden(&run.bundle) };
        let rows = rows(&run.plan, &hidden);
        let faults: Vec<Fault> = run.faults.into_iter().filter(|fault| permit.reach().shielded.everywhere || !fault.protected).collect();
        let same: usize = run.plan.kinds.iter().map(|kind| kind.same).sum();
        let planned = run.row.state == "planned";
        let acts = planned && permit.may("imports.apply");
        let value = move || vec![("import", id.to_string())];
        let sums = [
            ("new", count(&rows, What::New)),
            ("changed", count(&rows, What::Changed)),
            ("ended", count(&rows, What::Ended)),
            ("reappeared", count(&rows, What::Reappeared)),
        ];
        let nothing = rows.is_empty();
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href="/imports">{words.say("imports-title")}</a></li></ol></nav>
            <Head title=words.tell("imports-run-title", &[("source", run.row.source.into())]) lede=format!("{} {}", words.say(&format!("imports-run-{}", run.row.state)), run.row.files)>
                {acts.then(|| view! {
                    <Action path="/api/drop_import" values=value() label=words.say("imports-drop") class="btn stop"/>
                    {(!nothing).then(|| view! { <Action path="/api/apply_import" values=value() label=words.say("imports-apply") class="btn primary"/> })}
                })}
            </Head>
            <div class="stack">
                <dl class="blast">
                    {sums.into_iter().map(|(name, count)| sum(words, name, count)).collect_view()}
                    {hidden.is_empty().then(|| sum(words, "same", same))}
                    {sum(words, "rejected", faults.len())}
                </dl>
                {nothing.then(|| view! { <p class="why big sheet pad">{words.say("imports-nothing-to-do")}</p> })}
                {(!nothing).then(|| change_table(words, rows))}
                {(!faults.is_empty()).then(|| fault_table(words, faults))}
            </div>
        };
        Ok(Sheet::new(words.say("imports-title"), body))
    }
}

/// The ids of all records that concern a person the source marks as protected.
fn hidden(bundle: &Bundle) -> HashSet<String> {
    fn touching<T: Linked>(bundle: &Bundle, marked: &HashSet<String>, hidden: &mut HashSet<String>) {
        let list = T::list(bundle).into_iter().flatten();
        hidden.extend(
            list.filter(|record| record.links().iter().any(|link| link.kind == Kind::Person && marked.contains(link.id)))
                .map(|record| record.id().to_owned()),
        );
    }
    let marked: HashSet<String> = bundle.protections.iter().flatten().map(|mark| mark.person.clone()).collect();
    let mut hidden = marked.clone();
    touching::<Person>(bundle, &marked, &mut hidden);
    touching::<Unit>(bundle, &marked, &mut hidden);
    touching::<Group>(bundle, &marked, &mut hidden);
    touching::<Enrolment>(bundle, &marked, &mut hidden);
    touching::<Membership>(bundle, &marked, &mut hidden);
    touching::<Employment>(bundle, &marked, &mut hidden);
    touching::<Pause>(bundle, &marked, &mut hidden);
    touching::<Duty>(bundle, &marked, &mut hidden);
    touching::<Guardianship>(bundle, &marked, &mut hidden);
    touching::<Protection>(bundle, &marked, &mut hidden);
    touching::<Certificate>(bundle, &marked, &mut hidden);
    touching::<HeadRecord>(bundle, &marked, &mut hidden);
    hidden
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    New,
    Changed,
    Ended,
    Reappeared,
}

struct Row {
    kind: Kind,
    what: What,
    id: String,
    fields: Vec<ChangedField>,
}

fn rows(plan: &Plan, hidden: &HashSet<String>) -> Vec<Row> {
    let mut rows = Vec::new();
    for kind in &plan.kinds {
        let mut add = |what: What, id: &String, fields: Vec<ChangedField>| {
            if !hidden.contains(id) {
                rows.push(Row { kind: kind.kind, what, id: id.clone(), fields });
            }
        };
        kind.ended.iter().for_each(|id| add(What::Ended, id, Vec::new()));
        kind.changed.iter().for_each(|changed| add(What::Changed, &changed.id, changed.fields.clone()));
        kind.reappeared.iter().for_each(|id| add(What::Reappeared, id, Vec::new()));
        kind.new.iter().for_each(|id| add(What::New, id, Vec::new()));
    }
    rows
}

fn count(rows: &[Row], what: What) -> usize {
    rows.iter().filter(|row| row.what == what).count()
}

fn sum(words: &'static Words, name: &str, count: usize) -> impl IntoView + use<> {
    view! { <div><dt>{words.say(&format!("imports-sum-{name}"))}</dt><dd>{words.number(count as u64)}</dd></div> }
}

fn change_table(words: &'static Words, rows: Vec<Row>) -> impl IntoView {
    let total = rows.len();
    let th = |key: &str| words.say(key);
    let mut last = None;
    let shown = rows
        .into_iter()
        .take(SHOWN)
        .map(|row| {
            let heading = (last != Some(row.kind)).then(|| words.say(&format!("imports-kind-{}", row.kind.word())));
            last = Some(row.kind);
            let (class, key) = match row.what {
                What::New => ("chip ok", "imports-sum-new"),
                What::Changed => ("chip", "imports-sum-changed"),
                What::Ended => ("chip stop", "imports-sum-ended"),
                What::Reappeared => ("chip wait", "imports-sum-reappeared"),
            };
            let nothing = || words.say("audit-from-nothing");
            let fields = row
                .fields
                .into_iter()
                .map(|field| {
                    view! {
                        <span class="before-after">
                            <small>{field.field}</small>" "<del>{field.before.unwrap_or_else(nothing)}</del>
                            <Icon sign=Sign::Arrow label=words.say("audit-becomes")/><ins>{field.after.unwrap_or_else(nothing)}</ins>
                        </span>
                    }
                })
                .collect_view();
            view! {
                {heading.map(|heading| view! { <tr class="group"><th scope="rowgroup" colspan="3">{heading}</th></tr> })}
                <tr>
                    <th scope="row" class="id">{row.id}</th>
                    <td data-th=th("imports-column-what")><span class=class>{words.say(key)}</span></td>
                    <td data-th=th("imports-column-change")>{fields}</td>
                </tr>
            }
        })
        .collect_view();
    let note = (total > SHOWN).then(|| words.tell("imports-changes-shown", &[("shown", SHOWN.into()), ("count", total.into())]));
    view! {
        <section class="sheet" aria-labelledby="changes-head">
            <header><h2 id="changes-head">{words.say("imports-changes")}</h2>{note.map(|note| view! { <span class="n">{note}</span> })}</header>
            <div class="scroll" role="group" aria-labelledby="changes-head" tabindex="0">
                <table class="table cards">
                    <caption class="sr">{words.say("imports-changes")}</caption>
                    <thead><tr>
                        <th scope="col">{th("imports-column-record")}</th><th scope="col">{th("imports-column-what")}</th><th scope="col">{th("imports-column-change")}</th>
                    </tr></thead>
                    <tbody>{shown}</tbody>
                </table>
            </div>
        </section>
    }
}

fn fault_table(words: &'static Words, faults: Vec<Fault>) -> impl IntoView {
    let th = |key: &str| words.say(key);
    let rows = faults
        .into_iter()
        .take(SHOWN)
        .map(|fault| {
            let place = match fault.place {
                Place::File => String::new(),
                Place::Line(line) => line.to_string(),
                Place::Id(id) => id,
                Place::Nth(nth) => format!("#{nth}"),
            };
            let args = fault.reason.args();
            let args: Vec<(&str, crate::words::Arg)> = args.iter().map(|(name, value)| (*name, value.into())).collect();
            view! {
                <tr>
                    <th scope="row" class="id">{fault.file}</th>
                    <td data-th=th("imports-column-place") class="id">{place}</td>
                    <td data-th=th("imports-column-field")>{fault.field}</td>
                    <td data-th=th("imports-column-reason")>{words.tell(fault.reason.key(), &args)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="sheet" aria-labelledby="faults-head">
            <header><h2 id="faults-head">{words.say("imports-faults")}</h2></header>
            <div class="scroll" role="group" aria-labelledby="faults-head" tabindex="0">
                <table class="table cards">
                    <caption class="sr">{words.say("imports-faults")}</caption>
                    <thead><tr>
                        <th scope="col">{th("imports-column-file")}</th><th scope="col">{th("imports-column-place")}</th>
                        <th scope="col">{th("imports-column-field")}</th><th scope="col">{th("imports-column-reason")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}
