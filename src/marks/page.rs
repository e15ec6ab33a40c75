//! The ticked rows: which mark they get or lose, whom that would change and whom not, and the form that does it.

use leptos::prelude::*;

use super::bulk_api::{DRAFT, Draft, within};
use super::model::{Mark, On};
use super::store::Line;
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::SetMarks;
use crate::ui::{Choice, Empty, Head, SelectField, TextField, Typed, typed_for};
use crate::words::{Words, use_words};

pub struct MarksPage;

const ACTION: &str = "/api/apply_marks";

impl Page for MarksPage {
    type Right = SetMarks;
    const HERE: &'static str = "/tables/schedulers";

    async fn sheet(permit: &mut Permit<SetMarks>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let title = words.say("marks-title");
        let Some(draft) = asked.visitor.kept::<Draft>(DRAFT).await? else {
            let body = view! { <Head title=title.clone()/><Empty title=words.say("bulk-none") hint=words.say("marks-none-hint")/> };
            return Ok(Sheet::new(title, body));
        };
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let asked_for = |field: &str| typed.or(field, asked.query.get(field).unwrap_or_default());
        let mark = Mark::of_word(&asked_for("mark")).filter(|mark| draft.marks().contains(mark));
        let to = asked_for("to") != "off";
        let rows = within(permit, &draft).await?;
        let (same, other): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(_, line)| mark.is_some_and(|mark| line.has(mark) == to));
        let confirm = mark.filter(|_| !other.is_empty()).map(|mark| confirm(words, &draft, mark, to, other.len(), &typed));
        let left = if to { "marks-left-on" } else { "marks-left-off" };
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href=draft.back.clone()>{words.say("bulk-back")}</a></li></ol></nav>
            <Head title=title.clone() lede=words.tell("marks-lede", &[("count", (same.len() + other.len()).into())])/>
            <div class="cols">
                <div class="stack">
                    {(!same.is_empty()).then(|| list(words, left, &same))}
                    {(!other.is_empty()).then(|| list(words, "bulk-changed", &other))}
                </div>
                <div class="stack">{choose(words, draft.marks(), mark, to, &typed)}{confirm}</div>
            </div>
        };
        Ok(Sheet::new(title, body))
    }
}

/// Which mark: asked by a form of its own, so that the lists beside it say exactly whom it would change.
fn choose(words: &'static Words, marks: &[Mark], mark: Option<Mark>, to: bool, typed: &Typed) -> impl IntoView + use<> {
    let choices = marks.iter().map(|mark| Choice::new(mark.word(), words.say(mark.key()))).collect();
    let chosen = mark.map(|mark| mark.word().to_owned()).unwrap_or_default();
    let ways = [("on", "marks-on", to), ("off", "marks-off", !to)]
        .map(|(value, key, checked)| {
            view! { <label class="check"><input type="radio" name="to" value=value checked=checked/>{words.say(key)}</label> }
        })
        .into_iter()
        .collect_view();
    view! {
        <form action="/marks" class="sheet pad stack-s">
            <SelectField id="mark" name="mark" label=words.say("marks-which") choices=choices chosen=chosen fault=typed.fault("mark")/>
            <fieldset class="stack-s"><legend>{words.say("marks-to")}</legend>{ways}</fieldset>
            <div class="actions"><button class="btn" type="submit">{words.say("bulk-look")}</button></div>
        </form>
    }
}

fn confirm(words: &'static Words, draft: &Draft, mark: Mark, to: bool, count: usize, typed: &Typed) -> impl IntoView + use<> {
    let hidden = [("draft", draft.id.to_string()), ("mark", mark.word().to_owned()), ("to", if to { "on" } else { "off" }.to_owned())]
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .into_iter()
        .collect_view();
    view! {
        <form method="post" action=ACTION class="sheet pad stack-s">
            {hidden}
            <TextField id="reason" name="reason" label=words.say("bulk-reason") value=typed.or("reason", "") fault=typed.fault("reason")/>
            <div class="actions">
                <button class="btn primary" type="submit">{words.tell("marks-apply", &[("count", count.into())])}</button>
                <a class="btn quiet" href=draft.back.clone()>{words.say("bulk-cancel")}</a>
            </div>
        </form>
    }
}

fn list(words: &'static Words, title: &str, rows: &[(On, Line)]) -> impl IntoView + use<> {
    let lines = rows
        .iter()
        .map(|(on, line)| {
            let marks = on.marks().iter().filter(|mark| line.has(**mark)).map(|mark| words.say(mark.key())).collect::<Vec<_>>().join(", ");
            view! {
                <tr>
                    <th scope="row"><a href=format!("/people/{}", on.person)>{line.name.clone()}</a></th>
                    <td data-th=words.say("tables-column-school")>{line.unit.clone()}</td>
                    <td data-th=words.say("marks-now")>{marks}</td>
                </tr>
            }
        })
        .collect_view();
    let (title, id) = (words.tell(title, &[("count", rows.len().into())]), format!("{title}-head"));
    view! {
        <section class="sheet" aria-labelledby=id.clone()>
            <header><h2 id=id.clone()>{title.clone()}</h2></header>
            <div class="scroll" role="group" aria-labelledby=id.clone() tabindex="0">
                <table class="table cards">
                    <caption class="sr">{title}</caption>
                    <thead><tr>
                        <th scope="col">{words.say("tables-column-name")}</th><th scope="col">{words.say("tables-column-school")}</th>
                        <th scope="col">{words.say("marks-now")}</th>
                    </tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        </section>
    }
}
