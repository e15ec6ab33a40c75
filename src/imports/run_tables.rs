//! The two tables of an import: what it changes and what it left out.

use leptos::prelude::*;

use super::fault::{Fault, Place};
use super::names::{Names, kind_of_field};
use super::run_page::{Row, What};
use crate::ui::{Icon, Sign};
use crate::words::Words;

/// So many rows are shown; the counts are of all.
pub const SHOWN: usize = 500;

/// A value as it is told: what it refers to by name. A civic number is never told (`workflows.md` 2: sensitive).
fn in_words(words: &Words, names: &Names, field: &str, value: String) -> String {
    if field == "civic_number" {
        return words.say("imports-not-shown");
    }
    kind_of_field(field).and_then(|kind| names.get(kind, &value).map(str::to_owned)).unwrap_or(value)
}

/// What changes, record by record, each by its name.
pub fn change_table(words: &'static Words, rows: Vec<Row>, names: &Names) -> impl IntoView + use<> {
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
            let name = names.get(row.kind, &row.id).map(str::to_owned);
            let id = row.id.clone();
            let record = match name {
                Some(name) => view! { {name}<small class="blk id">{id}</small> }.into_any(),
                None => id.into_any(),
            };
            let fields = row
                .fields
                .into_iter()
                .map(|field| {
                    let value = |value: Option<String>| {
                        value.map_or_else(|| words.say("audit-from-nothing"), |value| in_words(words, names, &field.field, value))
                    };
                    let (label, before, after) =
                        (words.say(&format!("imports-field-{}", field.field)), value(field.before.clone()), value(field.after.clone()));
                    view! {
                        <span class="before-after">
                            <small>{label}</small>" "<del>{before}</del>
                            <Icon sign=Sign::Arrow label=words.say("audit-becomes")/><ins>{after}</ins>
                        </span>
                    }
                })
                .collect_view();
            view! {
                {heading.map(|heading| view! { <tr class="group"><th scope="rowgroup" colspan="3">{heading}</th></tr> })}
                <tr>
                    <th scope="row">{record}</th>
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

/// What was left out, and why.
pub fn fault_table(words: &'static Words, faults: Vec<Fault>) -> impl IntoView {
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
