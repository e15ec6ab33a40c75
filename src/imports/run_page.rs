//! One import: what it would do or did, record by record, what was left out, and the two acts.
//!
//! INVARIANT: for a reader whose right does not open `protected`, the page is that of a world without the protected people of
//! the bundle: no row, no count.

use std::collections::HashSet;

use leptos::prelude::*;

use super::fault::Fault;
use super::links::Linked;
use super::marked;
use super::model::{
    Bundle, Certificate, Duty, Employment, Enrolment, Group, Guardianship, Head as HeadRecord, Kind, Membership, Pause, Person, Protection,
    Unit,
};
use super::names::Names;
use super::plan::{ChangedField, Plan};
use super::run_tables::{SHOWN, change_table, fault_table};
use super::runs;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{ImportId, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewImports;
use crate::ui::{Action, Head};
use crate::words::{Words, use_words};

pub struct ImportPage;

impl Page for ImportPage {
    type Right = ViewImports;
    const HERE: &'static str = "/imports";

    async fn sheet(permit: &mut Permit<ViewImports>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let id: ImportId = asked.id()?;
        let run = runs::find(permit, id).await?;
        let opens = permit.reach().shielded.everywhere;
        let (marked, more) = if opens && run.row.state == "planned" { marked::marked(permit, &run).await? } else { (Vec::new(), 0) };
        let hidden = if opens {
            HashSet::new()
        } else {
            let known = runs::protected(permit, &run.row.source).await?;
            hidden(&run.bundle, known)
        };
        let rows = rows(&run.plan, &hidden);
        let mut names = Names::of(&run.bundle);
        for row in rows.iter().take(SHOWN).filter(|row| row.what == What::Ended) {
            if let Some(name) = runs::name_of(permit, &run.row.source, row.kind, &row.id).await? {
                names.add(row.kind, &row.id, name);
            }
        }
        let faults: Vec<Fault> = run.faults.into_iter().filter(|fault| opens || !fault.protected).collect();
        let same = same(&run.bundle, &run.plan, &hidden);
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
                    <Action path="/api/apply_import" values=value() label=words.say("imports-apply") class="btn primary"/>
                })}
            </Head>
            <div class="stack">
                <dl class="blast">
                    {sums.into_iter().map(|(name, count)| sum(words, name, count)).collect_view()}
                    {sum(words, "same", same)}
                    {sum(words, "rejected", faults.len())}
                </dl>
                {(!marked.is_empty()).then(|| marked::list(words, marked, more))}
                {nothing.then(|| view! { <p class="why big sheet pad">{words.say("imports-nothing-to-do")}</p> })}
                {(!nothing).then(|| change_table(words, rows, &names))}
                {(!faults.is_empty()).then(|| fault_table(words, faults))}
            </div>
        };
        Ok(Sheet::new(words.say("imports-title"), body))
    }
}

/// The ids of all records that concern a person the source marks as protected, or who is `known` to be.
fn hidden(bundle: &Bundle, known: HashSet<String>) -> HashSet<String> {
    fn touching<T: Linked>(bundle: &Bundle, marked: &HashSet<String>, hidden: &mut HashSet<String>) {
        let list = T::list(bundle).into_iter().flatten();
        hidden.extend(
            list.filter(|record| record.links().iter().any(|link| link.kind == Kind::Person && marked.contains(link.id)))
                .map(|record| record.id().to_owned()),
        );
    }
    let marked: HashSet<String> = bundle.protections.iter().flatten().map(|mark| mark.person.clone()).chain(known).collect();
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

/// How many records the source has as they are here, of those that are not hidden.
fn same(bundle: &Bundle, plan: &Plan, hidden: &HashSet<String>) -> usize {
    fn of<T: Linked>(bundle: &Bundle, plan: &Plan, hidden: &HashSet<String>) -> usize {
        let Some(plan) = plan.of(T::KIND) else { return 0 };
        let changed = plan.changed.iter().map(|changed| &changed.id);
        let other: HashSet<&str> = plan.new.iter().chain(&plan.reappeared).chain(changed).map(String::as_str).collect();
        T::list(bundle).into_iter().flatten().filter(|record| !other.contains(record.id()) && !hidden.contains(record.id())).count()
    }
    of::<Unit>(bundle, plan, hidden)
        + of::<Person>(bundle, plan, hidden)
        + of::<Group>(bundle, plan, hidden)
        + of::<Enrolment>(bundle, plan, hidden)
        + of::<Membership>(bundle, plan, hidden)
        + of::<Employment>(bundle, plan, hidden)
        + of::<Pause>(bundle, plan, hidden)
        + of::<Duty>(bundle, plan, hidden)
        + of::<Guardianship>(bundle, plan, hidden)
        + of::<Protection>(bundle, plan, hidden)
        + of::<Certificate>(bundle, plan, hidden)
        + of::<HeadRecord>(bundle, plan, hidden)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    New,
    Changed,
    Ended,
    Reappeared,
}

pub struct Row {
    pub kind: Kind,
    pub what: What,
    pub id: String,
    pub fields: Vec<ChangedField>,
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
