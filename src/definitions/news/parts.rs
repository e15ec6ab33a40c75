//! What the page of a newer version is made of: its lines with their answers, and the look at what was answered.

use leptos::prelude::*;

use super::api::path;
use super::draft::Draft;
use super::told::Told;
use crate::systems::newer::Newer;
use crate::systems::news::{Answer, News};
use crate::ui::{Action, Icon, Sign, TextField, Typed};

pub const ACTION: &str = "/api/review_news";
pub const SAVE: &str = "/api/save_news";

/// The lines that wait, as one plain form.
pub fn form(told: Told<'_>, newer: &Newer, draft: Option<&Draft>, fault: Option<String>) -> impl IntoView + use<> {
    let words = told.words;
    let th = |key: &str| view! { <th scope="col">{words.say(key)}</th> };
    let heads = ["news-line", "news-yours", "news-old", "news-new", "news-answer"].map(th).into_iter().collect_view();
    let mut record = "";
    let rows = newer
        .lines
        .iter()
        .map(|line| {
            let begins = line.spot.record != record;
            record = &line.spot.record;
            row(told, line, begins, draft.map_or(Answer::Later, |draft| draft.answer(line)))
        })
        .collect_view();
    let free = newer.lines.iter().filter(|line| !line.is_contested()).count();
    let fault = fault.map(|text| view! { <p class="error" id="form"><Icon sign=Sign::Stop/>{text}</p> });
    view! {
        <form method="post" action=ACTION class="stack-s">
            <input type="hidden" name="form[system]" value=newer.stands.key.clone()/>
            {fault}
            <div class="actions">
                <button class="btn" type="submit" name="form[all]" value="yes">{words.tell("news-all", &[("count", free.into())])}</button>
                <button class="btn primary" type="submit">{words.say("news-look")}</button>
            </div>
            <div class="sheet scroll" role="group" aria-labelledby="news-caption" tabindex="0">
                <table class="table cards news">
                    <caption id="news-caption" class="sr">{words.say("news-caption")}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <div class="actions"><button class="btn primary" type="submit">{words.say("news-look")}</button></div>
        </form>
    }
}

fn row(told: Told<'_>, line: &News, begins: bool, answer: Answer) -> impl IntoView + use<> {
    let words = told.words;
    let (record, field) = (told.record(&line.spot.record), told.field(line));
    let name = format!("form[line][{}]", line.token());
    let choices = [(Answer::Accept, "accept"), (Answer::Ignore, "ignore"), (Answer::Later, "later")].map(|(is, value)| {
        let (name, word) = (name.clone(), words.say(&format!("news-answer-{value}")));
        view! { <label><input type="radio" name=name value=value checked=answer == is autocomplete="off"/>{word}</label> }
    });
    let legend = format!("{record}, {field}");
    let contested = line
        .is_contested()
        .then(|| view! { <div><span class="chip wait"><Icon sign=Sign::Warning/>{words.say("news-contested")}</span></div> });
    let own = line.is_of_own_role().then(|| view! { <div><span class="chip">{words.say("news-own-role")}</span></div> });
    let side = |side: &Option<String>| told.side(line, side.as_deref());
    view! {
        {begins.then(|| view! { <tr class="group"><th scope="rowgroup" colspan="5">{record}</th></tr> })}
        <tr>
            <th scope="row">{field}{own}</th>
            <td data-th=words.say("news-yours")><span>{side(&line.yours)}</span>{contested}</td>
            <td data-th=words.say("news-old")>{side(&line.old)}</td>
            <td data-th=words.say("news-new")>{side(&line.new)}</td>
            <td data-th=words.say("news-answer")>
                <fieldset><legend class="sr">{legend}</legend><div class="seg">{choices.into_iter().collect_view()}</div></fieldset>
            </td>
        </tr>
    }
}

/// What would be saved: the numbers, the lines that are taken over, what stands in the way, and the reason.
pub struct Ahead {
    /// Who would gain and who would lose; none where it does not hold together.
    pub touched: Result<(u64, u64), String>,
    /// Why this reader cannot save it.
    pub refused: Option<&'static str>,
    /// Whether a line says something else by now.
    pub is_stale: bool,
}

pub fn ahead(told: Told<'_>, newer: &Newer, draft: &Draft, ahead: Ahead, typed: &Typed) -> impl IntoView + use<> {
    let words = told.words;
    let count = |number: usize| words.number(u64::try_from(number).unwrap_or(0));
    let left = newer.lines.len().saturating_sub(draft.accepted.len() + draft.ignored.len());
    let sum = |key: &str, number: String| view! { <div><dt>{words.say(key)}</dt><dd>{number}</dd></div> };
    let taken = newer.lines.iter().filter(|line| draft.answer(line) == Answer::Accept).map(|line| {
        let said = [("what", format!("{}, {}", told.record(&line.spot.record), told.field(line)).into())];
        let sides = [("before", told.side(line, line.yours.as_deref()).into()), ("after", told.side(line, line.new.as_deref()).into())];
        view! { <li>{words.tell("news-becomes", &[said.as_slice(), sides.as_slice()].concat())}</li> }
    });
    let stop = |text: String| view! { <div class="note stop"><Icon sign=Sign::Stop/><div><p>{text}</p></div></div> };
    let (numbers, note) = match &ahead.touched {
        Ok((gaining, losing)) => (
            Some(
                [("review-gaining", words.number(*gaining)), ("review-losing", words.number(*losing))]
                    .map(|(key, number)| sum(key, number))
                    .into_iter()
                    .collect_view(),
            ),
            ahead.refused.map(|key| stop(words.say(key))),
        ),
        Err(record) => (None, Some(stop(words.tell("news-not-together", &[("record", told.record(record).into())])))),
    };
    let may_save = ahead.touched.is_ok() && ahead.refused.is_none() && !ahead.is_stale;
    let stale = ahead
        .is_stale
        .then(|| view! { <div class="note wait"><Icon sign=Sign::Warning/><div><p>{words.say("news-stale")}</p></div></div> });
    let system = newer.stands.key.clone();
    view! {
        <section class="stack-s spaced" aria-labelledby="ahead">
            <h2 id="ahead">{words.say("news-ahead")}</h2>
            {stale}{note}
            <div class="sheet pad stack-s">
                <dl class="impact">
                    {sum("news-accepted", count(draft.accepted.len()))}{sum("news-ignored", count(draft.ignored.len()))}
                    {sum("news-left", count(left))}{numbers}
                </dl>
                <p class="why">{words.say("review-impact-note")}</p>
                <details class="more"><summary>{words.say("news-taken-lines")}</summary><ul class="plain">{taken.collect_view()}</ul></details>
                {may_save.then(|| view! {
                    <form method="post" action=SAVE class="stack-s">
                        <input type="hidden" name="system" value=system.clone()/>
                        <input type="hidden" name="draft" value=draft.id.to_string()/>
                        <TextField id="reason" name="reason" label=words.say("roles-reason") hint=words.say("roles-reason-hint")
                            value=typed.or("reason", "") required=true fault=typed.fault("reason")/>
                        <div class="actions">
                            <button class="btn primary" type="submit">{words.say("news-save")}</button>
                            <a class="btn quiet" href=format!("{}#news", path(&system))>{words.say("news-change")}</a>
                        </div>
                    </form>
                })}
                <Action path="/api/drop_news" values=vec![("system", system.clone())] label=words.say("news-drop") class="btn quiet"/>
            </div>
        </section>
    }
}
