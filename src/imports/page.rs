//! The page of imports: a new one, and those there were.

use leptos::prelude::*;

use super::read::Format;
use super::runs::{self, RunRow};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Clock, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewImports;
use crate::ui::{Choice, Empty, Field, Head, SelectField, TextField, typed_for};
use crate::words::{Words, use_words};

pub struct ImportsPage;

const ACTION: &str = "/api/plan_import";

impl Page for ImportsPage {
    type Right = ViewImports;
    const HERE: &'static str = "/imports";

    async fn sheet(permit: &mut Permit<ViewImports>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let rows = runs::list(permit).await?;
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let form = permit.may("imports.apply").then(|| form(words, &typed));
        let list = if rows.is_empty() {
            view! { <Empty title=words.say("imports-list") hint=words.say("imports-nothing")/> }.into_any()
        } else {
            table(words, rows, &permit.gate().clock).into_any()
        };
        let body = view! {
            <Head title=words.say("imports-title") lede=words.say("imports-lede")/>
            <div class="stack">
                {form}
                <section class="sheet" aria-labelledby="runs-head"><header><h2 id="runs-head">{words.say("imports-list")}</h2></header>{list}</section>
            </div>
        };
        Ok(Sheet::new(words.say("imports-title"), body))
    }
}

fn form(words: &'static Words, typed: &crate::ui::Typed) -> impl IntoView + use<> {
    let formats = Format::ALL.map(|format| Choice::new(format.word(), words.say(&format!("imports-format-{}", format.word())))).to_vec();
    let described = if typed.fault("files").is_some() { "files-hint files-fault" } else { "files-hint" };
    let names_columns = ["column_code", "column_name", "column_municipality"].iter().any(|field| !typed.or(field, "").is_empty());
    view! {
        <section class="sheet" aria-labelledby="new-head">
            <header><h2 id="new-head">{words.say("imports-new")}</h2></header>
            <form method="post" action=ACTION enctype="multipart/form-data" class="pad-in stack-s">
                <SelectField id="format" name="format" label=words.say("imports-format") choices=formats chosen=typed.or("format", "") fault=typed.fault("format")/>
                <TextField id="source" name="source" label=words.say("imports-source") value=typed.or("source", "") hint=words.say("imports-source-hint")/>
                <Field id="files" label=words.say("imports-files") hint=words.say("imports-files-hint") fault=typed.fault("files")>
                    <input class="input" id="files" name="files" type="file" multiple required aria-describedby=described/>
                </Field>
                <details class="more" open=names_columns>
                    <summary>{words.say("imports-columns")}</summary>
                    <div class="stack-s">
                        <p class="hint">{words.say("imports-columns-hint")}</p>
                        <TextField id="column-code" name="column_code" label=words.say("imports-column-code") value=typed.or("column_code", "")/>
                        <TextField id="column-name" name="column_name" label=words.say("imports-column-name") value=typed.or("column_name", "")/>
                        <TextField id="column-municipality" name="column_municipality" label=words.say("imports-column-municipality") value=typed.or("column_municipality", "")/>
                    </div>
                </details>
                <div class="actions"><button class="btn primary" type="submit">{words.say("imports-plan")}</button></div>
            </form>
        </section>
    }
}

fn table(words: &'static Words, rows: Vec<RunRow>, clock: &Clock) -> impl IntoView + use<> {
    let th = |key: &str| words.say(key);
    let rows = rows
        .into_iter()
        .map(|run| {
            let class = match run.state.as_str() {
                "applied" => "chip ok",
                "planned" => "chip wait",
                _ => "chip plain",
            };
            let when = words.moment(clock, &run.recorded_at);
            view! {
                <tr>
                    <th scope="row"><a href=format!("/imports/{}", run.import_id)>{when}</a></th>
                    <td data-th=th("imports-column-source")>{run.source}<small class="blk">{words.say(&format!("imports-format-{}", run.format))}</small></td>
                    <td data-th=th("imports-column-files")>{run.files}</td>
                    <td data-th=th("imports-column-state")><span class=class>{words.say(&format!("imports-state-{}", run.state))}</span></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scroll" role="group" aria-labelledby="runs-head" tabindex="0">
            <table class="table cards">
                <caption class="sr">{words.say("imports-list")}</caption>
                <thead><tr>
                    <th scope="col">{th("imports-column-when")}</th><th scope="col">{th("imports-column-source")}</th>
                    <th scope="col">{th("imports-column-files")}</th><th scope="col">{th("imports-column-state")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
