//! A pass on paper: who stands in for whom, where and when, with a code by which anybody at the school's office can see whether it
//! still holds (N-12). The slip opens nothing by itself, so losing it loses nothing.
//!
//! INVARIANT: a slip is shown to whoever may see the pass, and a code is answered like one that was never given where the pass is out
//! of reach, by the same statements.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::Standing;
use super::{card, parts, slip_store as store};
use crate::app::Sheet;
use crate::basics::{Day, Problem};
use crate::gate::Permit;
use crate::rights::own::{GiveRoles, ViewOwn};
use crate::ui::{Head, TextField};
use crate::words::{Words, use_words};

/// The slip of any pass within reach.
pub async fn within_reach(permit: &mut Permit<GiveRoles>, pass: &str) -> Result<Sheet, Problem> {
    let id: Uuid = pass.parse().map_err(|_| Problem::NotFound)?;
    let standing = store::one(permit, Some(id)).await?.ok_or(Problem::NotFound)?;
    permit.log_reads(standing.people()).await?;
    Ok(sheet(&standing, permit.today(), "/passes", "passes-title"))
}

/// The slip of a pass of one's own, on either side.
pub async fn own(permit: &mut Permit<ViewOwn>, pass: &str) -> Result<Sheet, Problem> {
    let (id, today): (Option<Uuid>, Day) = (pass.parse().ok(), permit.today());
    let passes = card::own(permit, today).await?;
    let mine = passes.iter().find(|standing| id.is_some() && standing.row.pass_id == id);
    Ok(sheet(mine.ok_or(Problem::NotFound)?, today, "/substitutes", "pass-title"))
}

fn sheet(standing: &Standing, today: Day, back: &'static str, back_title: &str) -> Sheet {
    let words = use_words();
    let row = &standing.row;
    let code = row.pass_id.map(code).unwrap_or_default();
    let body = view! {
        <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href=back>{words.say(back_title)}</a></li></ol></nav>
        <Head title=words.say("pass-slip-title") lede=words.say("pass-slip-hint")/>
        <div class="slips">
            <section class="slip" aria-labelledby="slip-head">
                <h2 id="slip-head">{row.substitute.clone()}</h2>
                <p class="why">{words.tell("pass-slip-for", &[("teacher", (&row.teacher).into())])}</p>
                <dl class="facts">
                    <dt>{words.say("pass-groups")}</dt><dd>{parts::capital(&parts::groups_said(words, standing))}</dd>
                    <dt>{words.say("pass-slip-days")}</dt><dd>{parts::days_said(words, standing)}</dd>
                    <dt>{words.say("pass-slip-code")}</dt><dd><code class="secret">{code}</code></dd>
                </dl>
                <p class="no-print">{words.say(state(standing, today))}</p>
                <p class="muted">{words.say("pass-slip-says")}</p>
                <p class="muted">{words.say("pass-slip-check")}</p>
            </section>
        </div>
    };
    Sheet::new(words.say("pass-slip-title"), body)
}

/// How a pass stands today, as a key.
fn state(standing: &Standing, today: Day) -> &'static str {
    if standing.is_ended() || standing.row.to_day < today.to_string() {
        "pass-slip-over"
    } else if standing.holds(today) {
        "pass-slip-holds"
    } else {
        "pass-slip-coming"
    }
}

/// `3F9A-07C2`: the end of the pass's id, which is drawn by lot.
pub fn code(pass: Uuid) -> String {
    let hex = pass.simple().to_string().to_uppercase();
    let part = |from: usize| hex.get(from..from + 4).unwrap_or_default();
    format!("{}-{}", part(24), part(28))
}

/// A code as somebody typed it off a slip, small or large, with or without its line; letters that stand for no digit are read as those
/// they look like.
fn read(typed: &str) -> Option<String> {
    let letter = |letter: char| match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let hex: String = typed.chars().filter(char::is_ascii_alphanumeric).map(letter).collect();
    (hex.len() == 8).then(|| format!("{}-{}", &hex[..4], &hex[4..]))
}

/// The field that asks about a code, and below it what it says.
pub async fn check(permit: &mut Permit<GiveRoles>, words: &'static Words, typed: &str) -> Result<impl IntoView + use<>, Problem> {
    let said = if typed.trim().is_empty() { None } else { Some(answer(permit, words, typed).await?) };
    let form = view! {
        <form class="filters" action="/passes">
            <TextField id="code" name="code" label=words.say("passes-code") value=typed.to_owned() autocomplete="off"/>
            <button class="btn" type="submit">{words.say("passes-code-check")}</button>
        </form>
    };
    Ok(view! { {form}{said} })
}

async fn answer(permit: &mut Permit<GiveRoles>, words: &'static Words, typed: &str) -> Result<impl IntoView + use<>, Problem> {
    let (wanted, today) = (read(typed), permit.today());
    let recent = store::recent(permit).await?;
    let pass = recent.into_iter().find(|pass| wanted.as_ref().is_some_and(|wanted| code(*pass) == *wanted));
    let (class, text) = match store::one(permit, pass).await? {
        Some(standing) => {
            permit.log_reads(standing.people()).await?;
            let row = &standing.row;
            let who = words.tell("passes-says", &[("substitute", (&row.substitute).into()), ("teacher", (&row.teacher).into())]);
            let (groups, days) = (parts::groups_said(words, &standing), parts::days_said(words, &standing));
            let state = state(&standing, today);
            let class = if state == "pass-slip-over" { "note stop" } else { "note" };
            (class, format!("{} {who}: {groups}, {days}.", words.say(state)))
        }
        None => ("note stop", words.say("passes-code-none")),
    };
    Ok(view! { <div class=class role="status"><div><p class="why">{text}</p></div></div> })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_was_typed() {
        let pass = Uuid::from_u128(0x0190_a000_0000_7000_8000_00af_3f9a_07c1);
        assert_eq!(code(pass), "3F9A-07C1");
        for typed in ["3F9A-07C1", "3f9a07c1", " 3f9a o7cl ", "3F9A–O7CI"] {
            assert_eq!(read(typed).as_deref(), Some("3F9A-07C1"), "{typed}");
        }
        for typed in ["", "3F9A", "3F9A-07C1-0", "åäö"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
