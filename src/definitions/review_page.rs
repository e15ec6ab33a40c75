//! The review of a draft: each changed cell before and after, what somebody else saved meanwhile beside it, whom it touches,
//! and the reason; only then it is saved. What the drafts of the session hold is shown role by role.

use leptos::prelude::*;

use super::book::{Book, Cell, Role};
use super::draft::{self, Change, Draft};
use super::impact::{self, Impact};
use super::{rules, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::ViewRoles;
use crate::ui::{Action, Empty, Head, Icon, Mark, Sign, TextField, Typed, level_word, typed_for};
use crate::words::{Words, use_words};

pub struct ReviewPage;

const ACTION: &str = "/api/save_role";

impl Page for ReviewPage {
    type Right = ViewRoles;
    const HERE: &'static str = "/roles";

    async fn sheet(permit: &mut Permit<ViewRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        super::page::must_define(permit)?;
        let words = use_words();
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let wanted = asked.query.get("role");
        let refused = !typed.faults.is_empty();
        let mut sections = Vec::new();
        for draft in draft::load(&asked.visitor).await?.into_values() {
            if wanted.is_some_and(|role| role != draft.role.to_string()) {
                continue;
            }
            let Ok(system) = store::system_of(permit, draft.role).await else { continue };
            let book = store::book(permit, &system).await?;
            let Some(role) = book.role_by_id(draft.role) else { continue };
            let impact = impact::of_role(permit, role.id).await?;
            let ahead = impact::of_draft(permit, &system, role, &draft.changes).await?;
            sections.push(section(words, &book, role, &draft, (impact, ahead), &typed, sections.is_empty() && !refused));
        }
        let body = if sections.is_empty() {
            view! { <Head title=words.say("review-title")/><Empty title=words.say("review-nothing") hint=words.say("review-nothing-hint")/> }.into_any()
        } else {
            view! { <Head title=words.say("review-title") lede=words.say("review-lede")/>{sections} }.into_any()
        };
        Ok(Sheet::new(words.say("review-title"), body))
    }
}

fn section(
    words: &'static Words,
    book: &Book,
    role: &Role,
    draft: &Draft,
    (impact, (gaining, losing)): (Impact, (u64, u64)),
    typed: &Typed,
    first: bool,
) -> impl IntoView + use<> {
    let wider = draft.changes.iter().filter(|change| rules::is_wider(&book.cell(role, &change.item).level, &change.wanted.level)).count();
    let narrower = draft.changes.len() - wider;
    let overtaken = draft.changes.iter().any(|change| change.is_overtaken(&book.cell(role, &change.item)));
    let rows = draft.changes.iter().map(|change| row(words, book, role, change, overtaken)).collect_view();
    let mine = typed.or("role", "") == role.id.to_string();
    let (value, fault) = if mine { (typed.or("reason", ""), typed.fault("reason")) } else { (String::new(), None) };
    let id = if mine || first { "reason".to_owned() } else { format!("reason-{}", role.key) };
    let head_id = format!("review-{}", role.key);
    let labelled = head_id.clone();
    let header = |key: &str| view! { <th scope="col">{words.say(key)}</th> };
    let sum = |key: &str, number: u64| view! { <div><dt>{words.say(key)}</dt><dd>{words.number(number)}</dd></div> };
    view! {
        <section class="stack-s spaced" aria-labelledby=labelled>
            <h2 id=head_id>{role.name.clone()}</h2>
            {(draft.version != role.version).then(|| {
                let text = words.tell("review-stale", &[("seen", number(draft.version).into()), ("now", number(role.version).into())]);
                view! { <div class="note wait"><Icon sign=Sign::Warning/><div><p>{text}</p></div></div> }
            })}
            <div class="sheet">
                <div class="scroll" role="group" aria-label=words.say("review-caption") tabindex="0">
                    <table class="table cards rights">
                        <caption class="sr">{words.say("review-caption")}</caption>
                        <thead><tr>
                            {header("roledef-column-item")}{header("review-was")}
                            {overtaken.then(|| header("review-now"))}
                            {header("review-wanted")}{header("roledef-column-need")}
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </div>
            <form method="post" action=ACTION class="sheet pad stack-s">
                <input type="hidden" name="role" value=role.id.to_string()/>
                <input type="hidden" name="version" value=role.version.to_string()/>
                <input type="hidden" name="draft" value=draft.id.to_string()/>
                <dl class="impact">
                    {sum("review-cells", draft.changes.len() as u64)}{sum("review-wider", wider as u64)}{sum("review-narrower", narrower as u64)}
                    {sum("review-people", impact.people)}{sum("review-schools", impact.schools)}{sum("review-pupils", impact.pupils)}
                    {sum("review-gaining", gaining)}{sum("review-losing", losing)}
                </dl>
                <p class="why">{words.say("review-impact-note")}" "{words.say("review-no-walls")}</p>
                <TextField id=id name="reason" label=words.say("roles-reason") hint=words.say("roles-reason-hint") value=value required=true fault=fault/>
                <div class="actions">
                    <a class="btn" href=book.href(role)>{words.say("review-back")}</a>
                    <button class="btn primary" type="submit">{words.tell("review-save", &[("count", draft.changes.len().into())])}</button>
                </div>
            </form>
            <Action path="/api/drop_role_draft" values=vec![("role", role.id.to_string())] label=words.say("review-drop") class="btn quiet"/>
        </section>
    }
}

fn number(version: i64) -> u64 {
    u64::try_from(version).unwrap_or(0)
}

fn row(words: &'static Words, book: &Book, role: &Role, change: &Change, overtaken: bool) -> impl IntoView + use<> {
    let now = book.cell(role, &change.item);
    let name = book.item(&change.item).map_or_else(|| change.item.clone(), |item| item.name.clone());
    let shown =
        |cell: &Cell| view! { <span class="right"><Mark level=cell.level.clone()/><span>{level_word(words, &cell.level)}</span></span> };
    let need = if change.was.need.is_empty() || change.wanted.need == change.was.need {
        change.wanted.need.clone()
    } else {
        words.tell("review-need", &[("before", (&change.was.need).into()), ("after", (&change.wanted.need).into())])
    };
    let clash = change.is_overtaken(&now);
    view! {
        <tr class=clash.then_some("is-changed")>
            <th scope="row">{name}</th>
            <td data-th=words.say("review-was")>{shown(&change.was)}</td>
            {overtaken.then(|| view! {
                <td data-th=words.say("review-now")>
                    {shown(&now)}
                    {clash.then(|| view! { <span class="chip wait">{words.say("review-other")}</span> })}
                </td>
            })}
            <td data-th=words.say("review-wanted")>{shown(&change.wanted)}</td>
            <td data-th=words.say("roledef-column-need")><span class="need">{need}</span></td>
        </tr>
    }
}
