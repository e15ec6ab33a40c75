//! A problem as a page, or as a note on a page: what it is, and what to do.

use leptos::either::Either;
use leptos::prelude::*;

use super::icon::{Icon, Sign};
use crate::basics::Problem;
use crate::rights::own::ROLES;
use crate::words::use_words;

/// The body of a page that could not be shown. The box about protected people stands on every one of them.
#[component]
pub fn ProblemBody(problem: Problem) -> impl IntoView {
    let words = use_words();
    let body = match &problem {
        Problem::NotAllowed(right) => {
            let reaching: Vec<String> = ROLES
                .iter()
                .filter(|role| role.rights.contains(&right.as_str()))
                .map(|role| words.say(&format!("own-role-{}", role.key)))
                .collect();
            let name = words.say(&format!("right-{}", right.replace('.', "-")));
            view! {
                <span class="chip stop"><Icon sign=Sign::Stop/>{words.say("problem-refused-chip")}</span>
                <h1>{words.say("problem-refused-title")}</h1>
                <p class="why big">{words.tell("problem-refused", &[("right", name.into())])}</p>
                <div class="sheet pad">
                    <dl class="facts">
                        <dt>{words.say("problem-refused-roles")}</dt><dd>{reaching.join(", ")}</dd>
                        <dt>{words.say("problem-refused-givers")}</dt><dd>{words.say("problem-refused-giver")}</dd>
                    </dl>
                </div>
            }
            .into_any()
        }
        other => {
            let (title, text) = sentence(other);
            view! { <h1>{title}</h1><p class="why big">{text}</p> }.into_any()
        }
    };
    view! {
        <div class="refused">
            {body}
            <div class="sheet pad">
                <h2>{words.say("shield-question")}</h2>
                <p class="spaced">{words.say("shield-answer")}</p>
            </div>
            <div class="actions"><a class="btn" href="/">{words.say("problem-home")}</a></div>
        </div>
    }
}

/// Title and sentence of a problem.
pub fn sentence(problem: &Problem) -> (String, String) {
    let words = use_words();
    let say = |title: &str, text: &str| (words.say(title), words.say(text));
    match problem {
        Problem::SignInNeeded => say("sign-in-title", "problem-sign-in"),
        Problem::PasswordChangeNeeded => say("account-password-title", "problem-password"),
        Problem::NotFound => say("problem-not-found-title", "problem-not-found"),
        Problem::NotAllowed(_) => (words.say("problem-refused-title"), String::new()),
        Problem::Invalid(_) => (words.say("problem-form"), String::new()),
        Problem::Stale => say("problem-stale-title", "problem-stale"),
        Problem::Busy(seconds) => (words.say("problem-busy-title"), words.tell("problem-busy", &[("seconds", (*seconds).into())])),
        Problem::Broken(incident) => (words.say("problem-broken-title"), words.tell("problem-broken", &[("incident", incident.into())])),
    }
}

/// A problem of the last act, above the page it was on. Faults link to their fields.
pub fn note(problem: &Problem) -> impl IntoView + use<> {
    let words = use_words();
    let (title, text) = sentence(problem);
    if let Problem::Invalid(faults) = problem {
        let list = faults
            .iter()
            .map(|fault| {
                let text = words.say(&fault.key);
                // A fault of the whole form has no field to lead to.
                if fault.field == "form" {
                    return Either::Left(view! { <li>{text}</li> });
                }
                let id: String = fault.field.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
                Either::Right(view! { <li><a href=format!("#{}", id.trim_end_matches('-'))>{text}</a></li> })
            })
            .collect_view();
        view! { <div class="errors"><div role="alert"><h2>{title}</h2><ul role="list">{list}</ul></div></div> }.into_any()
    } else {
        let paragraph = (!text.is_empty()).then(|| view! { <p>{text}</p> });
        view! { <div class="note stop receipt" role="alert"><Icon sign=Sign::Stop/><div><h2>{title}</h2>{paragraph}</div></div> }.into_any()
    }
}
