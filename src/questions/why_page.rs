//! Why does A see B: yes or no, and a sentence for each way; or why not.

use leptos::prelude::*;

use super::asked::{AskedItem, Rest, fields, rest};
use super::people::{choose, field};
use super::sentence::{Pair, refusal, until, way};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::gate::world::names;
use crate::rights::own::AskQuestions;
use crate::rights::{Decision, Question};
use crate::ui::{Head, Mark};
use crate::words::{Words, use_words};

pub struct WhyPage;

type Who<'a> = &'a (PersonId, String);

impl Page for WhyPage {
    type Right = AskQuestions;
    const HERE: &'static str = "/why";

    async fn sheet(permit: &mut Permit<AskQuestions>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let viewer = choose(permit, &asked.query, "viewer").await?;
        let target = choose(permit, &asked.query, "target").await?;
        let rest = rest(permit, &asked.query).await?;
        let answer = match (&viewer.person, &target.person) {
            (Some(viewer), Some(target)) => answer(permit, words, viewer, target, &rest).await?.into_any(),
            _ => view! { <p class="why big sheet pad">{words.say("why-choose-people")}</p> }.into_any(),
        };
        permit.log_reads(viewer.shown().chain(target.shown()).collect::<Vec<_>>()).await?;
        let body = view! {
            <Head title=words.say("why-title") lede=words.say("why-lede")/>
            <form class="filters" action="/why">
                {field(words, "viewer", words.say("why-viewer"), &viewer)}
                {field(words, "target", words.say("why-target"), &target)}
                {fields(words, &rest)}
                <button class="btn primary" type="submit">{words.say("why-ask")}</button>
            </form>
            <div class="stack spaced">{answer}</div>
        };
        Ok(Sheet::new(words.say("why-title"), body))
    }
}

/// One item's answer: its name, its level for the mark, its sentences.
struct Line {
    item: String,
    level: &'static str,
    sentences: Vec<(String, String)>,
}

async fn answer(
    permit: &mut Permit<AskQuestions>,
    words: &'static Words,
    viewer: Who<'_>,
    target: Who<'_>,
    rest: &Rest,
) -> Result<impl IntoView + use<>, Problem> {
    let kept = permit.index_known_to(&[viewer.0, target.0], rest.day).await?;
    let mut lines = Vec::new();
    let mut refused: Option<(crate::rights::Refusal, String)> = None;
    for system in rest.systems() {
        let mut names = names(permit, &system, words.lang).await?;
        for item in rest.items().iter().filter(|item| item.system == system) {
            let Ok(decision) = kept.decide(&system, &question(viewer.0, target.0, item, rest)) else { continue };
            for path in &decision.paths {
                names.learn_way(permit, &path.place, path.relation.as_ref()).await?;
            }
            let pair = Pair { viewer: &viewer.1, target: &target.1, item: &item.name };
            match decision.refusal {
                None => lines.push(Line {
                    item: item.name.clone(),
                    level: level(&decision),
                    sentences: decision.paths.iter().map(|path| (way(words, &names, &pair, path), until(words, path))).collect(),
                }),
                // The refusal that is nearest to a yes says most.
                Some(why) => {
                    if refused.as_ref().is_none_or(|(known, _)| why < *known) {
                        refused = Some((why, refusal(words, &pair, why)));
                    }
                }
            }
        }
    }
    let args = [("viewer", viewer.1.clone().into()), ("target", target.1.clone().into())];
    let verdict = words.tell(if lines.is_empty() { "why-no" } else { "why-yes" }, &args);
    let because = if lines.is_empty() { refused.map(|(_, sentence)| sentence) } else { None };
    let turn = format!("/who?person={}&day={}", target.0, rest.day);
    Ok(view! {
        <div class="sheet pad answer" role="status">
            <p class="why big"><b>{verdict}</b>{because.map(|because| view! { " "{because} })}</p>
            <p><a href=turn>{words.tell("why-turn", &[("target", target.1.clone().into())])}</a></p>
        </div>
        {(!lines.is_empty()).then(|| view! { <div class="sheet"><ul class="effective" role="list">{lines.into_iter().map(line).collect_view()}</ul></div> })}
    })
}

fn question(viewer: PersonId, target: PersonId, item: &AskedItem, rest: &Rest) -> Question {
    Question { viewer: viewer.to_string(), item: item.key.clone(), target: Some(target.to_string()), client: rest.client, day: rest.day }
}

/// For the mark beside a pair: here there is no own and all, one is seen or not.
pub fn level(decision: &Decision) -> &'static str {
    match (decision.execute, decision.edit) {
        (true, _) => "execute",
        (_, true) => "edit_all",
        _ => "read_all",
    }
}

fn line(line: Line) -> impl IntoView {
    let sentences =
        line.sentences.into_iter().map(|(why, ends)| view! { <p class="why">{why}</p><p class="ends">{ends}</p> }).collect_view();
    view! { <li><div class="what"><Mark level=line.level/><div><b>{line.item}</b></div></div><div>{sentences}</div></li> }
}
